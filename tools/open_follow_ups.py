"""What a meeting left open: postponed, stopped, sent on, asked for, promised."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from pydantic import Field

from knowledge.dates import find_periods, format_date
from knowledge.library import Library
from knowledge.parse.prose import sentences
from knowledge.records import AgendaItem, Decision, Meeting, Suspension
from knowledge.records.meeting import Outcome
from knowledge.source import Source
from tools.arguments import Arguments
from tools.bodies import body_named, same_body
from tools.contract import Column, Row, Tool, ToolContext, ToolResult
from tools.later import treated_later
from tools.matching import in_documents
from tools.places import narrowed

_OPEN = {
    Outcome.POSTPONED: "udsat",
    Outcome.REFERRED: "sendt videre",
    Outcome.RECOMMENDED: "anbefalet videre, ikke endeligt afgjort",
    Outcome.HEARING: "sendt i høring",
}
_PROMISE = re.compile(
    r"\b(?:for(?:e)?lægges|fremlægges|forelagt)\b.*\b(?:politisk|godkendelse|beslutning|stillingtagen)\b|\bvender tilbage\b|\bny sag\b"
    r"|\bsag på et (?:kommende|senere)\b|\bkommende (?:udvalgs)?møde\b",
    re.IGNORECASE | re.DOTALL,
)
"""Wording by which more is to come; «til orientering» is not."""
_PROMISING_ROLES = ("finance", "summary", "case_presentation", "case", "decision")
_SENT_ON = re.compile(r"\b(?:over|frem|videre|til)?sendes\b|\bfor(?:e)?lægges\b", re.IGNORECASE)


class OpenFollowUpsArguments(Arguments):
    """Whose follow-ups."""

    body: str | None = Field(None, description="Kun møder i dette udvalg.")


@dataclass(frozen=True)
class _Open:
    item: AgendaItem
    why: str
    text: str
    following: str | None
    source: Source
    settled_by_title: bool = False


def open_follow_ups(context: ToolContext, arguments: OpenFollowUpsArguments) -> ToolResult:
    """Open points in the order of the meetings and their agendas, each with why it is open and who is next.

    Postponed, stopped (kommunestyrelsesloven § 23), sent on, a remark that goes with a decision, or a case that is promised. What a later meeting in
    the library took up is left out, and a note says where.

    Raises:
        UnknownName: there is no such document or body.
    """
    library = context.library
    body = body_named(library, arguments.body) if arguments.body else None
    meetings = [m for m in in_documents(library, library.of(Meeting), arguments.documents) if body is None or same_body(m.body, body)]
    rows, notes = [], []
    for meeting in sorted(meetings, key=lambda m: m.date):
        for item in library.of(AgendaItem, meeting.document):
            for found in _of_item(library, item, meeting):
                later = treated_later(library, item, found.settled_by_title)
                if later:
                    when = f"{format_date(later[1].date)}, punkt {later[0].number}"
                    notes.append(f"Punkt {item.number} {item.name} ({format_date(meeting.date)}) er taget op igen {when}.")
                    continue
                rows.append(_row(found, meeting))
    return ToolResult(
        tool="open_follow_ups",
        title="Åbne opfølgninger",
        value=len(rows),
        unit="antal",
        columns=(
            *((Column(key="meeting", label="Møde"),) if len(meetings) > 1 else ()),
            Column(key="item", label="Punkt"),
            Column(key="name", label="Titel"),
            Column(key="why", label="Hvorfor åben"),
            Column(key="next", label="Næste"),
            Column(key="time", label="Tid"),
        ),
        rows=tuple(rows),
        notes=tuple(dict.fromkeys(notes)),
        searched=f"Beslutninger, standsninger, bemærkninger og varslede sager i {len(meetings)} referat(er).",
    )


def _of_item(library: Library, item: AgendaItem, meeting: Meeting) -> Iterable[_Open]:
    taken: list[Source] = []
    stopped = [used for used in library.of(Suspension, item.document) if used.item == item.number]
    for used in stopped:
        yield _Open(item, f"stoppet af {used.by} efter § 23", used.text, used.referred_to, used.sources[0], settled_by_title=True)
    for decision in (d for d in library.of(Decision, item.document) if d.item == item.number):
        found = _of_decision(decision, item, meeting, bool(stopped))
        if found:
            taken.append(decision.sources[0])
            yield found
    for section in library.sections(item.document, item=item.number):
        for sentence in sentences(section.text.replace("\n", " ")) if section.role in _PROMISING_ROLES else []:
            source = narrowed(section.sources[0], sentence)
            if _PROMISE.search(sentence) and not re.search(r"til (?:orientering|efterretning)", sentence) and not _overlap(source, taken):
                taken.append(source)
                yield _Open(item, f"varslet: «{sentence}»", sentence, _next_body(sentence), source)


def _of_decision(decision: Decision, item: AgendaItem, meeting: Meeting, stopped: bool) -> _Open | None:
    source = decision.sources[0]
    if decision.remark and not (decision.earlier and _asked_for_this_meeting(decision.remark, meeting)):
        by = f" ({decision.decided_by})" if decision.earlier else ""
        return _Open(item, f"bemærkning{by}: «{decision.remark}»", decision.remark, decision.decided_by, source)
    if decision.earlier or stopped:
        return None
    if decision.outcome in _OPEN:
        next_body = decision.decided_by if decision.outcome == Outcome.POSTPONED else None
        return _Open(item, f"{_OPEN[decision.outcome]}: «{decision.text}»", decision.text, next_body, source, settled_by_title=True)
    if not decision.final and decision.not_final_because:
        return _Open(item, f"ikke endelig: {decision.not_final_because}", decision.text, None, source, settled_by_title=True)
    return None


def _asked_for_this_meeting(remark: str, meeting: Meeting) -> bool:
    """Whether another body's remark asked for nothing but that the case be sent to this one, which has happened."""
    return _SENT_ON.search(remark) is not None and meeting.body.casefold()[:25] in remark.casefold()


def _next_body(sentence: str) -> str | None:
    found = re.search(r"[A-ZÆØÅ][\wæøå]+(?:-|s-)?(?:,? (?:og )?[A-ZÆØÅ][\wæøå-]+)*udvalget\b|Kommunalbestyrelsen|Byrådet", sentence)
    return found[0] if found else "politisk behandling" if "politisk" in sentence else None


def _overlap(source: Source, taken: list[Source]) -> bool:
    return any(source.line_from <= other.line_to and other.line_from <= source.line_to for other in taken)


def _row(found: _Open, meeting: Meeting) -> Row:
    times = [period.text for period, _, _ in find_periods(found.text) if period.end and period.end > meeting.date]
    return Row(
        cells={
            "meeting": f"{meeting.body}, {format_date(meeting.date)}",
            "item": found.item.number,
            "name": found.item.name,
            "why": found.why,
            "next": found.following,
            "time": "; ".join(dict.fromkeys(times)) or None,
            "document": found.item.document,
        },
        sources=(found.source,),
    )


TOOL = Tool(
    "open_follow_ups",
    "Hvad der ikke er afgjort endnu: udsat, stoppet, sendt videre, udvalgets ønsker og bemærkninger, varslede sager.",
    OpenFollowUpsArguments,
    open_follow_ups,
)
