"""Everybody the documents name in a public role: seats, signatures, attendance, guests, votes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from knowledge.errors import UnknownName
from knowledge.library import Library
from knowledge.records import AgendaItem, Attendance, Meeting, Membership, Signatory
from knowledge.records.meeting import Guest
from knowledge.source import Source
from tools.persons import same_person
from tools.places import narrowed


@dataclass(frozen=True)
class Part:
    """One part a person has in one document. `kind` is `member`, `signatory`, `attendee` or `guest`; `item` is a guest's item."""

    kind: str
    person: str
    party: str | None
    role: str | None
    organization: str | None
    document: str
    sources: tuple[Source, ...]
    item: str | None = None


def everybody(library: Library) -> Iterable[Part]:
    """All parts, by kind and then in the order of the text. A seat that the attendance list also shows is two parts."""
    bodies = {meeting.document: meeting.body for meeting in library.of(Meeting)}
    for seat in library.of(Membership):
        yield Part("member", seat.person, seat.party, seat.role or "medlem", seat.organization, seat.document, seat.sources)
    for name in library.of(Signatory):
        yield Part("signatory", name.person, name.party, name.role or "underskriver", None, name.document, name.sources)
    for there in library.of(Attendance):
        yield Part("attendee", there.person, there.party, there.role, bodies.get(there.document), there.document, there.sources)
    for item in library.of(AgendaItem):
        for guest in item.guests:
            yield Part("guest", guest.name, None, guest.title, guest.affiliation, item.document, guest_sources(library, item, guest), item.number)


def guest_sources(library: Library, item: AgendaItem, guest: Guest) -> tuple[Source, ...]:
    """The lines that name a guest («Yderligere deltagelse på mødet»), then the item."""
    named = [narrowed(section.sources[0], guest.name) for section in library.sections(item.document, item=item.number, role="guests")]
    return (*named, *item.sources)


def check_person(library: Library, wanted: str) -> None:
    """That somebody of that name, or part of it, stands in the documents in a public role.

    Raises:
        UnknownName: nobody is called that; the message offers the nearest.
    """
    names = dict.fromkeys(part.person for part in everybody(library))
    if any(same_person(wanted, name) for name in names):
        return
    near = process.extractOne(re.sub(r"\s+", " ", wanted), list(names), scorer=fuzz.WRatio, score_cutoff=70)
    offer = f"Nærmest er {near[0]}." if near else "Navne på borgere og medarbejdere uden offentlig rolle er ikke med."
    raise UnknownName(f"Ingen ved navn «{wanted}» er medlem, underskriver, mødedeltager eller gæst i dokumenterne. {offer}")
