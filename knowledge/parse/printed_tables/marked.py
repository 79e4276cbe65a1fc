"""Tables whose cells are parted by a mark: bars, semicolons, tabs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from knowledge.dates import parse_date
from knowledge.parse.markup import is_rule
from knowledge.parse.printed_tables.block import Block, PrintedRow
from knowledge.parse.printed_tables.fields import Sort, is_period, sort_of
from knowledge.parse.printed_tables.values import is_figure

_LONGEST = 160
_LONGEST_HEAD = 60
_FEWEST = 2


def marked_blocks(lines: Sequence[str]) -> Iterator[Block]:
    """The tables whose cells are parted by bars, semicolons or tabs, in order."""
    for mark in ("|", "\t", ";"):
        numbered = _closed_up([(number, line) for number, line in enumerate(lines, 1)], mark)
        for holds, run in groupby(numbered, key=lambda one: _has_cells(one[1], mark)):
            if holds:
                block = _block(list(run), mark)
                if block is not None:
                    yield block


def _closed_up(numbered: list[tuple[int, str]], mark: str) -> list[tuple[int, str]]:
    """The lines without a blank one between two of as many cells each: tables are also printed with every other line blank."""
    if mark == "|":
        return numbered
    counts = [len(_cells(line, mark)) if _has_cells(line, mark) else 0 for _, line in numbered]
    last = len(numbered) - 1
    return [one for at, one in enumerate(numbered) if one[1].strip() or not (0 < at < last and counts[at - 1] and counts[at - 1] == counts[at + 1])]


def _has_cells(line: str, mark: str) -> bool:
    if mark == "|" and is_rule(line) and "|" in line:
        return True
    cells = _cells(line, mark)
    return len(cells) > 1 and any(cells) and all(len(cell) <= _LONGEST for cell in cells)


def _cells(line: str, mark: str) -> tuple[str, ...]:
    bare = line.strip(" \n\r") if mark == "|" else line.rstrip("\n\r ")
    cells = [cell.strip().strip("*").strip() for cell in bare.split(mark)]
    if mark == "|" and cells and not cells[0]:
        cells = cells[1:]
    if mark == "|" and cells and not cells[-1]:
        cells = cells[:-1]
    return tuple(cells)


def _block(run: Sequence[tuple[int, str]], mark: str) -> Block | None:
    """The table of a run of lines: its first line heads it unless that holds figures; rows shorter than the heads end in blank cells."""
    rows = [(number, _cells(line, mark)) for number, line in run if not (is_rule(line) and mark == "|")]
    if mark == "\t" and len({len(cells) for _, cells in rows}) > 1:
        rows = _without_blanks(rows)
    if mark != "|" and len({len(cells) for _, cells in rows}) > 1:
        return None
    width = max((len(cells) for _, cells in rows), default=0)
    heads = rows[0][1] if rows and _is_head(rows[0][1]) else ()
    body = rows[1:] if heads else rows
    if heads and len(heads) < width:
        return None
    width = max(width, len(heads))
    fewest = 1 if heads and all(is_period(head) for head in heads[1:]) else _FEWEST
    if len(body) < fewest or (not heads and mark == "|"):
        return None
    told = _is_told if heads else is_figure
    if mark != "|" and not _tells([cells for _, cells in body], told):
        return None
    printed = tuple(PrintedRow((*cells, *[""] * (width - len(cells))), number, number) for number, cells in body)
    return Block(heads, printed, rows[0][0])


def _without_blanks(rows: Sequence[tuple[int, tuple[str, ...]]]) -> list[tuple[int, tuple[str, ...]]]:
    """The rows without the tabs that only move a cell in place; heads that leave the one over the labels blank keep that."""
    filled = [(number, tuple(cell for cell in cells if cell)) for number, cells in rows]
    first, width = rows[0][1], max(len(cells) for _, cells in filled)
    if not first[0] and len(filled[0][1]) == width - 1:
        filled[0] = (filled[0][0], ("", *filled[0][1]))
    return filled


def _is_head(cells: Sequence[str]) -> bool:
    """Whether a first line holds heads: short words or periods, no other figures."""
    return all(len(cell) <= _LONGEST_HEAD for cell in cells) and not any(is_figure(cell) and not is_period(cell) for cell in cells)


def _tells(rows: Sequence[Sequence[str]], is_told: Callable[[str], bool]) -> bool:
    """Whether most rows have a figure (under heads, or a time) behind their label, and none is of a letterhead or an agenda."""
    if any(sort_of("   ".join(cell for cell in row if cell)) is Sort.SINGLE for row in rows if sum(map(bool, row)) > 1):
        return False
    return sum(any(is_told(cell) for cell in row[1:]) for row in rows) * 2 > len(rows)


def _is_told(cell: str) -> bool:
    return is_figure(cell) or is_period(cell) or (len(cell) <= _LONGEST_HEAD and parse_date(cell) is not None)
