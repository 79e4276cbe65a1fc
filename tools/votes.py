"""Votes, dissent, minority statements and suspensions."""

from __future__ import annotations

from pydantic import Field

from knowledge.records import MinorityStatement, Suspension, VoteEvent
from tools.arguments import Arguments
from tools.contract import Column, Row, Tool, ToolContext, ToolResult
from tools.matching import in_documents, text_matches


class VotesArguments(Arguments):
    """Which votes."""

    items: list[str] = Field(default_factory=list, description="Punktnumre, fx «5».")
    person: str | None = Field(None, description="Person eller parti.")


def votes(context: ToolContext, arguments: VotesArguments) -> ToolResult:
    """Votes as recorded, dissent entered in the minutes, and the right of suspension used. What is not recorded is left empty, never guessed.

    Raises:
        UnknownName: there is no such document.
    """
    library, documents = context.library, arguments.documents
    rows: list[Row] = []
    for vote in in_documents(library, library.of(VoteEvent), documents):
        cells = {"for": _names(vote.in_favour), "against": _names(vote.against), "abstained": _names(vote.abstained)}
        rows.append(Row(cells={"item": vote.item, "kind": "afstemning", "text": vote.text, "document": vote.document, **cells}, sources=vote.sources))
    for said in in_documents(library, library.of(MinorityStatement), documents):
        rows.append(
            Row(
                cells={"item": said.item, "kind": said.statement_kind, "by": said.by, "text": said.text, "document": said.document},
                sources=said.sources,
            )
        )
    for used in in_documents(library, library.of(Suspension), documents):
        cells = {
            "item": used.item,
            "kind": "standsning",
            "by": used.by,
            "text": used.text,
            "referred_to": used.referred_to,
            "document": used.document,
        }
        rows.append(Row(cells=cells, sources=used.sources))
    kept = [
        r for r in rows if (not arguments.items or r.cells["item"] in arguments.items) and text_matches(arguments.person, *map(str, r.cells.values()))
    ]
    return ToolResult(
        tool="votes",
        title="Afstemninger, mindretalsudtalelser og standsninger",
        columns=(
            Column(key="item", label="Punkt"),
            Column(key="kind", label="Art"),
            Column(key="by", label="Hvem"),
            Column(key="text", label="Tekst"),
        ),
        rows=tuple(kept),
        searched=f"Afstemninger, udtalelser og standsninger i referaterne, {len(rows)} i alt.",
    )


def _names(names: tuple[str, ...] | None) -> str | None:
    return "; ".join(names) if names is not None else None


TOOL = Tool("votes", "Afstemninger, hvem der stemte imod, mindretalsudtalelser og brug af standsningsretten (§ 23).", VotesArguments, votes)
