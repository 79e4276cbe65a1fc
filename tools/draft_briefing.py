"""A draft briefing before a meeting, from whatever the library holds."""

from __future__ import annotations

import datetime

from pydantic import Field

from tools.arguments import Arguments
from tools.bodies import body_named
from tools.briefing.occasion import occasion
from tools.briefing.write import disagreements, drafted_briefing
from tools.contract import Tool, ToolContext, ToolResult
from tools.summary.written import written


class DraftBriefingArguments(Arguments):
    """Which meeting; without a time the next one."""

    body: str | None = Field(None, description="Udvalget eller organet, fulde navn eller kode.")
    date_from: datetime.date | None = Field(None, description="Mødet ligger fra denne dag …")
    date_to: datetime.date | None = Field(None, description="… til denne dag; samme dag for en bestemt dato.")


def draft_briefing(context: ToolContext, arguments: DraftBriefingArguments) -> ToolResult:
    """The draft (`text`, Markdown): each case of the meeting with history and deadlines, the money as a table, open points, disagreements.

    The agenda is used where the library has it, else the newest plan of cases for the month. Money is what names the subject of a case; nothing is
    added up. What was looked for and not found is said. It stays a draft until a named person approves it.

    Raises:
        UnknownName: no such body, or nothing about a meeting of it in that time; the message says what there is.
    """
    library = context.library
    body = body_named(library, arguments.body) if arguments.body else None
    meant = occasion(library, context.today, body, arguments.date_from, arguments.date_to)
    drafted = drafted_briefing(library, meant)
    searched = "Dagsordener, sagsoversigter, referater, budgetaftaler og planer."
    return written(
        "draft_briefing",
        "briefing før",
        drafted,
        meant.document or "",
        searched,
        issues=disagreements(library, meant, drafted.parts),
        notes=meant.reading,
    )


TOOL = Tool(
    "draft_briefing",
    "Skriver et udkast til briefing før et møde: sagerne, hvad der er sagt før, penge, åbne punkter, frister, uenighed, og hvad der mangler.",
    DraftBriefingArguments,
    draft_briefing,
)
