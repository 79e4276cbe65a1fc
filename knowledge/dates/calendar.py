"""The Danish calendar as municipal documents use it: month names, ends of months, school years and election periods."""

from __future__ import annotations

import calendar
from datetime import date

MONTH_NAMES = (
    "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december",
)  # fmt: skip

MONTHS: dict[str, int] = {name: number for number, name in enumerate(MONTH_NAMES, start=1)} | {
    name[:3]: number for number, name in enumerate(MONTH_NAMES, start=1)
}
"""Month names in lower case, in full and in their first three letters ("marts", "mar") → 1–12."""

_TERM_YEARS, _FIRST_TERM = 4, 2018


def full_year(figures: str, after: int | None = None) -> int:
    """The year of two or four figures. Two figures are read in the century of `after`, else in 1951–2050."""
    year = int(figures)
    if year >= 100:
        return year
    if after is not None:
        return after - after % 100 + year
    return 2000 + year if year <= 50 else 1900 + year


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])


def months(year: int, first: int, last: int) -> tuple[date, date]:
    """From the first day of month `first` to the last day of month `last` of one year."""
    return date(year, first, 1), month_end(year, last)


def school_year(year: int) -> tuple[date, date]:
    """The school year that begins in `year`, August to June."""
    return date(year, 8, 1), date(year + 1, 6, 30)


def election_period(year: int) -> tuple[date, date]:
    """The four-year term of municipal councils that `year` lies in (2018–2021, 2022–2025, …)."""
    first = year - (year - _FIRST_TERM) % _TERM_YEARS
    return date(first, 1, 1), date(first + _TERM_YEARS - 1, 12, 31)


def valid_date(year: int, month: int, day: int) -> date | None:
    """The date, or None when the calendar has no such day ("31. juni")."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
