"""Everything in the library that is to happen at a time, of whatever kind of document, in one shape."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from knowledge.dates import format_date
from knowledge.dates.calendar import MONTH_NAMES, month_end
from knowledge.library import Library
from knowledge.records import Action, AgendaItem, AgreementItem, FollowUp, PlanEvaluation, PlannedCase
from knowledge.records.time import Period, Precision
from knowledge.source import Source
from tools.later import taken_up
from tools.matching import in_documents
from tools.newest import planned_last
from tools.places import narrowed


@dataclass(frozen=True)
class Due:
    """One thing with its printed time; `since` is when it was planned.

    `kind` is `action`, `agreement`, `planned_case`, `follow_up` or `evaluation`.
    """

    kind: str
    document: str
    item: str | None
    name: str
    what: str
    owners: tuple[str, ...]
    period: Period
    sources: tuple[Source, ...]
    since: datetime.date | None = None

    def taken_up(self, library: Library) -> str | None:
        """The later meeting that had it on its agenda («14. marts 2023, punkt 6»); None when the library has none."""
        if self.since is None:
            return None
        for owner in self.owners:
            found = taken_up(library, self.name, owner, self.since)
            if found:
                item, meeting = found
                return f"{format_date(meeting.date)}, punkt {item.number}"
        return None


def all_due(library: Library, documents: list[str]) -> Iterable[Due]:
    """All due things of these documents (all when none is named), in the order of the kinds and then of the text.

    Raises:
        UnknownName: there is no such document.
    """
    for action in in_documents(library, library.of(Action), documents):
        if action.time:
            owner = (action.responsible,) if action.responsible else ()
            yield Due("action", action.document, action.number, action.name, action.text, owner, action.time, action.sources)
    for item in in_documents(library, library.of(AgreementItem), documents):
        signed = library.document(item.document).date
        for promise in item.commitments:
            place = (narrowed(item.sources[0], promise.text), *item.sources[1:])
            owners = promise.bodies or item.deciding_bodies
            yield Due("agreement", item.document, item.item, item.name, promise.text, owners, promise.period, place, signed)
    for case in planned_last(library, in_documents(library, library.of(PlannedCase), documents))[0]:
        month = month_of(case.year, case.month)
        yield Due("planned_case", case.document, case.item, case.name, case.name, (case.body,), month, case.sources, month.start)
    for agreed in in_documents(library, library.of(FollowUp), documents):
        if agreed.deadline:
            name = next((item.name for item in library.of(AgendaItem, agreed.document) if item.number == agreed.item), agreed.text)
            yield Due("follow_up", agreed.document, agreed.item, name, agreed.text, agreed.responsible, agreed.deadline, agreed.sources)
    for evaluation in in_documents(library, library.of(PlanEvaluation), documents):
        if evaluation.period:
            by = (evaluation.body,) if evaluation.body else ()
            yield Due("evaluation", evaluation.document, None, "Evaluering", evaluation.text, by, evaluation.period, evaluation.sources)


def month_of(year: int, month: int) -> Period:
    """A whole month as a period, in words («marts 2023»)."""
    words = f"{MONTH_NAMES[month - 1]} {year}"
    return Period(text=words, start=datetime.date(year, month, 1), end=month_end(year, month), precision=Precision.MONTH)
