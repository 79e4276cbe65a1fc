"""Tables whose text layer puts one blank between columns: told by a head of years, and rows that end in as many cells."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from knowledge.parse.budget_agreement.grid import Grid
from knowledge.parse.printed_tables.block import Block, PrintedRow
from knowledge.parse.printed_tables.fields import YEAR

_YEAR_HEAD = rf"(?:(?:Regnskab|Budget|Overslag|BO|R|B)\s?)?{YEAR}(?:/\d\d(?:\d\d)?)?"
_HEAD = re.compile(rf"^(?P<lead>\D{{0,60}}?)(?P<years>{_YEAR_HEAD}(?: {_YEAR_HEAD})+)\s*$")
_PERIOD = re.compile(_YEAR_HEAD)
_FEWEST = 2


def single_spaced_blocks(lines: Sequence[str], skip: Collection[int]) -> Iterator[Block]:
    """The tables in order; lines in `skip` (counted from 1) are of no table."""
    for at, line in enumerate(lines):
        head = _HEAD.match(line) if at + 1 not in skip else None
        if head is None or re.search(r"\S {2,}\S", line):
            continue
        names = _PERIOD.findall(head["years"])
        grid = Grid(len(names))
        rows: list[PrintedRow] = []
        for number in range(at + 2, len(lines) + 1):
            cells = grid.split(lines[number - 1])
            if number in skip or not cells.label or cells.missing or not cells.filled:
                break
            rows.append(PrintedRow((cells.label, *cells.cells), number, number))
        if len(rows) >= _FEWEST:
            yield Block((head["lead"].strip(), *names), tuple(rows), at + 1)
