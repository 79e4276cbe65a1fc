"""Which parties were at a meeting: those of the politicians who are recorded as present, by the letter or name printed with them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.say import listed
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.lookup import meeting_meant, meeting_words
from bot.builtin_model.skills.meeting_asked import NoSuchMeeting, meeting_asked
from bot.builtin_model.understand.asks import Ask
from bot.builtin_model.understand.party import party_asked
from knowledge.records import Attendance, Meeting
from knowledge.records.meeting import AttendanceStatus

_WHICH_PARTIES = re.compile(r"\b(?:hvilke(?:t|n)?|hvor mange|hvad for|which|how many|what) (?:\w+ )?(?:parti(?:er|et)?|part(?:y|ies))\b")
_BEING_THERE = re.compile(
    r"\brepraesentere\w*|\bdeltog\b|\bdeltag\w*|\btil ?stede\b|\bmoedte\b|\b(?:var|er|sad|sidder|kom|havde)\b.*\b(?:moede\w*|udvalg\w*)|"
    r"\brepresent\w*|\bpresent\b|\battend\w*|\b(?:was|were|are|sat|sit)\b.*\b(?:meeting|committee)\b"
)
_NOT_THERE = re.compile(r"\b(?:ikke|ingen|uden|mangl\w*|not|no|without|missing|lack\w*)\b")
_SEATS = re.compile(r"\b(?:udvalg|committee)")


class PartiesThere:
    """«Hvilke partier var repræsenteret på mødet?»"""

    name = "parties_there"

    def fits(self, situation: Situation) -> float:
        """When it is asked which parties were at a meeting, and of nothing more, and minutes record who was there and of which party."""
        question = situation.question
        asked = _WHICH_PARTIES.search(question.plain) and _BEING_THERE.search(question.plain)
        if not asked or question.asked(Ask.SIGNED, Ask.AGAINST, Ask.VOTES, Ask.ABSENT) or question.slots.items or question.people:
            return 0.0
        if party_asked(question.text) or any(not (term.predicate or term.word.startswith(("parti", "represent"))) for term in question.terms):
            return 0.0
        meeting = meeting_meant(situation)
        if meeting and question.slots.years and meeting.date.year not in question.slots.years:
            return 0.0  # Who was there another year is no answer.
        return 0.92 if meeting and any(person.party for person in situation.understanding.library.of(Attendance, meeting.document)) else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The attendance of the meeting."""
        meeting = meeting_meant(situation)
        return [call("attendance", documents=[meeting.document])] if meeting else []

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """How many parties, each with those of it who were there."""
        meeting = meeting_meant(situation)
        if meeting is None or isinstance(meeting_asked(situation), NoSuchMeeting):
            return None
        everyone = situation.understanding.library.of(Attendance, meeting.document)
        if _NOT_THERE.search(situation.question.plain):
            language = situation.question.language
            away = None if _SEATS.search(situation.question.plain) else _stayed_away(meeting, everyone, language)
            return away or _not_listed(meeting, language)
        there = [person for person in everyone if person.party and person.status == AttendanceStatus.PRESENT]
        if not there:
            return None
        language = situation.question.language
        parties = list(dict.fromkeys(person.party for person in there if person.party))
        told = "; ".join(f"{party} ({listed((p.person for p in there if p.party == party), language)})" for party in parties)
        where = meeting_words(meeting, language)
        count = len(parties)
        if language == "da":
            lead = f"{where}: {count} {'parti' if count == 1 else 'partier'} var repræsenteret: {told}."
        else:
            lead = f"{where}: {count} {'party was' if count == 1 else 'parties were'} represented: {told}."
        return Draft(lead=lead, sources=tuple(dict.fromkeys(person.sources[0] for person in there)))


def _stayed_away(meeting: Meeting, everyone: Sequence[Attendance], language: str) -> Draft | None:
    """The parties with a seat of whom nobody came, by those who stayed away; None where there are none."""
    came = {person.party for person in everyone if person.status == AttendanceStatus.PRESENT}
    away = [person for person in everyone if person.party and person.party not in came]
    if not away:
        return None
    told = listed((f"{person.party} ({person.person})" for person in away), language)
    where = meeting_words(meeting, language)
    lead = (
        f"{where}: af dem med plads var ikke repræsenteret: {told}."
        if language == "da"
        else f"{where}: of those with a seat, not represented: {told}."
    )
    return Draft(lead=lead, sources=tuple(dict.fromkeys(person.sources[0] for person in away)))


def _not_listed(meeting: Meeting, language: str) -> Draft:
    """That minutes name those of a committee alone, so that the parties outside it are not printed."""
    where = meeting_words(meeting, language)
    if language == "da":
        return Draft(
            lead=f"Det fremgår ikke af dokumenterne, hvilke partier der ikke var med. {where}: referatet nævner kun deltagerne.", found=False
        )
    return Draft(lead=f"The documents do not say which parties were not there. {where}: the minutes only name those attending.", found=False)
