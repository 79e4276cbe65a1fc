"""Schedules printed as a table («Dato | Aktivitet | Ansvarlig») → the same lines as points, so that they are read like other activities.

The lines stay where they are, and what is quoted is as printed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from knowledge.parse.contract import Text
from knowledge.parse.markup import is_rule

_WHEN = re.compile(r"(?:dato|tid|tidspunkt|hvornår|måned|frist|periode|uge|deadline|mødedato)(?:er)?", re.IGNORECASE)
_WHAT = re.compile(
    r"(?:aktivitet|hvad|handling|emne|opgave|milepæl|indhold|begivenhed|sag|møde|proces|trin|punkt|beskrivelse)(?:er|e)?", re.IGNORECASE
)
_SEGMENT = re.compile(r"[^\s|]\S*(?: [^\s|]\S*)*")
_NUMBER = re.compile(r"(?:nr|nummer|no|#)\.?", re.IGNORECASE)
_FEWEST_MARKS = 2
"""A line with so many semicolons is a row of a table saved with them."""
_UNNAMED = "## Datoer"
"""Heads a table that nothing names."""
_ALONE = 90
"""A line above a table that stands alone and is no longer heads it."""


def with_rows_as_points(text: Text) -> Text:
    """The text with each row of such a table as a point («- 9. oktober 2024: 2. behandling (Byrådet)»).

    The line above the table, where it stands alone, is marked as its heading.
    """
    lines = list(text.lines)
    at = 0
    while at < len(lines):
        head = _head(lines[at])
        if head is None:
            at += 1
            continue
        lines[at] = "" if _mark_heading(lines, at) else _UNNAMED
        at = _take_rows(lines, at + 1, head)
    return text if tuple(lines) == text.lines else replace(text, lines=tuple(lines), printed=text.printed or text.lines)


def _segments(line: str) -> list[tuple[str, int]]:
    """The cells of a line with where each begins; cells parted by semicolons are told by their order."""
    if line.count(";") >= _FEWEST_MARKS:
        return [(cell.strip(), place) for place, cell in enumerate(line.split(";"))]
    return [(match[0], match.start()) for match in _SEGMENT.finditer(line)]


@dataclass(frozen=True)
class _Head:
    """Where the columns of a table begin, and which of them say when and what; `numbers` only count the rows."""

    starts: tuple[int, ...]
    when: int
    what: int
    numbers: frozenset[int]


def _head(line: str) -> _Head | None:
    """The head of such a table; None for another line."""
    cells = _segments(line)
    names = [name.strip(" *:") for name, _ in cells]
    when = next((place for place, name in enumerate(names) if _WHEN.fullmatch(name)), None)
    what = next((place for place, name in enumerate(names) if _WHAT.fullmatch(name)), None)
    if when is None or what is None:
        return None
    numbers = frozenset(place for place, name in enumerate(names) if _NUMBER.fullmatch(name))
    return _Head(tuple(start for _, start in cells), when, what, numbers)


def _mark_heading(lines: list[str], head: int) -> bool:
    """Marks the line above a table's head as a heading, where it stands alone; says whether the table has a heading."""
    above = next((place for place in range(head - 1, -1, -1) if lines[place].strip()), None)
    alone = above is not None and above >= head - 2 and (above == 0 or not lines[above - 1].strip())
    if above is None or not alone or len(lines[above].strip()) > _ALONE or lines[above].rstrip()[-1] in ".;,":
        return any(line.startswith("#") for line in lines[:head])
    lines[above] = f"## {lines[above].strip('# ').strip()}"
    return True


def _take_rows(lines: list[str], at: int, head: _Head) -> int:
    """Turns the rows below a head into points and gives the first line after them."""
    row: list[str] = []
    first = at
    while at < len(lines) and (lines[at].strip() or at == first):
        cells = [""] * len(head.starts)
        for words, start in _segments(lines[at]):
            nearest = min((abs(begin - start), place) for place, begin in enumerate(head.starts))[1]
            cells[nearest] = f"{cells[nearest]} {words}".strip()
        if lines[at].strip() and not is_rule(lines[at]):
            if cells[head.when] and cells[head.what]:
                row = cells
                lines[at] = _point(row, head)
            elif row and not cells[head.when]:
                lines[at] = "  " + " ".join(cell for cell in cells if cell)
            else:
                break
        at += 1
    return at


def _point(cells: Sequence[str], head: _Head) -> str:
    left_out = {head.when, head.what, *head.numbers}
    others = ", ".join(cell for place, cell in enumerate(cells) if cell.strip("-– ") and place not in left_out)
    return f"- {cells[head.when]}: {cells[head.what]}{f' ({others})' if others else ''}"
