"""Items of a budget agreement's text: what was agreed, who decides, by when, with what money."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Literal

from pydantic import Field

from knowledge.errors import UnknownName
from knowledge.library import Library
from knowledge.records import AgreementItem, BudgetLine
from tools.arguments import Arguments
from tools.bodies import body_named, same_body
from tools.contract import Column, Row, Tool, ToolContext, ToolResult
from tools.matching import grouped, in_documents, issues_about, keyed_name, named, overlaps, text_matches
from tools.newest import of_the_newest
from tools.prose_sums import prose_sum


class AgreementItemsArguments(Arguments):
    """Which items."""

    items: list[str] = Field(default_factory=list, description="Punktnumre som tekst, fx «4.13».")
    chapter: str | None = Field(None, description="Kapitlets nummer eller navn.")
    committee: str | None = Field(None, description="Udvalg, der skal beslutte, udmønte eller have forelagt, fulde navn eller kode (KFU, TMU …).")
    mentioned: bool = Field(False, description="Ved committee: også punkter, der kun nævner udvalget, uden at det skal beslutte.")
    text: str | None = Field(None, description="Ord i navn eller tekst.")
    due_from: datetime.date | None = Field(None, description="Kun punkter med en frist fra denne dag …")
    due_to: datetime.date | None = Field(None, description="… til denne dag.")
    has_amount: bool | None = Field(None, description="Kun med eller uden beløb i teksten.")
    only_not_in_tables: bool = Field(False, description="Kun punkter med beløb i teksten, men uden linje i tabellerne.")
    operation: Literal["list", "count", "sum"] = Field(
        "list", description="sum lægger tekstens beløb sammen og kræver items; til budgettets beløb bruges budget_lines."
    )


def agreement_items(context: ToolContext, arguments: AgreementItemsArguments) -> ToolResult:
    """The items with their committees, deadlines and amounts as printed. Amounts of the text are summed only for named items, each amount stated.

    An item number or chapter that several agreements have is taken from the newest, and a note names the others; `values` counts by agreement where
    there are several.

    Raises:
        UnknownName: there is no such document, item, chapter or committee.
        ToolCallError: a sum over amounts of the text that cannot be told apart.
    """
    library = context.library
    everything = in_documents(library, library.of(AgreementItem), arguments.documents)
    in_tables = {(line.document, line.item) for line in library.of(BudgetLine)}
    committee = body_named(library, arguments.committee) if arguments.committee else None
    named(arguments.items, (item.item for item in everything), "Punktet")
    of_one, notes = _by_number(library, everything, arguments)
    kept = [item for item in of_one if _wanted(item, arguments, committee, in_tables)]
    stated, stated_notes = prose_sum(kept, arguments.items) if arguments.operation == "sum" else (None, ())
    by_agreement = grouped(kept, lambda item: library.document(item.document).title)
    return ToolResult(
        tool="agreement_items",
        title="Punkter i budgetaftalen",
        value=len(kept) if arguments.operation == "count" else stated,
        unit="DKK" if arguments.operation == "sum" else "antal",
        values={title: len(own) for title, own in by_agreement.items()} if len(by_agreement) > 1 else {},
        columns=(
            *((Column(key="agreement", label="Aftale"),) if len(by_agreement) > 1 else ()),
            Column(key="item", label="Punkt"),
            Column(key="name", label="Navn"),
            Column(key="bodies", label="Udvalg"),
            Column(key="time", label="Tid"),
            Column(key="amounts", label="Beløb i teksten"),
        ),
        rows=tuple(_row(library, item, (item.document, item.item) in in_tables) for item in kept),
        notes=(*notes, *stated_notes),
        issues=issues_about(library, {(item.document, item.item) for item in kept}) if len(kept) <= 3 else (),
        searched=f"{len(everything)} punkter i {len({item.document for item in everything})} budgetaftale(r).",
    )


def _by_number(library: Library, items: Sequence[AgreementItem], arguments: AgreementItemsArguments) -> tuple[list[AgreementItem], tuple[str, ...]]:
    """Those of the numbers and the chapter; numbers start anew in every agreement, so they are read in one."""
    if not items or (not arguments.items and arguments.chapter is None):
        return list(items), ()
    own = [item for item in items if not arguments.items or item.item in arguments.items]
    asked = [f"har punkt {', '.join(arguments.items)}"] if arguments.items else []
    if arguments.chapter is not None:
        chapters = grouped(own, lambda item: item.document)
        keys = {document: _chapter(found, arguments.chapter) for document, found in chapters.items()}
        if not any(keys.values()):
            keyed_name(arguments.chapter, ((item.chapter, item.chapter_name) for item in items), "Kapitlet")
        own = [item for item in own if item.chapter == keys[item.document]]
        asked.append(f"har kapitlet «{arguments.chapter}»")
    return of_the_newest(library, own, arguments.documents, bool, " og ".join(asked))


def _chapter(items: Sequence[AgreementItem], wanted: str) -> str | None:
    try:
        return keyed_name(wanted, ((item.chapter, item.chapter_name) for item in items), "Kapitlet")
    except UnknownName:
        return None


def _wanted(item: AgreementItem, arguments: AgreementItemsArguments, committee: str | None, in_tables: set[tuple[str, str]]) -> bool:
    due = [promise.period for promise in item.commitments]
    return (
        (committee is None or any(same_body(body, committee) for body in _bodies(item, arguments.mentioned)))
        and text_matches(arguments.text, item.name, item.text)
        and ((arguments.due_from is None and arguments.due_to is None) or any(overlaps(p, arguments.due_from, arguments.due_to) for p in due))
        and (arguments.has_amount is None or bool(item.amounts) == arguments.has_amount)
        and (not arguments.only_not_in_tables or (bool(item.amounts) and (item.document, item.item) not in in_tables))
    )


def _bodies(item: AgreementItem, mentioned: bool) -> tuple[str, ...]:
    """Those that are to decide, or are named where none is; with `mentioned` all that are named."""
    return (*item.deciding_bodies, *item.bodies) if mentioned else item.deciding_bodies or item.bodies


def _row(library: Library, item: AgreementItem, in_tables: bool) -> Row:
    return Row(
        cells={
            "agreement": library.document(item.document).title,
            "item": item.item,
            "name": item.name,
            "chapter": item.chapter,
            "chapter_name": item.chapter_name,
            "document": item.document,
            "bodies": "; ".join(item.deciding_bodies or item.bodies) or None,
            "time": "; ".join(dict.fromkeys(promise.period.text for promise in item.commitments)) or None,
            "amounts": "; ".join(amount.as_printed for amount in item.amounts) or None,
            "in_tables": in_tables,
            "theme": item.theme,
            "references": ", ".join(item.references) or None,
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
