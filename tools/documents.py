"""What the library holds."""

from __future__ import annotations

from tools.arguments import Arguments
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


class DocumentsArguments(Arguments):
    """Which documents."""


def documents(context: ToolContext, arguments: DocumentsArguments) -> ToolResult:
    """The documents with id, title, kind, body, date and the years they cover.

    Raises:
        UnknownName: there is no such document.
    """
    found = in_documents(context.library, context.library.documents(), arguments.documents)
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
        searched="Biblioteket.",
    )


TOOL = Tool("documents", "Hvilke dokumenter biblioteket har, fra hvornår, og hvilke år de dækker.", DocumentsArguments, documents)
