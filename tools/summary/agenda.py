"""Summaries of agenda items and meetings."""

from __future__ import annotations

from typing import TypeVar

from knowledge.dates import format_date
from knowledge.library import Library
from knowledge.records import AgendaItem, Decision, Meeting, MinorityStatement, Recommendation, Suspension, VoteEvent
from knowledge.source import Source
from tools.summary.select import telling
from tools.summary.whole import Drafted

R = TypeVar("R", Decision, MinorityStatement, Recommendation, Suspension, VoteEvent)
_CASE = ("summary", "background", "case_presentation", "case", "effect")


def drafted(library: Library, item: AgendaItem) -> Drafted:
    """Case, recommendation, decision (with votes, statements, suspension), money, guests, earlier treatment, next step."""
    sections = [s for s in library.sections(item.document, item=item.number) if s.role in _CASE]
    case = [part for s in sections if (part := telling(s.text, 4 if s.role in ("summary", "background") else 10))]
    recommendations, decided = _of(library, Recommendation, item), _of(library, Decision, item)
    own = [d for d in decided if not d.earlier]
    parts = [
        ("Sag", " ".join(dict.fromkeys(case))),
        ("Indstilling", _recommended(item, recommendations)),
        ("Beslutning", _decided(library, item, own)),
        ("Økonomi", item.finance or ""),
        ("Tidligere behandling", "; ".join([*(e.text for e in item.earlier), *(_earlier(d) for d in decided if d.earlier)])),
        ("Deltog desuden", "; ".join(" ".join(p for p in (g.title, g.name) if p) for g in item.guests)),
        ("Næste skridt", _next(library, item, own)),
    ]
    records: list[Decision | Recommendation | AgendaItem] = [*own, *recommendations, item]
    sources = [s.sources[0] for s in sections] + [record.sources[0] for record in records]
    return f"punkt {item.number}, {item.name}", parts, list(dict.fromkeys(sources))


def drafted_meeting(library: Library, document: str) -> Drafted:
    """The meeting as one line an item: what it was, what was decided."""
    meeting = library.of(Meeting, document)[0]
    parts: list[tuple[str, str]] = [("Møde", f"{meeting.body}, {format_date(meeting.date)}{', ' + meeting.location if meeting.location else ''}.")]
    sources: list[Source] = [meeting.sources[0]]
    for item in library.of(AgendaItem, document):
        own = [d for d in _of(library, Decision, item) if not d.earlier]
        parts.append((f"Punkt {item.number} {item.name}", _decided(library, item, own) or "Ingen beslutning anført."))
        sources += [d.sources[0] for d in own]
    return library.document(document).title, parts, sources


def _of(library: Library, kind: type[R], item: AgendaItem) -> list[R]:
    return [record for record in library.of(kind, item.document) if record.item == item.number]


def _recommended(item: AgendaItem, points: list[Recommendation]) -> str:
    if not points:
        return ""
    text = " ".join(f"{p.number}) {p.text}" if len(points) > 1 else p.text for p in points)
    return f"{item.proposer} indstiller: {text}" if item.proposer else text


def _decided(library: Library, item: AgendaItem, own: list[Decision]) -> str:
    said = []
    for decision in own:
        part = f"Indstillingens punkt {decision.part}: " if decision.part and f"punkt {decision.part}" not in decision.text else ""
        said.append(f"{part}{decision.text}")
        if decision.remark and decision.remark not in decision.text:
            said.append(f"Bemærkning: {decision.remark}")
    said += [vote.text for vote in _of(library, VoteEvent, item)]
    said += [f"{s.by}, {s.statement_kind}: {s.text}" for s in _of(library, MinorityStatement, item)]
    said += [s.text for s in _of(library, Suspension, item)]
    return " ".join(text if text.endswith((".", "!", "?")) else f"{text}." for text in dict.fromkeys(said))


def _earlier(decision: Decision) -> str:
    when = f" {format_date(decision.date)}" if decision.date else ""
    return f"{decision.decided_by}{when}: {decision.text}"


def _next(library: Library, item: AgendaItem, own: list[Decision]) -> str:
    stopped = _of(library, Suspension, item)
    if stopped:
        return f"Sagen skal behandles i {stopped[0].referred_to}; beslutningen er ikke endelig."
    return next((f"Ikke endelig: {d.not_final_because}." for d in own if not d.final and d.not_final_because), "")
