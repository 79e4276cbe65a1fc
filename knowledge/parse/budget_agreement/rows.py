"""The lines under a table head → rows, also those broken over several lines, until the text goes on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from knowledge.parse.budget_agreement.grid import Cells, Grid, is_cell
from knowledge.parse.budget_agreement.heads import ROW_KEY, Head, is_caption
from knowledge.parse.budget_agreement.thousands import blanks_mark_thousands
from knowledge.parse.prose import join_lines

_TOTAL = re.compile(r"[\s|]*(?:(?:i alt|sum|samlet|total|hovedtotal)\b|(?:[^\W\d]+ ){1,2}i alt(?=\s*(?:[\t|]|\s{2}|[-–−]?\d|$)))", re.IGNORECASE)
_PAGE = re.compile(r"\s*(?:side\s+)?\d{1,3}(?:\s*(?:af|/)\s*\d{1,3})?\s*$", re.IGNORECASE)
_KEY_BEHIND = re.compile(r"\s*\(\s*(?:pkt\.?|punkt|jf\.)?\s*(?P<item>\d{1,2}\.\d{1,3})\s*\)$")
_NAMED = re.compile(r"(?:\d{1,2}[.)]?\s+)?[A-ZÆØÅ][^\W\d_]|[a-zæøå]")
"""How the name of a row begins, also behind the number of its item («1. Flere pædagoger»)."""
_WIDE = re.compile(r"\S {2,}[-−–+(]?\d")
_ROW_REACH = 8
"""So many filled lines a broken row may take."""


@dataclass(frozen=True)
class Row:
    """One row as printed. `key` is the item number without its last dot, or the case code; "" for a sum or a row without either.

    `group` is the heading it stands under.
    `cells` has one text per column; `missing` counts the last ones that were not printed; `unclear` has the numbers that could not be
    told apart. Lines count from 1, `line_to` included.
    """

    key: str
    label: str
    cells: tuple[str, ...]
    group: str
    line_from: int
    line_to: int
    missing: int = 0
    unclear: str = ""
    body: str = ""
    """The committee in a column of its own."""


@dataclass(frozen=True)
class Rows:
    """All rows under one head, the sums it prints, the group headings in order, and the line that the table ends on."""

    rows: tuple[Row, ...]
    sums: tuple[Row, ...]
    groups: tuple[str, ...]
    line_to: int


class RowReader:
    """Reads the rows under one head. `heads` are all heads of the document, so that a repeated caption is not taken for a group."""

    def __init__(self, lines: Sequence[str], head: Head, heads: Sequence[Head]) -> None:
        """A reader at the first line after the head."""
        self._lines = lines
        following = min((other.line_from - 1 for other in heads if other.line_from > head.line_to), default=len(lines))
        blanks = blanks_mark_thousands(lines[head.line_to : following])
        self._head = replace(head, grid=replace(head.grid, blanks=blanks))
        self._captions = {place for other in heads for place in range(other.line_from - 1, other.line_to)}
        self._trailing_blanks = any(line.endswith("  ") for line in lines[head.line_to :])
        self._rows: list[Row] = []
        self._sums: list[Row] = []
        self._groups: list[str] = []
        self._group = ""

    def read(self) -> Rows:
        """The rows, until a line that belongs to no table."""
        at, last = self._head.line_to, self._head.line_to - 1
        while at < len(self._lines) and at not in self._captions:
            step = self._take(at)
            if step is None:
                break
            if self._lines[at].strip():
                last = at + step - 1
            at += step
        return Rows(tuple(self._rows), tuple(self._sums), tuple(self._groups), last + 1)

    def _take(self, at: int) -> int | None:
        """Reads what begins at `at` and says how many lines it took; None when the table is over."""
        line = self._lines[at]
        if not line.strip() or _PAGE.match(line) or line.lstrip().startswith("*"):
            return 1
        if self._head.grid.is_of_other_table(line):
            return None
        if ROW_KEY.match(line):
            return self._take_row(at)
        if _TOTAL.match(line) and (cells := self._head.grid.split(_without_page_space(line))).filled:
            self._sums.append(Row("", cells.label, cells.cells, self._group, at + 1, at + 1, unclear=cells.unclear))
            return 1
        return self._take_unkeyed(at) or self._take_group(at)

    def _take_unkeyed(self, at: int) -> int | None:
        """A row without a number before its name, in a table whose columns keep their place; one may stand behind it («Skolehaver (1.2)»)."""
        line = self._lines[at]
        if not self._stands_in_columns(line):
            return None
        cells = self._head.grid.split(line)
        label = cells.label
        if not any(is_cell(cell.strip()) for cell in cells.cells) or not _NAMED.match(label) or _TOTAL.match(label):
            return None
        first = at
        if label[0].islower() and self._groups and at and self._lines[at - 1].strip(" |") == self._groups[-1]:
            label, first = join_lines([self._groups.pop(), label]), at - 1
            self._group = self._groups[-1] if self._groups else ""
        behind = _KEY_BEHIND.search(label)
        name = label[: behind.start()].strip() if behind else label
        key = behind["item"] if behind else ""
        self._rows.append(Row(key, name, cells.cells, self._group, first + 1, at + 1, unclear=cells.unclear, body=cells.aside))
        return 1

    def _stands_in_columns(self, line: str) -> bool:
        """Whether a line is set in the columns of a table with a unit, and no running text that happens to end in a number."""
        grid = self._head.grid
        if self._head.unit is None or grid.is_of_other_table(line):
            return False
        return grid.mark in line if grid.mark else bool(grid.ends) and _WIDE.search(line) is not None

    def _take_row(self, at: int) -> int | None:
        end = self._row_end(at)
        if end is None:
            return None
        filled = [place for place in range(at, end + 1) if self._lines[place].strip()]
        cells = _split(self._head.grid, self._lines[end], label_above=end > at)
        label = join_lines([*[self._lines[place] for place in filled[:-1]], cells.label])
        key = ROW_KEY.match(label + " ")
        if key is None:
            return None
        name = label[min(key.end(), len(label)) :].strip(" |")
        # A space at the end of the line stands for blank cells; a table that never prints those says nothing by leaving the last ones out.
        unprinted = self._trailing_blanks and not self._lines[end].endswith(" ")
        missing = cells.missing if unprinted or not cells.filled else 0
        self._rows.append(Row(_key(key), name, cells.cells, self._group, at + 1, filled[-1] + 1, missing, cells.unclear, cells.aside))
        return end - at + 1

    def _row_end(self, at: int) -> int | None:
        """The line with the cells of the row that begins at `at`; `at` itself for a row without any cells; None when it is running text."""
        first = _split(self._head.grid, self._lines[at])
        if first.missing == 0:
            return at
        filled = 0
        for place in range(at + 1, len(self._lines)):
            line = self._lines[place]
            if not line.strip():
                continue
            filled += 1
            is_sum = first.filled > 0 and _TOTAL.match(line) is not None
            if filled > _ROW_REACH or place in self._captions or ROW_KEY.match(line) or is_sum:
                break
            if self._holds_cells(line):
                return place
            if first.filled:
                break
        if first.filled:
            return at
        return at if self._is_followed_by_table(at) else None

    def _holds_cells(self, line: str) -> bool:
        """Whether the line ends a broken row: nothing but cells, or words and then several of them."""
        if self._head.grid.is_cells_only(line) and not _PAGE.match(line):
            return True
        cells = self._head.grid.split(line)
        return cells.filled > 1 or (cells.missing == 0 and cells.filled > 0)

    def _take_group(self, at: int) -> int | None:
        """A heading inside the table: short, no sentence, with a row or another heading after it."""
        taken = 2 if self._lines[at].rstrip().endswith("-") and at + 1 < len(self._lines) else 1
        name = join_lines(self._lines[at : at + taken]).strip(" |")
        if not name or len(name) > 90 or name[-1] in ".,;:" or not self._is_followed_by_table(at + taken - 1):
            return None
        if not is_caption(self._lines[at]) or name.endswith(("udvalget", "udvalg")):
            self._group = name
            self._groups.append(name)
        return taken

    def _is_followed_by_table(self, at: int) -> bool:
        """Whether the next filled line is a row with cells, a head, a sum or a heading with such a line after it."""
        for place in range(at + 1, len(self._lines)):
            line = self._lines[place]
            if place in self._captions:
                return True
            if not line.strip() or _PAGE.match(line):
                continue
            if ROW_KEY.match(line):
                return self._row_end(place) is not None
            if self._stands_in_columns(line) and any(is_cell(cell.strip()) for cell in self._head.grid.split(line).cells):
                return True
            if len(line.strip()) > 90 or line.strip()[-1] in ".,;:":
                return False
            return _TOTAL.match(line) is not None or self._is_followed_by_table(place)
        return False


def _split(grid: Grid, line: str, *, label_above: bool = False) -> Cells:
    """The row's cells. A lone leading space marks a page's top, but before cells alone it is an empty first cell."""
    return grid.split(line if label_above and grid.is_cells_only(line) else _without_page_space(line))


def _without_page_space(line: str) -> str:
    return line[1:] if line.startswith(" ") and not line.startswith("  ") and not is_cell(line.split()[0]) else line


def _key(match: re.Match[str]) -> str:
    """The item number or case code; «E1» stays as printed, «TMU 04» and «TMU–04» are «TMU-04»."""
    if match["item"]:
        return match["item"]
    code = match["code"].strip()
    return code if re.fullmatch(r"[A-ZÆØÅ]+\d+[A-Za-z]?", code) else "-".join(re.findall(r"[A-ZÆØÅ]+|\d+[A-Za-z]?", code))
