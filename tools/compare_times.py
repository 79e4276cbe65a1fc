"""Which of two or more printed times comes first, and how far apart they begin. The reckoning is done here, never by a model."""

from __future__ import annotations

import datetime
import itertools
import re
from collections.abc import Sequence

from pydantic import BaseModel, ConfigDict, Field

from knowledge.dates import parse_period
from knowledge.errors import ToolCallError
from knowledge.library import Library
from knowledge.records.time import Period
from knowledge.source import Source
from tools.arguments import Arguments
from tools.contract import Column, Row, Tool, ToolContext, ToolResult
from tools.printed_place import place_of

_TWO = 2
_MONTHS = 12
_MOST_LINES = 3
"""Lines a time may be broken over."""


class PrintedTime(BaseModel):
    """One time and where it is printed."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    document: str = Field(description="Dokumentets id.")
    line: int = Field(description="Linjen, tidspunktet begynder på.")
    printed: str = Field(description="Tidspunktet, som det er trykt: «foråret 2020», «2. halvår 2008», «18. januar 2024».")
    year: int | None = Field(None, description="Året, når det er trykt et andet sted, fx i overskriften over en liste af måneder.")


class CompareTimesArguments(Arguments):
    """Which times."""

    times: list[PrintedTime] = Field(description="Tidspunkterne, mindst to.")


def compare_times(context: ToolContext, arguments: CompareTimesArguments) -> ToolResult:
    """The times with their first and last day, the one that begins first at the top; each must stand on its line as printed.

    A note says so when two overlap: then the order is not certain.
    `value` is the whole months from where the first begins to where the last begins (`unit` is `måneder`).

    Raises:
        UnknownName: there is no such document.
        ToolCallError: there are not two times, one does not stand on its line, or one cannot be dated.
    """
    if len(arguments.times) < _TWO:
        raise ToolCallError("Der skal mindst to tidspunkter til at sammenligne; giv dem i times.")
    read = [(_read(time), _place(context.library, time), time) for time in arguments.times]
    dated = sorted(read, key=lambda found: _begins(found[0]))
    first, last = _begins(dated[0][0]), _begins(dated[-1][0])
    months = (last.year - first.year) * _MONTHS + last.month - first.month
    return ToolResult(
        tool="compare_times",
        title="Tidspunkter",
        value=months,
        unit="måneder",
        columns=(Column(key="printed", label="Tidspunkt"), Column(key="start", label="Fra"), Column(key="end", label="Til")),
        rows=tuple(
            Row(
                cells={
                    "printed": time.printed,
                    "start": period.start.isoformat() if period.start else None,
                    "end": period.end.isoformat() if period.end else None,
                    "document": time.document,
                    "line": time.line,
                },
                sources=(place,),
            )
            for period, place, time in dated
        ),
        notes=("Tidspunkterne overlapper hinanden, så rækkefølgen er ikke sikker.",) if _overlap([period for period, _, _ in dated]) else (),
        searched=f"{len(dated)} trykte tidspunkter.",
    )


def _read(time: PrintedTime) -> Period:
    period = parse_period(time.printed, time.year)
    if period is None or (period.start is None and period.end is None):
        raise ToolCallError(f"{time.printed!r} kan ikke læses som et tidspunkt med årstal.")
    return period


def _begins(period: Period) -> datetime.date:
    return period.start or period.end or datetime.date.max


def _overlap(periods: Sequence[Period]) -> bool:
    """Whether one may begin before another is over; a deadline may be any day up to its own."""
    spans = [
        (datetime.date.min if period.start is None or period.is_deadline else period.start, period.end or datetime.date.max) for period in periods
    ]
    return any(one[0] <= two[1] and two[0] <= one[1] for one, two in itertools.combinations(spans, 2))


def _place(library: Library, time: PrintedTime) -> Source:
    """The lines the time stands on."""
    wanted = _squeezed(time.printed)
    place = place_of(library, time.document, time.line, lambda text: wanted in _squeezed(text), _MOST_LINES)
    if place is None:
        raise ToolCallError(f"{time.printed!r} står ikke på linje {time.line} i {time.document}. Slå linjen op med search.")
    return place


def _squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text.replace("-\n", "").replace("- ", "")).lower()


TOOL = Tool(
    "compare_times",
    "Hvilket af flere trykte tidspunkter der kommer først, og hvor mange måneder der er imellem.",
    CompareTimesArguments,
    compare_times,
)
