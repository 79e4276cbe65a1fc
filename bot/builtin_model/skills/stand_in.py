"""«Hvem mødte i stedet for X?»: who stood in for a member, and who was called and did not come."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.lookup import meeting_meant
from bot.builtin_model.skills.people import meeting_words
from bot.builtin_model.understand.asks import Ask
from knowledge.records import Attendance
from knowledge.records.meeting import AttendanceStatus

_STANDS_IN = re.compile(r"stedfortraed|suppleant|i stedet for|stod ind for|stand-?in|substitute|instead of")


class StandIn:
    """Who came in somebody's place."""

    name = "stand_in"

    def fits(self, situation: Situation) -> float:
        """When a stand-in is asked for and a meeting records one."""
        asked = _STANDS_IN.search(situation.question.plain) and situation.question.asked(Ask.WHO, Ask.YES_NO, Ask.WHICH, Ask.ATTENDED)
        return 0.97 if asked and _stand_ins(situation) else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The attendance of the meetings that record one."""
        return [call("attendance", documents=list(dict.fromkeys(p.document for p in _stand_ins(situation))))]

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """Who stood in for whom, meeting by meeting."""
        found = _stand_ins(situation)
        da = situation.question.language == "da"
        told = [_stood_in(situation, p, da) if p.substitute_for else _in_vain(situation, p, da) for p in found]
        away = [] if any(p.substitute_for for p in found) else _away(situation, found)
        absent = [f"{p.person}{f' ({p.party})' if p.party else ''} {'var fraværende' if da else 'was absent'}." for p in away]
        return Draft(lead=" ".join([*absent, *told]), sources=tuple(dict.fromkeys(p.sources[0] for p in [*away, *found]))) if found else None


def _stood_in(situation: Situation, p: Attendance, da: bool) -> str:
    return (
        f"{p.person}{f' ({p.party})' if p.party else ''} {'deltog som stedfortræder for' if da else 'stood in for'} {p.substitute_for} "
        f"{'i mødet' if da else 'in the meeting'} {meeting_words(situation, p.document)}."
    )


def _in_vain(situation: Situation, p: Attendance, da: bool) -> str:
    """A stand-in who was called and did not come."""
    excused = p.status is AttendanceStatus.EXCUSED
    why = ("meldte afbud" if excused else "kom ikke") if da else ("sent apologies" if excused else "did not come")
    name = f"{p.person}{f' ({p.party})' if p.party else ''}"
    called = "var indkaldt som stedfortræder til mødet" if da else "was called as a stand-in to the meeting"
    return f"{name} {called} {meeting_words(situation, p.document)}, {'men' if da else 'but'} {why}."


def _away(situation: Situation, called: Sequence[Attendance]) -> list[Attendance]:
    """Those named who were away from the meeting that a stand-in was called to."""
    people = {named.name for named in situation.question.people}
    documents = {p.document for p in called}
    gone = (AttendanceStatus.ABSENT, AttendanceStatus.EXCUSED)
    return [p for p in situation.understanding.library.of(Attendance) if p.person in people and p.document in documents and p.status in gone]


def _called_in_vain(p: Attendance) -> bool:
    return p.role == "stedfortræder" and p.status in (AttendanceStatus.ABSENT, AttendanceStatus.EXCUSED)


def _stand_ins(situation: Situation) -> list[Attendance]:
    """Those who stood in: for the person named, or in the meeting meant."""
    question, library = situation.question, situation.understanding.library
    people = {named.name for named in question.people}
    found = [p for p in library.of(Attendance) if p.substitute_for]
    vain = [p for p in library.of(Attendance) if _called_in_vain(p)]
    if people:
        stood_in = [p for p in found if p.substitute_for in people or p.person in people]
        return stood_in or [p for p in vain if p.person in people or _away(situation, [p])]
    meeting = meeting_meant(situation)
    return [p for p in [*found, *vain] if meeting and p.document == meeting.document]
