"""Draft minutes text (udkast til referattekst) for an item, a planned case or a whole meeting."""

from __future__ import annotations

from pydantic import Field

from knowledge.errors import UnknownName
from knowledge.library import Library
from knowledge.records import AgendaItem, Meeting
from tools.arguments import Arguments
from tools.contract import Tool, ToolContext, ToolResult
from tools.minutes_text import item as of_item
from tools.minutes_text import meeting as of_meeting
from tools.minutes_text import planned as of_planned
from tools.summary.part import Drafted
from tools.summary.written import written


class DraftMinutesArguments(Arguments):
    """What to write minutes text for: an item of a meeting, a planned case, or, without either, the whole meeting."""

    document: str = Field(description="Referatets eller dagsordenens id.")
    item: str | None = Field(None, description="Punktets nummer.")
    planned_case: str | None = Field(None, description="En sag i sagsoversigten, som den hedder der.")
    month: int | None = Field(None, ge=1, le=12, description="Måneden, når flere planlagte sager hedder det samme.")


def draft_minutes(context: ToolContext, arguments: DraftMinutesArguments) -> ToolResult:
    """The draft (`text`, Markdown) in the form of minutes: treatment, case, money, recommendation, decision with votes, who was away, next step.

    Decision, votes, minority statements, remarks and suspensions are in full, in the document's words. Where the document has no decision, the text
    has the blank «[beslutning]» and nothing in its place. It stays a draft until a named person approves it.

    Raises:
        UnknownName: there is no such document, item or planned case, or the document is of no meeting; the message says what there is.
    """
    library = context.library
    document = library.document(arguments.document)
    drafted = _drafted(library, arguments)
    if drafted.title != document.title:
        drafted = Drafted(f"{drafted.title} ({document.title})", drafted.parts, drafted.counted)
    issues = [issue for issue in library.issues(document.document) if arguments.item and issue.item == arguments.item]
    return written("draft_minutes", "referattekst til", drafted, document.document, document.title, arguments.item, issues)


def _drafted(library: Library, arguments: DraftMinutesArguments) -> Drafted:
    document = arguments.document
    if arguments.planned_case:
        return of_planned.drafted_planned(library, document, arguments.planned_case, arguments.month)
    items = library.of(AgendaItem, document)
    if not library.of(Meeting, document) and not items:
        held = "; ".join(library.document(meeting.document).title for meeting in library.of(Meeting))
        raise UnknownName(f"{library.document(document).title} er ikke fra et møde. Der er referat af: {held or 'ingen møder'}.")
    if arguments.item is None:
        return of_meeting.drafted_meeting(library, document)
    found = next((item for item in items if item.number == arguments.item), None)
    if found is None:
        known = ", ".join(item.number for item in items)
        raise UnknownName(f"{library.document(document).title} har intet punkt «{arguments.item}». Der er: {known or 'ingen'}.")
    return of_item.drafted_item(library, found)


TOOL = Tool(
    "draft_minutes",
    "Skriver et udkast til referattekst til et punkt, en planlagt sag eller et helt møde; en beslutning, der ikke står i dokumenterne, står tom.",
    DraftMinutesArguments,
    draft_minutes,
)
