"""Minutes text for a whole meeting: the head, who was there, and each item's recommendation and decision."""

from __future__ import annotations

from knowledge.dates import format_date
from knowledge.library import Library
from knowledge.records import AgendaItem, Attendance, Meeting
from knowledge.records.meeting import AttendanceStatus
from tools.minutes_text.item import decision
from tools.summary.agenda import case_of, money_of, recommended
from tools.summary.part import Drafted, Part
from tools.summary.spoken import joined
from tools.summary.written import together

_MOST = 1
_STATUS = {
    AttendanceStatus.PRESENT: "Til stede",
    AttendanceStatus.EXCUSED: "Afbud",
    AttendanceStatus.ABSENT: "Fraværende",
    AttendanceStatus.UNKNOWN: "Fremmøde ikke oplyst",
}


def drafted_meeting(library: Library, document: str) -> Drafted:
    """The minutes of the meeting; items without a decision have the blank."""
    meeting = library.of(Meeting, document)[0]
    parts = [_head(meeting), *_people(library, document)]
    for item in library.of(AgendaItem, document):
        case, money, advice = case_of(library, item, _MOST), money_of(library, item), recommended(library, item)
        said = [part for part in (case, money, advice) if part.sources and part.text]
        parts.append(together(f"Punkt {item.number} {item.name}", [*said, decision(library, item)]))
    return Drafted(library.document(document).title, tuple(parts))


def _head(meeting: Meeting) -> Part:
    at = f" kl. {meeting.starts_at:%H:%M}" if meeting.starts_at else ""
    where = f", {meeting.location}" if meeting.location else ""
    return Part("Møde", f"{meeting.body}, {format_date(meeting.date)}{at}{where}.", meeting.sources)


def _people(library: Library, document: str) -> list[Part]:
    found = []
    for status, heading in _STATUS.items():
        people = [person for person in library.of(Attendance, document) if person.status == status]
        if people:
            names = joined([_named(person) for person in people])
            found.append(Part(heading, f"{names}.", tuple(dict.fromkeys(source for person in people for source in person.sources[:1]))))
    return found


def _named(person: Attendance) -> str:
    if person.status == AttendanceStatus.UNKNOWN:
        return " ".join(person.sources[0].quote.split())
    told = [word for word in (person.party, person.role) if word]
    return f"{person.person} ({', '.join(told)})" if told else person.person
