"""«Hvad stemte X?», «hvorfor sagde X nej?»: of somebody who was not at the meeting, or of a party none of whose people were."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import call
from bot.builtin_model.premises.claim import Claim
from bot.builtin_model.premises.people import PARTY_WORD, letter_in, party_words
from bot.builtin_model.premises.verdict import Verdict
from bot.builtin_model.say import listed
from bot.builtin_model.skills.agenda_item import heading, item_meant, records_of
from bot.builtin_model.skills.lookup import meeting_meant
from bot.builtin_model.understand.asks import Ask
from bot.builtin_model.understand.party import party_asked
from knowledge.dates import format_date
from knowledge.parties import party_letter
from knowledge.records import Attendance, Meeting, VoteEvent
from knowledge.records.meeting import AttendanceStatus

_TOOK_PART = re.compile(
    r"\b(sagde|sige|mente|stem(?:te|mer)|spurgte|foreslog|svarede|fremlagde|praesenterede|kommenterede|undlod|said|say|voted?|asked|proposed|presented)\b"
)
_AWAY = (AttendanceStatus.EXCUSED, AttendanceStatus.ABSENT)


def absent(claim: Claim) -> Verdict | None:
    """That those who are said to have spoken or voted were away, who sat in for them, and who did vote against."""
    if not _TOOK_PART.search(claim.flat) or claim.asked(Ask.ABSENT):
        return None
    found = _meeting_and_people(claim)
    if found is None:
        return None
    meeting, roll, away, who = found
    told = [_was_away(person, meeting, claim.da) for person in away]
    if who:
        told.insert(0, f"Ingen fra {who} deltog i mødet." if claim.da else f"Nobody of {who} took part in the meeting.")
    sources = [person.sources[-1] for person in away]
    for person in roll:
        if person.substitute_for in {one.person for one in away}:
            name = _named(person)
            told.append(f"{name} mødte som stedfortræder." if claim.da else f"{name} stood in.")
            sources.append(person.sources[0])
    item = item_meant(claim.without(PARTY_WORD).situation)
    votes = records_of(claim.situation, VoteEvent, item) if item and item.document == meeting.document else []
    against = [name for vote in votes for name in vote.against or ()]
    calls = [call("attendance", documents=[meeting.document])]
    if item and against:
        names, where = listed(dict.fromkeys(against), claim.whole.language), heading(item, claim.whole.language)
        told.append(f"{names} stemte imod under {where}." if claim.da else f"{names} voted against under {where}.")
        sources += [vote.sources[0] for vote in votes if vote.against]
        calls.append(call("votes", items=[item.number], documents=[item.document]))
    return Verdict(False, " ".join(told), tuple(dict.fromkeys(sources)), tuple(calls), bare=True)


def _meeting_and_people(claim: Claim) -> tuple[Meeting, Sequence[Attendance], Sequence[Attendance], str | None] | None:
    """The meeting, everybody listed, those asked about who were away, and the party where one is asked about instead of a person."""
    people, letter = claim.whole.people, party_asked(claim.whole.text)
    if len(people) > 1 or not (people or letter):
        return None
    for meeting in _meetings(claim):
        roll = list(claim.library.of(Attendance, meeting.document))
        own = [a for a in roll if (a.person == people[0].name if people else _letter(a) == letter)]
        if own and all(a.status in _AWAY for a in own):
            return meeting, roll, own, None if people else party_words(letter or "")
        if own:
            return None
    return None


def _meetings(claim: Claim) -> list[Meeting]:
    """The meeting meant; where the question names neither place nor day, the others follow, for a person sits in one body."""
    meant = meeting_meant(claim.situation)
    others = [] if claim.whole.documents or not claim.whole.people else list(claim.library.of(Meeting))
    return [meeting for meeting in dict.fromkeys([meant, *others]) if meeting]


def _letter(person: Attendance) -> str | None:
    """The ballot letter of a member."""
    return party_letter(person.party) or letter_in(f"({person.party})") if person.party else None


def _named(person: Attendance) -> str:
    return f"{person.person} ({person.party})" if person.party else person.person


def _was_away(person: Attendance, meeting: Meeting, da: bool) -> str:
    """«Ib Ty havde meldt afbud og deltog ikke i mødet den 3. marts 2021.»"""
    excused = person.status is AttendanceStatus.EXCUSED
    if not da:
        listed_as = "apologies" if excused else "an absence"
        return f"{person.person} did not take part in the meeting on {meeting.date.isoformat()}: the minutes list {listed_as}."
    return f"{person.person} {'havde meldt afbud' if excused else 'var fraværende'} og deltog ikke i mødet den {format_date(meeting.date)}."
