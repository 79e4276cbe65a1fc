"""The units chosen, worded as an answer: a list as its lead-in and points, prose as it stands."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Draft
from bot.builtin_model.reading.found import Found
from bot.builtin_model.reading.quoting import lead_in, with_what_qualifies
from bot.builtin_model.reading.units import narrowed, units_of
from bot.builtin_model.say import clipped, one_line, stop
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.understand.asks import Ask

_MOST_LEAD = 560
_NUMBER_WORDS = {
    "to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6, "syv": 7, "otte": 8, "ni": 9, "ti": 10, "elleve": 11, "tolv": 12,
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip
_SO_MANY = re.compile(rf"\b(?:hvilke|hvad er de|which|what are the)\s+({'|'.join(_NUMBER_WORDS)}|\d{{1,2}})\s+(?:af\s+)?[a-z]")


def quoted(situation: Situation, chosen: Sequence[Found]) -> Draft:
    """The chosen units as an answer: a list as its lead-in and points, prose as it stands."""
    first = chosen[0]
    if first.unit.points:
        lead = one_line(first.unit.text or _heading_of(first))
        lead = f"{_other_count(situation, len(first.unit.points))}{lead}"
        body = "\n".join(f"- {one_line(point)}" for point in first.unit.points)
        return Draft(lead=lead if lead.endswith((":", "?")) else f"{lead}:", body=body, sources=(first.source,))
    ordered = with_what_qualifies(chosen)
    sources = tuple(dict.fromkeys([*(found.source for found in ordered), *first.beside]))
    before = lead_in(ordered[0], situation.question.asked(Ask.WHY))
    told = list(dict.fromkeys([*(unit.text for unit in before), *(found.unit.text for found in ordered)]))
    while len(told) > 1 and sum(map(len, told)) > _MOST_LEAD:
        told = _without_the_least(told, [found.unit.text for found in chosen])
    if before:
        together = " ".join([*(unit.text for unit in before), ordered[0].unit.text])
        sources = tuple(dict.fromkeys([narrowed(ordered[0].passage.source, together), *(found.source for found in ordered[1:])]))
    return Draft(lead=clipped(" ".join(stop(one_line(text)) for text in told), _MOST_LEAD), sources=sources)


def _heading_of(found: Found) -> str:
    """What a list without a lead-in stands under: an action's own first sentence, which says what its points are of, else the heading."""
    units = units_of(found.passage.text)
    if found.passage.role == "action" and units and not units[0].points:
        return units[0].text.rstrip(".")
    return found.passage.context.split(" · ")[-1]


def _without_the_least(told: list[str], chosen: Sequence[str]) -> list[str]:
    """The sentences less the one that matters least: first what only leads in or qualifies, then of the chosen the last, never the best."""
    beside = [text for text in told if text not in chosen]
    least = beside[0] if beside else next(text for text in reversed(chosen) if text in told)
    return [text for text in told if text != least]


def _other_count(situation: Situation, count: int) -> str:
    """«Der er 6, ikke 8. », when «hvilke otte …» takes another number for granted."""
    said = _SO_MANY.search(situation.question.plain)
    taken = _NUMBER_WORDS.get(said[1], int(said[1]) if said[1].isdigit() else 0) if said else 0
    if not said or taken in (0, count):
        return ""
    return f"Der er {count}, ikke {taken}. " if situation.question.language == "da" else f"There are {count}, not {taken}. "
