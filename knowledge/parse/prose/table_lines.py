"""Rows of a table that stand among running text → one line each, its cells told apart («1. marts 2025 · Høring · Byrådet»)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from knowledge.parse.markup import is_rule

_BARRED = re.compile(r"\s*\|(?P<cells>.*)\|\s*")
_CELL = re.compile(r"\S+(?:\s{1,2}\S+)*")
_LONGEST_CELL = 70
"""A longer cell is a column of running text."""
_EMPTY = "–"


def rows_of(lines: Sequence[str]) -> dict[int, str]:
    """The rows among the lines by their place, each as a reader says it; "" for one that holds nothing, such as the ruler below a head.

    Without bars a row has wide gaps, and the line above or below it has a cell that begins or ends in the same place.
    """
    rows = {at: "" if is_rule(line) else _said(match["cells"].split("|")) for at, line in enumerate(lines) if (match := _BARRED.fullmatch(line))}
    spans = {at: _spans(line) for at, line in enumerate(lines) if at not in rows}
    for at, own in spans.items():
        if own and any(_share_column(own, spans.get(beside, [])) for beside in (at - 1, at + 1)):
            rows[at] = _said([lines[at][start:end] for start, end in own])
    return rows


def _said(cells: Sequence[str]) -> str:
    """The cells as far as they hold something: a name and its value, or a row of more. An empty one between two that are filled keeps its place, so
    that no value is read as that of the column before."""
    told = [" ".join(cell.split()) for cell in cells]
    at = [place for place, cell in enumerate(told) if cell]
    filled = [cell or _EMPTY for cell in told[at[0] : at[-1] + 1]] if at else []
    if len(filled) == 2 and filled[0][-1] not in ":?!":
        return f"{filled[0]}: {filled[1]}"
    return " · ".join(filled)


def _spans(line: str) -> list[tuple[int, int]]:
    """Where the cells of a line with wide gaps stand; none for a line without, or with running text in it."""
    spans = [match.span() for match in _CELL.finditer(line.replace("\f", " "))]
    return spans if len(spans) > 1 and all(end - start <= _LONGEST_CELL for start, end in spans) else []


def _share_column(own: Sequence[tuple[int, int]], other: Sequence[tuple[int, int]]) -> bool:
    """Whether a cell after the first begins or ends where one of the other line does."""
    return any(start == there or end == until for start, end in own[1:] for there, until in other[1:])
