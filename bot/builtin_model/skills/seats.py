"""Signatures and seats: who signed, which parties stand behind it, who sits on a committee, who stands in both."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.say import listed, with_beside
from bot.builtin_model.skills.agenda_item import item_meant
from bot.builtin_model.skills.chairs import asks_for_deputy, chairs, of_another_party, without_that_office
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.people import meeting_words
from bot.builtin_model.skills.refusal import not_found
from bot.builtin_model.stood_outside import asks_who_stood_outside, told_outside
from bot.builtin_model.understand.asks import Ask, plain
from bot.builtin_model.understand.party import is_left_out, party_asked, party_words
from bot.builtin_model.understand.text_keys import keys_of_text
from knowledge.dates import format_date
from knowledge.parties import party_letter
from knowledge.records import Attendance, Meeting, Membership, Record, Signatory
from knowledge.source import Source

_A_BODY = re.compile(r"udvalg|raad(?:et)?\b|bestyrelse|\bcommittee|\bcouncil|\bboard")
_OF_ITS_TIME = re.compile(r"(?:gamm?el|gamle|davaerende|nuvaerende|tidligere|forrige|siddende|former|old|present)s?$")
_NAMED = 0.6
"""How well a word must be found in a body's name to be part of it."""


_ENTERED = re.compile(
    r"\b(?:staar|stod|er|var|blev) (?:opfoert|anfoert|naevnt|noteret|skrevet) (?:med|som|under|for)\b|\blisted (?:as|with|under)\b|"
    r"\brepraesenter\w*|\brepresent\w*"
)


_WHO = re.compile(r"parti|part|person|underskr|signat|medlem|politiker|navn|list|people|parties|members|names|mange|many|gruppe")


