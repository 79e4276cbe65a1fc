"""Difference, sum, average, share and ratio of figures as they are printed in text or tables. The reckoning is done here, never by a model."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from knowledge.errors import ToolCallError
from knowledge.library import Library
from knowledge.money import parse_amounts, parse_cell
from knowledge.number_words import NUMBER_WORD, parse_word
from knowledge.source import Source
from tools.arguments import Arguments
from tools.contract import Column, Row, Tool, ToolContext, ToolResult
from tools.printed_place import place_of

_NUMBER = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?")
_WORDS = re.compile(NUMBER_WORD, re.IGNORECASE)
_PERCENT = re.compile(r"pct|procent|%")
_PER_MILLE = re.compile(r"promille|‰")
_MEASURE = re.compile(r"\d\s?-?(?P<unit>m2|m²|km|uger?|dage?|timer?|måneder?|minutter|år|weeks?|days?|hours?|months?|years?)\b", re.IGNORECASE)
_TWO = 2
_MOST_LINES = 2
"""Lines a figure may be broken over."""
_SHARE_DIGITS = Decimal("0.01")
_WHOLE_FROM = 1_000
"""An average of so much is told in whole numbers: no thousand people have a tenth of one more."""
_UNITS = {"m²": "m2", "uge": "uger", "dag": "dage", "time": "timer", "måned": "måneder"}
_POINTS = {"pct": "procentpoint", "per_mille": "promillepoint"}


class PrintedFigure(BaseModel):
    """One figure and where it is printed."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    document: str = Field(description="Dokumentets id.")
    line: int = Field(description="Linjen, tallet står på.")
    printed: str = Field(description="Tallet, som det er trykt, med enhed: «3,9 pct.», «0,6 mio. kr.», «4.246», «fire».")
    unit: str | None = Field(None, description="Tabellens enhed, når tallet står i en celle: «mio. kr.», «1.000 kr.».")
    side: int | None = Field(
        None, description="Tal på samme side lægges sammen, før der regnes: en sum mod en anden. Uden side står hvert tal for sig."
    )


class ReckonFiguresArguments(Arguments):
    """Which figures, and what to do with them."""

    figures: list[PrintedFigure] = Field(description="Tallene i rækkefølge, mindst to.")
    operation: Literal["difference", "sum", "average", "share", "ratio"] = Field(
        description="difference er det første minus det andet; sum lægger dem alle sammen; average er summen delt med, hvor mange der er; "
        "share er summen af alle undtagen det sidste i procent af det sidste; ratio er, hvor mange gange det andet går op i det første."
    )


def reckon_figures(context: ToolContext, arguments: ReckonFiguresArguments) -> ToolResult:
    """What the figures, each of which must stand on its line as printed, come to; the rows are the figures with their values.

    Figures of one side are added first, and `values` holds the sum of each side. `value` is in `unit`: `DKK`, `procentpoint` for the difference
    of two percentages, `pct` for a share and `gange` for a ratio (two decimals), the measure itself («m2», «uger»), none for plain counts.

    Raises:
        UnknownName: there is no such document.
        ToolCallError: a figure does not stand on its line, or the figures are not of one unit.
    """
    if len(arguments.figures) < _TWO:
        raise ToolCallError("Der skal mindst to tal til at regne; giv dem i figures.")
    read = [_read(figure) for figure in arguments.figures]
    places = [_place(context.library, figure) for figure in arguments.figures]
    units = {unit for _, unit in read}
    if len(units) > 1:
        raise ToolCallError(
            f"Tallene har ikke samme enhed: {', '.join(figure.printed for figure in arguments.figures)}. Regn kun på tal af samme slags."
        )
    unit = units.pop()
    numbers = [value for value, _ in read]
    sides = _sides(arguments.figures, numbers)
    value, unit = _reckoned(arguments.operation, list(sides.values()), unit)
    return ToolResult(
        tool="reckon_figures",
        title={"difference": "Forskel", "sum": "Sum", "average": "Gennemsnit", "share": "Andel", "ratio": "Forhold"}[arguments.operation],
        value=_plain(value),
        unit=unit,
        values={side: _plain(number) for side, number in sides.items()} if len(sides) < len(numbers) else {},
        notes=_rounded(arguments.operation, list(sides.values()), value),
        columns=(Column(key="printed", label="Tal"), Column(key="value", label="Værdi")),
        rows=tuple(
            Row(cells={"printed": figure.printed, "value": _plain(number), "document": figure.document}, sources=(place,))
            for figure, number, place in zip(arguments.figures, numbers, places, strict=True)
        ),
        searched=f"{len(numbers)} trykte tal.",
    )


