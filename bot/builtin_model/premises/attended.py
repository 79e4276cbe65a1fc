"""«Hvorfor meldte X afbud?», «hvorfor kom X til mødet?»: held against the head of the minutes."""

from __future__ import annotations

from bot.builtin_model.draft import call
from bot.builtin_model.premises.claim import Claim
from bot.builtin_model.premises.said import SAID
from bot.builtin_model.premises.verdict import Verdict
from bot.builtin_model.skills.lookup import meeting_meant
from bot.builtin_model.understand.asks import Ask
from knowledge.dates import format_date
from knowledge.records import Attendance
from knowledge.records.meeting import AttendanceStatus

_AWAY = SAID["away"]
_THERE = SAID["there"]
_AWAY_WORDS = {AttendanceStatus.EXCUSED: "havde meldt afbud", AttendanceStatus.ABSENT: "var fraværende"}


def attended(claim: Claim) -> Verdict | None:
    """Whether the person named was at the meeting, or was not, as the question has it."""
    away = bool(_AWAY.search(claim.flat))
    if not (away or _THERE.search(claim.flat)) or len(claim.question.people) != 1 or claim.asked(Ask.YES_NO):
        return None
    meeting = meeting_meant(claim.situation)
    person = claim.question.people[0].name
    own = [a for a in claim.library.of(Attendance, meeting.document) if a.person == person] if meeting else []
    if meeting is None or len(own) != 1 or own[0].status == AttendanceStatus.UNKNOWN:
        return None
    present = own[0].status == AttendanceStatus.PRESENT
    if present != away:
        return None
    party = f" ({own[0].party or own[0].role})" if own[0].party or own[0].role else ""
    day = format_date(meeting.date)
    if claim.da:
        told = f"{person}{party} {'deltog' if present else f'{_AWAY_WORDS[own[0].status]} og deltog ikke'} i mødet den {day}."
    else:
        told = f"{person}{party} {'took part' if present else 'did not take part'} in the meeting on {meeting.date.isoformat()}."
    return Verdict(False, told, own[0].sources[:1], (call("attendance", documents=[meeting.document]),))
