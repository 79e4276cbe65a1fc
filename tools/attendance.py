"""Who was at a meeting, and who took part in one item."""

from __future__ import annotations

from collections import Counter

from pydantic import Field

from knowledge.records import AgendaItem, Attendance
from knowledge.records.meeting import AttendanceStatus
from tools.contract import Column, Row, Tool, ToolContext, ToolResult
from tools.everybody import check_person, guest_sources
from tools.matching import named
from tools.of_meetings import OfMeetings, in_meetings, meeting_names
from tools.parties import of_party
from tools.persons import same_person

_DANISH = {
    AttendanceStatus.PRESENT: "deltog",
    AttendanceStatus.EXCUSED: "afbud",
    AttendanceStatus.ABSENT: "fraværende",
    AttendanceStatus.UNKNOWN: "ikke oplyst",
}


class AttendanceArguments(OfMeetings):
    """Whose attendance."""

    person: str | None = Field(None, description="En persons navn eller del af det.")
    status: AttendanceStatus | None = Field(None, description="present = deltog, excused = afbud, absent = fraværende, unknown = ikke oplyst.")
    politicians: bool | None = Field(None, description="Kun politikere (true) eller kun embedsmænd (false).")
    party: str | None = Field(None, description="Partibogstav eller partinavn.")
    item: str | None = Field(None, description="Gæster under dette punkt.")


def attendance(context: ToolContext, arguments: AttendanceArguments) -> ToolResult:
    """People in the head of the minutes with party, title and attendance; with `item`, the guests of that item, who are never members.

    `value` is the number of rows, `values` how many by attendance («deltog», «afbud» …).

    Raises:
        UnknownName: there is no such document, body, person or item.
    """
    if arguments.person:
        check_person(context.library, arguments.person)
    rows = _guests(context, arguments, arguments.item) if arguments.item is not None else _listed(context, arguments)
    several = len({row.cells["document"] for row in rows}) > 1
    return ToolResult(
        tool="attendance",
        title="Deltagere" if arguments.item is None else f"Gæster under punkt {arguments.item}",
        value=len(rows),
        unit="antal",
        values=dict(Counter(str(row.cells["status"]) for row in rows)) if arguments.item is None else {},
        columns=(
            *((Column(key="meeting", label="Møde"),) if several else ()),
            Column(key="person", label="Navn"),
            Column(key="party", label="Parti"),
            Column(key="role", label="Titel"),
            Column(key="status", label="Fremmøde"),
        ),
        rows=tuple(rows),
        searched="Deltagerlister i referaterne." if arguments.item is None else "Yderligere deltagelse under punkterne i referaterne.",
    )


def _listed(context: ToolContext, arguments: AttendanceArguments) -> list[Row]:
    library, meetings = context.library, meeting_names(context.library)
    return [
        Row(
            cells={
                "person": there.person,
                "party": there.party,
                "role": there.role,
                "status": _DANISH[there.status],
                "politician": there.politician,
                "meeting": meetings.get(there.document),
                "document": there.document,
            },
            sources=there.sources,
        )
        for there in in_meetings(library, library.of(Attendance), arguments)
        if (arguments.person is None or same_person(arguments.person, there.person))
        and arguments.status in (None, there.status)
        and arguments.politicians in (None, there.politician)
        and (arguments.party is None or of_party(arguments.party, there.party))
    ]


def _guests(context: ToolContext, arguments: AttendanceArguments, number: str) -> list[Row]:
    library, meetings = context.library, meeting_names(context.library)
    items = in_meetings(library, library.of(AgendaItem), arguments)
    named([number], (item.number for item in items), "Punktet")
    return [
        Row(
            cells={
                "person": guest.name,
                "role": guest.title,
                "affiliation": guest.affiliation,
                "item": item.number,
                "meeting": meetings.get(item.document),
                "document": item.document,
            },
            sources=guest_sources(library, item, guest),
        )
        for item in items
        if item.number == number
        for guest in item.guests
        if arguments.person is None or same_person(arguments.person, guest.name)
    ]


TOOL = Tool("attendance", "Hvem deltog i et møde, hvem havde afbud, og hvem var med under et punkt.", AttendanceArguments, attendance)
