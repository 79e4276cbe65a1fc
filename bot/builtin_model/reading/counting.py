"""What «hvor mange …» counts, and whether a unit has it by a number."""

from __future__ import annotations

import re

from bot.builtin_model.reading.units import Unit, keys_of
from bot.builtin_model.understand.asks import plain
from bot.builtin_model.understand.question import Question
from bot.builtin_model.understand.terms import Term, key
from retrieval.danish import compound_parts

_COUNTED = 0.55
"""«Hvor mange X»: X itself, a synonym or a compound with it must stand by a number."""
_PEOPLE = frozenset(map(key, ["folk", "person", "borger", "menneske", "mand", "hoved", "deltager", "people", "citizen", "resident"]))
"""Words for people of no particular kind: one counts what another does."""
_WHO = re.compile(r"\d[\d.]* (?:borgere|personer|mennesker|unge|boern|voksne|aeldre|medlemmer|ansatte)\b(?: \w+){0,4}?,? (?:der|som) ([^.;]{3,60})")
"""«2.271 borgere i Nordby, der får førtidspension» counts those who get it."""
_NO_COUNT = re.compile(r"(?:https?://|www\.)\S+|(?<=[^\W\d_])-\d+\b|\b\d{1,3}(?:\s?[-–]\s?\d{1,3})?[\s-]+år(?:ige?)?(?!\w)")
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


def counts(unit: Unit, counted: Term) -> bool:
    """Whether the counted word stands by a number: «2.271 borgere», «fem nye butikker», «Fleksjob (159)», «mange møder … (ca. 15 årligt)»."""
    people = key(counted.word) in _PEOPLE
    text = unit.whole if counted.word.startswith("aar") else _NO_COUNT.sub(" ", unit.whole)
    if not people and any(counted.found_in(keys_of(match[1])) >= _COUNTED for match in _WHO.finditer(plain(text))):
        return True
    tokens = re.findall(r"\d[\d.,]*|[^\W\d_]+(?:-[^\W\d_]+)*|[()]", text)
    for at, token in enumerate(tokens):
        if not _counted_by(token, counted) and not (people and key(plain(token)) in _PEOPLE):
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
    if counted.found_in(keys_of(token)) < _COUNTED:
        return False
    parts = compound_parts(plain(token))
    return len(parts) < 2 or counted.found_in({key(token): 1.0}) >= 1.0 or counted.found_in(keys_of(parts[-1])) >= _COUNTED


def counts_listed(unit: Unit, counted: Term) -> bool:
    """Whether a list answers «hvor mange …»: its lead-in has the number, or names what its points are. A point with a number is a unit of its own."""
    lead = Unit(unit.text, (), unit.before)
    return counts(lead, counted) or counted.found_in(keys_of(unit.text)) >= _COUNTED


def _is_number(token: str) -> bool:
    return (token[0].isdigit() and not _YEAR.fullmatch(token.rstrip(".,"))) or plain(token) in _NUMBER_WORDS
