"""What «hvor mange …» counts, and whether a unit has it by a number."""

from __future__ import annotations

import re

from bot.builtin_model.reading.units import Unit, keys_of
from bot.builtin_model.understand.asks import plain
from bot.builtin_model.understand.question import Question
from bot.builtin_model.understand.terms import Term, key

_COUNTED = 0.55
"""«Hvor mange X»: X itself, a synonym or a compound with it must stand by a number."""
_PEOPLE = frozenset(map(key, ["folk", "person", "borger", "menneske", "mand", "hoved", "deltager", "people", "citizen", "resident"]))
"""Words for people of no particular kind: one counts what another does."""
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
    tokens = re.findall(r"\d[\d.,]*|[^\W\d_]+(?:-[^\W\d_]+)*|[()]", unit.whole)
    for at, token in enumerate(tokens):
        if counted.found_in(keys_of(token)) < _COUNTED and not (people and key(plain(token)) in _PEOPLE):
            continue
        before = tokens[max(0, at - 3) : at]
        if before and _ORDINAL.fullmatch(before[-1]):
            continue
        after = tokens[at + 1 : at + (10 if plain(token).replace("-", "") == counted.word else 3)]
        if any(_is_number(t) for t in before) or any(_is_number(t) for t in after):
            return True
    return False


def counts_listed(unit: Unit, counted: Term) -> bool:
    """Whether a list answers «hvor mange …»: its lead-in has the number, or names what its points are. A point with a number is a unit of its own."""
    lead = Unit(unit.text, (), unit.before)
    return counts(lead, counted) or counted.found_in(keys_of(unit.text)) >= _COUNTED


def _is_number(token: str) -> bool:
    return token[0].isdigit() or plain(token) in _NUMBER_WORDS
