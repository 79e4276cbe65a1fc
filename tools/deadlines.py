"""Deadlines and owners across all documents: actions, agreed follow-ups, planned cases, evaluations."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from typing import Literal

from pydantic import Field

from knowledge.errors import UnknownName
from knowledge.library import Library
from tools.arguments import Arguments
from tools.bodies import body_named, same_body
from tools.contract import Column, Row, Tool, ToolContext, ToolResult
from tools.due import Due, all_due
from tools.matching import overlaps, same_name, text_matches

_NO_FOLLOW_UP = "ingen opfølgning fundet i materialet"


class DeadlinesArguments(Arguments):
    """Which deadlines."""

    owner: str | None = Field(None, description="Ansvarlig eller udvalg, fx «Kommunaldirektøren», «KFU».")
    text: str | None = Field(None, description="Ord i det, der skal ske.")
    time_from: datetime.date | None = Field(None, description="Kun tider, der rører perioden fra denne dag …")
    time_to: datetime.date | None = Field(None, description="… til denne dag.")
    passed: bool | None = Field(None, description="Kun tider, der er gået (true) eller ikke er gået (false), målt mod i dag.")
    kinds: list[Literal["action", "agreement", "planned_case", "follow_up", "evaluation"]] = Field(
        default_factory=list,
        description="action = handlinger, agreement = budgetaftalens løfter, planned_case = planlagte sager, "
        "follow_up = opfølgning aftalt på møder, evaluation = evalueringer; "
        "tom betyder alle.",
    )


def deadlines(context: ToolContext, arguments: DeadlinesArguments) -> ToolResult:
    """What is to happen by when and by whom, in order of time. The printed words are shown; the dates only sort and filter.

    A time that has passed says «ingen opfølgning fundet i materialet», unless a later meeting of the library took the case up: the documents
    do not tell whether it was done, and nothing is called overdue.

    Raises:
        UnknownName: there is no such document or owner.
    """
    library = context.library
    everything = [due for due in all_due(library, arguments.documents) if not arguments.kinds or due.kind in arguments.kinds]
    owned = _owned_by(library, everything, arguments.owner)
    kept = [
        due
        for due in everything
        if owned(due)
        and _falls_within(due, arguments.time_from, arguments.time_to)
        and text_matches(arguments.text, due.name, due.what)
        and (arguments.passed is None or _passed(due, context.today) == arguments.passed)
    ]
    kept.sort(key=lambda due: (due.period.end or due.period.start or datetime.date.max, due.period.start or datetime.date.max))
    rows = tuple(_row(due, _status(library, due, context.today)) for due in kept)
    silent = any(row.cells["status"] == _NO_FOLLOW_UP for row in rows)
    return ToolResult(
        tool="deadlines",
        title="Frister og ansvarlige",
        value=len(rows),
        unit="antal",
        columns=(
            Column(key="time", label="Tid"),
            Column(key="item", label="Punkt"),
            Column(key="name", label="Hvad"),
            Column(key="owner", label="Ansvarlig eller udvalg"),
            Column(key="status", label="Status"),
        ),
        rows=rows,
        notes=("Om det er sket, fremgår ikke: der er ingen opfølgning i materialet.",) if silent else (),
        searched=f"Handlinger, aftalepunkter, planlagte sager, opfølgninger og evalueringer, {len(everything)} tider.",
    )


def _owned_by(library: Library, everything: Sequence[Due], wanted: str | None) -> Callable[[Due], bool]:
    """Whether a due thing is the wanted owner's: a printed owner, a body under any of its names, or words of an owner's name."""
    if not wanted:
        return lambda due: True
    owners = {owner for due in everything for owner in due.owners}
    if any(same_name(owner, wanted) for owner in owners):
        return lambda due: any(same_name(owner, wanted) for owner in due.owners)
    try:
        body = body_named(library, wanted)
    except UnknownName:
        if not any(text_matches(wanted, owner) for owner in owners):
            raise
        return lambda due: any(text_matches(wanted, owner) for owner in due.owners)
    return lambda due: any(same_body(owner, body) for owner in due.owners)


def _falls_within(due: Due, first: datetime.date | None, last: datetime.date | None) -> bool:
    """Whether a time touches the days from `first` to `last`; what begins without an end falls due when it begins."""
    period = due.period
    if period.end is None and period.start is not None:
        return (first is None or period.start >= first) and (last is None or period.start <= last)
    return overlaps(period, first, last)


def _passed(due: Due, today: datetime.date) -> bool:
    return due.period.end is not None and due.period.end < today


def _status(library: Library, due: Due, today: datetime.date) -> str:
    period = due.period
    if period.start is None and period.end is None:
        return "uden dato"
    if period.end is None:
        return "forude" if period.start and period.start > today else "uden slutdato"
    later = due.taken_up(library)
    if later:
        return f"taget op {later}"
    return _NO_FOLLOW_UP if _passed(due, today) else "forude"


def _row(due: Due, status: str) -> Row:
    return Row(
        cells={
            "time": due.period.text,
            "item": due.item,
            "name": due.name,
            "what": due.what,
            "owner": "; ".join(due.owners) or None,
            "kind": due.kind,
            "status": status,
            "from": due.period.start.isoformat() if due.period.start else None,
            "to": due.period.end.isoformat() if due.period.end else None,
            "document": due.document,
        },
        sources=due.sources,
    )


TOOL = Tool("deadlines", "Frister og ansvarlige på tværs af alle dokumenter, i tidsrækkefølge.", DeadlinesArguments, deadlines)
