"""Summaries of agenda items, always in the shape case, recommendation, decision, money, next step."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeVar

from knowledge.dates import format_date
from knowledge.library import Library
from knowledge.records import AgendaItem, Decision, Meeting, MinorityStatement, Recommendation, Section, Suspension, VoteEvent
from knowledge.records.meeting import Outcome
from knowledge.source import Source
from tools.follow_ups import OpenPoint, open_points
from tools.later import treated_later
from tools.summary.part import Drafted, Part, told
from tools.summary.spoken import ended, in_full, inside, joined, unstopped

R = TypeVar("R", Decision, MinorityStatement, Recommendation, Suspension, VoteEvent)
_CASE = ("summary", "background", "case_presentation", "case", "effect", "legal", "staff", "hearing")
_DECIDING = ("motion", "decision")
_MOST = 10
_STEP = {
    Outcome.POSTPONED: "Sagen er udsat og skal behandles igen.",
    Outcome.HEARING: "Sagen er sendt i høring.",
    Outcome.RECOMMENDED: "Sagen er anbefalet videre og er ikke endeligt afgjort.",
    Outcome.REFERRED: "Sagen er sendt videre.",
}


def drafted(library: Library, item: AgendaItem, brief: bool = False) -> Drafted:
    """The item as a draft: what a section does not have is said to be missing, never left out. `brief` shortens the case, nothing else."""
    money, decision = money_of(library, item), decided(library, item)
    body = next((d.decided_by for d in _of(library, Decision, item) if d.decided_by and not d.earlier), None)
    parts = (
        case_of(library, item, _MOST, brief),
        recommended(library, item),
        Part("Beslutning", f"{body}: {decision.text}" if body else decision.text, decision.sources),
        money,
        next_step(library, item, said=money.text),
    )
    return Drafted(f"punkt {item.number}, {item.name}", tuple(_placed(part, item) for part in parts))


def case_of(library: Library, item: AgendaItem, most: int, brief: bool = False, earlier: bool = True) -> Part:
    """The case: its telling statements, where it had been before (unless not wanted), who came for it, its attachments, who was away."""
    sections = [section for section in library.sections(item.document, item=item.number) if section.role in _CASE]
    return told("Sag", sections, most, after=_around(library, item, () if brief else sections, earlier), brief=brief)


def _of(library: Library, kind: type[R], item: AgendaItem) -> list[R]:
    return [record for record in library.of(kind, item.document) if record.item == item.number]


def _section(library: Library, item: AgendaItem, role: str) -> Section | None:
    return next((section for section in library.sections(item.document, item=item.number) if section.role == role and section.text), None)


def _placed(part: Part, item: AgendaItem) -> Part:
    """The part; where it has no place of its own, that of the item."""
    return Part(part.heading, part.text or "Punktet har ingen sagsfremstilling.", part.sources or item.sources[:1])


def recommended(library: Library, item: AgendaItem) -> Part:
    """What the administration recommends, as one sentence; never read as decided."""
    points = _of(library, Recommendation, item)
    section = _section(library, item, "recommendation")
    if not points and section is None:
        return Part("Indstilling", "Der er ingen indstilling.")
    sources = tuple(source for point in points for source in point.sources[:1]) or (section.sources[:1] if section else ())
    if section is not None and (not points or "indstiller" not in section.text):
        return Part("Indstilling", in_full(section.text), sources)
    lead = re.sub(r"\s*:$", "", section.text.split("\n")[0]).strip() if section else ""
    if not re.search(r"\bat\b|udvalget$|styrelsen$|rådet$", lead) or points[0].text in lead:
        lead = f"{item.proposer or 'Forvaltningen'} indstiller, at"
    bare = [inside(unstopped(point.text)) for point in points]
    numbered = [f"{point.number}) {text}" for point, text in zip(points, bare, strict=True)] if len(points) > 1 else bare
    return Part("Indstilling", ended(f"{lead} {joined(numbered)}"), sources)


def decided(library: Library, item: AgendaItem) -> Part:
    """The decision in the order of the minutes, with votes, statements and suspension."""
    own = [decision for decision in _of(library, Decision, item) if not decision.earlier]
    sections = [section for section in library.sections(item.document, item=item.number) if section.role in _DECIDING and section.text]
    if not own and not sections:
        return Part("Beslutning", "Der er ikke læst nogen beslutning ud af punktet.")
    said = [in_full(section.text) for section in sections] or [ended(decision.text) for decision in own]
    recorded = [vote.text for vote in _of(library, VoteEvent, item)] + [used.text for used in _of(library, Suspension, item)]
    said += [ended(text) for text in recorded if _bare(text) not in _bare(" ".join(said))]
    for statement in _of(library, MinorityStatement, item):
        if _bare(statement.text) not in _bare(" ".join(said)):
            said.append(ended(f"{statement.by}, {statement.statement_kind}: {statement.text}"))
    records = [*own, *_of(library, VoteEvent, item), *_of(library, MinorityStatement, item), *_of(library, Suspension, item)]
    sources = tuple(sorted({record.sources[0] for record in records}, key=lambda place: place.line_from))
    return Part("Beslutning", " ".join(said), sources or tuple(section.sources[0] for section in sections))


def money_of(library: Library, item: AgendaItem) -> Part:
    """The whole section on money."""
    section = _section(library, item, "finance")
    if section is None:
        return Part("Økonomi", ended(item.finance) if item.finance else "Punktet har ikke noget afsnit om økonomi.")
    return Part("Økonomi", in_full(section.text), section.sources[:1])


def _around(library: Library, item: AgendaItem, case: Sequence[Section], with_earlier: bool) -> str:
    """Earlier treatment with what was decided there, unless the case tells it, guests and attachments, as sentences."""
    said = []
    earlier = [decision for decision in _of(library, Decision, item) if decision.earlier and not _within(decision.sources[0], case)]
    for treatment in item.earlier if with_earlier else ():
        found = [decision for decision in earlier if decision.date == treatment.date]
        outcome = " ".join(_outcome(decision) for decision in found)
        said.append(f"Tidligere behandlet: {treatment.text.rstrip(' .')}. {outcome}".strip())
    told = {treatment.date for treatment in item.earlier}
    said += [_outcome(decision) for decision in earlier if with_earlier and decision.date not in told]
    if item.guests:
        said.append(f"Under punktet deltog {joined([' '.join(part for part in (guest.title, guest.name) if part) for guest in item.guests])}.")
    rest = [section for section in library.sections(item.document, item=item.number) if section.role in ("attachments", "absence") and section.text]
    return " ".join([*said, *(in_full(section.text) for section in rest)])


def _outcome(decision: Decision) -> str:
    """An earlier decision; its remark is printed right after the outcome, now and then without a space."""
    remark = decision.remark or ""
    outcome = decision.text.replace(remark, "").strip(" .:") if remark else decision.text
    return f"{ended(outcome)} Bemærkning: {ended(remark)}" if remark else ended(outcome)


def _within(place: Source, sections: Sequence[Section]) -> bool:
    return any(s.sources[0].line_from <= place.line_from and place.line_to <= s.sources[0].line_to for s in sections)


def next_step(library: Library, item: AgendaItem, said: str | None = None) -> Part:
    """What is still to come, as far as it is printed. In a draft of one item, `said` is what its money part says: nothing is said twice, and a remark
    stands in the decision."""
    meeting = next(iter(library.of(Meeting, item.document)), None)
    points = list(open_points(library, item, meeting)) if meeting else []
    later = treated_later(library, item, by_title=True) if points else None
    said_of = [(point, step) for point in points if (step := _step(library, item, point, said))]
    steps = [step for _, step in said_of]
    if later:
        steps.append(f"Sagen er taget op igen den {format_date(later[1].date)}, punkt {later[0].number}.")
    text = " ".join(dict.fromkeys(steps)) or "Der er ikke nævnt noget næste skridt."
    return Part("Næste skridt", text, tuple(point.source for point, _ in said_of))


def _step(library: Library, item: AgendaItem, point: OpenPoint, said: str | None) -> str:
    for used in _of(library, Suspension, item):
        if point.text == used.text:
            return f"Sagen skal behandles i {used.referred_to}; beslutningen er ikke endelig."
    for decision in _of(library, Decision, item):
        if point.text == decision.remark:
            if said is not None:
                return ""
            return f"Bemærkning{f' fra {decision.decided_by}' if decision.earlier and decision.decided_by else ''}: {ended(point.text)}"
        if point.text == decision.text:
            return _STEP.get(decision.outcome) or f"Beslutningen er ikke endelig: {ended(decision.not_final_because or '')}"
    return "En sag er varslet, se økonomi." if said is not None and _bare(point.text) in _bare(said) else ended(point.text)


def _bare(text: str) -> str:
    return re.sub(r"\W+", "", text.casefold())
