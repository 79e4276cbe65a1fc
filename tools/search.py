"""Passages found by meaning and by words."""

from __future__ import annotations

import datetime
from typing import Literal

from pydantic import Field

from retrieval.hit import Hit, SearchFilter
from tools.arguments import OfFamilies
from tools.bodies import body_named, known_bodies, same_body
from tools.contract import Column, Row, Tool, ToolContext, ToolResult

Role = Literal[
    "summary", "background", "case_presentation", "finance", "recommendation", "decision", "history", "agreement_item", "table", "action", "slide"
]
"""The roles of sections that are worth narrowing a search to (`knowledge.records.Section`)."""


class SearchArguments(OfFamilies):
    """What to look for, and where."""

    query: str = Field(description="Det, der søges efter, gerne som et helt spørgsmål.", max_length=4000)
    item: str | None = Field(None, description="Kun dette punkt, denne sag eller handling.")
    roles: list[Role] = Field(
        default_factory=list,
        description="Kun denne slags afsnit: recommendation = indstilling, decision = beslutning, history = andre organers beslutninger, "
        "case_presentation = sagsfremstilling, finance = økonomi, agreement_item = aftalepunkt …",
    )
    date_from: datetime.date | None = Field(None, description="Kun dokumenter dateret fra denne dag …")
    date_to: datetime.date | None = Field(None, description="… til denne dag.")
    limit: int = Field(8, ge=1, le=30, description="Højst så mange passager.")


def search(context: ToolContext, arguments: SearchArguments) -> ToolResult:
    """Passages, best first. `score` compares within one search only; `cosine` across searches.

    Raises:
        UnknownName: there is no such document or body.
    """
    for document in arguments.documents:
        context.library.document(document)
    body = body_named(context.library, arguments.body) if arguments.body else None
    where = SearchFilter(
        documents=tuple(arguments.documents) or None,
        families=tuple(family.value for family in arguments.families) or None,
        bodies=tuple(name for name in known_bodies(context.library) if same_body(name, body)) if body else None,
        roles=tuple(arguments.roles) or None,
        item=arguments.item,
        date_from=arguments.date_from,
        date_to=arguments.date_to,
    )
    hits = context.searcher.search(arguments.query, limit=arguments.limit, where=where)
    return ToolResult(
        tool="search",
        title="Passager",
        columns=(Column(key="locator", label="Sted"), Column(key="text", label="Tekst")),
        rows=tuple(_row(context, hit) for hit in hits),
        searched=f"Al tekst i {len(arguments.documents) or len(context.library.documents())} dokument(er).",
    )


def _row(context: ToolContext, hit: Hit) -> Row:
    passage = hit.passage
    return Row(
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
        sources=(context.library.source_of(passage),),
    )


TOOL = Tool("search", "Søger i dokumenternes tekst efter passager; til hvorfor, hvordan og hvad der blev sagt.", SearchArguments, search)
