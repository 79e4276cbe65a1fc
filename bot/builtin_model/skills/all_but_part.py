"""«Hvor mange har ikke arbejde ved siden af?» over «der er 2.271 …, heraf har 32 arbejde»: the whole without the part that is told of."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.builtin_model.draft import Call, Draft, Results
from bot.builtin_model.printed import Printed, printed_at, reckoned
from bot.builtin_model.reading.two_figures import figures_of
from bot.builtin_model.reading.units import narrowed, units_of
from bot.builtin_model.say import number, one_line, stop
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.passages import passages_of, searches
from bot.builtin_model.understand.asks import Ask, plain
from bot.builtin_model.understand.subject import asked_part
from bot.builtin_model.understand.terms import Term
from bot.builtin_model.understand.text_keys import keys_of_text
from knowledge.source import Source

_NOT = re.compile(r"\b(?:ikke|uden|resten|do not|does not|don't|did not|without|are not|have no|has no)\b|\bhar ingen\b")
_PART_OF = re.compile(r"\b(?:heraf|hvoraf|deraf|af dem|af disse|of whom|of these|of which)\b", re.IGNORECASE)
_TABLES = ("table", "savings_table")
_TOLD = 0.5
"""How well a word must be met by a sentence to be told there."""


@dataclass(frozen=True)
class _Split:
    """A whole and the part of it that is told of, where they stand."""

    whole: Printed
    part: Printed
    text: str
    source: Source


class AllButPart:
    """A count without the part of it that has what the question denies."""

    name = "all_but_part"

    def fits(self, situation: Situation) -> float:
        """When it is asked how many have or do not."""
        question = situation.question
        return 0.84 if question.asked(Ask.HOW_MANY) and _NOT.search(plain(asked_part(question.text))) and question.terms else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The searches, then the subtraction."""
        found = _split(situation, results)
        return [*searches(situation), *([_without(found)] if found else [])]

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """How many are left, then both counts as printed."""
        found = _split(situation, results)
        result = results.of(_without(found)) if found else None
        if found is None or result is None or not result.value:
            return None
        da = situation.question.language == "da"
        reckoned_by = "regnet ud af Rådbot" if da else "reckoned by Rådbot"
        whole, part = (str(row.cells.get("printed")) for row in result.rows[:2])
        lead = f"{number(abs(result.value))} ({whole} minus {part}, {reckoned_by}). «{stop(one_line(found.text))}»"
        return Draft(lead=lead, sources=(found.source,))


def _without(found: _Split) -> Call:
    return reckoned("difference", [found.whole, found.part])


def _split(situation: Situation, results: Results) -> _Split | None:
    """The first text, best passage first, that tells of all that are asked about and of the part that has what is denied."""
    for wanted in searches(situation):
        result = results.of(wanted)
        for passage in passages_of(result) if result else []:
            if passage.role in _TABLES:
                continue
            for text in _of_wholes_and_parts(passage.text):
                if found := _told_of(situation, text, passage.source, keys_of_text(passage.context)):
                    return found
    return None


def _of_wholes_and_parts(text: str) -> Iterator[str]:
    """Sentences that tell of a part («hvoraf 32 …»), each with the one before it where it begins with that."""
    units = [unit.text for unit in units_of(text) if not unit.points]
    yield from (unit for unit in units if (at := _PART_OF.search(unit)) and at.start())
    yield from (f"{one} {two}" for one, two in itertools.pairwise(units) if _PART_OF.match(two))


def _told_of(situation: Situation, text: str, source: Source, heading: dict[str, float]) -> _Split | None:
    """The whole and the part of a text, when every word asked about is told of the one, the other or the heading, and one only of the part."""
    at = _PART_OF.search(text)
    before, after = (figures_of(side) for side in (text[: at.start()], text[at.end() :])) if at else ([], [])
    if at is None or len(before) != 1 or len(after) != 1 or before[0].sort != after[0].sort:
        return None
    whole, part = keys_of_text(text[: at.start()]), keys_of_text(text[at.end() :])
    asked = [term for term in situation.question.terms if not (term.soft or term.told)]
    denied = [term for term in asked if _is_told(term, part) and not _is_counted(term, situation)]
    if not denied or not all(_is_told(term, whole) or _is_told(term, part) or _is_told(term, heading) for term in asked):
        return None
    own = narrowed(source, text)
    places = [printed_at(own, figure.printed) for figure in (*before, *after)]
    return _Split(places[0], places[1], text, own) if places[0] and places[1] else None


def _is_told(term: Term, there: dict[str, float]) -> bool:
    return term.found_in(there) >= _TOLD


def _is_counted(term: Term, situation: Situation) -> bool:
    counted = situation.question.counted
    return counted is not None and counted.word in term.word
