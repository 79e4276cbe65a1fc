"""What the library holds."""

from __future__ import annotations

from pydantic import Field

from tools.arguments import OfFamilies
from tools.bodies import body_named, same_body
from tools.contract import Column, Row, Tool, ToolContext, ToolResult
from tools.matching import in_documents

_FAMILIES = {
    "minutes": "referat",
    "budget_agreement": "budgetaftale",
    "action_plan": "handleplan",
    "schedule": "tidsplan",
    "slides": "slides",
    "other": "andet",
}


class DocumentsArguments(OfFamilies):
    """Which documents."""

    year: int | None = Field(None, description="Kun dokumenter fra dette år, eller som dækker det.")


def documents(context: ToolContext, arguments: DocumentsArguments) -> ToolResult:
    """The documents with id, title, kind, body, date and the years they cover.

    Raises:
        UnknownName: there is no such document or body.
    """
    body = body_named(context.library, arguments.body) if arguments.body else None
    everything = in_documents(context.library, context.library.documents(), arguments.documents)
    found = [
        document
        for document in everything
        if (not arguments.families or document.family in arguments.families)
        and (body is None or same_body(document.body, body))
        and (arguments.year is None or arguments.year in (*document.years, document.date.year if document.date else None))
    ]
    return ToolResult(
        tool="documents",
        title="Dokumenter",
        value=len(found),
        unit="antal",
        columns=(
            Column(key="document", label="Id"),
            Column(key="title", label="Titel"),
            Column(key="family", label="Art"),
            Column(key="date", label="Dato"),
            Column(key="years", label="År"),
        ),
        rows=tuple(
            Row(
                cells={
                    "document": d.document,
                    "title": d.title,
                    "family": _FAMILIES[d.family.value],
                    "body": d.body,
                    "date": d.date.isoformat() if d.date else None,
                    "years": ", ".join(map(str, d.years)) or None,
                },
                sources=d.sources,
            )
            for d in found
        ),
        searched=f"Biblioteket, {len(everything)} dokument(er).",
    )


TOOL = Tool("documents", "Hvilke dokumenter biblioteket har, fra hvornår, og hvilke år de dækker.", DocumentsArguments, documents)
