"""What a body has before it whatever is on the agenda: open points of its earlier meetings, and what is due around the meeting."""

from __future__ import annotations

import datetime

from knowledge.dates import format_date
from knowledge.library import Library
from knowledge.records import AgendaItem, Meeting
from tools.bodies import same_body
from tools.briefing.found import Finding
from tools.briefing.meant import Occasion
from tools.due import all_due
from tools.follow_ups import open_points
from tools.later import treated_later
from tools.matching import overlaps
from tools.summary.spoken import ended, joined

NEAR = datetime.timedelta(days=183)
"""Deadlines so long before and after the meeting are told; half a year."""


def open_before(library: Library, meant: Occasion) -> list[Finding]:
    """What the body's earlier meetings left open, and what others sent on to it, unless a later meeting took it up; oldest first."""
    found = []
    for meeting in sorted(library.of(Meeting), key=lambda meeting: meeting.date):
        if meeting.date >= meant.start:
            continue
        own = same_body(meeting.body, meant.body)
        for item in library.of(AgendaItem, meeting.document):
            for point in open_points(library, item, meeting):
                if not own and not same_body(point.following, meant.body):
                    continue
                later = treated_later(library, item, point.settled_by_title)
                if later is None or later[1].date >= meant.start:
                    following = f" Næste: {point.following}." if point.following else ""
                    where = "" if own else f"{meeting.body}, {format_date(meeting.date)}: "
                    found.append(Finding(f"{where}Punkt {item.number} {item.name}: {ended(point.why)}{following}", (point.source,)))
    return found


def due_around(library: Library, meant: Occasion) -> list[Finding]:
    """Deadlines of the body within half a year of the meeting that no later meeting took up, with the printed time and owner."""
    found = []
    for due in sorted(all_due(library, []), key=lambda due: due.period.end or due.period.start or datetime.date.max):
        owned = any(same_body(owner, meant.body) for owner in due.owners)
        if due.kind == "planned_case" or not owned or due.taken_up(library):
            continue
        if overlaps(due.period, meant.start - NEAR, meant.end + NEAR):
            said = (
                f"{due.item or ''} {due.name}: {ended(' '.join(due.what.split()))} Frist: {due.period.text}. Ansvarlig: {joined(list(due.owners))}."
            )
            found.append(Finding(said.strip(), due.sources[:1]))
    return found
