"""Periods in Danish text: time marks joined to ranges, with the words around them that make a deadline, an open end or a recurrence."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, replace

from knowledge.dates.frames import framed
from knowledge.dates.marks import find_marks
from knowledge.dates.recurrence import CONDITION, CONTINUOUS, RECURRENCE, RELATIVE
from knowledge.dates.spans import Span, span_of
from knowledge.records.time import Period, Precision

_RANGE = re.compile(
    r"\s*(?:-|–|—)\s*(?:den\s+|d\.\s*)?|\s+(?:til(?:\s+og\s+med)?|t\.?o\.?m\.?|frem\s+til|indtil)\s+(?:(?:slutningen|udgangen)\s+af\s+)?(?:den\s+|d\.\s*)?"
)
_LIST = re.compile(r"\s*(?:,|og|eller|samt|/|i|\s)*\s*", re.IGNORECASE)


@dataclass(frozen=True)
class _Placed:
    """A span and where its words stand."""

    span: Span
    start: int
    end: int


def find_periods(text: str, default_year: int | None = None) -> list[tuple[Period, int, int]]:
    """All times named in a running text, in order, each with the place of its words: `text[start:end]`.

    `default_year` completes times without a year ("i juni"); without it they have no dates. Recurrences ("to gange årligt") and lengths
    ("inden for en 2-3 årig periode") have none either. Conditions are left out: in running text nothing says what they govern.
    """
    periods = [framed(text, placed.span, placed.start, placed.end) for placed in _ranges(text, default_year)]
    taken = [(start, end) for _, start, end in periods]
    for pattern in (RELATIVE, RECURRENCE):
        for match in pattern.finditer(text):
            if all(match.end() <= start or match.start() >= end for start, end in taken):
                periods.append((_dateless(match), match.start(), match.end()))
                taken.append(match.span())
    return sorted(periods, key=lambda found: found[1])


def parse_period(text: str, default_year: int | None = None) -> Period | None:
    """The time a field or phrase names ("Påbegyndes 1. halvår 2008", "løbende", "når strategien er udarbejdet"); None when it names none.

    Several times that make up the whole text ("2008 og 2009") become one, from the first to the last; otherwise the first counts. With a
    condition the whole text is kept.
    """
    words = " ".join(text.split())
    found = find_periods(words, default_year)
    condition = CONDITION.search(words)
    if condition and (not found or found[0][1] >= condition.start()):
        return Period(text=words, precision=Precision.CONDITION, condition=condition[0].strip())
    if not found:
        return Period(text=words, precision=Precision.VAGUE, recurrence=match[0].lower()) if (match := CONTINUOUS.search(words)) else None
    period = _whole(words, found)
    return period.model_copy(update={"text": words, "condition": condition[0].strip()}) if condition else period


def _ranges(text: str, default_year: int | None) -> list[_Placed]:
    """The spans of a text, those with a dash or "til" between them joined."""
    placed: list[_Placed] = []
    for mark in find_marks(text, default_year):
        span = span_of(mark)
        if span is None:
            continue
        last = placed[-1] if placed else None
        if last and _RANGE.fullmatch(text[last.end : mark.start]) and (joined := _joined(last.span, span)):
            placed[-1] = _Placed(joined, last.start, mark.end)
        else:
            placed.append(_Placed(span, mark.start, mark.end))
    return placed


def _joined(first: Span, last: Span) -> Span | None:
    """From the first to the last; None when they are not in order."""
    if first.start is None and last.start is None:
        return replace(last, joined=True)
    if first.start is None or last.end is None or first.end is None or first.end > last.end:
        return None
    precision = first.precision if first.precision == last.precision else Precision.VAGUE
    if {first.precision, last.precision} <= {Precision.DAY, Precision.MONTH}:
        precision = last.precision
    return replace(first, end=last.end, precision=Precision.YEARS if precision == Precision.YEAR else precision, joined=True)


def _dateless(match: re.Match[str]) -> Period:
    """A recurrence, or a length of time counted from a day that the words do not give."""
    words = " ".join(match[0].split())
    if match.re is RECURRENCE:
        return Period(text=words, precision=Precision.VAGUE, recurrence=words)
    return Period(text=words, precision=Precision.VAGUE, is_deadline=match["deadline"] is not None)


def _whole(words: str, found: list[tuple[Period, int, int]]) -> Period:
    """One period of all that was found when nothing else stands in the text, else the first."""
    first = found[0][0]
    gaps = [words[: found[0][1]], *(words[one[2] : two[1]] for one, two in itertools.pairwise(found)), words[found[-1][2] :]]
    dated = [period for period, _, _ in found if period.start or period.end]
    if len(dated) < 2 or not all(_LIST.fullmatch(gap) for gap in gaps):
        recurrence = next((period.recurrence for period, _, _ in found if period.recurrence), None)
        return dated[0].model_copy(update={"recurrence": recurrence}) if dated else first
    starts, ends = [period.start for period in dated], [period.end for period in dated]
    precision = Precision.YEARS if first.precision == Precision.YEAR else first.precision
    return first.model_copy(
        update={
            "text": words,
            "start": None if None in starts else min(start for start in starts if start),
            "end": None if None in ends else max(end for end in ends if end),
            "precision": precision,
        }
    )
