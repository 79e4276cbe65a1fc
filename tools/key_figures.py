"""Key figures: tax rates, frames and goals, what plans rest on, paired values of slides, and numbers in minutes."""

from __future__ import annotations

from collections.abc import Iterable

from pydantic import Field

from knowledge.records import Figure, Financing, KeyFigure, PairedValue, PlanResource
from tools.arguments import Arguments
from tools.contract import Column, Row, Tool, ToolContext, ToolResult
from tools.matching import in_documents, text_matches


class KeyFiguresArguments(Arguments):
    """Which figures."""

    name: str | None = Field(None, description="Tallets navn eller ord derfra, fx «udskrivningsprocent» eller «fleksjob».")
    item: str | None = Field(None, description="Kun tal fra dette punkt i et referat.")


def key_figures(context: ToolContext, arguments: KeyFiguresArguments) -> ToolResult:
    """Figures with their value as printed and the sentence they stand in.

    Raises:
        UnknownName: there is no such document.
    """
    rows = [row for row in _rows(context, arguments) if text_matches(arguments.name, str(row.cells["name"]), str(row.cells["text"]))]
    return ToolResult(
        tool="key_figures",
        title="Nøgletal",
        columns=(Column(key="name", label="Tal"), Column(key="as_printed", label="Værdi"), Column(key="text", label="Sammenhæng")),
        rows=tuple(rows[:60]),
        searched="Nøgletal i budgetaftaler, planer, slides og referater.",
    )


def _rows(context: ToolContext, arguments: KeyFiguresArguments) -> Iterable[Row]:
    library, documents = context.library, arguments.documents
    if arguments.item is None:
        for figure in in_documents(library, library.of(KeyFigure), documents):
            yield _row(figure.name, figure.as_printed, figure.text, figure.document, None, figure)
        for money in in_documents(library, library.of(Financing), documents):
            yield _row("Finansiering", money.text, money.text, money.document, None, money)
        for resource in in_documents(library, library.of(PlanResource), documents):
            yield _row("Ressourcer", resource.as_printed or resource.text, resource.text, resource.document, None, resource)
        for pair in in_documents(library, library.of(PairedValue), documents):
            yield _row(
                pair.label,
                pair.as_printed,
                f"{pair.list_name} (sat sammen efter rækkefølge, sikkerhed: {pair.confidence})",
                pair.document,
                None,
                pair,
            )
    for number in in_documents(library, library.of(Figure), documents):
        if arguments.item is None or number.item == arguments.item:
            yield _row(number.label, number.as_printed, number.label, number.document, number.item, number)


def _row(
    name: str, value: str, text: str, document: str, item: str | None, record: KeyFigure | Financing | PlanResource | PairedValue | Figure
) -> Row:
    return Row(cells={"name": name, "as_printed": value, "text": text, "document": document, "item": item}, sources=record.sources)


TOOL = Tool(
    "key_figures",
    "Nøgletal: skatteprocenter, rammer, mål, finansiering, indbyggertal på slides og tal i referater.",
    KeyFiguresArguments,
    key_figures,
)