def _rounded(operation: str, numbers: Sequence[Decimal], value: Decimal) -> tuple[str, ...]:
    """A note on an average that is no exact one."""
    exact = operation != "average" or sum(numbers, Decimal(0)) == value * len(numbers)
    return () if exact else ("Gennemsnittet er afrundet.",)


def _sides(figures: Sequence[PrintedFigure], numbers: Sequence[Decimal]) -> dict[str, Decimal]:
    """The sum of each side, in order; a figure without a side is one by itself."""
    sides: dict[str, Decimal] = {}
    for at, (figure, number) in enumerate(zip(figures, numbers, strict=True), start=1):
        side = str(figure.side) if figure.side is not None else f"tal {at}"
        sides[side] = sides.get(side, Decimal(0)) + number
    return sides


def _reckoned(operation: str, numbers: Sequence[Decimal], unit: str | None) -> tuple[Decimal, str | None]:
    if operation == "sum":
        return sum(numbers, Decimal(0)), unit
    if operation == "average":
        exact = sum(numbers, Decimal(0)) / len(numbers)
        return exact.quantize(Decimal(1) if abs(exact) >= _WHOLE_FROM else _SHARE_DIGITS), unit
    if operation == "difference":
        if len(numbers) != _TWO:
            raise ToolCallError(f"En forskel er mellem to tal; der er givet {len(numbers)}.")
        return numbers[0] - numbers[1], _POINTS.get(unit or "", unit)
    if not numbers[-1]:
        raise ToolCallError("Andelen af 0 kan ikke regnes ud.")
    if operation == "ratio":
        if len(numbers) != _TWO:
            raise ToolCallError(f"Et forhold er mellem to tal; der er givet {len(numbers)}.")
        return (numbers[0] / numbers[1]).quantize(_SHARE_DIGITS), "gange"
    share = sum(numbers[:-1], Decimal(0)) * 100 / numbers[-1]
    return share.quantize(_SHARE_DIGITS), "pct"


def _read(figure: PrintedFigure) -> tuple[Decimal, str | None]:
    """The value and unit of a figure as printed."""
    if figure.unit:
        return _read_cell(figure.printed, figure.unit), "DKK"
    amounts = parse_amounts(figure.printed)
    if amounts:
        return Decimal(amounts[0].value_dkk), "DKK"
    number = _NUMBER.search(figure.printed)
    if number is None and _WORDS.fullmatch(figure.printed):
        return parse_word(figure.printed), None
    if number is None:
        raise ToolCallError(f"{figure.printed!r} er ikke et tal (ventet fx «3,9 pct.»).")
    value = Decimal(number[0].replace(".", "").replace(",", "."))
    if _PERCENT.search(figure.printed) or _PER_MILLE.search(figure.printed):
        return value, "pct" if _PERCENT.search(figure.printed) else "per_mille"
    measure = _MEASURE.search(figure.printed)
    return value, _UNITS.get(measure["unit"].lower(), measure["unit"].lower()) if measure else None


def _read_cell(printed: str, unit: str) -> Decimal:
    try:
        cell = parse_cell(printed, unit)
    except ValueError:
        cell = None
    if cell is None:
        raise ToolCallError(f"{printed!r} er ikke et beløb i en tabel i {unit!r} (ventet fx «-0,50» i «mio. kr.»).")
    return Decimal(cell)


def _place(library: Library, figure: PrintedFigure) -> Source:
    """The line the figure stands on, or the two it is broken over."""
    before, after = (r"(?<!\w)", r"(?!\w)") if figure.printed.isalpha() else (r"(?<![\d.,])", r"(?!\d)")
    wanted = re.compile(rf"{before}{re.escape(_squeezed(figure.printed))}{after}")
    place = place_of(library, figure.document, figure.line, lambda text: wanted.search(_squeezed(text)) is not None, _MOST_LINES)
    if place is None:
        raise ToolCallError(f"{figure.printed!r} står ikke på linje {figure.line} i {figure.document}. Slå linjen op med search.")
    return place


def _squeezed(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def _plain(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


TOOL = Tool(
    "reckon_figures",
    "Regner på tal, der står trykt i tekst eller tabel: forskel, sum, gennemsnit, andel eller forhold. Hvert tal kontrolleres mod sin linje.",
    ReckonFiguresArguments,
    reckon_figures,
)
