"""«X sidder for Venstre», «X er næstformand»: a person's party and office held against the lists."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import call
from bot.builtin_model.premises.claim import Claim
from bot.builtin_model.premises.people import parties_named, party_words, same_person
from bot.builtin_model.premises.verdict import Verdict
from bot.builtin_model.say import listed
from bot.builtin_model.understand.asks import Ask, plain
from bot.builtin_model.understand.party import party_asked
from knowledge.records import Attendance, Membership, Signatory

_OFFICES = (
    (re.compile(r"\bnaestformand|\bdeputy chair|\bvice[- ]chair"), "næstformand"),
    (re.compile(r"(?<!naest)\bformand|(?<!deputy )(?<!vice-)(?<!vice )\bchair(?:man|woman|person|ed|s)?\b"), "formand"),
    (re.compile(r"\bviceborgmester|\bdeputy mayor"), "viceborgmester"),
    (re.compile(r"(?<!vice)\bborgmester|(?<!deputy )\bmayor\b"), "borgmester"),
)
_Listed = Attendance | Membership | Signatory


def party_of(claim: Claim) -> Verdict | None:
    """Whether the person named is of the party that the question has."""
    letter = party_asked(claim.text)
    if letter is None or len(claim.question.people) != 1 or len(parties_named(claim.text)) > 1:
        return None
    person = claim.question.people[0].name
    if not _ties(claim, person):
        return None
    own = [(record, party) for record in _listed(claim) if same_person(record.person, person) and (party := _letter(record))]
    if not own:
        return None
    if letter in {party for _, party in own}:
        return None
    record, party = own[0]
    where = record.sources[0].title
    told = f"{person} står med {party_words(party)} ({where})." if claim.da else f"{person} is listed with {party_words(party)} ({where})."
    others = [
        other for other in _listed(claim) if other.document == record.document and _letter(other) == letter and not isinstance(other, Attendance)
    ]
    if others:
        names = listed(dict.fromkeys(other.person for other in others), claim.whole.language)
        told += f" For {party_words(letter)} står {names}." if claim.da else f" {party_words(letter)}: {names}."
    sources = tuple(dict.fromkeys(each.sources[0] for each in (record, *others)))
    return Verdict(False, told, sources, (call("people", person=person),))


def role_of(claim: Claim) -> Verdict | None:
    """Whether the person named has the office that the question has, where the lists give that office to another."""
    office = next((name for pattern, name in _OFFICES if pattern.search(claim.flat)), None)
    if office is None or len(claim.question.people) != 1 or claim.asked(Ask.WHO):
        return None
    person = claim.question.people[0].name
    listed_all = _listed(claim)
    own = [record for record in listed_all if same_person(record.person, person)]
    if not own or any(_holds(record, office) for record in own):
        return None
    there = {record.document for record in own}
    holder = next((record for record in listed_all if record.document in there and _holds(record, office)), None)
    if holder is None:
        return None
    record = next(record for record in own if record.document == holder.document)
    body = record.organization if isinstance(record, Membership) else holder.sources[0].title
    office_is = (record.role or ("medlem" if claim.da else "a member")).lower()
    if claim.da:
        told = f"{holder.person} er {office}, {person} er {office_is} ({body}; {holder.sources[0].title})."
    else:
        told = f"{holder.person} is «{holder.role}», {person} is {office_is} ({body})."
    sources = tuple(dict.fromkeys([holder.sources[0], record.sources[0]]))
    return Verdict(False, told, sources, (call("people", person=person), call("people", person=holder.person)))


def _ties(claim: Claim, person: str) -> bool:
    """Whether the party is said to be the person's, not only named beside it."""
    letter = party_asked(claim.text) or ""
    called = [plain(name) for name in _called(claim.text)] or [letter.lower()]
    last = re.findall(r"[a-z]+", plain(person))[-1]
    for name in called:
        tied = rf"\b(?:for|fra|i|af|from|of)\s+(?:det |de |liste |partiet |the )?{name}\b|\b{name}(?:'?s)?\s+(?:\w+\s+){{0,2}}{last}\b"
        tied += rf"|\b{last}\s*\({letter.lower()}\)|\b{name}(?:mand|mænd|kvinde|politiker|folk|medlem)\w*"
        if re.search(tied, claim.flat):
            return True
    return False


def _called(text: str) -> list[str]:
    """The words a party is named by."""
    found = re.search(r"\b(socialdemokrat\w*|radikale?\w*|konservative?\w*|venstre|enhedsliste\w*|sf|dansk folkeparti|nye borgerlige)", plain(text))
    return [re.sub(r"(?:mand|kvinde|politiker|folk)\w*$", "", found[1])] if found else []


def _listed(claim: Claim) -> Sequence[_Listed]:
    library = claim.library
    return [*library.of(Membership), *library.of(Signatory), *library.of(Attendance)]


def _letter(record: _Listed) -> str | None:
    return record.party if isinstance(record, Attendance) else record.party_letter


def _holds(record: _Listed, office: str) -> bool:
    role = plain(record.role or "")
    return bool(re.search(rf"(?<![a-z]){plain(office)}", role))
