"""How cells of printed tables are put into words."""

from __future__ import annotations

import re

from bot.builtin_model.say import listed, money, number
from bot.builtin_model.understand.tables import PrintedTable
from knowledge.records import TableCell, TableRow
from tools.contract import ToolResult
from tools.printed_rows import plain as whole
from tools.printed_rows import unit_of

_UNITS = {
    "kr": ("kr.", "kroner"),
    "pct": ("pct.", "per cent"),
    "per_mille": ("promille", "per mille"),
    "procentpoint": ("procentpoint", "percentage points"),
    "promillepoint": ("promillepoint", "per mille points"),
}
_LONGEST = 80
_UNIT = re.compile(r"\s*\([^()]*\)$|,?\s+(?:i )?(?:pct\.|procent|kr\.|t\.?\s?kr\.|mio\. kr\.|1\.000 kr\.)$")


def figure(value: int | float | None, unit: str | None, language: str = "da") -> str:
    """A figure with its unit: «42 mio. kr.», «4,2 pct.», «412»."""
    if unit == "DKK":
        return money(value, language)
    told = _UNITS.get(unit or "", (unit or "", unit or ""))[0 if language == "da" else 1]
    return f"{number(value or 0)} {told}".strip()


def result_figure(result: ToolResult, language: str = "da") -> str:
    """What a tool computed, with its unit."""
    return figure(result.value, result.unit, language)


def cell_value(cell: TableCell, language: str = "da") -> str:
    """A cell's figure with its unit, or its words as printed."""
    if cell.number is None:
        return cell.as_printed
    if cell.unit == "kr" and language == "da":
        return f"{cell.as_printed} kr."
    return figure(whole(cell.number), unit_of(cell), language)


def is_bare_year(cell: TableCell) -> bool:
    """Whether a cell's head is nothing but its year."""
    return cell.year is not None and cell.column == str(cell.year)


def head_told(cell: TableCell) -> str:
    """The head of a cell without the unit in it, which its figure says: «Sygefravær» for «Sygefravær (pct.)»."""
    return _UNIT.sub("", cell.column) if cell.unit_as_printed else cell.column


def under(cell: TableCell, language: str = "da") -> str:
    """Where a figure stands, to be said after it: « i 2022», « (Regnskab 2022)»; nothing for a column without a head."""
    if not cell.column:
        return ""
    return f" {'i' if language == 'da' else 'in'} {cell.year}" if is_bare_year(cell) else f" ({head_told(cell)})"


def row_told(row: TableRow, cells: list[TableCell], language: str = "da") -> str:
    """A row's label and those of its cells: «Søndre Skole: 412 i 2022», «Strandskolen, Lærere: 57»."""
    if len(cells) == 1 and cells[0].column and not is_bare_year(cells[0]):
        return f"{row.label}, {head_told(cells[0])}: {cell_value(cells[0], language)}"
    parts = (
        f"{cell_value(cell, language)}{under(cell, language)}"
        if is_bare_year(cell) or not cell.column
        else f"{head_told(cell)} {cell_value(cell, language)}"
        for cell in cells
    )
    return f"{row.label}: {listed(parts, language)}"


def excess_told(value: int | float, unit: str | None, excess: int, language: str = "da") -> str:
    """«et merforbrug på 1,65 mio. kr.»: a deviation in words, `excess` being the sign of too much."""
    over = value * excess > 0
    word = ("merforbrug" if over else "mindreforbrug") if language == "da" else ("overspending" if over else "underspending")
    told = figure(abs(value), unit, language)
    if not value:
        return "ingen afvigelse" if language == "da" else "no deviation"
    return f"et {word} på {told}" if language == "da" else f"{word} of {told}"


def of_table(table: PrintedTable, language: str = "da") -> str:
    """« (tabellen «Elevtal»)»: which table it is from."""
    title = table.title if len(table.title) <= _LONGEST else f"{table.title[:_LONGEST].rsplit(' ', 1)[0]} …"
    return f" ({'tabellen' if language == 'da' else 'the table'} «{title}»)"
