"""When a schedule's activities are: their own words, the month or quarter they stand under, or the plan's period."""

from __future__ import annotations

import re
from collections.abc import Sequence

from knowledge.dates import MONTHS, find_periods, parse_period
from knowledge.records.time import Period, Precision

_TOLD_FIRST = re.compile(r"(?P<time>[^:]{3,40}):\s+\S")
"""«9. oktober 2024: 2. behandling»: a time of its own, which no title's years overrule."""

_DAY_OR_MONTH = re.compile(rf"\b(?:{'|'.join(MONTHS)})\b|\buge\s+\d", re.IGNORECASE)
"""A time that lacks its year stays as printed: a plan's years say nothing of it."""
_IN_FIGURES = re.compile(r"\b\d{1,2}[-./]\s?\d{1,2}\b")
_YEAR = re.compile(r"\b((?:19|20)\d\d)\b")


def plan_period(title: str, lines: Sequence[str]) -> Period | None:
    """The years the schedule is for: those of its title («Tidsplan 2007 - 2009», «Årshjul 2024»), else the first range of years in it.

    A school year («2024/2025») in the text is what an activity is about, not the plan's period.
    """
    named = [period for period, _, _ in find_periods(title) if period.precision in (Precision.YEARS, Precision.YEAR)]
    if named:
        return named[0]
    return next((p for line in lines if (p := parse_period(line)) and p.precision is Precision.YEARS and p.alternative is None), None)


def year_of(plan: Period | None) -> int | None:
    """The one year a plan is for, which times without a year belong to («Januar»); None for a plan of several years."""
    return plan.start.year if plan and plan.start and plan.precision is Precision.YEAR else None


def heading_time(name: str, year: int | None) -> Period | None:
    """The time a heading is («Januar», «2. kvartal 2024», «Maj/juni»); None for a heading that says anything more."""
    found = find_periods(name, year)
    rest = name
    for _, start, end in reversed(found):
        rest = rest[:start] + rest[end:]
    if not found or any(sign.isalnum() for sign in rest):
        return None
    first, last = found[0][0], found[-1][0]
    return first.model_copy(update={"text": name, "end": last.end}) if last is not first else first


def prints_years(texts: Sequence[str]) -> bool:
    """Whether some activity has a time of its own with its year («9. oktober 2024: …»): then no other row is given the plan's year."""
    return any((told := _TOLD_FIRST.match(text)) and _YEAR.search(told["time"]) for text in texts)


def activity_time(text: str, under: Period | None, plan: Period | None, *, dated: bool = False) -> Period | None:
    """An activity's own time when it lies in the time it stands under, else that time; with nothing above it, the plan's period.

    `dated` says that rows around it print their years: the plan for a year's budget is carried out the year before.
    """
    told = _TOLD_FIRST.match(text)
    own = heading_time(told["time"], None if dated else year_of(plan)) if told else None
    if own is not None and own.start is not None:
        return own
    if told and (_DAY_OR_MONTH.search(told["time"]) or _IN_FIGURES.search(told["time"])):
        return Period(text=told["time"], precision=Precision.VAGUE)
    frame = under if under and under.start else plan
    for period, _, _ in find_periods(text, year_of(plan)):
        dates = [date for date in (period.start, period.end) if date]
        if frame and frame.start and dates and all(frame.start <= date <= (frame.end or date) for date in dates):
            return period
    return under or plan
