"""People across all documents: seats, signatures, attendance, guests."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from pydantic import Field

from knowledge.records import AgendaItem, Attendance, Meeting, Membership, Signatory
from tools.arguments import Arguments
from tools.contract import Column, Row, Tool, ToolContext, ToolResult
from tools.matching import in_documents, same_name, text_matches


class PeopleArguments(Arguments):
    """Which people."""

    person: str | None = Field(None, description="Navn eller del af det.")
    body: str | None = Field(None, description="Udvalg eller anden organisation.")
    party: str | None = Field(None, description="Partibogstav eller partinavn.")
    part: Literal["member", "signatory", "attendee", "guest"] | None = Field(
        None, description="Kun medlemmer, underskrivere, mødedeltagere eller gæster."
    )
    in_documents: int | None = Field(None, description="Kun personer, der optræder i mindst så mange dokumenter.")


def people(context: ToolContext, arguments: PeopleArguments) -> ToolResult:
    """One row for each part a person has in a document. Only public roles; no contact data.

    Raises:
        UnknownName: there is no such document.
    """
    rows = [row for row in _rows(context, arguments.documents) if _wanted(row, arguments)]
    if arguments.in_documents:
        seen: dict[str, set[str]] = {}
        for row in rows:
            seen.setdefault(str(row.cells["person"]), set()).add(str(row.cells["document"]))
        rows = [row for row in rows if len(seen[str(row.cells["person"])]) >= arguments.in_documents]
    return ToolResult(
        tool="people",
        title="Personer",
        value=len({row.cells["person"] for row in rows}),
        unit="antal",
        columns=(
            Column(key="person", label="Navn"),
            Column(key="party", label="Parti"),
            Column(key="role", label="Rolle"),
            Column(key="organization", label="Organisation"),
        ),
        rows=tuple(rows),
        searched="Medlemmer, underskrifter, mødedeltagere og gæster i alle dokumenter.",
    )


def _rows(context: ToolContext, documents: list[str]) -> Iterable[Row]:
    library = context.library
    bodies = {meeting.document: meeting.body for meeting in library.of(Meeting)}
    for seat in in_documents(library, library.of(Membership), documents):
        yield _row("member", seat.person, seat.party, seat.role or "medlem", seat.organization, seat)
    for name in in_documents(library, library.of(Signatory), documents):
        yield _row("signatory", name.person, name.party, name.role or "underskriver", None, name)
    for there in in_documents(library, library.of(Attendance), documents):
        yield _row("attendee", there.person, there.party, there.role, bodies.get(there.document), there)
    for item in in_documents(library, library.of(AgendaItem), documents):
        for guest in item.guests:
            yield _row("guest", guest.name, None, guest.title, guest.affiliation, item)


def _row(
    part: str, person: str, party: str | None, role: str | None, organization: str | None, record: Membership | Signatory | Attendance | AgendaItem
) -> Row:
    return Row(
        cells={"person": person, "party": party, "role": role, "organization": organization, "part": part, "document": record.document},
        sources=record.sources,
    )


def _wanted(row: Row, arguments: PeopleArguments) -> bool:
    cells = row.cells
    organization = str(cells["organization"]) if cells["organization"] else None
    return (
        text_matches(arguments.person, str(cells["person"]))
        and (arguments.body is None or same_name(organization, arguments.body))
        and (arguments.party is None or same_name(str(cells["party"] or ""), arguments.party))
        and arguments.part in (None, cells["part"])
    )


TOOL = Tool(
    "people", "Personer på tværs af dokumenter: udvalgsmedlemmer, underskrivere, mødedeltagere, gæster; hvem går igen.", PeopleArguments, people
)
