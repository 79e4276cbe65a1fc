"""A table as it is printed, before its figures are read: heads, rows of texts, lines."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class PrintedRow:
    """One row: the label's cell first, then one text per column, "" for a blank one. Lines count from 1, `line_to` included."""

    cells: tuple[str, ...]
    line_from: int
    line_to: int
    group: str = ""


@dataclass(frozen=True)
class Block:
    """One table. `heads` has as many texts as each row has cells, "" where none is printed; it is empty for a table without heads.

    `line_from` is the first line of the heads, else of the rows. `leaders` says that dots lead from labels to figures.
    """

    heads: tuple[str, ...]
    rows: tuple[PrintedRow, ...]
    line_from: int
    leaders: bool = False

    @property
    def line_to(self) -> int:
        """The last line of the last row."""
        return self.rows[-1].line_to
