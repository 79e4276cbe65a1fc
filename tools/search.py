"""Passages found by meaning and by words."""

from __future__ import annotations

from pydantic import Field

from retrieval.hit import SearchFilter
from tools.arguments import Arguments
from tools.contract import Column, Row, Tool, ToolContext, ToolResult


class SearchArguments(Arguments):
    """What to look for, and where."""

    query: str = Field(description="Det, der søges efter, gerne som et helt spørgsmål.", max_length=4000)
    item: str | None = Field(None, description="Kun dette punkt, denne sag eller handling.")
    limit: int = Field(8, ge=1, le=30, description="Højst så mange passager.")


def search(context: ToolContext, arguments: SearchArguments) -> ToolResult:
    """Passages, best first. `score` compares within one search only; `cosine` across searches.

    Raises:
        UnknownName: there is no such document.
    """
    for document in arguments.documents:
        context.library.document(document)
    where = SearchFilter(documents=tuple(arguments.documents) or None, item=arguments.item)
    hits = context.searcher.search(arguments.query, limit=arguments.limit, where=where)
    rows = []
    for hit in hits:
        passage = hit.passage
        source = context.library.source_of(passage)
        rows.append(
            Row(
                cells={
                    "text": passage.text,
                    "context": passage.context,
                    "locator": passage.locator,
                    "document": passage.document,
                    "item": passage.item,
                    "role": passage.role,
                    "score": round(hit.score, 4),
                    "cosine": round(hit.cosine, 4) if hit.cosine is not None else None,
                },
                sources=(source,),
            )
        )
    return ToolResult(
        tool="search",
        title="Passager",
        columns=(Column(key="locator", label="Sted"), Column(key="text", label="Tekst")),
        rows=tuple(rows),
        searched=f"Al tekst i {len(arguments.documents) or len(context.library.documents())} dokument(er).",
    )


TOOL = Tool("search", "Søger i dokumenternes tekst efter passager; til hvorfor, hvordan og hvad der blev sagt.", SearchArguments, search)