class SignedOrSeated:
    """Who signed the agreement, which parties stand behind it, who sits on a committee, who chairs it."""

    name = "signed_or_seated"

    def fits(self, situation: Situation) -> float:
        """When signatures, memberships or chairs are asked for."""
        question = situation.question
        if question.people:
            return 0.0
        if question.asked(Ask.SIGNED) and situation.understanding.library.of(Signatory):
            return 0.0 if question.counted and not _WHO.match(question.counted.word) else 0.9
        if question.asked(Ask.CHAIR):
            return 0.89 if question.bodies or not item_meant(situation) else 0.0
        if question.asked(Ask.ATTENDED, Ask.ABSENT) and situation.understanding.library.of(Meeting):
            return 0.0
        seated = question.bodies or _has_seats(situation) or ("udvalg" in question.plain and question.slots.years and self._seats(situation))
        entered = bool(question.bodies) and party_asked(question.text) is not None and _ENTERED.search(question.plain)
        if (question.asked(Ask.MEMBERS) or entered) and question.asked(Ask.WHO, Ask.WHICH, Ask.HOW_MANY) and seated:
            return 0.91 if not question.bodies else 0.85
        return 0.85 if _of_a_party(situation) and self._seats(situation) else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The people of that body, or the signatures."""
        question = situation.question
        if _both(situation):
            return [call("people", in_documents=2)]
        if question.asked(Ask.SIGNED):
            return [call("people", body=question.bodies[0] if question.bodies else None, part="signatory")]
        seats, party = self._seats(situation), party_asked(question.text)
        if seats and party and is_left_out(question.text):
            return [call("people", body=seats[0].organization, documents=[seats[0].document], part="member")]
        if seats and party:
            return [call("people", body=seats[0].organization, documents=[seats[0].document], party=party, part="member")]
        return [call("people", body=question.bodies[0] if question.bodies else None)]

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """Names with party and office; a plain no where nobody is recorded."""
        question, library = situation.question, situation.understanding.library
        if _both(situation):
            return _in_both(situation)
        if question.asked(Ask.SIGNED):
            return _signed(situation, library.of(Signatory))
        seats = self._seats(situation)
        if question.asked(Ask.CHAIR):
            seats = chairs(question, seats)
            if not seats and party_asked(question.text) and (others := chairs(question, self._seats(situation, of_any_party=True))):
                return of_another_party(question, others[0])
            if not seats and (others := chairs(question, self._seats(situation), deputy=not asks_for_deputy(question))):
                return without_that_office(situation, others[0])
        if not seats and not question.bodies and not (question.asked(Ask.CHAIR) and question.documents):
            return None
        if not seats:
            body = listed(question.bodies, question.language)
            what = (
                ("formanden" if question.asked(Ask.CHAIR) else "medlemmerne")
                if question.language == "da"
                else ("the chair" if question.asked(Ask.CHAIR) else "the members")
            )
            if question.asked(Ask.CHAIR) and asks_for_deputy(question):
                what = "næstformanden" if question.language == "da" else "the deputy chair"
            because = (
                f"{what[:1].upper()}{what[1:]} for {body or 'udvalget'} er ikke nævnt."
                if question.language == "da"
                else f"{what[:1].upper()}{what[1:]} of {body or 'the committee'} is not named."
            )
            return not_found(situation, because=because)
        first = (seats[0].organization, seats[0].document)
        seats = [m for m in seats if (m.organization, m.document) == first]
        many = ("medlem" if len(seats) == 1 else "medlemmer") if question.language == "da" else ("member" if len(seats) == 1 else "members")
        count = f", {len(seats)} {many}" if question.asked(Ask.HOW_MANY) else ""
        names = listed((f"{m.person}{f' ({m.party})' if m.party else ''}{f', {m.role.lower()}' if m.role else ''}" for m in seats), question.language)
        title = seats[0].sources[0].title
        lead = f"{seats[0].organization}{count}: {names} ({title})."
        return Draft(lead=lead, sources=tuple(dict.fromkeys(m.sources[0] for m in seats)))

    def _seats(self, situation: Situation, of_any_party: bool = False) -> list[Membership]:
        """The seats of the committee, the documents, the years and, unless any will do, the party that the question names."""
        question = situation.question
        everyone = situation.understanding.library.of(Membership)
        seats = [m for m in everyone if not question.bodies or m.organization in question.bodies or _called_so(situation, m)]
        if question.documents:
            seats = [m for m in seats if m.document in question.documents]
        if question.slots.years and seats:
            seats = [m for m in seats if _covers(situation, m, question.slots.years)]
        if (party := party_asked(question.text)) and not of_any_party:
            seats = [m for m in seats if (party in (m.party, m.party_letter)) != is_left_out(question.text)]
        return seats


def _of_a_party(situation: Situation) -> bool:
    """«Hvem i udvalget var socialdemokrater?»: a committee, a time and a party are all that is named."""
    question = situation.question
    if not question.asked(Ask.WHO, Ask.WHICH, Ask.HOW_MANY) or not party_asked(question.text):
        return False
    named = [term for term in question.terms if not _OF_ITS_TIME.match(term.word)]
    others = [term for term in named if not (party_asked(term.word) or party_words(question.text).issuperset(term.word.split()))]
    if question.bodies:
        return bool(question.slots.years or question.documents) and not others
    seated = [seat for document in question.documents for seat in situation.understanding.library.of(Membership, document)]
    return bool(_A_BODY.search(question.plain)) and any(
        all(term.found_in(keys_of_text(seat.organization)) >= _NAMED for term in others) for seat in seated
    )


def _has_seats(situation: Situation) -> bool:
    """Whether a document that the question names lists who sits on a committee."""
    return any(situation.understanding.library.of(Membership, document) for document in situation.question.documents)


def _called_so(situation: Situation, member: Membership) -> bool:
    """Whether a document of the question's, by name or by its years, has the committee under a name with the same first word."""
    first = [re.split(r"[^a-z]", plain(body))[0] for body in (*situation.question.bodies, member.organization)]
    years = situation.question.slots.years
    named = member.document in situation.question.documents or (years and _covers(situation, member, years))
    return bool(named) and first[-1] in first[:-1]


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
        (
            f"{s.person} ({'; '.join(part for part in (s.party, _office(o)) if part)} {'i mødet' if da else 'in the meeting'} "
            f"{meeting_words(situation, o.document)})"
            for s, o in shared
        ),
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
        signatures = [s for s in signatures if s.document in question.documents]
    if not signatures:
        return not_found(situation, because="Der er ingen underskrifter i det dokument." if da else "That document has no signatures.")
    newest = max(signatures, key=lambda s: str(s.date or "")).document
    signatures = [s for s in signatures if s.document == newest]
    title = situation.understanding.library.document(newest).title
    party = party_asked(question.text)
    if asks_who_stood_outside(question.plain) and (outside := told_outside(situation.understanding.library, newest, party)):
        return Draft(lead=" ".join(dict.fromkeys(words for words, _ in outside)), sources=tuple(dict.fromkeys(place for _, place in outside)))
    if party and (own := [s for s in signatures if party in (s.party, party_letter(s.party or ""))]):
        signatures = own
    parties = list(dict.fromkeys(s.party for s in signatures if s.party))
    dated = signatures[0].date
    when = "" if dated is None else f" den {format_date(dated)}" if da else f" on {dated.isoformat()}"
    names = listed((with_beside(s.person, s.party, s.role) for s in signatures), question.language)
    if question.asked(Ask.PARTY) and parties:
        lead = f"{len(parties)} partier står bag: {listed(parties)}." if da else f"{len(parties)} parties stand behind it: {listed(parties, 'en')}."
        return Draft(
            lead=f"{lead[:-1]} ({title}).", notes=(f"{'Underskrevet' if da else 'Signed'}{when}: {names}.",), sources=_signatures_and_date(signatures)
        )
    lead = f"{title} {'er underskrevet' if da else 'was signed'}{when} {'af' if da else 'by'} {names}."
    return Draft(lead=lead, sources=_signatures_and_date(signatures))


def _places(records: Sequence[Record]) -> tuple[Source, ...]:
    return tuple(dict.fromkeys(record.sources[0] for record in records))


def _signatures_and_date(signatures: Sequence[Signatory]) -> tuple[Source, ...]:
    """Where the names stand, and the line with the date they signed."""
    return tuple(dict.fromkeys([*_places(signatures), *(source for signature in signatures for source in signature.sources[1:])]))


def _covers(situation: Situation, member: Membership, years: Sequence[int]) -> bool:
    document = situation.understanding.library.document(member.document)
    if document.period and document.period.start and document.period.end:
        return any(document.period.start.year <= year <= document.period.end.year for year in years)
    return document.date is None or document.date.year in years
