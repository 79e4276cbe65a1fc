"""Rows as a native table: heading with unit, numbers to the right; and as a file when Slack cannot hold them."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence

from slack_sdk.models.blocks import Block, RawNumberObject, RawTextObject, TableBlock, TableBlockColumnSettings

from bot.answer import Table
from bot.slack import messages
from bot.slack.blocks import rich
from bot.slack.blocks.native import Cell, DataTableBlock
from bot.slack.message import Attachment, Message
from bot.slack.safe_text import escape, plain, shorten

_UNITS = {"DKK": "kr.", "pct": "pct."}
_PAGED_FROM = 12
"""A longer table can be sorted and paged through."""
_MOST_ROWS, _MOST_ROWS_PAGED, _MOST_COLUMNS = 99, 200, 20
_LONGEST_CELL = 300
_LONGEST_IN_WORDS, _MOST_IN_WORDS = 6_000, 6
_LONGEST_IN_COLUMNS, _MOST_IN_COLUMNS = 4_000, 60


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


def table_file(table: Table, shown: int = 0) -> Attachment:
    """All rows as CSV that Danish Excel opens: semicolons, decimal commas, a byte order mark. `shown` rows stand in the message already."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow([_inert(head) for head in headings(table)])
    for place, row in enumerate(table.rows):
        numbers = table.numbers[place] if place < len(table.numbers) else (None,) * len(row)
        writer.writerow([_in_excel(plain(cell), number) for cell, number in zip(row, numbers, strict=True)])
    data = ("\ufeff" + out.getvalue()).encode("utf-8")
    return Attachment("raadbot-tabel.csv", messages.table_file_title(), data, in_words=tuple(_in_words(table, shown)))


def _in_words(table: Table, shown: int) -> list[Message]:
    """The rows from number `shown` on as lists, in as many messages as are bearable."""
    found: list[Message] = []
    rest = [_in_one_line(table, row) for row in table.rows[shown:]]
    while rest and len(found) < _MOST_IN_WORDS:
        count = 1
        while count < len(rest) and sum(map(len, rest[: count + 1])) <= _LONGEST_IN_WORDS:
            count += 1
        first = len(table.rows) - len(rest) + 1
        said = messages.rows_in_words(first, first + count - 1, len(table.rows))
        found.append(Message(escape(said), (rich.block([rich.heading(said), rich.bullets(rest[:count])]),)))
        rest = rest[count:]
    if rest:
        said = messages.rows_left_out(len(rest))
        found.append(Message(escape(said), (rich.block([rich.section(said)]),)))
    return found


def _in_one_line(table: Table, row: Sequence[str]) -> str:
    """«4.12 · Flere bænke · 2019 (kr.): 300.000»; the headings of numbers are needed, the others can be done without."""
    cells = zip(headings(table), map(plain, row), numeric_columns(table), strict=True)
    return " · ".join(f"{head}: {cell}" if number else cell for head, cell, number in cells if cell)


def rows_in_columns(table: Table) -> tuple[str, int]:
    """The first rows in letters of one width, for a server without tables, and how many of them fit."""
    count = min(len(table.rows), _MOST_IN_COLUMNS)
    while count > 1 and len(rich.columns([headings(table), *table.rows[:count]])) > _LONGEST_IN_COLUMNS:
        count -= 1
    return shorten(rich.columns([headings(table), *table.rows[:count]]), _LONGEST_IN_COLUMNS), count


def _in_excel(cell: str, number: float | None) -> str:
    """A number as Danish Excel reads it; a text like «4.12» kept from becoming the 4th of December."""
    if number is not None and re.fullmatch(r"[-−]?[\d.,\s]+", cell):
        return str(int(number)) if number == int(number) else str(number).replace(".", ",")
    return f'="{cell}"' if re.fullmatch(r"\d{1,2}\.\d{1,2}", cell) else _inert(cell)


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
