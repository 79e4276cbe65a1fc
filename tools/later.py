"""Whether a later meeting took a case up: what was open in March may have been settled in April."""

from __future__ import annotations

import datetime

from knowledge.library import Library
from knowledge.records import AgendaItem, Meeting
from retrieval.danish import terms
from tools.bodies import same_body


def treated_later(library: Library, item: AgendaItem, by_title: bool) -> tuple[AgendaItem, Meeting] | None:
    """The first later item that names this one under «Tidligere behandling», or, `by_title`, is called the same; None when the library has none.

    A title proves nothing where every meeting has such an item («Meddelelser»).
    """
    own = next(iter(library.of(Meeting, item.document)), None)
    if own is None:
        return None
    for meeting in _after(library, own.date):
        for later in library.of(AgendaItem, meeting.document):
            named = any(
                treatment.date == own.date and treatment.item in (None, item.number) and same_body(treatment.body, own.body)
                for treatment in later.earlier
            )
            if named or (by_title and set(terms(later.name)) == set(terms(item.name))):
                return later, meeting
    return None


def taken_up(library: Library, name: str, body: str, since: datetime.date) -> tuple[AgendaItem, Meeting] | None:
    """The first item of the body's meetings from a day on whose title holds all words of a planned case's name."""
    wanted = set(terms(name))
    for meeting in _after(library, since - datetime.timedelta(days=1)):
        if same_body(meeting.body, body):
            for item in library.of(AgendaItem, meeting.document):
                if wanted and wanted <= set(terms(item.name)):
                    return item, meeting
    return None


def _after(library: Library, day: datetime.date) -> list[Meeting]:
    return sorted((meeting for meeting in library.of(Meeting) if meeting.date > day), key=lambda meeting: meeting.date)
