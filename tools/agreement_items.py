"""Items of a budget agreement's text: what was agreed, who decides, by when, with what money."""

from __future__ import annotations

import datetime
from typing import Literal

from pydantic import Field

from knowledge.records import AgreementItem, BudgetLine
from tools.arguments import Arguments
from tools.bodies import body_named, same_body
from tools.contract import Column, Row, Tool, ToolContext, ToolResult
from tools.matching import in_documents, overlaps, same_name, text_matches


class AgreementItemsArguments(Arguments):
    """Which items."""

    items: list[str] = Field(default_factory=list, description="Punktnumre som tekst, fx «4.13».")
    chapter: str | None = Field(None, description="Kapitlets nummer eller navn.")
    committee: str | None = Field(None, description="Udvalg, der skal beslutte, udmønte eller have forelagt.")
    text: str | None = Field(None, description="Ord i navn eller tekst.")
    due_from: datetime.date | None = Field(None, description="Kun punkter med en frist fra denne dag …")
    due_to: datetime.date | None = Field(None, description="… til denne dag.")
    has_amount: bool | None = Field(None, description="Kun med eller uden beløb i teksten.")
    only_not_in_tables: bool = Field(False, description="Kun punkter med beløb i teksten, men uden linje i tabellerne.")
    operation: Literal["list", "count"] = Field("list", description="list eller count.")


def agreement_items(context: ToolContext, arguments: AgreementItemsArguments) -> ToolResult:
    """The items with their committees, deadlines and amounts as printed. Amounts of the text are never summed: use the tables.

    Raises:
        UnknownName: there is no such document or committee.
    """
    everything = in_documents(context.library, context.library.of(AgreementItem), arguments.documents)
    in_tables = {(line.document, line.item) for line in context.library.of(BudgetLine)}
    committee = body_named(context.library, arguments.committee) if arguments.committee else None
    kept = [item for item in everything if _wanted(item, arguments, committee, in_tables)]
    return ToolResult(
        tool="agreement_items",
        title="Punkter i budgetaftalen",
        value=len(kept) if arguments.operation == "count" else None,
        unit="antal",
        columns=(
            Column(key="item", label="Punkt"),
            Column(key="name", label="Navn"),
            Column(key="bodies", label="Udvalg"),
            Column(key="time", label="Tid"),
            Column(key="amounts", label="Beløb i teksten"),
        ),
        rows=tuple(_row(item, (item.document, item.item) in in_tables) for item in kept),
        issues=tuple(i for i in context.library.issues() if i.item in {item.item for item in kept}) if len(kept) <= 3 else (),
        searched=f"{len(everything)} punkter i {len({item.document for item in everything})} budgetaftale(r).",
    )


def _wanted(item: AgreementItem, arguments: AgreementItemsArguments, committee: str | None, in_tables: set[tuple[str, str]]) -> bool:
    bodies = item.deciding_bodies or item.bodies
    due = [c.period for c in item.commitments]
    return (
        (not arguments.items or item.item in arguments.items)
        and (arguments.chapter is None or item.chapter == arguments.chapter or same_name(item.chapter_name, arguments.chapter))
        and (committee is None or any(same_body(body, committee) for body in bodies))
        and text_matches(arguments.text, item.name, item.text)
        and ((arguments.due_from is None and arguments.due_to is None) or any(overlaps(p, arguments.due_from, arguments.due_to) for p in due))
        and (arguments.has_amount is None or bool(item.amounts) == arguments.has_amount)
        and (not arguments.only_not_in_tables or (bool(item.amounts) and (item.document, item.item) not in in_tables))
    )


def _row(item: AgreementItem, in_tables: bool) -> Row:
    return Row(
        cells={
            "item": item.item,
            "name": item.name,
            "chapter": item.chapter,
            "chapter_name": item.chapter_name,
            "document": item.document,
            "bodies": "; ".join(item.deciding_bodies or item.bodies) or None,
            "time": "; ".join(dict.fromkeys(c.period.text for c in item.commitments)) or None,
            "amounts": "; ".join(a.as_printed for a in item.amounts) or None,
            "in_tables": in_tables,
            "text": item.text,
        },
        sources=item.sources,
    )


TOOL = Tool(
    "agreement_items",
    "Punkterne i en budgetaftales tekst: hvad er aftalt, hvilket udvalg, hvornår, hvilke beløb.",
    AgreementItemsArguments,
    agreement_items,
)
