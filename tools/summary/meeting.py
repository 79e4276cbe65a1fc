"""Summary of a meeting: who was there, its items in order, and what is open after it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from knowledge.dates import format_date
from knowledge.library import Library
from knowledge.records import AgendaItem, Attendance, Decision, Meeting
from knowledge.records.meeting import AttendanceStatus
from knowledge.source import Source
from tools.summary.agenda import case_of, decided, money_of, next_step, recommended
from tools.summary.part import Drafted, Part
from tools.summary.spoken import ended, joined
from tools.summary.written import together

_MOST = 1


def drafted_meeting(library: Library, document: str, brief: bool = False) -> Drafted:
    """The meeting: who was there, what became of each item, then each with case, money, recommendation and decision, last
    what is open.

    `brief` leaves out case and recommendation, so that the decisions stand alone.
    """
    meeting = library.of(Meeting, document)[0]
    where = f", {meeting.location}" if meeting.location else ""
    there, counted = _there(library, document)
    heads = tuple(section.sources[0] for section in library.sections(document) if section.role == "attendance")
    parts = [Part("Møde", f"{meeting.body}, {format_date(meeting.date)}{where}. {there}".strip(), (*meeting.sources[:1], *heads))]
    steps: list[str] = []
    places: list[Source] = []
    if not brief:
        parts.append(_overview(library, library.of(AgendaItem, document)))
    for item in library.of(AgendaItem, document):
        parts.append(_item(library, item, brief))
        step = next_step(library, item)
        if step.sources:
            steps.append(f"Punkt {item.number}: {step.text}")
            places += step.sources
    parts.append(Part("Næste skridt", " ".join(steps) or "Der er ikke nævnt noget næste skridt.", tuple(places)))
    return Drafted(library.document(document).title, tuple(parts), counted)


def _overview(library: Library, items: Sequence[AgendaItem]) -> Part:
    """A line an item: what became of it, in the words of the decision, and that it is not final where it is not."""
    lines, places = [], []
    for item in items:
        own = [decision for decision in library.of(Decision, item.document) if decision.item == item.number and not decision.earlier]
        said = " ".join(ended(_ruling(decision)) for decision in own) or "Ingen beslutning anført."
        final = "" if all(decision.final for decision in own) else " Ikke endeligt."
        lines.append(f"- Punkt {item.number} {item.name}: {said}{final}")
        places += [decision.sources[0] for decision in own] or [item.sources[0]]
    return Part("Overblik", "\n".join(lines), tuple(dict.fromkeys(places)), placed=True)


def _ruling(decision: Decision) -> str:
    """The decision without its remark, which stands under the item."""
    bare = decision.text.replace(decision.remark, "") if decision.remark else decision.text
    short = re.sub(r"[\s,:]*(?:med\s+(?:den|denne|følgende)\s+bemærkning\w*)?[\s,:.]*(?:at)?[\s,:.]*$", "", " ".join(bare.split()))
    return f"{short}, med bemærkning" if decision.remark else short


def _item(library: Library, item: AgendaItem, brief: bool) -> Part:
    decision, money = decided(library, item), money_of(library, item)
    if brief:
        said = [decision, *([money] if re.search(r"\d", money.text) else [])]
        return Part(f"Punkt {item.number} {item.name}", " ".join(part.text for part in said), _places(said) or item.sources[:1])
    case, advice = case_of(library, item, _MOST), recommended(library, item)
    return together(f"Punkt {item.number} {item.name}", [part for part in (case, money, advice) if part.sources and part.text] + [decision])


def _places(parts: Sequence[Part]) -> tuple[Source, ...]:
    return tuple(dict.fromkeys(source for part in parts for source in part.sources))


def _there(library: Library, document: str) -> tuple[str, dict[str, int]]:
    """Who took part in how many, and the names of those who did not; with what was counted."""
    people = library.of(Attendance, document)
    present = Counter("politikere" if person.politician else "fra administrationen" for person in people if person.status == AttendanceStatus.PRESENT)
    away = [person.person for person in people if person.status in (AttendanceStatus.EXCUSED, AttendanceStatus.ABSENT)]
    unclear = [" ".join(person.sources[0].quote.split()) for person in people if person.status == AttendanceStatus.UNKNOWN]
    politicians, officials = present["politikere"], present["fra administrationen"]
    everyone = next((meeting.everyone for meeting in library.of(Meeting, document) if meeting.everyone), None)
    there = everyone or (f"{politicians} politikere og {officials} fra administrationen deltog." if present else "")
    said = [there, f"Afbud eller fraværende: {joined(away)}." if away else "", f"Uklart fremmøde: {joined(unclear)}." if unclear else ""]
    return " ".join(sentence for sentence in said if sentence), {"politikere til stede": politicians, "fra administrationen til stede": officials}
