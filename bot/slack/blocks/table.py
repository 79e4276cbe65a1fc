"""Rows as a native table: heading with unit, numbers to the right; and as a file when Slack cannot hold them."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from slack_sdk.models.blocks import Block, RawNumberObject, RawTextObject, TableBlock, TableBlockColumnSettings

from bot.answer import Table
from bot.slack import messages
from bot.slack.blocks.native import Cell, DataTableBlock
from bot.slack.message import Attachment
from bot.slack.safe_text import plain, shorten

_UNITS = {"DKK": "kr.", "pct": "pct."}
_PAGED_FROM = 12
"""A longer table can be sorted and paged through."""
_MOST_ROWS, _MOST_ROWS_PAGED, _MOST_COLUMNS = 99, 200, 20
_LONGEST_CELL = 300


def table_block(table: Table, budget: int) -> tuple[Block | None, int]:
    """The native table within so many characters, and how many rows it shows (0 with None when not even one fits)."""
    if not table.rows or len(table.columns) > _MOST_COLUMNS:
        return None, 0
    heads = headings(table)
    used, shown = sum(map(len, heads)), 0
    limit = _MOST_ROWS_PAGED if len(table.rows) > _PAGED_FROM else _MOST_ROWS
    for row in table.rows[:limit]:
        used += sum(min(len(cell), _LONGEST_CELL) or 1 for cell in row)
        if used > budget:
            break
        shown += 1
    if not shown:
        return None, 0
    rows = [[RawTextObject(text=head or " ") for head in heads], *[_cells(table, place) for place in range(shown)]]
    if shown > _PAGED_FROM:
        return DataTableBlock(caption=shorten(table.title or "Tabel", 100), rows=rows), shown
    settings = [TableBlockColumnSettings(align="right" if number else "left", is_wrapped=not number) for number in numeric_columns(table)]
    return TableBlock(rows=rows, column_settings=settings), shown


def headings(table: Table) -> list[str]:
    """The headings with their units, unless the cells or the heading carry them already."""
    heads = []
    for place, column in enumerate(table.columns):
        unit = _UNITS.get(column.unit or "", column.unit)
        known = not unit or unit in column.label or any(unit in row[place] for row in table.rows)
        heads.append(column.label if known else f"{column.label} ({unit})")
    return heads


def numeric_columns(table: Table) -> list[bool]:
    """Which columns hold numbers."""
    return [bool(table.numbers) and any(row[place] is not None for row in table.numbers) for place in range(len(table.columns))]


def table_file(table: Table) -> Attachment:
    """All rows as CSV that Danish Excel opens: semicolons, a byte order mark; a cell can never be read as a formula."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow([_inert(head) for head in headings(table)])
    for row in table.rows:
        writer.writerow([_inert(plain(cell)) for cell in row])
    return Attachment("raadbot-tabel.csv", messages.table_file_title(), ("\ufeff" + out.getvalue()).encode("utf-8"))


def _inert(cell: str) -> str:
    """A text that begins like a formula gets an apostrophe; a plain negative number does not."""
    if cell[:1] in {"=", "+", "@", "\t"} or (cell.startswith("-") and not cell[1:2].isdigit()):
        return f"'{cell}"
    return cell


def _cells(table: Table, place: int) -> Sequence[Cell]:
    numbers = table.numbers[place] if place < len(table.numbers) else ()
    cells: list[Cell] = []
    for column, text in enumerate(table.rows[place]):
        shown = shorten(plain(text), _LONGEST_CELL) or " "
        number = numbers[column] if column < len(numbers) else None
        cells.append(RawTextObject(text=shown) if number is None else RawNumberObject(value=number, text=shown))
    return cells
