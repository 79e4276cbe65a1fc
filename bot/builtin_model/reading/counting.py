"""What «hvor mange …» counts, and whether a unit has it by a number."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.builtin_model.reading.units import Unit, keys_of
from bot.builtin_model.understand.asks import plain
from bot.builtin_model.understand.question import Question
from bot.builtin_model.understand.terms import Term, key
from retrieval.danish import compound_parts

COUNTED = 0.55
"""«Hvor mange X»: X itself, a synonym or a compound with it must stand by a number."""
PEOPLE = frozenset(map(key, ["folk", "person", "borger", "menneske", "indbygger", "mand", "hoved", "deltager", "people", "citizen", "resident"]))
"""Words for people of no particular kind: one counts what another does."""
_MEASURES = {"kvadratmeter": ("m2", "m²", "kvm"), "kilometer": ("km",), "meter": ("m",), "hektar": ("ha",), "kilo": ("kg",)}
_AS_GOOD = 0.85
_WHO = re.compile(r"\d[\d.]* (?:borgere|personer|mennesker|unge|boern|voksne|aeldre|medlemmer|ansatte)\b(?: \w+){0,4}?,? (?:der|som) ([^.;]{3,60})")
"""«2.271 borgere i Nordby, der får førtidspension» counts those who get it."""
_OF_THOSE = re.compile(r"(?:Heraf|Deraf|Hvoraf|Af dem|Af disse|Blandt dem) \w+ \d[\d.]* (?:borgere|personer|mennesker|medlemmer|deltagere)\b")
"""«Heraf har 32 borgere arbejde» counts those that the sentence before tells of."""
NO_COUNT = re.compile(
    r"(?:https?://|www\.)\S+|(?<=[^\W\d_])-\d+\b|\b\d{1,3}(?:\s?(?:[-–]|og|til)\s?\d{1,3})?[\s-]+år(?:ige?)?(?!\w)|"
    r"\b(?:pkt|punkt|side|nr)\.?\s\d[\d.]*"
)
"""Figures of addresses, of «COVID-19» and of ages count nothing."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_ORDINAL = re.compile(r"\d{1,2}\.")
"""«8. klasser» are no eight classes."""
_NUMBER_WORDS = frozenset(["to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv", "begge"])


def counted_in(question: Question) -> Term | None:
    """What is counted, unless it is an English word that nothing Danish is known for, or half of two that mean one thing."""
    counted = question.counted
    whole = question.language == "da" or any(term.word == (counted and counted.word) for term in question.terms)
    return counted if counted and whole and not counted.soft else None


def in_other_words(term: Term) -> Term:
    """A word for people of no particular kind, as one that any other such word meets: «2.271 borgere» are so many «mennesker»; and a measure, as
    one that its short forms meet."""
    same = PEOPLE if key(term.word) in PEOPLE else _MEASURES.get(term.word, ())
    return replace(term, keys=tuple({**dict.fromkeys(same, _AS_GOOD), **dict(term.keys)}.items())) if same else term


def counts(unit: Unit, counted: Term) -> bool:
    """Whether the counted word stands by a number: «2.271 borgere», «fem nye butikker», «Fleksjob (159)», «mange møder … (ca. 15 årligt)»."""
    people = key(counted.word) in PEOPLE
    if (short := _MEASURES.get(counted.word)) and re.search(rf"\d\s?(?:{'|'.join(short)})(?!\w)", unit.whole):
        return True
    text = unit.whole if counted.word.startswith("aar") else NO_COUNT.sub(" ", unit.whole)
    if not people and any(counted.found_in(keys_of(match[1])) >= COUNTED for match in _WHO.finditer(plain(text))):
        return True
    if _OF_THOSE.match(unit.text) and counted.found_in(keys_of(f"{unit.before} {unit.whole}")) >= COUNTED:
        return True
    tokens = re.findall(r"\d[\d.,]*|[^\W\d_]+(?:-[^\W\d_]+)*|[()]", text)
    for at, token in enumerate(tokens):
        if not _counted_by(token, counted) and not (people and key(plain(token)) in PEOPLE):
            continue
        before = tokens[max(0, at - 3) : at]
        if before and _ORDINAL.fullmatch(before[-1]):
            continue
        after = tokens[at + 1 : at + (10 if plain(token).replace("-", "") == counted.word else 3)]
        if any(_is_number(t) for t in before) or any(_is_number(t) for t in after):
            return True
    return False


def _counted_by(token: str, counted: Term) -> bool:
    """Whether a word names what is counted: of a compound its head must, «tre borgermøder» are no three citizens."""
    if counted.found_in(keys_of(token)) < COUNTED:
        return False
    parts = compound_parts(plain(token))
    return len(parts) < 2 or counted.found_in({key(token): 1.0}) >= 1.0 or counted.found_in(keys_of(parts[-1])) >= COUNTED


def counts_listed(unit: Unit, counted: Term) -> bool:
    """Whether a list answers «hvor mange …»: its lead-in has the number, or names what its points are. A point with a number is a unit of its own."""
    lead = Unit(unit.text, (), unit.before)
    return counts(lead, counted) or counted.found_in(keys_of(unit.text)) >= COUNTED


def _is_number(token: str) -> bool:
    return (token[0].isdigit() and not _YEAR.fullmatch(token.rstrip(".,"))) or plain(token) in _NUMBER_WORDS
