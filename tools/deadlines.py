"""Deadlines and owners across all documents: actions, agreed follow-ups, planned cases, evaluations."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from pydantic import Field

from knowledge.records import Action, AgreementItem, PlanEvaluation, PlannedCase
from knowledge.records.time import Period, Precision
from tools.arguments import Arguments
from tools.contract import Cell, Column, Row, Tool, ToolContext, ToolResult
from tools.matching import in_documents, overlaps, text_matches


class DeadlinesArguments(Arguments):
    """Which deadlines."""

    owner: str | None = Field(None, description="Ansvarlig eller udvalg.")
    text: str | None = Field(None, description="Ord i det, der skal ske.")
    time_from: datetime.date | None = Field(None, description="Kun tider, der rører perioden fra denne dag …")
    time_to: datetime.date | None = Field(None, description="… til denne dag.")
    passed: bool | None = Field(None, description="Kun tider, der er gået (true) eller ligger forude (false), målt mod i dag.")


def deadlines(context: ToolContext, arguments: DeadlinesArguments) -> ToolResult:
    """What is to happen by when and by whom, in order of time. The printed words are shown; the dates only sort and filter.

    A time that has passed says «ingen opfølgning fundet i materialet»: the documents do not tell whether it was done.

    Raises:
        UnknownName: there is no such document.
    """
    everything = list(_all(context, arguments.documents))
    kept = [
        (period, row)
        for period, row in everything
        if overlaps(period, arguments.time_from, arguments.time_to)
        and text_matches(arguments.owner, str(row.cells["owner"] or ""))
        and text_matches(arguments.text, str(row.cells["name"]), str(row.cells["what"]))
        and (arguments.passed is None or _passed(period, context.today) == arguments.passed)
    ]
    kept.sort(key=lambda pair: (pair[0].end or pair[0].start or datetime.date.max, pair[0].start or datetime.date.max))
    rows = tuple(_with_status(row, period, context.today) for period, row in kept)
    gone = sum(_passed(period, context.today) for period, _ in kept)
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
        notes=("Om det er sket, fremgår ikke: der er ingen opfølgning i materialet.",) if gone else (),
        searched=f"Handlinger, aftalepunkter, planlagte sager og evalueringer, {len(everything)} tider.",
    )


def _all(context: ToolContext, documents: list[str]) -> Iterable[tuple[Period, Row]]:
    library = context.library
    for action in in_documents(library, library.of(Action), documents):
        if action.time:
            yield action.time, _row(action.time, action.number, action.name, action.text, action.responsible, action)
    for item in in_documents(library, library.of(AgreementItem), documents):
        for promise in item.commitments:
            owner = "; ".join(promise.bodies or item.deciding_bodies) or None
            yield promise.period, _row(promise.period, item.item, item.name, promise.text, owner, item)
    for case in in_documents(library, library.of(PlannedCase), documents):
        month = Period(
            text=f"{case.month}/{case.year}", start=datetime.date(case.year, case.month, 1), end=_month_end(case), precision=Precision.MONTH
        )
        yield month, _row(month, case.item, case.name, case.name, case.body, case)
    for evaluation in in_documents(library, library.of(PlanEvaluation), documents):
        if evaluation.period:
            yield evaluation.period, _row(evaluation.period, None, "Evaluering", evaluation.text, evaluation.body, evaluation)


def _row(
    period: Period, item: str | None, name: str, what: str, owner: str | None, record: Action | AgreementItem | PlannedCase | PlanEvaluation
) -> Row:
    cells: dict[str, Cell] = {"time": period.text, "item": item, "name": name, "what": what, "owner": owner, "document": record.document}
    return Row(cells=cells, sources=record.sources)


def _month_end(case: PlannedCase) -> datetime.date:
    following = datetime.date(case.year + case.month // 12, case.month % 12 + 1, 1)
    return following - datetime.timedelta(days=1)


def _passed(period: Period, today: datetime.date) -> bool:
    return period.end is not None and period.end < today


def _with_status(row: Row, period: Period, today: datetime.date) -> Row:
    status = "ingen opfølgning fundet i materialet" if _passed(period, today) else "forude" if period.end or period.start else "uden dato"
    return row.model_copy(update={"cells": row.cells | {"status": status}})


TOOL = Tool("deadlines", "Frister og ansvarlige på tværs af alle dokumenter, i tidsrækkefølge.", DeadlinesArguments, deadlines)
