"""Which deadlines a question asks for."""

from __future__ import annotations

import datetime

from bot.builtin_model.draft import Call, call
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.meeting_asked import NoSuchMeeting, meeting_asked
from knowledge.records import FollowUp, Meeting


def deadline_call(situation: Situation) -> Call:
    """The deadlines of the meeting, time, body, office or document named."""
    question = situation.question
    slots = question.slots
    if agreed := _agreed_on(situation):
        return call("deadlines", documents=agreed)
    start = end = None
    if slots.half and (slots.half[1] or slots.years):
        year = slots.half[1] or slots.years[0]
        start, end = (
            (datetime.date(year, 1, 1), datetime.date(year, 6, 30))
            if slots.half[0] == 1
            else (datetime.date(year, 7, 1), datetime.date(year, 12, 31))
        )
    elif slots.years and not question.documents:
        start, end = datetime.date(slots.years[0], 1, 1), datetime.date(slots.years[-1], 12, 31)
    return call(
        "deadlines",
        owner=(question.offices or question.bodies or (None,))[0],
        time_from=start.isoformat() if start else None,
        time_to=end.isoformat() if end else None,
        documents=list(question.documents),
    )


def _agreed_on(situation: Situation) -> list[str]:
    """The minutes whose follow-ups are asked for: of the meeting named, else of all meetings of the body named in the years and months named."""
    question, library = situation.question, situation.understanding.library
    asked = meeting_asked(situation)
    of_body = [] if isinstance(asked, NoSuchMeeting) else [meeting for meeting in library.of(Meeting) if meeting.body in question.bodies]
    meetings = [asked] if isinstance(asked, Meeting) else of_body
    slots = question.slots
    held = [m for m in meetings if m.date.year in (slots.years or [m.date.year]) and m.date.month in (slots.months or [m.date.month])]
    return [m.document for m in held or meetings if library.of(FollowUp, m.document)]
