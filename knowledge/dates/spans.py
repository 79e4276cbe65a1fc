"""What a time mark means: first and last day, precision, and another reading where there is one.

No official meaning of primo, medio and ultimo exists: of a month they are days 1–10, 11–20 and 21–end, of a year its thirds.
Seasons are the meteorological ones (spring March–May).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from knowledge.dates.calendar import election_period, full_year, month_end, months, school_year, valid_date
from knowledge.dates.marks import Mark
from knowledge.records.time import Precision

_SEASON_MONTHS = {"forår": (3, 5), "sommer": (6, 8), "efterår": (9, 11)}
_THIRDS = {
    "primo": 0, "starten af": 0, "begyndelsen af": 0, "først i": 0, "medio": 1, "midten af": 1, "midt i": 1,
    "ultimo": 2, "slutningen af": 2, "sidst i": 2,
}  # fmt: skip
_ORDINALS = {"første": 1, "andet": 2, "tredje": 3, "fjerde": 4}


@dataclass(frozen=True)
class Span:
    """A stretch of time: both days included, None when the year is not known."""

    start: date | None
    end: date | None
    precision: Precision
    recurrence: str | None = None
    alternative: str | None = None
    joined: bool = False
    """Made of two times with a dash or "til" between them."""


def span_of(mark: Mark) -> Span | None:
    """What the mark means; None when the calendar has no such time ("31. juni", "uge 60")."""
    precision = _PRECISIONS[mark.kind]
    if mark.year is None:
        return Span(None, None, precision)
    return _READERS[mark.kind](mark, mark.year)


def _day(mark: Mark, year: int) -> Span | None:
    day, month = mark.figure("day"), mark.month
    exact = valid_date(year, month, day) if day and month else None
    return Span(exact, exact, Precision.DAY) if exact else None


def _week(mark: Mark, year: int) -> Span | None:
    first = mark.figure("week") or 0
    last = mark.figure("last_week") or first
    try:
        return Span(date.fromisocalendar(year, first, 1), date.fromisocalendar(year, last, 7), Precision.DAY)
    except ValueError:
        return None


def _month(mark: Mark, year: int) -> Span | None:
    return Span(*months(year, mark.month, mark.month), Precision.MONTH) if mark.month else None


def _third(mark: Mark, year: int) -> Span:
    third = _THIRDS[mark.word("third")]
    if mark.month is None:
        return Span(*months(year, 4 * third + 1, 4 * third + 4), Precision.VAGUE)
    last = month_end(year, mark.month) if third == 2 else date(year, mark.month, 10 * third + 10)
    return Span(date(year, mark.month, 10 * third + 1), last, Precision.VAGUE)


def _nth(mark: Mark) -> int:
    return mark.figure("nth") or _ORDINALS[mark.word("nth_word")]


def _quarter(mark: Mark, year: int) -> Span:
    return Span(*months(year, 3 * _nth(mark) - 2, 3 * _nth(mark)), Precision.QUARTER)


def _half(mark: Mark, year: int) -> Span:
    return Span(*months(year, 6 * _nth(mark) - 5, 6 * _nth(mark)), Precision.HALF_YEAR)


def _season(mark: Mark, year: int) -> Span:
    season = mark.word("season")
    if season in _SEASON_MONTHS:
        return Span(*months(year, *_SEASON_MONTHS[season]), Precision.SEASON)
    alternative = None if mark.figure("next_year") else f"vinteren {year - 1}/{year}: december {year - 1} til februar {year}"
    return Span(date(year, 12, 1), month_end(year + 1, 2), Precision.SEASON, alternative=alternative)


def _summer_break(_: Mark, year: int) -> Span:
    """July: no municipal meetings are held then."""
    return Span(*months(year, 7, 7), Precision.SEASON)


def _year_end(_: Mark, year: int) -> Span:
    return Span(date(year, 12, 31), date(year, 12, 31), Precision.DAY)


def _term(_: Mark, year: int) -> Span:
    return Span(*election_period(year), Precision.YEARS)


def _school_year(_: Mark, year: int) -> Span:
    return Span(*school_year(year), Precision.YEAR)


def _year_pair(mark: Mark, year: int) -> Span | None:
    """ "2009/2010": two calendar years, and as another reading one school year."""
    last = full_year(mark.word("next_year"), after=year)
    if last <= year:
        return None
    alternative = f"skoleåret {year}/{last}: august {year} til juni {last}" if last == year + 1 else None
    return Span(date(year, 1, 1), date(last, 12, 31), Precision.YEARS, alternative=alternative)


def _years(mark: Mark, year: int) -> Span | None:
    last = full_year(mark.word("next_year"), after=year)
    if last <= year:
        return None
    return Span(date(year, 1, 1), date(last, 12, 31), Precision.YEARS, recurrence="hvert år" if mark.word("each") else None)


def _year(_: Mark, year: int) -> Span:
    return Span(*months(year, 1, 12), Precision.YEAR)


_READERS: dict[str, Callable[[Mark, int], Span | None]] = {
    "iso": _day, "numeric": _day, "day": _day, "bare_day": _day, "week": _week, "month": _month, "third": _third, "quarter": _quarter,
    "half": _half, "season": _season, "summer_break": _summer_break, "year_end": _year_end, "term": _term, "school_year": _school_year,
    "year_pair": _year_pair, "years": _years, "year": _year,
}  # fmt: skip
_PRECISIONS = {
    "iso": Precision.DAY, "numeric": Precision.DAY, "day": Precision.DAY, "bare_day": Precision.DAY, "week": Precision.DAY,
    "month": Precision.MONTH, "third": Precision.VAGUE, "quarter": Precision.QUARTER, "half": Precision.HALF_YEAR, "season": Precision.SEASON,
    "summer_break": Precision.SEASON, "year_end": Precision.DAY, "term": Precision.YEARS, "school_year": Precision.YEAR,
    "year_pair": Precision.YEARS, "years": Precision.YEARS, "year": Precision.YEAR,
}  # fmt: skip


def day_before(day: date) -> date:
    """The day before."""
    return day - timedelta(days=1)


def day_after(day: date) -> date:
    """The day after."""
    return day + timedelta(days=1)
