"""One date: read from Danish text, and written for people."""

from __future__ import annotations

from datetime import date

from knowledge.dates.calendar import MONTH_NAMES
from knowledge.dates.marks import find_marks
from knowledge.dates.spans import span_of

_DATE_MARKS = frozenset({"iso", "numeric", "day", "bare_day"})


def parse_date(text: str) -> date | None:
    """The first complete date in a text, day first ("7. februar 2023", "31-01-2023", "26.08.2019", "7/2-23"); None when there is none."""
    for mark in find_marks(text):
        span = span_of(mark) if mark.kind in _DATE_MARKS else None
        if span and span.start:
            return span.start
    return None


def format_date(day: date) -> str:
    """A date as Danish readers expect it: "7. februar 2023"."""
    return f"{day.day}. {MONTH_NAMES[day.month - 1]} {day.year}"
