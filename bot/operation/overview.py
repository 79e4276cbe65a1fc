"""What stands in the App Home: taken from the library by the same tools that answer questions."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from knowledge.dates import format_date
from knowledge.records import Document
from tools.contract import Row, ToolContext
from tools.deadlines import DeadlinesArguments, deadlines
from tools.meetings import MeetingsArguments, meetings
from tools.planned_cases import PlannedCasesArguments, planned_cases

_MOST = 5


@dataclass(frozen=True)
class Due:
    """Something with a time and perhaps an owner, as printed."""

    time: str
    what: str
    owner: str | None


@dataclass(frozen=True)
class Overview:
    """The next planned cases, what is overdue and what is ahead, the newest meetings, the documents; `generation` names the library's state."""

    planned: tuple[Due, ...]
    overdue: tuple[Due, ...]
    ahead: tuple[Due, ...]
    meetings: tuple[str, ...]
    documents: tuple[str, ...]
    newest: str | None
    generation: str


def overview(context: ToolContext, committees: tuple[str, ...] = ()) -> Overview:
    """The overview of what the context may see; with committees, planned cases and deadlines of those alone. Overdue counts against today's date."""
    planned = planned_cases(context, PlannedCasesArguments(upcoming=True)).rows
    passed = deadlines(context, DeadlinesArguments(passed=True)).rows
    named = {row.cells["name"] for row in planned}
    coming = [
        row
        for row in deadlines(context, DeadlinesArguments(passed=False)).rows
        if row.cells.get("status") == "forude" and row.cells["name"] not in named
    ]
    held = meetings(context, MeetingsArguments()).rows
    dates = [document.date for document in context.library.documents() if document.date]
    return Overview(
        planned=tuple(Due(str(row.cells["when"]), str(row.cells["name"]), _text(row, "body")) for row in _mine(planned, "body", committees)[:_MOST]),
        overdue=tuple(_due(row) for row in _mine(passed, "owner", committees)[::-1][:_MOST]),
        ahead=tuple(_due(row) for row in _mine(coming, "owner", committees)[:_MOST]),
        meetings=tuple(f"{row.cells['body']}, {_day(str(row.cells['date']))} ({row.cells['items']} punkter)" for row in held[:_MOST]),
        documents=tuple(_named(document) for document in context.library.documents()),
        newest=format_date(max(dates)) if dates else None,
        generation=context.library.generation,
    )


def _mine(rows: tuple[Row, ...] | list[Row], key: str, committees: tuple[str, ...]) -> list[Row]:
    if not committees:
        return list(rows)
    return [row for row in rows if any(name.casefold() in str(row.cells.get(key) or "").casefold() for name in committees)]


def _due(row: Row) -> Due:
    return Due(str(row.cells["time"]), str(row.cells["name"]), _text(row, "owner"))


def _text(row: Row, key: str) -> str | None:
    return str(row.cells[key]) if row.cells.get(key) else None


def _named(document: Document) -> str:
    day = format_date(document.date) if document.date else ""
    return f"{document.title} ({day})" if day and day not in document.title else document.title


def _day(iso: str) -> str:
    return format_date(datetime.date.fromisoformat(iso))
