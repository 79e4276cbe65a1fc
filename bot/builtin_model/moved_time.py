"""«Og året efter?», «måneden før?», «hvad er forskellen til 2020?»: the years and months of the turn before, moved."""

from __future__ import annotations

import re

from bot.builtin_model.understand.asks import Operation
from bot.builtin_model.understand.question import Question

_LATER = re.compile(
    r"\b(?:(?P<many>\d|et|to|tre|fire|fem|one|two|three|four|five) (?:aar|years?) (?:senere|efter|tidligere|foer|later|after|earlier|before)|"
    r"aaret efter|naeste aar|aaret foer|forrige aar|(?:the )?(?:following|next) year|(?:the )?year (?:after|before))\b"
)
_MONTH_AWAY = re.compile(
    r"\b(maaneden? (foer|efter|senere|tidligere)|(naeste|forrige|foelgende) maaned|"
    r"(the )?(next|following|previous) month|(the )?month (before|after))\b"
)
_FROM_THEN = re.compile(r"\b(derefter|herefter|de (naeste|foelgende) (\w+ )?aar|aarene (efter|derefter|herefter)|thereafter|the years after)\b")
"""A budget year has three estimate years after it."""
_SO_MANY = {"et": 1, "one": 1, "to": 2, "two": 2, "tre": 3, "three": 3, "fire": 4, "four": 4, "fem": 5, "five": 5}


def with_printed(shifted: tuple[int, ...], question: Question) -> tuple[int, ...]:
    """The years moved to; with a year that is printed beside them, that year and the one it moves to."""
    printed = tuple(year for year in question.slots.years if str(year) in question.plain)
    return (*printed, *moved_years(question.plain, printed[-1:])) if shifted and printed else shifted


def compared(question: Question, past: tuple[int, ...]) -> tuple[int, ...]:
    """«Hvad er forskellen til 2020?»: the year before and this one."""
    years = question.slots.years
    compares = question.wants(Operation.DIFFERENCE, Operation.COMPARE)
    return tuple(sorted({*past, *years})) if compares and len(past) == len(years) == 1 else ()


def moved_years(flat: str, years: tuple[int, ...]) -> tuple[int, ...]:
    """«Og året efter?», «og to år senere?»: the years before, moved; «samme år»: the years before."""
    if len(years) == 1 and _FROM_THEN.search(flat):
        return (years[0] + 1, years[0] + 2, years[0] + 3)
    later = _LATER.search(flat)
    if not later or len(years) != 1:
        return ()
    word = later["many"] or ""
    many = int(word) if word.isdigit() else _SO_MANY.get(word, 1)
    back = re.search(r"foer|before|forrige|tidligere|earlier", later[0])
    return tuple(year - many if back else year + many for year in years)


def shifted_months(flat: str, months: tuple[int, ...]) -> tuple[int, ...]:
    """«Og måneden før?», «and the month after?»: the month before, moved, within the year."""
    moved = _MONTH_AWAY.search(flat)
    if not moved or len(months) != 1:
        return ()
    month = months[0] + (-1 if re.search(r"foer|forrige|before|previous|tidligere", moved[0]) else 1)
    return (month,) if 1 <= month <= 12 else ()
