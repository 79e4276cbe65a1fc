"""Printed sums of tables against their own lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from knowledge.errors import Issue, IssueKind
from knowledge.money import format_decimal, format_short
from knowledge.number_words import THOUSANDS, parse_danish
from knowledge.records.table import RowKind, TableCell, TableRow

_NOT_ADDED = frozenset({"pct", "per_mille", "procentpoint"})
_FEWEST = 2
_FIGURES = re.compile(rf"(?:{THOUSANDS}|\d+)(?:,\d+)?(?!\S)")


def total_issues(rows: Sequence[TableRow]) -> list[Issue]:
    """An issue for each printed sum that its lines do not come to, beyond rounding: down the columns and along the rows."""
    return [*_down(rows), *_along(rows)]


def _down(rows: Sequence[TableRow]) -> Iterator[Issue]:
    totals = [place for place, row in enumerate(rows) if row.kind is RowKind.TOTAL]
    for place in totals:
        total = rows[place]
        parts = [_parts(rows, totals, place, at) for at in range(len(total.cells))]
        known = [at for at in range(len(total.cells)) if parts[at]]
        agree = [at for at in known if any(_comes_to(total.cells[at], part, at) for part in parts[at])]
        if len(totals) > 1 and not agree:
            continue
        for at in known:
            if at not in agree:
                lines = parts[at][0]
                yield _issue(total, total.cells[at], lines, [row.cells[at] for row in lines])


def _parts(rows: Sequence[TableRow], totals: Sequence[int], place: int, at: int) -> list[list[TableRow]]:
    """The lines that a printed sum may be of: those since the sum before it, all above it, those of its group, or the sums above it."""
    before = max((other for other in totals if other < place), default=-1)
    above = [row for row in rows[:place] if row.kind is RowKind.LINE]
    candidates = [
        [row for row in rows[before + 1 : place] if row.kind is RowKind.LINE],
        above,
        [row for row in above if row.group == rows[place].group],
        [row for row in rows[:place] if row.kind is RowKind.TOTAL],
        [row for row in rows[place + 1 :] if row.kind is RowKind.LINE] if place == 0 else [],
    ]
    cell = rows[place].cells[at]
    if cell.number is None or cell.unit in _NOT_ADDED:
        return []
    fitting = [[row for row in part if row.cells[at].number is not None] for part in candidates]
    return [part for part in fitting if len(part) >= _FEWEST and all(row.cells[at].unit == cell.unit for row in part) and not _has_parts(part)]


def _has_parts(rows: Sequence[TableRow]) -> bool:
    """Whether a line is told as a part of another («heraf løn»): then the lines cannot be added up."""
    return any(row.label.lower().startswith(("heraf", "- heraf", "deraf", "herunder", "- ")) for row in rows)


def _comes_to(total: TableCell, rows: Sequence[TableRow], at: int) -> bool:
    return _agrees(total, [row.cells[at] for row in rows])


def _along(rows: Sequence[TableRow]) -> Iterator[Issue]:
    """Rows whose column «I alt» is not the sum of their years."""
    for row in rows:
        totals = [at for at, cell in enumerate(row.cells) if cell.total and cell.number is not None and cell.unit not in _NOT_ADDED]
        if len(totals) != 1:
            continue
        total = row.cells[totals[0]]
        parts = [cell for cell in row.cells[: totals[0]] if cell.number is not None and cell.unit == total.unit]
        years = [cell for cell in parts if cell.year is not None]
        if len(years) >= _FEWEST and len(years) == len(parts) and not _agrees(total, years):
            yield _issue(row, total, [row], years)


def _agrees(total: TableCell, cells: Sequence[TableCell]) -> bool:
    """Whether cells come to a printed sum, allowing half of the last printed digit for each."""
    added = sum((cell.number or Decimal(0) for cell in cells), Decimal(0))
    step = max((_step(cell) for cell in (total, *cells)), default=Decimal(1))
    allowed = step * len(cells) / 2 if _is_rounded(total, step) else Decimal(0)
    return abs((total.number or Decimal(0)) - added) <= allowed


def _is_rounded(total: TableCell, step: Decimal) -> bool:
    """Money in thousands or millions and numbers with decimals are rounded; counts and whole kroner are not."""
    return step > 1 if total.amount_dkk is not None else step < 1


def _step(cell: TableCell) -> Decimal:
    """What one of the last printed digit is worth."""
    figures = _FIGURES.match(cell.as_printed.strip("()-−–+* "))
    if figures is None:
        return Decimal(1)
    printed = parse_danish(figures[0])
    decimals = max(0, -int(printed.as_tuple().exponent))
    worth = abs(Decimal(cell.amount_dkk)) / printed if cell.amount_dkk and printed else Decimal(1)
    return worth.scaleb(-decimals)


def _issue(total: TableRow, cell: TableCell, lines: Sequence[TableRow], parts: Sequence[TableCell]) -> Issue:
    added = sum((part.number or Decimal(0) for part in parts), Decimal(0))
    under = f" under {cell.column}" if cell.column and lines[0] is not total else ""
    what = "årene" if lines[0] is total else f"de {len(lines)} linjer"
    named = total.label if lines[0] is not total else f"{total.label}, {cell.column}"
    told = f"{_told(cell, cell.number or Decimal(0))}, men {what} giver tilsammen {_told(cell, added)}"
    message = f"«{named}»{under} i tabellen «{total.title}» er {told.removesuffix('.')}."
    first, last = lines[0].sources[0], lines[-1].sources[0]
    sources = (total.sources[0],) if first == total.sources[0] else (total.sources[0], *dict.fromkeys((first, last)))
    return Issue(kind=IssueKind.DISAGREEMENT, message=message, sources=sources, item=total.item)


def _told(cell: TableCell, number: Decimal) -> str:
    if cell.amount_dkk is not None:
        return format_short(int(number))
    return f"{format_decimal(number)} {cell.unit or ''}".strip()
