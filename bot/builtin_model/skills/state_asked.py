"""What a thing is at the time asked about: the one that applies now, or the one that is only proposed. One in the other state is no answer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from enum import Enum

from bot.builtin_model.reading.found import Found
from bot.builtin_model.reading.kinds import AnswerKind, kinds_wanted
from bot.builtin_model.reading.units import keys_of, narrowed, units_of
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.understand.asks import Ask, Operation, plain
from bot.builtin_model.understand.terms import Term
from knowledge.records import Section
from knowledge.source import Source


class State(Enum):
    """In what state a thing is."""

    APPLIES = "applies"
    TO_COME = "to come"


_ASKED = {
    State.APPLIES: re.compile(
        r"\b(?:gaelder|gaeldende|nuvaerende|eksisterende|hidtidige?|in force|current|existing|applies)\b"
        r"|\b(?:er|har|hvilken|hvilke)\b.*\b(?:i dag|lige nu|today)\b"
    ),
    State.TO_COME: re.compile(r"\b(?:foreslaa(?:s|ede?|et)|kommende|fremtidige?|ny[et]?|proposed|coming|new)\b"),
}
_THEN_THE_NOUN = r"(?=(?: (?:en|et|den|det|de))?\s+(?P<noun>[\w-]+))"
_SAID = {
    State.APPLIES: re.compile(
        rf"\b(?:gaeldende|nuvaerende|eksisterende|hidtidige?|bestaaende){_THEN_THE_NOUN}|"
        r"\b(?P<before>[\w-]+)(?: \S+){0,3} gaeld(?:er|ende)\b(?! \w)"
    ),
    State.TO_COME: re.compile(
        r"\b(?:ny[et]?|kommende|fremtidige?|foreslaaede?|(?:forslag(?:et)?|udkast(?:et)?|oplaeg(?:get)?) til|(?:tilvejebringelse|udarbejdelse) af)"
        rf"{_THEN_THE_NOUN}"
    ),
}
_MET = 0.8
_FOR_BEING_SO = 0.5
"""What a unit gains that tells of the thing in the very state asked about."""
_OF_OTHER_THINGS = (AnswerKind.REASON, AnswerKind.PURPOSE, AnswerKind.PROBLEM)
"""Why there is to be a new one is told by what is wrong with the one there is."""


def in_the_state_asked(situation: Situation, found: Sequence[Found]) -> list[Found]:
    """What was found, less what tells of the thing in the other state only; what tells of it in the one asked about goes first.

    Asked which plan applies in a street, the plan that is proposed there is no answer; the one «gældende» is, in the same item, though the street is
    named elsewhere in it.
    """
    state = _state_asked(situation)
    if state is None:
        return list(found)
    things = [term for term in situation.question.terms if not (term.predicate or term.told or term.name)]
    other = State.TO_COME if state is State.APPLIES else State.APPLIES
    told: list[Found] = []
    for one in found:
        text = plain(one.unit.whole)
        if _says(text, state, things):
            told.append(_raised(situation, one))
        elif not _says(text, other, things):
            told.append(one)
    return sorted(told, key=lambda one: -one.score)


def _state_asked(situation: Situation) -> State | None:
    """The one state that a question asks of; none where it compares, asks why or whether."""
    question = situation.question
    if (
        question.asked(Ask.YES_NO, Ask.WHY)
        or question.wants(Operation.COMPARE, Operation.DIFFERENCE)
        or kinds_wanted(question)[0] in _OF_OTHER_THINGS
    ):
        return None
    asked = [state for state, pattern in _ASKED.items() if pattern.search(question.plain)]
    return asked[0] if len(asked) == 1 else None


def _says(text: str, state: State, things: Iterable[Term]) -> bool:
    """Whether a text tells of one of the things as being in a state: «den gældende lokalplan», «forslag til lokalplan»."""
    nouns = [noun for match in _SAID[state].finditer(text) for noun in match.groupdict().values() if noun]
    return any(thing.found_in(keys_of(noun)) >= _MET for thing in things for noun in nouns)


def _raised(situation: Situation, one: Found) -> Found:
    """A unit that tells of the thing in the state asked about; words that it lacks and its item has elsewhere count as met, and are pointed at."""
    sections = situation.understanding.library.sections(one.passage.document, item=one.passage.item) if one.passage.item else ()
    lacking = [term for term in situation.question.terms if term.word in one.missing and not _ASKED_FOR.search(term.word)]
    places = {term.word: _place(term, sections) for term in lacking}
    missing = tuple(word for word, place in places.items() if place is None)
    beside = tuple(place for place in dict.fromkeys(places.values()) if place is not None)
    return replace(one, score=one.score + _FOR_BEING_SO, missing=missing, coverage=one.coverage if missing else 1.0, beside=beside)


def _place(term: Term, sections: Iterable[Section]) -> Source | None:
    """The sentence of an item that has a word."""
    units = ((section, unit) for section in sections for unit in units_of(section.text))
    return next((narrowed(section.sources[0], unit.whole) for section, unit in units if term.found_in(keys_of(unit.whole)) >= _MET), None)


_ASKED_FOR = re.compile("|".join(pattern.pattern for pattern in _ASKED.values()))
