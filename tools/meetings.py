"""Meetings the library has minutes of."""

from __future__ import annotations

from knowledge.records import Meeting
from tools.arguments import Arguments
from tools.contract import Column, Row, Tool, ToolContext, ToolResult
from tools.matching import in_documents


class MeetingsArguments(Arguments):
    """Which meetings."""


def meetings(context: ToolContext, arguments: MeetingsArguments) -> ToolResult:
    """The meetings with body, date and place, newest first.

    Raises:
        UnknownName: there is no such document.
    """
    found = sorted(in_documents(context.library, context.library.of(Meeting), arguments.documents), key=lambda m: m.date, reverse=True)
    return ToolResult(
        tool="meetings",
        title="Møder",
        columns=(
            Column(key="body", label="Udvalg"),
            Column(key="date", label="Dato"),
            Column(key="location", label="Sted"),
            Column(key="items", label="Punkter"),
        ),
        rows=tuple(
            Row(
                cells={"body": m.body, "date": m.date.isoformat(), "location": m.location, "items": m.item_count, "document": m.document},
                sources=m.sources,
            )
            for m in found
        ),
        searched=f"{len(found)} referat(er).",
    )


TOOL = Tool("meetings", "Møder, der findes referat af: udvalg, dato, sted.", MeetingsArguments, meetings)
