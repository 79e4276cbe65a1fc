"""A table's cells → lines of text whose columns keep their place."""

from __future__ import annotations

import re
from collections.abc import Sequence

_NUMBER = re.compile(r"[-−–+]?[\d.,]*\d[\d.,]*\s*%?|[-−–]?")
_WIDEST = 90
"""A table with a longer cell holds prose: its cells are set below each other."""
_GAP = "   "


def table_lines(rows: Sequence[Sequence[str]]) -> list[str]:
    """One line a row, columns in place: text to the left, numbers and the heads above them to the right, a blank cell blank.

    Where a cell is too long for a line, each cell gets its own line and a blank line parts the rows.
    """
    cells = [[" ".join(cell.split()) for cell in row] for row in rows]
    if any(len(cell) > _WIDEST for row in cells for cell in row):
        return [line for row in cells if any(row) for line in (*(cell for cell in row if cell), "")]
    width = max((len(row) for row in cells), default=0)
    columns = [[row[at] if at < len(row) else "" for row in cells] for at in range(width)]
    set_columns = [_set(column) for column in columns if any(column)]
    return [_GAP.join(row).rstrip() for row in zip(*set_columns, strict=True)]


def _set(column: Sequence[str]) -> list[str]:
    """The cells of a column at one width; to the right when all below the head are numbers or blank."""
    width = max(map(len, column))
    below = [cell for cell in column[1:] if cell]
    is_numeric = bool(below) and all(_NUMBER.fullmatch(cell) for cell in below)
    return [cell.rjust(width) if is_numeric else cell.ljust(width) for cell in column]
