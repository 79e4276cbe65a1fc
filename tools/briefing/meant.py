"""A meeting that is briefed for, and the cases on its agenda."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from knowledge.records import AgendaItem, Meeting, PlannedCase
from knowledge.source import Source


@dataclass(frozen=True)
class Case:
    """One thing on the agenda: an item of it, or a case of a plan."""

    name: str
    item: AgendaItem | None
    planned: PlannedCase | None
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class Occasion:
    """A meeting of a body from `start` to `end` (a day, a month of a plan, or the time asked for).

    `words` is the time as a person says it; `document` is what the cases were read from, None when there are none. `reading` says aloud how the
    question was understood, where it could be understood in several ways.
    """

    body: str
    start: datetime.date
    end: datetime.date
    words: str
    cases: tuple[Case, ...] = ()
    document: str | None = None
    meeting: Meeting | None = None
    reading: tuple[str, ...] = ()
