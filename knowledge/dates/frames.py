"""The words around a time that change what it means: "inden", "senest", "fra og med", "og frem", "ved udgangen af", "Påbegyndes", "årligt i"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from knowledge.dates.calendar import month_end
from knowledge.dates.recurrence import RECURRENCE
from knowledge.dates.spans import Span, day_after, day_before
from knowledge.records.time import Period, Precision

_THE = r"(?:den\s+|d\.\s*)?"
_END_OF = re.compile(
    rf"(?P<by>(?:senest|inden|før)\s+)?(?P<when>(?:med|ved|pr\.|i|til)\s+)?(?:udgangen|udløbet|slutningen)\s+af\s+{_THE}(?:måneden\s+)?$", re.I
)
_BY = re.compile(rf"(?P<word>senest|inden|før|\w*frist(?:en)?(?:\s+er)?:?)\s+(?:i\s+)?(?:løbet\s+af\s+)?{_THE}$", re.I)
_ONWARDS = re.compile(rf"(?:fra\s+og\s+med|med\s+virkning\s+fra|gældende\s+fra)\s+{_THE}$", re.I)
_FROM = re.compile(rf"(?P<context>årligt\s+|kr\.?\s+|\A\s*)?\bfra\s+{_THE}$", re.I)
_AFTER = re.compile(rf"\befter\s+{_THE}$", re.I)
_BEGINS = re.compile(
    rf"\b(?:på)?(?:begyndes|begynder|opstartes|startes|starter|igangsættes|sættes\s+i\s+gang)\s+(?:i\s+)?(?:løbet\s+af\s+)?{_THE}$", re.I
)
_AND_ON = re.compile(r"\s+(?:og\s+(?:frem(?:efter|over|ad)?|(?:de\s+)?følgende\s+år|årene\s+frem(?:over)?|overslagsårene)|ff)(?!\w)\.?", re.I)
_RECURS = re.compile(rf"(?P<recurrence>{RECURRENCE.pattern})" + r"\s*(?:(?:i|fra|om|over)\s+)?(?:(?:perioden|årene|budgetårene)\s+)?$", re.I | re.X)
_LOOK_BACK = 70


@dataclass(frozen=True)
class _Framed:
    """A span once the words before and after it are read; `start` and `end` are where those words stand."""

    span: Span
    start: int
    end: int
    is_deadline: bool = False


def framed(text: str, span: Span, start: int, end: int) -> tuple[Period, int, int]:
    """The period that `text[start:end]` names together with the words around it, and where all of them stand."""
    reading = _read(text, span, start, end)
    recurrence, reading_start = span.recurrence, reading.start
    if before := _RECURS.search(text[max(0, reading.start - _LOOK_BACK) : reading.start]):
        recurrence = " ".join(before["recurrence"].split())
        reading_start = reading.start - len(before[0])
    period = Period(
        text=" ".join(text[reading_start : reading.end].split()),
        start=reading.span.start,
        end=reading.span.end,
        precision=span.precision,
        is_deadline=reading.is_deadline,
        recurrence=recurrence,
        alternative=span.alternative,
    )
    return period, reading_start, reading.end


def _read(text: str, span: Span, start: int, end: int) -> _Framed:
    """The first frame that fits, from the most telling to the least."""
    before = text[max(0, start - _LOOK_BACK) : start]
    if after := _AND_ON.match(text, end):
        lead = _ONWARDS.search(before) or _FROM.search(before)
        return _Framed(_open(span), start - _length(lead), after.end())
    if match := _END_OF.search(before):
        return _end_of(match, span, start, end)
    if match := _BY.search(before):
        exact = span.precision == Precision.DAY or match["word"].lower() not in {"inden", "før"}
        last = span.end if exact else _eve(span)
        return _Framed(Span(None, last, span.precision), start - len(match[0]), end, is_deadline=True)
    if match := _ONWARDS.search(before) or _BEGINS.search(before):
        return _Framed(_open(span), start - len(match[0]), end)
    if (match := _FROM.search(before)) and _opens(match, span):
        return _Framed(_open(span), start - _length(match), end)
    if match := _AFTER.search(before):
        return _Framed(Span(day_after(span.end) if span.end else None, None, span.precision), start - len(match[0]), end)
    return _Framed(span, start, end)


def _end_of(match: re.Match[str], span: Span, start: int, end: int) -> _Framed:
    """ "inden udgangen af 2018" is a deadline; "ved udgangen af 2022" is the last day itself."""
    deadline = match["by"] is not None
    first = None if deadline else span.end
    return _Framed(Span(first, span.end, span.precision), start - len(match[0]), end, is_deadline=deadline)


def _eve(span: Span) -> date | None:
    """The last day before a span. Before the summer means before July: June has the last meetings before the break."""
    if span.start is None:
        return None
    return month_end(span.start.year, 6) if span.precision == Precision.SEASON and span.start.month == 6 else day_before(span.start)


def _open(span: Span) -> Span:
    """The same start and no end."""
    return Span(span.start, None, span.precision, span.recurrence, span.alternative)


def _opens(match: re.Match[str], span: Span) -> bool:
    """Whether a plain "fra" opens the time: not before a range, nor before a year that may only date a thing ("rapporten fra 2018")."""
    return not span.joined and span.precision != Precision.YEARS and (span.precision != Precision.YEAR or match["context"] is not None)


def _length(lead: re.Match[str] | None) -> int:
    """How many characters "fra" and what follows it take; the words that only show its meaning are not counted."""
    if lead is None:
        return 0
    context = lead.groupdict().get("context")
    return len(lead[0]) - len(context or "")
