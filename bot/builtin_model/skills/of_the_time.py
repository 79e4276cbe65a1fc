"""Whether a unit of text can be of the years a question names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.reading.by_period import is_of_a_period
from bot.builtin_model.reading.found import Found
from bot.builtin_model.reading.kinds import EXPLAINING, FIGURES, AnswerKind, holds, kinds_wanted
from bot.builtin_model.reading.telling import years_of_figures
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.understand.asks import plain

_HAPPENED = re.compile(r"\b(blev|var|was|were)\b")
"""What happened in one year is not explained by what happened in another; what is set aside for a year may well be."""


def of_that_year(situation: Situation, found: Found) -> bool:
    """Whether a figure can be of a year the question names: printed with it, in a rule for it, or without a year in a text of that year."""
    if is_of_a_period(plain(found.unit.text)):
        return True
    wanted = set(situation.question.slots.years)
    printed = _years_in(found.unit.whole)
    explains = kinds_wanted(situation.question)[0] in EXPLAINING
    if wanted and kinds_wanted(situation.question)[0] in FIGURES and (tied := years_of_figures(found.unit.whole)) and not wanted & tied:
        return False
    if wanted and printed and not wanted & printed and not explains and holds(found.unit.whole, AnswerKind.AMOUNT):
        return False
    around = printed or _years_in(found.unit.before)
    if wanted and explains and len(around) == 1 and not wanted & around and _HAPPENED.search(situation.question.plain):
        return False
    if not wanted or kinds_wanted(situation.question)[0] not in FIGURES:
        return True
    if printed:
        return bool(wanted & printed)
    document = situation.understanding.library.document(found.passage.document)
    dated = {*document.years, *([document.date.year] if document.date else [])}
    return bool(wanted & (dated | _years_in(f"{found.unit.before} {found.passage.context}")))


def of_that_time(situation: Situation, found: Sequence[Found]) -> list[Found]:
    """The units that can be of a year the question names, where the library has documents of that year: those of these, and those printed with it.

    What a plan of 2007-2009 says is no answer of 2023, though it says nothing of a year.
    """
    wanted, library = set(situation.question.slots.years), situation.understanding.library
    documents = library.documents()
    current = {d.document for d in documents if wanted & {*d.years, *([d.date.year] if d.date else [])}}
    if not current or situation.question.documents:
        return list(found)
    return [
        one for one in found if one.passage.document in current or wanted & _years_in(f"{one.unit.whole} {one.unit.before} {one.passage.context}")
    ]


def of_its_year(situation: Situation, found: Found) -> bool:
    """Whether a year of the question, where it has any, is printed with the unit or in its heading."""
    wanted = set(situation.question.slots.years)
    return not wanted or bool(wanted & _years_in(f"{found.unit.whole} {found.unit.before} {found.passage.context}"))


def _years_in(text: str) -> set[int]:
    years = {int(year) for year in re.findall(r"\b(?:19|20)\d\d\b", text)}
    for first, last in re.findall(r"\b((?:19|20)\d\d)\s?[-–]\s?((?:19|20)\d\d)\b", text):
        years.update(range(int(first), int(last) + 1))
    if years and re.search(r"og frem|fremover|fra og med", text):
        years.update(range(min(years), max(years) + 5))
    return years
