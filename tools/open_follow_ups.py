"""What a meeting left open: postponed, stopped, sent on, asked for, promised."""

from __future__ import annotations

from pydantic import Field

from knowledge.dates import find_periods, format_date
from knowledge.records import AgendaItem, Meeting
from tools.arguments import Arguments
from tools.bodies import body_named, same_body
from tools.contract import Column, Row, Tool, ToolContext, ToolResult
from tools.follow_ups import OpenPoint, open_points
from tools.later import treated_later
from tools.matching import in_documents


class OpenFollowUpsArguments(Arguments):
    """Whose follow-ups."""

    body: str | None = Field(None, description="Kun møder i dette udvalg.")


def open_follow_ups(context: ToolContext, arguments: OpenFollowUpsArguments) -> ToolResult:
    """Open points in the order of the meetings and their agendas, each with why it is open and who is next.

    Postponed, stopped (kommunestyrelsesloven § 23), sent on, a remark that goes with a decision, or a case that is promised. What a later meeting in
    the library took up is left out, and a note says where.

    Raises:
        UnknownName: there is no such document or body.
    """
    library = context.library
    body = body_named(library, arguments.body) if arguments.body else None
    meetings = [m for m in in_documents(library, library.of(Meeting), arguments.documents) if body is None or same_body(m.body, body)]
    rows, notes = [], []
    for meeting in sorted(meetings, key=lambda m: m.date):
        for item in library.of(AgendaItem, meeting.document):
            for found in open_points(library, item, meeting):
                later = treated_later(library, item, found.settled_by_title)
                if later:
                    when = f"{format_date(later[1].date)}, punkt {later[0].number}"
                    notes.append(f"Punkt {item.number} {item.name} ({format_date(meeting.date)}) er taget op igen {when}.")
                    continue
                rows.append(_row(found, meeting))
    return ToolResult(
        tool="open_follow_ups",
        title="Åbne opfølgninger",
        value=len(rows),
        unit="antal",
        columns=(
            *((Column(key="meeting", label="Møde"),) if len(meetings) > 1 else ()),
            Column(key="item", label="Punkt"),
            Column(key="name", label="Titel"),
            Column(key="why", label="Hvorfor åben"),
            Column(key="next", label="Næste"),
            Column(key="time", label="Tid"),
        ),
        rows=tuple(rows),
        notes=tuple(dict.fromkeys(notes)),
        searched=f"Beslutninger, standsninger, bemærkninger og varslede sager i {len(meetings)} referat(er).",
    )


def _row(found: OpenPoint, meeting: Meeting) -> Row:
    times = [period.text for period, _, _ in find_periods(found.text) if period.end and period.end > meeting.date]
    return Row(
        cells={
            "meeting": f"{meeting.body}, {format_date(meeting.date)}",
            "item": found.item.number,
            "name": found.item.name,
            "why": found.why,
            "next": found.following,
            "time": "; ".join(dict.fromkeys(times)) or None,
            "document": found.item.document,
        },
        sources=(found.source,),
    )


TOOL = Tool(
    "open_follow_ups",
    "Hvad der ikke er afgjort endnu: udsat, stoppet, sendt videre, udvalgets ønsker og bemærkninger, varslede sager.",
    OpenFollowUpsArguments,
    open_follow_ups,
)
