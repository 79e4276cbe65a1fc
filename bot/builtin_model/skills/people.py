"""People: who was there, who signed, who sits on a committee, what somebody's title or party is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.say import listed, one_line, stop
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.lookup import meeting_meant
from bot.builtin_model.skills.refusal import not_found
from bot.builtin_model.understand.asks import Ask
from bot.builtin_model.understand.party import is_left_out, party_asked
from knowledge.dates import format_date
from knowledge.records import Attendance, Membership, Signatory
from knowledge.records.meeting import AttendanceStatus
from knowledge.source import Source

_OFFICIALS = ("embedsm", "embedsf", "medarbejd", "administration", "forvaltning", "official")
_PEOPLE = (*_OFFICIALS, "politik", "politic", "person", "medlem", "udvalgsmedlem", "byraadsmedlem", "member")
_STATUS = {
    AttendanceStatus.PRESENT: ("deltog", "took part"),
    AttendanceStatus.EXCUSED: ("havde meldt afbud", "had sent apologies"),
    AttendanceStatus.ABSENT: ("var fraværende", "was absent"),
    AttendanceStatus.UNKNOWN: ("er nævnt uden fremmøde", "is listed without attendance"),
}


class Person:
    """One named person: title, party, whether there."""

    name = "person"

    def fits(self, situation: Situation) -> float:
        """When a person is named and something personal is asked."""
        question = situation.question
        if not question.people or question.asked(Ask.PRIVATE):
            return 0.0
        if question.asked(Ask.ATTENDED, Ask.ABSENT, Ask.TITLE, Ask.PARTY, Ask.SIGNED, Ask.MEMBERS, Ask.CHAIR):
            return 0.94
        return 0.8 if re.match(r"hvem er|who is", question.plain) else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The person across all documents."""
        return [call("people", person=situation.question.people[0].name)]

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """What is recorded of the person, document by document."""
        question, library = situation.question, situation.understanding.library
        da = question.language == "da"
        name = question.people[0].name
        said: list[str] = []
        sources: list[Source] = []
        for attended in (a for a in library.of(Attendance) if a.person == name):
            status = _STATUS[attended.status][0 if da else 1]
            yes = (
                ("Ja, " if da else "Yes, ")
                if question.asked(Ask.YES_NO) and question.asked(Ask.ATTENDED) and attended.status == AttendanceStatus.PRESENT and not said
                else ""
            )
            no = (
                ("Nej, " if da else "No, ")
                if question.asked(Ask.YES_NO)
                and question.asked(Ask.ATTENDED)
                and attended.status in (AttendanceStatus.EXCUSED, AttendanceStatus.ABSENT)
                and not said
                else ""
            )
            role = f", {attended.role}," if attended.role else ""
            party = f" ({attended.party})" if attended.party else ""
            said.append(
                f"{yes}{no}{name}{party}{role} {status} {'i mødet' if da else 'in the meeting'} {meeting_words(situation, attended.document)}."
            )
            sources.append(attended.sources[0])
        for signed in (s for s in library.of(Signatory) if s.person == name):
            role = f", {signed.role}," if signed.role else ""
            where = f"{signed.sources[0].title}{_signed_on(situation, signed)}"
            party = (f" for {signed.party}") if signed.party else ""
            said.append(f"{name}{role} {'har skrevet under' if da else 'signed'}{party} ({where}).")
            sources.extend(signed.sources if question.asked(Ask.WHEN) else signed.sources[:1])
        for member in (m for m in library.of(Membership) if m.person == name):
            role = (member.role or ("medlem" if da else "member")).lower()
            party = f" ({member.party})" if member.party else ""
            said.append(f"{name}{party} {'er' if da else 'is'} {role} {'i' if da else 'of'} {member.organization} ({member.sources[0].title}).")
            sources.append(member.sources[0])
        if not said:
            result = results.of(self.calls(situation, results)[0])
            rows = result.rows if result else ()
            if not rows:
                return None
            for row in rows[:3]:
                told = [str(row.cells[k]) for k in ("role", "title", "affiliation", "organization") if row.cells.get(k)]
                said.append(f"{name}: {', '.join(dict.fromkeys(told))} ({row.sources[0].locator}).")
                sources.append(row.sources[0])
        return Draft(lead=" ".join(said[:3]), sources=tuple(dict.fromkeys(sources)))


def _signed_on(situation: Situation, signed: Signatory) -> str:
    """The day it was signed, where it is asked when."""
    if signed.date is None or not situation.question.asked(Ask.WHEN):
        return ""
    return f", {format_date(signed.date)}" if situation.question.language == "da" else f", {signed.date.isoformat()}"


