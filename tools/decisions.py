"""What was decided, with the recommendation beside it and whether it is final."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Sequence

from pydantic import Field

from knowledge.errors import IssueKind
from knowledge.library import Library
from knowledge.records import AgendaItem, Decision, MinorityStatement, Recommendation
from knowledge.records.meeting import Outcome
from tools.arguments import Arguments
from tools.bodies import body_named, same_body
from tools.contract import Column, Row, Tool, ToolContext, ToolResult
from tools.followed import followed
from tools.matching import in_documents, issues_about, named, text_matches
from tools.of_meetings import meeting_names

_OF_THE_WORDING = {IssueKind.SPELLING, IssueKind.TEMPLATE_RESIDUE}


class DecisionsArguments(Arguments):
    """Which decisions."""

    items: list[str] = Field(default_factory=list, description="Punktnumre, fx «5».")
    text: str | None = Field(None, description="Ord i punktets titel, indstillingen eller beslutningen.")
    outcomes: list[Outcome] = Field([], description="Kun med disse udfald, fx postponed = udsat, noted = taget til efterretning.")
    final: bool | None = Field(None, description="Kun endelige (true) eller ikke endelige (false).")
    followed: bool | None = Field(None, description="Kun dem, hvor indstillingen blev fulgt (true) eller ikke blev fulgt (false).")
    body: str | None = Field(None, description="Udvalg, der besluttede, fulde navn eller kode.")
    date_from: datetime.date | None = Field(None, description="Kun besluttet fra denne dag …")
    date_to: datetime.date | None = Field(None, description="… til denne dag.")
    earlier: bool | None = Field(None, description="Kun tidligere beslutninger i andre organer (true) eller mødets egne (false).")


def decisions(context: ToolContext, arguments: DecisionsArguments) -> ToolResult:
    """The decisions as printed. A recommendation is never a decision; a suspended or postponed decision is not final, and says why.

    `value` is how many, `values` how many by outcome. «Fulgt» tells whether the recommendation was followed, where the words tell.

    Raises:
        UnknownName: there is no such document, item or body.
    """
    library = context.library
    named(arguments.items, (item.number for item in in_documents(library, library.of(AgendaItem), arguments.documents)), "Punktet")
    body = body_named(library, arguments.body) if arguments.body else None
    names = {(item.document, item.number): item.name for item in library.of(AgendaItem)}
    meetings = meeting_names(library)
    everything = in_documents(library, library.of(Decision), arguments.documents)
    rows: list[tuple[Decision, Row]] = []
    for decision in everything:
        points = _answered(library, decision)
        name = names.get((decision.document, decision.item), "")
        if (body is None or same_body(decision.decided_by, body)) and _wanted(decision, arguments, name, points):
            rows.append((decision, _row(meetings, decision, name, points, _dissent(library, decision))))
    several = len({decision.document for decision, _ in rows}) > 1
    return ToolResult(
        tool="decisions",
        title="Beslutninger",
        value=len(rows),
        unit="antal",
        values=dict(Counter(str(decision.outcome) for decision, _ in rows)),
        columns=(
            *((Column(key="meeting", label="Møde"),) if several else ()),
            Column(key="item", label="Punkt"),
            Column(key="name", label="Titel"),
            Column(key="text", label="Beslutning"),
            Column(key="recommendation", label="Indstilling"),
            Column(key="followed", label="Fulgt"),
            Column(key="not_final_because", label="Ikke endelig"),
        ),
        rows=tuple(row for _, row in rows),
        issues=tuple(i for i in issues_about(library, {(d.document, d.item) for d, _ in rows}) if i.kind not in _OF_THE_WORDING),
        searched=f"{len(everything)} beslutninger i {len({d.document for d in everything})} referat(er).",
    )


def _answered(library: Library, decision: Decision) -> list[Recommendation]:
    """The points of the recommendation that the decision answers; none for another body's decision."""
    own = library.of(Recommendation, decision.document) if not decision.earlier else ()
    return [point for point in own if point.item == decision.item and decision.part in (None, point.number)]


def _wanted(decision: Decision, arguments: DecisionsArguments, name: str, points: Sequence[Recommendation]) -> bool:
    was = followed(decision, points)
    day = decision.date or datetime.date.min
    return (
        (not arguments.items or decision.item in arguments.items)
        and text_matches(arguments.text, name, decision.text, *(point.text for point in points))
        and (not arguments.outcomes or decision.outcome in arguments.outcomes)
        and arguments.final in (None, decision.final)
        and (arguments.followed is None or (was is not None and was.startswith("ja") == arguments.followed))
        and (arguments.date_from or datetime.date.min) <= day <= (arguments.date_to or datetime.date.max)
        and arguments.earlier in (None, decision.earlier)
    )


def _dissent(library: Library, decision: Decision) -> str | None:
    """Who has a statement entered under the item, and of what kind; None for another body's decision."""
    own = library.of(MinorityStatement, decision.document) if not decision.earlier else ()
    return "; ".join(f"{said.by} ({said.statement_kind})" for said in own if said.item == decision.item) or None


def _row(meetings: dict[str, str], decision: Decision, name: str, points: Sequence[Recommendation], dissent: str | None) -> Row:
    return Row(
        cells={
            "item": decision.item,
            "name": name or None,
            "part": decision.part,
            "outcome": decision.outcome.value,
            "text": decision.text,
            "remark": decision.remark,
            "decided_by": decision.decided_by,
            "date": decision.date.isoformat() if decision.date else None,
            "final": decision.final,
            "not_final_because": decision.not_final_because,
            "earlier": decision.earlier,
            "recommendation": " ".join(point.text for point in points) or None,
            "followed": followed(decision, points),
            "proposer": next((point.proposer for point in points if point.proposer), None),
            "dissent": dissent,
            "meeting": meetings.get(decision.document),
            "document": decision.document,
        },
        sources=decision.sources,
    )


TOOL = Tool("decisions", "Beslutninger: hvad blev besluttet, af hvem, hvad var indstillingen, er det endeligt.", DecisionsArguments, decisions)
