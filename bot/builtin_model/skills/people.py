"""People: who was there, who signed, who sits on a committee, what somebody's title or party is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.say import listed
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.lookup import meeting_meant
from bot.builtin_model.skills.refusal import not_found
from bot.builtin_model.understand.asks import Ask
from knowledge.dates import format_date
from knowledge.records import Attendance, Membership, Record, Signatory
from knowledge.records.meeting import AttendanceStatus
from knowledge.source import Source

_OFFICIALS = ("politik", "embedsm", "medarbejd", "administration", "official", "politic", "person")
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
            said.append(f"{yes}{no}{name}{party}{role} {status} {'i mødet' if da else 'in the meeting'} {_meeting(situation, attended.document)}.")
            sources.append(attended.sources[0])
        for signed in (s for s in library.of(Signatory) if s.person == name):
            role = f", {signed.role}," if signed.role else ""
            said.append(f"{name}{role} {'har skrevet under for' if da else 'signed for'} {signed.party} ({signed.sources[0].title}).")
            sources.append(signed.sources[0])
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
        if question.asked(Ask.ATTENDED) and not question.asked(Ask.GUESTS, Ask.SIGNED) and not question.slots.items:
            return 0.82 if not question.terms or all(term.word.startswith(_OFFICIALS) for term in question.terms) else 0.0
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
        who = "; ".join(listed((_named(p) for p in group), question.language) for group in (politicians, officials) if group)
        lead = (
            f"{len(politicians)} politikere og {len(officials)} fra administrationen deltog den {when}: {who}."
            if da
            else f"{len(politicians)} politicians and {len(officials)} officials took part on {when}: {who}."
        )
        notes = (f"{'Afbud' if da else 'Apologies'}: {missing}.",) if away else ()
        return Draft(lead=lead, notes=notes, sources=tuple(dict.fromkeys(p.sources[0] for p in people))[:6])


class SignedOrSeated:
    """Who signed the agreement, which parties stand behind it, who sits on a committee, who chairs it."""

    name = "signed_or_seated"

    def fits(self, situation: Situation) -> float:
        """When signatures, memberships or chairs are asked for."""
        question = situation.question
        if question.people:
            return 0.0
        if question.asked(Ask.SIGNED) and situation.understanding.library.of(Signatory):
            return 0.9
        if question.asked(Ask.CHAIR):
            return 0.89
        if question.asked(Ask.MEMBERS) and question.asked(Ask.WHO, Ask.WHICH, Ask.HOW_MANY) and question.bodies:
            return 0.85
        return 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The people of that body, or the signatures."""
        question = situation.question
        if _both(situation):
            return [call("people", in_documents=2)]
        return [call("people", body=question.bodies[0] if question.bodies else None, part="signatory" if question.asked(Ask.SIGNED) else None)]

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """Names with party and office; a plain no where nobody is recorded."""
        question, library = situation.question, situation.understanding.library
        if _both(situation):
            return _in_both(situation)
        if question.asked(Ask.SIGNED):
            return _signed(situation, library.of(Signatory))
        seats = [m for m in library.of(Membership) if not question.bodies or m.organization in question.bodies]
        if question.documents:
            seats = [m for m in seats if m.document in question.documents] or seats
        if question.slots.years and seats:
            seats = [m for m in seats if _covers(situation, m, question.slots.years)]
        if question.asked(Ask.CHAIR):
            vice = "naest" in question.plain or "vice" in question.plain
            seats = [m for m in seats if m.role and "ormand" in m.role and m.role.lower().startswith("næst") == vice]
        if not seats:
            body = listed(question.bodies, question.language)
            what = (
                ("formanden" if question.asked(Ask.CHAIR) else "medlemmerne")
                if question.language == "da"
                else ("the chair" if question.asked(Ask.CHAIR) else "the members")
            )
            because = (
                f"{what[:1].upper()}{what[1:]} for {body or 'udvalget'} er ikke nævnt."
                if question.language == "da"
                else f"{what[:1].upper()}{what[1:]} of {body or 'the committee'} is not named."
            )
            return not_found(situation, because=because)
        names = listed((f"{m.person}{f' ({m.party})' if m.party else ''}{f', {m.role.lower()}' if m.role else ''}" for m in seats), question.language)
        title = seats[0].sources[0].title
        lead = f"{seats[0].organization}: {names} ({title})."
        return Draft(lead=lead, sources=tuple(dict.fromkeys(m.sources[0] for m in seats)))


