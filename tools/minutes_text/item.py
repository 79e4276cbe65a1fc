"""Minutes text for one item: the case in short, recommendation, decision with votes and dissent, who was away, what is to come.

What was recommended and what was decided stand apart, each in the words of the document; a decision that is not there is a blank.
"""

from __future__ import annotations

import re

from knowledge.dates import format_date
from knowledge.library import Library
from knowledge.records import AgendaItem, Attendance, Decision, Meeting, Section, VoteEvent
from knowledge.records.meeting import AttendanceStatus
from knowledge.source import Source
from tools.minutes_text.ballots import ballots
from tools.minutes_text.blanks import CASE, DECISION, RECOMMENDATION, blank
from tools.places import narrowed
from tools.summary.agenda import case_of, decided, money_of, next_step, recommended
from tools.summary.part import Drafted, Part
from tools.summary.spoken import ended, joined

_MOST = 2


def drafted_item(library: Library, item: AgendaItem) -> Drafted:
    """The item's minutes text, heading by heading as minutes have them."""
    meeting = next(iter(library.of(Meeting, item.document)), None)
    parts = [treated(library, item, meeting), _case(library, item), _recommendation(library, item), decision(library, item)]
    money, away = money_of(library, item), _away(library, item)
    if money.sources:
        parts.insert(2, money)
    if away.text:
        parts.append(away)
    if is_decided(library, item):
        parts.append(next_step(library, item, said=money.text))
    return Drafted(
        f"punkt {item.number}, {item.name}",
        tuple(part if part.sources else Part(part.heading, part.text, item.sources[:1], part.below) for part in parts),
    )


def treated(library: Library, item: AgendaItem, meeting: Meeting | None) -> Part:
    """Which body had the item, at which meeting, and who is to decide it."""
    if meeting is None:
        return Part("Behandling", f"Punkt {item.number} {item.name}.", item.sources[:1])
    verb = "blev behandlet af" if is_decided(library, item) else "er sat på dagsordenen for"
    said = f"Punktet {verb} {meeting.body} den {format_date(meeting.date)}."
    if item.competent_body:
        said += f" Beslutningen træffes af {item.competent_body}."
    return Part("Behandling", said, (*item.sources[:1], *meeting.sources[:1]))


def is_decided(library: Library, item: AgendaItem) -> bool:
    """Whether the document has a decision of the body itself; another body's earlier one does not count."""
    own = any(record.item == item.number and not record.earlier for record in library.of(Decision, item.document))
    return own or any(section.text for section in library.sections(item.document, item=item.number, role="decision"))


def decision(library: Library, item: AgendaItem) -> Part:
    """The decision in full with a table of the votes, or the blank."""
    if not is_decided(library, item):
        return Part("Beslutning", blank(DECISION, "Beslutningen"), item.sources[:1])
    said = decided(library, item)
    votes = [vote for vote in library.of(VoteEvent, item.document) if vote.item == item.number]
    return Part("Beslutning", said.text, said.sources, ballots(votes))


def _case(library: Library, item: AgendaItem) -> Part:
    case = case_of(library, item, _MOST)
    return Part("Sagsfremstilling", case.text or blank(CASE, "Sagsfremstillingen"), case.sources)


def _recommendation(library: Library, item: AgendaItem) -> Part:
    part = recommended(library, item)
    if part.sources or is_decided(library, item):
        return part
    return Part("Indstilling", blank(RECOMMENDATION, "Indstillingen"))


def _away(library: Library, item: AgendaItem) -> Part:
    """Who was not at the meeting, and what the list of participants says of this item («deltog ikke under punkt 5»)."""
    missing = [person for person in library.of(Attendance, item.document) if person.status in (AttendanceStatus.EXCUSED, AttendanceStatus.ABSENT)]
    said = [f"Afbud eller fravær: {joined([_named(person) for person in missing])}."] if missing else []
    places: list[Source] = [source for person in missing for source in person.sources[:1]]
    for section in library.sections(item.document, role="attendance"):
        for line in _about(section, item.number):
            said.append(ended(line))
            places.append(narrowed(section.sources[0], line))
    return Part("Fraværende", " ".join(said), tuple(dict.fromkeys(places)))


def _about(section: Section, number: str) -> list[str]:
    """The lines of a list of people that speak of an item's number, alone or in a span («punkterne 20-21»)."""
    found = []
    for line in section.text.split("\n"):
        for first, last in re.findall(r"\bp(?:unkt(?:erne|et)?|kt\.?)\s*(\d+)(?:\s*(?:-|–|til|og)\s*(\d+))?", line, re.IGNORECASE):
            if number.isdigit() and int(first) <= int(number) <= int(last or first):
                found.append(re.sub(r"^[-–•]\s*", "", line.strip()))
                break
    return found


def _named(person: Attendance) -> str:
    return f"{person.person} ({person.party})" if person.party else person.person