class Attended:
    """Who was at the meeting, who was not."""

    name = "attended"

    def fits(self, situation: Situation) -> float:
        """When attendance as a whole is asked for."""
        question = situation.question
        if not situation.understanding.library.of(Attendance) or question.people:
            return 0.0
        if question.asked(Ask.ABSENT):
            return 0.9
        if _of_a_party_then(situation):
            return 0.83
        if question.asked(Ask.ATTENDED) and not question.asked(Ask.GUESTS, Ask.SIGNED) and not question.slots.items:
            people = all(term.word.startswith(_PEOPLE) or party_asked(term.word) for term in question.terms)
            return 0.82 if people else 0.0
        return 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The head of the minutes."""
        meeting = meeting_meant(situation)
        return [call("attendance", documents=[meeting.document] if meeting else None)]

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """Politicians with party, officials with title, and who sent apologies."""
        question = situation.question
        meeting = meeting_meant(situation)
        if meeting is None or question.asked(Ask.CHAIR):
            return None
        da = question.language == "da"
        people = situation.understanding.library.of(Attendance, meeting.document)
        party = party_asked(question.text)
        but = is_left_out(question.text) and not question.asked(Ask.ABSENT)
        people = tuple(p for p in people if party is None or (bool(p.party) if but and p.party != party else p.party == party and not but))
        if party and not any(p.status == AttendanceStatus.PRESENT for p in people) and not question.asked(Ask.ABSENT):
            return not_found(situation, because=f"Ingen fra {party} står som deltager." if da else f"Nobody of {party} is listed as present.")
        there = [p for p in people if p.status == AttendanceStatus.PRESENT]
        away = [p for p in people if p.status in (AttendanceStatus.EXCUSED, AttendanceStatus.ABSENT)]
        when = format_date(meeting.date) if da else meeting.date.isoformat()
        missing = listed((_named(p) for p in away), question.language)
        if question.asked(Ask.ABSENT):
            lead = (
                f"{missing} {'havde meldt afbud eller var fraværende' if da else 'was absent or had sent apologies'} {'den' if da else 'on'} {when}."
                if away
                else f"{'Ingen afbud er anført' if da else 'No absence is recorded'} {'den' if da else 'on'} {when}."
            )
            return Draft(lead=lead, sources=tuple(p.sources[0] for p in away), found=bool(away))
        politicians, officials = [p for p in there if p.politician], [p for p in there if not p.politician]
        if officials and question.terms and all(term.word.startswith(_OFFICIALS) for term in question.terms):
            who = listed((_named(p) for p in officials), question.language)
            begun = f"{len(officials)} fra administrationen" if question.asked(Ask.HOW_MANY) else "Fra administrationen"
            lead = f"{begun} deltog den {when}: {who}." if da else f"Of the administration there took part on {when}: {who}."
            return Draft(lead=lead, sources=tuple(dict.fromkeys(p.sources[0] for p in officials)))
        who = "; ".join(listed((_named(p) for p in group), question.language) for group in (politicians, officials) if group)
        if party:
            count = f"{len(there)}: " if question.asked(Ask.HOW_MANY) else ""
            lead = f"{count}{who} deltog den {when}." if da else f"{count}{who} took part on {when}."
            return Draft(lead=lead, sources=tuple(dict.fromkeys(p.sources[0] for p in there)))
        lead = (
            f"{len(politicians)} politikere{f' og {len(officials)} fra administrationen' if officials else ''} deltog den {when}: {who}."
            if da
            else f"{len(politicians)} politicians and {len(officials)} officials took part on {when}: {who}."
        )
        if meeting.everyone:
            lead = f"«{stop(one_line(meeting.everyone))}»"
        word = "Afbud" if all(p.status == AttendanceStatus.EXCUSED for p in away) else "Afbud eller fraværende"
        notes = (f"{word if da else 'Apologies'}: {missing}.",) if away else ()
        return Draft(lead=lead, notes=notes, sources=tuple(dict.fromkeys(p.sources[0] for p in people))[:6])


def _of_a_party_then(situation: Situation) -> bool:
    """«Hvem er med i udvalget i 2024 fra Enhedslisten?»: who of a party was there, in a year of which only meetings tell."""
    question = situation.question
    meeting = meeting_meant(situation)
    if meeting is None or not question.asked(Ask.WHO, Ask.WHICH) or question.asked(Ask.SIGNED) or "udvalg" not in question.plain:
        return False
    in_year = meeting.date.year in question.slots.years
    return in_year and bool(party_asked(question.text)) and all(party_asked(term.word.capitalize()) for term in question.terms)


def _named(person: Attendance) -> str:
    details = [part for part in (person.party, person.role) if part]
    return f"{person.person} ({', '.join(details)})" if details else person.person


def meeting_words(situation: Situation, document: str) -> str:
    """A meeting as it is spoken of: «den 7. februar 2023»."""
    found = situation.understanding.library.document(document)
    when = format_date(found.date) if found.date else ""
    return f"den {when}" if situation.question.language == "da" and when else found.title
