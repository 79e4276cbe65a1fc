"""That an amount is printed by the month where it is asked by the year, or the other way: said, so that it is not taken for the other."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Draft
from bot.builtin_model.understand.asks import Ask, plain
from bot.builtin_model.understand.question import Question
from knowledge.records import BudgetLine

_TIMES = {
    "år": re.compile(r"\b(?:pr\.? aar|per aar|om aaret|aarligt?|hvert aar|hver aar|a year|per year|yearly|annual(?:ly)?)\b|/aar\b"),
    "måned": re.compile(r"\b(?:pr\.? maaned|per maaned|om maaneden|maanedligt?|hver maaned|a month|per month|monthly)\b|/md[rt]?\b|/maaned\b"),
    "uge": re.compile(r"\b(?:pr\.? uge|per uge|om ugen|ugentligt?|hver uge|a week|per week|weekly)\b|/uge\b"),
}
_ENGLISH = {"år": "year", "måned": "month", "uge": "week"}


def with_time_of_amount(draft: Draft, question: Question) -> Draft:
    """The answer, with by what time its amounts are printed, where that is another than the one asked by."""
    if not draft.found or draft.table or not question.asked(Ask.HOW_MUCH, Ask.WHAT, Ask.SHARE) or "kr" not in draft.lead:
        return draft
    asked = [time for time, said in _TIMES.items() if said.search(question.plain)]
    told = [time for time, said in _TIMES.items() if said.search(plain(draft.lead))]
    if len(asked) != 1 or len(told) != 1 or asked == told:
        return draft
    da = question.language == "da"
    printed, wanted = (told[0], asked[0]) if da else (_ENGLISH[told[0]], _ENGLISH[asked[0]])
    note = f"Beløbene er pr. {printed}; pr. {wanted} står de ikke." if da else f"The amounts are by the {printed}, not by the {wanted}."
    return draft.model_copy(update={"notes": (note, *draft.notes)})


def same_each_year(question: Question, lines: Sequence[BudgetLine]) -> bool:
    """Whether what there is in a year is asked for, and a line has the same in each: «hvor meget kan der i alt søges om året?»"""
    same = len(lines) == 1 and len({value for value in lines[0].amounts_dkk.values() if value is not None}) == 1
    return same and bool(_TIMES["år"].search(question.plain)) and not question.slots.years
