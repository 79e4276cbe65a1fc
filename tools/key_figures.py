"""Key figures: tax rates, frames and goals, what plans rest on, paired values of slides, and numbers in minutes."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Literal

from pydantic import Field

from knowledge.records import Figure, Financing, KeyFigure, PairedValue, PlanResource
from tools.arguments import Arguments
from tools.contract import Cell, Column, Row, Tool, ToolContext, ToolResult
from tools.matching import in_documents, text_matches

_MOST = 60


class KeyFiguresArguments(Arguments):
    """Which figures."""

    name: str | None = Field(None, description="Tallets navn eller ord derfra, fx «udskrivningsprocent» eller «fleksjob».")
    item: str | None = Field(None, description="Kun tal fra dette punkt i et referat.")
    year: int | None = Field(None, description="Kun tal, der gælder dette år; tal uden år er udeladt.")
    above: int | None = Field(None, description="Kun tal større end dette.")
    below: int | None = Field(None, description="Kun tal mindre end dette.")
    kind: Literal["agreement", "financing", "resources", "slide", "minutes"] | None = Field(
        None,
        description="agreement = budgetaftalens skatteprocenter, rammer og mål; financing = en handleplans finansiering; resources = en tidsplans "
        "ressourcer; slide = tal fra slides i to spalter; minutes = tal i referaters tekst.",
    )


def key_figures(context: ToolContext, arguments: KeyFiguresArguments) -> ToolResult:
    """Figures with their value as printed and the sentence they stand in, at most 60; `value` and `unit` when there is only one.

    `value` of a row is in `unit`: `DKK`, `pct`, `per_mille`, another word, or none for a plain count; it is None where the words hold more than one
    amount («600.000 udover de 500.000»).

    Raises:
        UnknownName: there is no such document.
    """
    found = [row for row in _rows(context, arguments) if _wanted(row, arguments)]
    only = found[0].cells if len(found) == 1 else {}
    value = only.get("value")
    return ToolResult(
        tool="key_figures",
        title="Nøgletal",
        value=value if isinstance(value, int | float) else None,
        unit=str(only["unit"]) if only.get("unit") else None,
        columns=(Column(key="name", label="Tal"), Column(key="as_printed", label="Værdi"), Column(key="text", label="Sammenhæng")),
        rows=tuple(found[:_MOST]),
        notes=(f"Vist er {_MOST} ud af {len(found)} tal.",) if len(found) > _MOST else (),
        searched="Nøgletal i budgetaftaler, planer, slides og referater.",
    )


def _wanted(row: Row, arguments: KeyFiguresArguments) -> bool:
    return (
        arguments.kind in (None, row.cells["kind"])
        and arguments.year in (None, row.cells["year"])
        and (arguments.item is None or row.cells["item"] == arguments.item)
        and text_matches(arguments.name, str(row.cells["name"]), str(row.cells["text"]))
        and _within(row.cells["value"], arguments)
    )


def _within(value: Cell, arguments: KeyFiguresArguments) -> bool:
    """Whether a value lies within the limits; one that is not known lies within none."""
    if arguments.above is None and arguments.below is None:
        return True
    if not isinstance(value, int | float):
        return False
    return (arguments.above is None or value > arguments.above) and (arguments.below is None or value < arguments.below)


def _rows(context: ToolContext, arguments: KeyFiguresArguments) -> Iterable[Row]:
    library, documents = context.library, arguments.documents
    for figure in in_documents(library, library.of(KeyFigure), documents):
        yield _row("agreement", figure.name, figure.as_printed, figure.text, figure, figure.value, figure.unit, figure.year)
    for money in in_documents(library, library.of(Financing), documents):
        alone = money.added_dkk if money.previous_dkk is None else None
        yield _row("financing", "Finansiering", money.text, money.text, money, alone, "DKK", money.year)
    for resource in in_documents(library, library.of(PlanResource), documents):
        printed = resource.as_printed or resource.text
        yield _row("resources", "Ressourcer", printed, resource.text, resource, resource.amount_dkk, "DKK", resource.budget_year)
    for pair in in_documents(library, library.of(PairedValue), documents):
        told = f"{pair.list_name} (sat sammen efter rækkefølge, sikkerhed: {pair.confidence})"
        yield _row("slide", pair.label, pair.as_printed, told, pair, pair.value, None, None)
    for number in in_documents(library, library.of(Figure), documents):
        yield _row("minutes", number.label, number.as_printed, number.label, number, number.value, number.unit, None)


def _row(
    kind: str,
    name: str,
    printed: str,
    text: str,
    record: KeyFigure | Financing | PlanResource | PairedValue | Figure,
    value: Decimal | int | None,
    unit: str | None,
    year: int | None,
) -> Row:
    return Row(
        cells={
            "kind": kind,
            "name": name,
            "as_printed": printed,
            "text": text,
            "value": _number(value),
            "unit": {"dkk": "DKK", "kr": "DKK"}.get(unit or "", unit) if value is not None else None,
            "year": year,
            "document": record.document,
            "item": record.item if isinstance(record, Figure) else None,
        },
        sources=record.sources,
    )


def _number(value: Decimal | int | None) -> int | float | None:
    if value is None or isinstance(value, int):
        return value
    return int(value) if value == value.to_integral_value() else float(value)


TOOL = Tool(
    "key_figures",
    "Nøgletal: skatteprocenter, rammer, mål, finansiering, indbyggertal på slides og tal i referater.",
    KeyFiguresArguments,
    key_figures,
)
