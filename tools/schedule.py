"""Schedules: focus areas, activities, resources, evaluation."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from pydantic import Field

from knowledge.records import FocusArea, PlanActivity, PlanEvaluation, PlanResource
from knowledge.records.time import Period
from tools.arguments import Arguments
from tools.contract import Cell, Column, Row, Tool, ToolContext, ToolResult
from tools.matching import in_documents, keyed_name, text_matches

_KINDS = {"indsatsområde": "area", "aktivitet": "activity", "ressourcer": "resources", "evaluering": "evaluation"}


class ScheduleArguments(Arguments):
    """Which part of the schedule."""

    area: str | None = Field(None, description="Indsatsområdets navn eller ord derfra.")
    text: str | None = Field(None, description="Ord i aktiviteten.")
    kind: Literal["area", "activity", "resources", "evaluation"] | None = Field(
        None, description="area = kun indsatsområder, activity = kun aktiviteter, resources = kun ressourcer, evaluation = kun evaluering."
    )
    operation: Literal["list", "count"] = Field("list", description="count tæller rækkerne; ellers tælles områderne i planens egen liste.")


def schedule(context: ToolContext, arguments: ScheduleArguments) -> ToolResult:
    """Focus areas, activities, resources and evaluation in the order of the text.

    `value` counts the areas of the plan's own list, or the rows when they are to be counted. An area comes with its sub-areas. Single dates are not
    invented: an activity has the period of the plan, and a note says so.

    Raises:
        UnknownName: there is no such document or area.
    """
    library, documents = context.library, arguments.documents
    areas = in_documents(library, library.of(FocusArea), documents)
    wanted = _named(areas, arguments.area) if arguments.area else None
    rows = [row for row in _rows(context, documents, wanted) if arguments.kind in (None, _KINDS[str(row.cells["kind"])])]
    kept = [row for row in rows if text_matches(arguments.text, str(row.cells["text"]), str(row.cells["area"]))]
    shared = {str(row.cells["time"]) for row in kept if row.cells["kind"] == "aktivitet" and row.cells["time"]}
    activities = sum(row.cells["kind"] == "aktivitet" for row in kept)
    return ToolResult(
        tool="schedule",
        title="Tidsplan",
        value=len(kept) if arguments.operation == "count" else sum(area.listed for area in areas) or len(areas),
        unit="antal",
        columns=(
            Column(key="kind", label="Art"),
            Column(key="area", label="Område"),
            Column(key="text", label="Tekst"),
            Column(key="time", label="Tid"),
        ),
        rows=tuple(kept),
        notes=(f"Aktiviteterne har kun perioden «{shared.pop()}»; enkelte datoer fremgår ikke.",) if len(shared) == 1 and activities > 1 else (),
        searched=f"Tidsplaner, {len(areas)} områder.",
    )


def _named(areas: Sequence[FocusArea], wanted: str) -> set[tuple[str, str]]:
    """The area meant and its sub-areas, as (document, name)."""
    key = keyed_name(wanted, ((area.name, area.name) for area in areas), "Indsatsområdet")
    return {(area.document, area.name) for area in areas if key in (area.name, area.parent)}


def _rows(context: ToolContext, documents: list[str], wanted: set[tuple[str, str]] | None) -> Iterable[Row]:
    library = context.library
    for area in in_documents(library, library.of(FocusArea), documents):
        if wanted is None or (area.document, area.name) in wanted:
            yield _row("indsatsområde", area.name, area.name, None, area)
    for activity in in_documents(library, library.of(PlanActivity), documents):
        if wanted is None or (activity.document, activity.area) in wanted:
            yield _row("aktivitet", activity.area, activity.text, activity.period, activity)
    if wanted is None:
        for resource in in_documents(library, library.of(PlanResource), documents):
            yield _row("ressourcer", "Ressourcer", resource.text, None, resource)
        for evaluation in in_documents(library, library.of(PlanEvaluation), documents):
            yield _row("evaluering", "Evaluering", evaluation.text, evaluation.period, evaluation)


def _row(kind: str, area: str, text: str, period: Period | None, record: FocusArea | PlanActivity | PlanResource | PlanEvaluation) -> Row:
    cells: dict[str, Cell] = {"kind": kind, "area": area, "text": text, "time": period.text if period else None, "document": record.document}
    return Row(cells=cells, sources=record.sources)


TOOL = Tool("schedule", "Tidsplaners indsatsområder, aktiviteter, ressourcer og evaluering.", ScheduleArguments, schedule)
