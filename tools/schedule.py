"""Schedules: focus areas, activities, resources, evaluation."""

from __future__ import annotations

from pydantic import Field

from knowledge.records import FocusArea, PlanActivity, PlanEvaluation, PlanResource
from tools.arguments import Arguments
from tools.contract import Cell, Column, Row, Tool, ToolContext, ToolResult
from tools.matching import in_documents, same_name, text_matches


class ScheduleArguments(Arguments):
    """Which part of the schedule."""

    area: str | None = Field(None, description="Indsatsområdets navn.")
    text: str | None = Field(None, description="Ord i aktiviteten.")


def schedule(context: ToolContext, arguments: ScheduleArguments) -> ToolResult:
    """Focus areas, activities, resources and evaluation in the order of the text; `value` counts the areas of the plan's own list.

    Raises:
        UnknownName: there is no such document.
    """
    library, documents = context.library, arguments.documents
    areas = in_documents(library, library.of(FocusArea), documents)
    rows = [_row("indsatsområde", a.name, a.name, None, a) for a in areas if arguments.area is None or same_name(a.name, arguments.area)]
    for activity in in_documents(library, library.of(PlanActivity), documents):
        if arguments.area is None or same_name(activity.area, arguments.area):
            rows.append(_row("aktivitet", activity.area, activity.text, activity.period.text if activity.period else None, activity))
    if arguments.area is None:
        rows += [_row("ressourcer", "Ressourcer", r.text, None, r) for r in in_documents(library, library.of(PlanResource), documents)]
        rows += [
            _row("evaluering", "Evaluering", e.text, e.period.text if e.period else None, e)
            for e in in_documents(library, library.of(PlanEvaluation), documents)
        ]
    kept = [row for row in rows if text_matches(arguments.text, str(row.cells["text"]), str(row.cells["area"]))]
    return ToolResult(
        tool="schedule",
        title="Tidsplan",
        value=sum(area.listed for area in areas) or len(areas),
        unit="antal",
        columns=(
            Column(key="kind", label="Art"),
            Column(key="area", label="Område"),
            Column(key="text", label="Tekst"),
            Column(key="time", label="Tid"),
        ),
        rows=tuple(kept),
        searched=f"Tidsplaner, {len(areas)} områder.",
    )


def _row(kind: str, area: str, text: str, time: str | None, record: FocusArea | PlanActivity | PlanResource | PlanEvaluation) -> Row:
    cells: dict[str, Cell] = {"kind": kind, "area": area, "text": text, "time": time, "document": record.document}
    return Row(cells=cells, sources=record.sources)


TOOL = Tool("schedule", "Tidsplaners indsatsområder, aktiviteter, ressourcer og evaluering.", ScheduleArguments, schedule)
