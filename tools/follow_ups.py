"""What one agenda item leaves open: postponed, stopped, sent on, a remark on the decision, a follow-up agreed on, a case that is promised."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from knowledge.library import Library
from knowledge.parse.prose import sentences
from knowledge.records import AgendaItem, Decision, FollowUp, Meeting, Suspension
from knowledge.records.meeting import Outcome
from knowledge.source import Source
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


@dataclass(frozen=True)
class OpenPoint:
    """One thing left open: why, in which words, who is next. `settled_by_title`: a later item of the same title settles it."""

    item: AgendaItem
    why: str
    text: str
    following: str | None
    source: Source
    settled_by_title: bool = False


def open_points(library: Library, item: AgendaItem, meeting: Meeting) -> Iterable[OpenPoint]:
    """The open points of an item, suspensions (kommunestyrelsesloven § 23) first, then decisions, what was agreed on, and what the case announces."""
    taken: list[Source] = []
    stopped = [used for used in library.of(Suspension, item.document) if used.item == item.number]
    for used in stopped:
        yield OpenPoint(item, f"stoppet af {used.by} efter § 23", used.text, used.referred_to, used.sources[0], settled_by_title=True)
    for decision in (d for d in library.of(Decision, item.document) if d.item == item.number):
        found = _of_decision(decision, item, meeting, bool(stopped))
        if found:
            taken.append(decision.sources[0])
            yield found
    for agreed in (one for one in library.of(FollowUp, item.document) if one.item == item.number):
        taken.append(agreed.sources[0])
        yield OpenPoint(item, f"opfølgning: «{agreed.text}»", agreed.text, ", ".join(agreed.responsible) or None, agreed.sources[0])
    for section in library.sections(item.document, item=item.number):
        for sentence in sentences(section.text.replace("\n", " ")) if section.role in _PROMISING_ROLES else []:
            source = narrowed(section.sources[0], sentence)
            if _PROMISE.search(sentence) and not re.search(r"til (?:orientering|efterretning)", sentence) and not _overlap(source, taken):
                taken.append(source)
                yield OpenPoint(item, f"varslet: «{sentence}»", sentence, _next_body(sentence), source)


def _of_decision(decision: Decision, item: AgendaItem, meeting: Meeting, stopped: bool) -> OpenPoint | None:
    source = decision.sources[0]
    if decision.remark and not (decision.earlier and _asked_for_this_meeting(decision.remark, meeting)):
        by = f" ({decision.decided_by})" if decision.earlier else ""
        return OpenPoint(item, f"bemærkning{by}: «{decision.remark}»", decision.remark, decision.decided_by, source)
    if decision.earlier or stopped:
        return None
    if decision.outcome in _OPEN:
        next_body = decision.decided_by if decision.outcome == Outcome.POSTPONED else None
        return OpenPoint(item, f"{_OPEN[decision.outcome]}: «{decision.text}»", decision.text, next_body, source, settled_by_title=True)
    if not decision.final and decision.not_final_because:
        return OpenPoint(item, f"ikke endelig: {decision.not_final_because}", decision.text, None, source, settled_by_title=True)
    return None


def _asked_for_this_meeting(remark: str, meeting: Meeting) -> bool:
    """Whether another body's remark asked for nothing but that the case be sent to this one, which has happened."""
    return _SENT_ON.search(remark) is not None and meeting.body.casefold()[:25] in remark.casefold()


def _next_body(sentence: str) -> str | None:
    found = re.search(r"[A-ZÆØÅ][\wæøå]+(?:-|s-)?(?:,? (?:og )?[A-ZÆØÅ][\wæøå-]+)*udvalget\b|Kommunalbestyrelsen|Byrådet", sentence)
    return found[0] if found else "politisk behandling" if "politisk" in sentence else None


def _overlap(source: Source, taken: list[Source]) -> bool:
    return any(source.line_from <= other.line_to and other.line_from <= source.line_to for other in taken)