def _both(situation: Situation) -> bool:
    question = situation.question
    return (
        question.asked(Ask.SIGNED)
        and question.asked(Ask.ATTENDED, Ask.MEMBERS)
        and bool(re.search(r"baade|ogsaa|samtidig|both|also|nogen", question.plain))
    )


def _in_both(situation: Situation) -> Draft:
    library, language = situation.understanding.library, situation.question.language
    da = language == "da"
    signed = {s.person: s for s in library.of(Signatory)}
    others: list[Attendance | Membership] = [*library.of(Attendance), *library.of(Membership)]
    shared: list[tuple[Signatory, Attendance | Membership]] = [(signed[o.person], o) for o in others if o.person in signed]
    if not shared:
        return Draft(lead="Nej, ingen navne går igen." if da else "No, no name stands in both.", found=False)
    told = listed(
        (f"{s.person} ({s.party}; {_office(o)} {'i mødet' if da else 'in the meeting'} {_meeting(situation, o.document)})" for s, o in shared),
        language,
    )
    return Draft(
        lead=f"{'Ja' if da else 'Yes'}, {told}.", sources=tuple(dict.fromkeys(source for s, o in shared for source in (s.sources[0], o.sources[0])))
    )


def _office(record: Attendance | Membership) -> str:
    return ", ".join(part for part in (f"({record.party})" if record.party else "", record.role or "") if part)


def _signed(situation: Situation, signatures: Sequence[Signatory]) -> Draft:
    question = situation.question
    da = question.language == "da"
    if question.documents:
        signatures = [s for s in signatures if s.document in question.documents] or signatures
    parties = list(dict.fromkeys(s.party for s in signatures))
    when = (
        f" den {format_date(signatures[0].date)}"
        if signatures[0].date and da
        else f" on {signatures[0].date.isoformat()}"
        if signatures[0].date
        else ""
    )
    names = listed((f"{s.person} ({s.party}{', ' + s.role if s.role else ''})" for s in signatures), question.language)
    if question.asked(Ask.PARTY):
        lead = f"{len(parties)} partier står bag: {listed(parties)}." if da else f"{len(parties)} parties stand behind it: {listed(parties, 'en')}."
        return Draft(lead=lead, notes=(f"{'Underskrevet' if da else 'Signed'}{when}: {names}.",), sources=_signatures_and_date(signatures))
    return Draft(lead=f"{'Underskrevet' if da else 'Signed'}{when} {'af' if da else 'by'} {names}.", sources=_signatures_and_date(signatures))


def _places(records: Sequence[Record]) -> tuple[Source, ...]:
    return tuple(dict.fromkeys(record.sources[0] for record in records))


def _signatures_and_date(signatures: Sequence[Signatory]) -> tuple[Source, ...]:
    """Where the names stand, and the line with the date they signed."""
    return tuple(dict.fromkeys([*_places(signatures), *(source for signature in signatures for source in signature.sources[1:])]))


def _named(person: Attendance) -> str:
    details = [part for part in (person.party, person.role) if part]
    return f"{person.person} ({', '.join(details)})" if details else person.person


def _meeting(situation: Situation, document: str) -> str:
    found = situation.understanding.library.document(document)
    when = format_date(found.date) if found.date else ""
    return f"den {when}" if situation.question.language == "da" and when else found.title


def _covers(situation: Situation, member: Membership, years: Sequence[int]) -> bool:
    document = situation.understanding.library.document(member.document)
    if document.period and document.period.start and document.period.end:
        return any(document.period.start.year <= year <= document.period.end.year for year in years)
    return document.date is None or document.date.year in years
