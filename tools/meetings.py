"""Meetings the library has minutes of."""

from __future__ import annotations

from knowledge.records import Meeting
from tools.contract import Column, Row, Tool, ToolContext, ToolResult
from tools.of_meetings import OfMeetings, in_meetings


class MeetingsArguments(OfMeetings):
    """Which meetings."""


def meetings(context: ToolContext, arguments: MeetingsArguments) -> ToolResult:
    """The meetings with body, date and place, newest first; `value` is how many.

    Raises:
        UnknownName: there is no such document or body.
    """
    found = sorted(in_meetings(context.library, context.library.of(Meeting), arguments), key=lambda meeting: meeting.date, reverse=True)
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
                cells={
                    "body": meeting.body,
                    "date": meeting.date.isoformat(),
                    "starts_at": meeting.starts_at.isoformat() if meeting.starts_at else None,
                    "location": meeting.location,
                    "items": meeting.item_count,
                    "document": meeting.document,
                },
                sources=meeting.sources,
            )
            for meeting in found
        ),
        searched=f"{len(context.library.of(Meeting))} referat(er).",
    )


TOOL = Tool("meetings", "Møder, der findes referat af: udvalg, dato, sted.", MeetingsArguments, meetings)
