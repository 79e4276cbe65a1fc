"""Meetings the library has minutes of."""

from __future__ import annotations

import datetime

from pydantic import Field

from knowledge.records import Meeting
from tools.arguments import Arguments
from tools.bodies import body_named, same_body
from tools.contract import Column, Row, Tool, ToolContext, ToolResult
from tools.matching import in_documents


class MeetingsArguments(Arguments):
    """Which meetings."""

    body: str | None = Field(None, description="Kun dette udvalgs eller organs møder.")
    date_from: datetime.date | None = Field(None, description="Kun møder fra denne dag …")
    date_to: datetime.date | None = Field(None, description="… til denne dag.")


def meetings(context: ToolContext, arguments: MeetingsArguments) -> ToolResult:
    """The meetings with body, date and place, newest first; `value` is how many.

    Raises:
        UnknownName: there is no such document or body.
    """
    body = body_named(context.library, arguments.body) if arguments.body else None
    everything = in_documents(context.library, context.library.of(Meeting), arguments.documents)
    first, last = arguments.date_from or datetime.date.min, arguments.date_to or datetime.date.max
    found = [meeting for meeting in everything if first <= meeting.date <= last and (body is None or same_body(meeting.body, body))]
    found.sort(key=lambda meeting: meeting.date, reverse=True)
    return ToolResult(
        tool="meetings",
        title="Møder",
        value=len(found),
        unit="antal",
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
        searched=f"{len(everything)} referat(er).",
    )


TOOL = Tool("meetings", "Møder, der findes referat af: udvalg, dato, sted.", MeetingsArguments, meetings)
