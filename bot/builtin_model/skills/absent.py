"""Questions that take for granted that somebody took part who was not there."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.lookup import meeting_meant
from bot.builtin_model.understand.asks import Ask
from knowledge.dates import format_date
from knowledge.records import Attendance
from knowledge.records.meeting import AttendanceStatus

_TOOK_PART = re.compile(
    r"\b(sagde|sige|mente|stemte|spurgte|foreslog|svarede|fremlagde|praesenterede|kommenterede|said|say|voted?|asked|proposed|presented)\b"
)


class AbsentPremise:
    """«Hvad sagde … under punkt 8?» of somebody who had sent apologies."""

    name = "absent_premise"

    def fits(self, situation: Situation) -> float:
        """When what a person said or did in a meeting is asked for, and the minutes have that person as absent."""
        said = _TOOK_PART.search(situation.question.plain) and not situation.question.asked(Ask.ABSENT)
        return 0.96 if said and _absent(situation) else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The person's attendance."""
        absent = _absent(situation)
        return [call("attendance", documents=[absent.document])] if absent else []

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """That the person was not there."""
        absent, meeting = _absent(situation), meeting_meant(situation)
        if absent is None or meeting is None:
            return None
        if situation.question.language == "en":
            lead = f"{absent.person} did not take part in the meeting on {meeting.date.isoformat()}: the minutes list apologies."
        else:
            lead = f"{absent.person} havde meldt afbud og deltog ikke i mødet den {format_date(meeting.date)}."
        return Draft(lead=lead, sources=absent.sources[:1])


def _absent(situation: Situation) -> Attendance | None:
    meeting = meeting_meant(situation)
    if meeting is None or not situation.question.people:
        return None
    person = situation.question.people[0].name
    own = [a for a in situation.understanding.library.of(Attendance, meeting.document) if a.person == person]
    away = [a for a in own if a.status in (AttendanceStatus.EXCUSED, AttendanceStatus.ABSENT)]
    return away[0] if away and len(away) == len(own) else None
