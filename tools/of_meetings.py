"""Narrowing to the meetings of a body or a time: arguments and filter that the tools over minutes share."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import TypeVar

from pydantic import Field

from knowledge.dates import format_date
from knowledge.library import Library
from knowledge.records import Meeting, Record
from tools.arguments import Arguments
from tools.bodies import body_named, same_body
from tools.matching import in_documents

R = TypeVar("R", bound=Record)


class OfMeetings(Arguments):
    """Arguments of tools that can be narrowed to some meetings."""

    meeting_body: str | None = Field(None, description="Kun møder i dette udvalg eller organ, fulde navn eller kode (TMU, KB …).")
    meeting_from: datetime.date | None = Field(None, description="Kun møder fra denne dag …")
    meeting_to: datetime.date | None = Field(None, description="… til denne dag.")


def in_meetings(library: Library, records: Iterable[R], arguments: OfMeetings) -> list[R]:
    """The records of the documents and meetings asked for; all when nothing is asked.

    Raises:
        UnknownName: there is no such document or body.
    """
    kept = in_documents(library, records, arguments.documents)
    if arguments.meeting_body is None and arguments.meeting_from is None and arguments.meeting_to is None:
        return kept
    held = {meeting.document for meeting in library.of(Meeting) if _wanted(library, meeting, arguments)}
    return [record for record in kept if record.document in held]


def meeting_names(library: Library) -> dict[str, str]:
    """Body and date of each document that is minutes («Teknikudvalget, 5. marts 2024»)."""
    return {meeting.document: f"{meeting.body}, {format_date(meeting.date)}" for meeting in library.of(Meeting)}


def _wanted(library: Library, meeting: Meeting, arguments: OfMeetings) -> bool:
    first, last = arguments.meeting_from or datetime.date.min, arguments.meeting_to or datetime.date.max
    body = body_named(library, arguments.meeting_body) if arguments.meeting_body else None
    return first <= meeting.date <= last and (body is None or same_body(meeting.body, body))
