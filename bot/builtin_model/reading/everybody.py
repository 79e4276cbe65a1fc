"""Whether everybody of a kind is counted, and whether a text counts only some of them: 33 on a course are not the staff of a municipality."""

from __future__ import annotations

import re

from bot.builtin_model.reading.counting import COUNTED, NO_COUNT, PEOPLE
from bot.builtin_model.reading.units import keys_of
from bot.builtin_model.understand.asks import plain
from bot.builtin_model.understand.question import Question
from bot.builtin_model.understand.terms import Term, is_content, key
from retrieval.danish import words


def _keys(line: str) -> frozenset[str]:
    return frozenset(map(key, line.split()))


_KINDS_OF_PEOPLE = PEOPLE | _keys("beboer medarbejder ansat elev barn ung aeldre voksen studerende laerer paedagog familie")
_ALL_OF_IT = _keys("kommune skole by land sogn arbejdsplads town live bor")
"""Of these, «på skolerne», everybody is meant."""
_NARROWS_NOTHING = PEOPLE | _keys(
    "bor boede findes gaar taeller udgoer beskaeftiger huser rummer indbyggertal ansatte medarbejdere pt alle aktuelt omkring knap godt naesten "
    "samlet alt dag ordinaere fastboende kommune kommunen kommunens"
)
"""«I dag bor der knap 48.000 mennesker i Nordby Kommune»."""
_COUNT = re.compile(
    r"(?P<before>[^,;.:]*?)(?P<number>(?<![\w.,])\d[\d.]*)"
    r"(?P<after>[^,;:]*?(?=[,;:]|\.(?!\d)|\s(?:og|men|mens|and|but)\s|$))(?P<clause>, (?:der|som|who)\b)?"
)
_MUNICIPALITY = re.compile(r"(?<=[\s«])[A-ZÆØÅ][\wæøå-]+(?= Kommunes?\b)")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_OF_SOME = " alder "


def asks_of_everybody(question: Question) -> bool:
    """Whether people of one kind are counted and nothing says which of them: «hvor mange indbyggere har Nordby?», «hvor mange elever er der?»"""
    counted = question.counted
    if counted is None or key(counted.word) not in _KINDS_OF_PEOPLE or question.people or question.bodies or question.documents:
        return False
    if re.search(r"\d", _YEAR.sub(" ", question.text)):
        return False
    said = [word for term in question.terms if not (term.soft or term.told) for word in term.word.split()]
    return all(word == counted.word or key(word) in _ALL_OF_IT for word in said)


def counts_only_some(text: str, question: Question) -> bool:
    """Whether everybody of a kind is asked for, and each number of such in a text is of some: «33 medarbejdere på uddannelsen» are not all."""
    counted = question.counted
    if counted is None or not asks_of_everybody(question):
        return False
    own = {key(word) for word in words(plain(question.text))}
    told = _COUNT.finditer(NO_COUNT.sub(_OF_SOME, _MUNICIPALITY.sub(" ", text)))
    clauses = [(f"{one['before']} {one['after']}", one["clause"]) for one in told]
    return not any(clause is None and _counts(said, counted) and _is_bare(said, own, counted) for said, clause in clauses)


def _counts(said: str, counted: Term) -> bool:
    return counted.found_in(keys_of(said)) > 0 or (key(counted.word) in PEOPLE and bool(PEOPLE & set(keys_of(said))))


def _is_bare(said: str, own: set[str], counted: Term) -> bool:
    """Whether a clause says nothing that tells those it counts from others."""
    content = [word for word in words(plain(said)) if is_content(word)]
    return all(key(word) in own | _NARROWS_NOTHING or counted.found_in({key(word): 1.0}) >= COUNTED for word in content)
