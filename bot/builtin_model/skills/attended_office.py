"""Who was at a meeting in a certain office: «hvem var med som direktør?», «hvilke centerchefer deltog?»"""

from __future__ import annotations

from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.say import listed
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.lookup import meeting_meant
from bot.builtin_model.understand.asks import Ask
from bot.builtin_model.understand.text_keys import keys_of_text
from knowledge.dates import format_date
from knowledge.records import Attendance
from knowledge.records.meeting import AttendanceStatus

_AROUND = ("embedsm", "embedsf", "medarbejd", "administration", "forvaltning", "official", "politik", "person")
_SURE = 0.8


class AttendedOffice:
    """Those present whose office, as printed, holds the words of the question."""

    name = "attended_office"

    def fits(self, situation: Situation) -> float:
        """When attendance is asked for and all that is named beside the meeting is an office somebody there held."""
        question = situation.question
        if question.people or question.slots.items or not question.asked(Ask.ATTENDED) or question.asked(Ask.ABSENT, Ask.SIGNED):
            return 0.0
        return 0.91 if question.asked(Ask.WHO, Ask.WHICH, Ask.HOW_MANY) and _present(situation) else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The head of the minutes."""
        return [call("attendance", documents=[_present(situation)[0].document])]

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """Each with the office as printed."""
        people, meeting = _present(situation), meeting_meant(situation)
        if not people or meeting is None:
            return None
        language = situation.question.language
        told = listed((f"{person.person} ({person.role})" for person in people), language)
        count = f"{len(people)}: " if situation.question.asked(Ask.HOW_MANY) else ""
        when = f"deltog den {format_date(meeting.date)}" if language == "da" else f"took part on {meeting.date.isoformat()}"
        return Draft(lead=f"{count}{told} {when}.", sources=tuple(person.sources[0] for person in people))


def _present(situation: Situation) -> list[Attendance]:
    meeting = meeting_meant(situation)
    asked = [term for term in situation.question.terms if not term.word.startswith(_AROUND)]
    if meeting is None or not asked:
        return []
    there = [p for p in situation.understanding.library.of(Attendance, meeting.document) if p.role and p.status == AttendanceStatus.PRESENT]
    return [person for person in there if all(term.found_in(keys_of_text(person.role or "")) >= _SURE for term in asked)]
