"""Who was at a meeting, and who took part in one item."""

from __future__ import annotations

from pydantic import Field

from knowledge.records import AgendaItem, Attendance
from knowledge.records.meeting import AttendanceStatus
from tools.arguments import Arguments
from tools.contract import Column, Row, Tool, ToolContext, ToolResult
from tools.matching import in_documents, text_matches

_DANISH = {
    AttendanceStatus.PRESENT: "deltog",
    AttendanceStatus.EXCUSED: "afbud",
    AttendanceStatus.ABSENT: "fraværende",
    AttendanceStatus.UNKNOWN: "ikke oplyst",
}


class AttendanceArguments(Arguments):
    """Whose attendance."""

    person: str | None = Field(None, description="En persons navn eller del af det.")
    status: AttendanceStatus | None = Field(None, description="present = deltog, excused = afbud.")
    politicians: bool | None = Field(None, description="Kun politikere (true) eller kun embedsmænd (false).")
    party: str | None = Field(None, description="Partibogstav.")
    item: str | None = Field(None, description="Gæster under dette punkt.")


def attendance(context: ToolContext, arguments: AttendanceArguments) -> ToolResult:
    """People in the head of the minutes with party, title and attendance; with `item`, the guests of that item.

    Raises:
        UnknownName: there is no such document.
    """
    library, documents = context.library, arguments.documents
    if arguments.item is not None:
        rows = [
            Row(cells={"person": g.name, "role": g.title, "affiliation": g.affiliation, "item": i.number, "document": i.document}, sources=i.sources)
            for i in in_documents(library, library.of(AgendaItem), documents)
            if i.number == arguments.item
            for g in i.guests
            if text_matches(arguments.person, g.name)
        ]
    else:
        rows = [
            Row(
                cells={
                    "person": a.person,
                    "party": a.party,
                    "role": a.role,
                    "status": _DANISH[a.status],
                    "politician": a.politician,
                    "document": a.document,
                },
                sources=a.sources,
            )
            for a in in_documents(library, library.of(Attendance), documents)
            if text_matches(arguments.person, a.person)
            and arguments.status in (None, a.status)
            and arguments.politicians in (None, a.politician)
            and arguments.party in (None, a.party)
        ]
    return ToolResult(
        tool="attendance",
        title="Deltagere",
        value=len(rows),
        unit="antal",
        columns=(
            Column(key="person", label="Navn"),
            Column(key="party", label="Parti"),
            Column(key="role", label="Titel"),
            Column(key="status", label="Fremmøde"),
        ),
        rows=tuple(rows),
        searched="Deltagerlister i referaterne.",
    )


TOOL = Tool("attendance", "Hvem deltog i et møde, hvem havde afbud, og hvem var med under et punkt.", AttendanceArguments, attendance)
