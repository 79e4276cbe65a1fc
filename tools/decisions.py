"""What was decided, with the recommendation beside it and whether it is final."""

from __future__ import annotations

from pydantic import Field

from knowledge.library import Library
from knowledge.records import AgendaItem, Decision, Recommendation
from knowledge.records.meeting import Outcome
from tools.arguments import Arguments
from tools.contract import Column, Row, Tool, ToolContext, ToolResult
from tools.matching import in_documents, same_name, text_matches


class DecisionsArguments(Arguments):
    """Which decisions."""

    items: list[str] = Field(default_factory=list, description="Punktnumre, fx «5».")
    text: str | None = Field(None, description="Ord i punktets titel eller beslutningen.")
    outcome: Outcome | None = Field(None, description="Udfald, fx postponed = udsat, noted = taget til efterretning.")
    final: bool | None = Field(None, description="Kun endelige (true) eller ikke endelige (false).")
    body: str | None = Field(None, description="Udvalg, der besluttede.")
    earlier: bool | None = Field(None, description="Kun tidligere beslutninger i andre organer (true) eller mødets egne (false).")


def decisions(context: ToolContext, arguments: DecisionsArguments) -> ToolResult:
    """The decisions as printed. A recommendation is never a decision; a suspended or postponed decision is not final, and says why.

    Raises:
        UnknownName: there is no such document.
    """
    library = context.library
    names = {(item.document, item.number): item.name for item in library.of(AgendaItem)}
    everything = in_documents(library, library.of(Decision), arguments.documents)
    kept = [decision for decision in everything if _wanted(decision, arguments, names.get((decision.document, decision.item), ""))]
    return ToolResult(
        tool="decisions",
        title="Beslutninger",
        columns=(
            Column(key="item", label="Punkt"),
            Column(key="name", label="Titel"),
            Column(key="text", label="Beslutning"),
            Column(key="recommendation", label="Indstilling"),
            Column(key="not_final_because", label="Ikke endelig"),
        ),
        rows=tuple(_row(library, decision, names) for decision in kept),
        issues=tuple(i for i in library.issues() if i.item in {d.item for d in kept} and i.sources[0].document in {d.document for d in kept}),
        searched=f"{len(everything)} beslutninger i {len({d.document for d in everything})} referat(er).",
    )


def _wanted(decision: Decision, arguments: DecisionsArguments, name: str) -> bool:
    return (
        (not arguments.items or decision.item in arguments.items)
        and text_matches(arguments.text, name, decision.text)
        and (arguments.outcome is None or decision.outcome == arguments.outcome)
        and (arguments.final is None or decision.final == arguments.final)
        and (arguments.body is None or same_name(decision.decided_by, arguments.body))
        and (arguments.earlier is None or decision.earlier == arguments.earlier)
    )


def _row(library: Library, decision: Decision, names: dict[tuple[str, str], str]) -> Row:
    points = [r for r in library.of(Recommendation, decision.document) if r.item == decision.item and decision.part in (None, r.number)]
    return Row(
        cells={
            "item": decision.item,
            "name": names.get((decision.document, decision.item)),
            "part": decision.part,
            "outcome": decision.outcome.value,
            "text": decision.text,
            "remark": decision.remark,
            "decided_by": decision.decided_by,
            "date": decision.date.isoformat() if decision.date else None,
            "final": decision.final,
            "not_final_because": decision.not_final_because,
            "earlier": decision.earlier,
            "recommendation": None if decision.earlier else " ".join(r.text for r in points) or None,
            "document": decision.document,
        },
        sources=decision.sources,
    )


TOOL = Tool("decisions", "Beslutninger: hvad blev besluttet, af hvem, hvad var indstillingen, er det endeligt.", DecisionsArguments, decisions)
