"""What each column of a table is: its head, unit and year, and which of them labels the rows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.money import parse_unit
from knowledge.parse.printed_tables.block import Block
from knowledge.parse.printed_tables.fields import YEAR
from knowledge.parse.printed_tables.units import DKK, KR, Unit, unit_in
from knowledge.parse.printed_tables.values import is_blank, is_figure

_NAMES = re.compile(
    r"(?:nr|nummer|no|id|kode|code|matr\w*|postnr|postnummer|tlf|telefon|side|s|punkt|pkt|sag|sagsnr|år|årstal|\w+år|klassetrin|klasse|ark|bilag|rang|prioritet|kl|"
    r"dato|uge|lokalplan|journalnr)\.?",
    re.IGNORECASE,
)
"""Heads of columns whose figures are names: nothing is added up or compared by them."""
_TOTAL = re.compile(r"^(?:i\s?alt|ialt|total\w*|samlet\w*|sum|hele perioden)\b|\bi alt$", re.IGNORECASE)
_WHEN = re.compile(r"dato|tid|tidspunkt|frist|deadline|periode|måned|hvornår|kl\.?", re.IGNORECASE)
"""A head of times: what happens then labels the row, where another column says it."""
_CODE = re.compile(r"[A-ZÆØÅa-zæøå]{0,4}[-. ]?\d{1,3}[a-zA-Z]?[.)]?(?:\.\d{1,3})*|[a-zA-Z][.)]")
_YEAR_CELL = re.compile(r"(?:18|19|20)\d\d")
_OERE = re.compile(r"\d,\d")
_MONEY_HEAD = re.compile(
    r"budget|regnskab|beløb|udgift|indtægt|forbrug|bevilling|rådighed|anlæg|drift|netto|brutto|pris|takst|afvigelse|besparelse|tilskud|overslag|"
    r"økonomi|ramme|rest|merforbrug|mindreforbrug|finansiering|lån|gebyr|løn",
    re.IGNORECASE,
)
_SHORT_SCHOOL_YEAR = re.compile(r"(\d\d)/(\d\d)")


@dataclass(frozen=True)
class TableColumn:
    """One column behind the labels: its place among the cells, its head, unit and year; `words` says that its cells are words or names."""

    at: int
    head: str
    unit: Unit | None
    year: int | None
    total: bool
    words: bool


def label_places(block: Block) -> tuple[int, ...]:
    """The places of the cells that label the rows: the first column, with the next where the first only numbers or groups them."""
    width = len(block.rows[0].cells)
    leading = 0
    while leading < width - 1 and not any(is_figure(row.cells[leading]) for row in block.rows):
        leading += 1
    first = [row.cells[0] for row in block.rows]
    if width < 3 or (leading < 2 and not _only_numbers(first)):
        return (0,)
    if _only_numbers(first):
        return (0, 1)
    if len(set(first)) < len(first) or (block.heads and _WHEN.fullmatch(block.heads[0].strip())):
        own = [
            at
            for at in range(1, leading)
            if len({row.cells[at] for row in block.rows}) == len(block.rows) and all(row.cells[at] for row in block.rows)
        ]
        return (own[0],) if own else (0,)
    return (0,)


def _only_numbers(cells: Sequence[str]) -> bool:
    filled = [cell for cell in cells if cell]
    return bool(filled) and all(_CODE.fullmatch(cell) for cell in filled) and not all(re.fullmatch(YEAR, cell) for cell in filled)


def columns_of(block: Block, labels: Sequence[int], unit: Unit | None) -> list[TableColumn]:
    """The columns that are no labels, each in its own unit or else in the table's."""
    found = []
    heads = _school_years([" ".join(head.split()) for head in block.heads])
    for at in range(len(block.rows[0].cells)):
        if at in labels:
            continue
        head = heads[at] if heads else ""
        cells = [row.cells[at] for row in block.rows if not is_blank(row.cells[at])]
        words = bool(cells) and (not any(map(is_figure, cells)) or _NAMES.fullmatch(head) is not None)
        words = words or (bool(cells) and all(_YEAR_CELL.fullmatch(cell) for cell in cells) and not _MONEY_HEAD.search(head))
        found.append(TableColumn(at, head, _with_oere(_unit(head, unit), cells), year_in(head), bool(head and _TOTAL.search(head)), words))
    return found


def _school_years(heads: Sequence[str]) -> list[str]:
    """Heads in which a row of school years is written whole («23/24», «24/25» → «2023/24», «2024/25»)."""
    short = [at for at, head in enumerate(heads) if (match := _SHORT_SCHOOL_YEAR.fullmatch(head)) and int(match[2]) == int(match[1]) + 1]
    return [f"20{head}" if len(short) > 1 and at in short else head for at, head in enumerate(heads)]


def _with_oere(unit: Unit | None, cells: Sequence[str]) -> Unit | None:
    """The unit of prices printed with øre («60,50» under «kr.»), which whole kroner do not hold."""
    if unit is None or unit.name != DKK or parse_unit(unit.printed) != 1 or not any(_OERE.search(cell) for cell in cells):
        return unit
    return Unit(KR, unit.printed)


def _unit(head: str, of_table: Unit | None) -> Unit | None:
    own = unit_in(head)
    if own is not None and own.name is None and of_table is not None and of_table.name == DKK and _MONEY_HEAD.search(head):
        return of_table
    return own or of_table


def year_in(text: str) -> int | None:
    """The one year a head is of; None for none, for several and for a school year («2021/22»)."""
    if re.search(rf"{YEAR}\s?[/-]\s?\d\d", text):
        return None
    years = set(re.findall(rf"(?<!\d){YEAR}(?!\d)", text))
    return int(years.pop()) if len(years) == 1 else None
