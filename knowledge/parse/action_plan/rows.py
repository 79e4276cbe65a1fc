"""Actions printed as rows of a table: a head of columns («Nr. | Handling | Tid | Økonomi | Ansvarlig»), then one action a row.

The columns may stand between bars, between wide spaces, or each cell on a line of its own behind its column's name («Tid: 2. kvartal 2024»).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from knowledge.parse.action_plan.fields import Field, field_named
from knowledge.parse.markup import is_rule, unmarked
from knowledge.parse.prose import join_lines

_NAME = re.compile(
    r"(?:handling|aktivitet|indsats|initiativ|tiltag|delhandling|aktion|projekt|hvad|titel|opgave)(?:er)?|"
    r"(?:det|hvad|her)\s(?:vil|gør|skal)\svi(?:\sgøre)?|(?:sådan|det)\sgør\svi(?:\sdet)?|vi\svil|hvad\sskal\s(?:der\s)?(?:ske|gøres)",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"nr\.?|nummer|#|id", re.IGNORECASE)
_TEXT = re.compile(r"beskrivelse|indhold|kort beskrivelse|uddybning", re.IGNORECASE)
_AREA = re.compile(r"(?:fase|område|indsatsområde|fokusområde|tema|spor|etape)", re.IGNORECASE)
_NO_FACT = re.compile(r"\W*|bemærkning(?:er)?|noter?|side|s\.", re.IGNORECASE)
_KINDS = ("Aktivitet", "Indsats", "Initiativ", "Tiltag", "Projekt", "Opgave")
_FACT = "fact:"
"""Marks a column that the plan has beside the usual ones; its name follows."""
_SEGMENT = re.compile(r"\S+(?:\s\S+)*")
_LABELLED = re.compile(r"(?P<label>[^:|]{2,40}):\s+(?P<value>\S.*)")
_OWN_NUMBER = re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2})?|[A-ZÆØÅ]\.?\d{1,2}|[IVX]{1,4}\.\d{1,2})\.?(?:\s+|$)")
_FEWEST_FIELDS = 2
"""A head names the action and at least so many of its fields."""


@dataclass(frozen=True)
class ActionRow:
    """One action of a table: number as printed («» without), name, further text, and the fields with their column's unit.

    `facts` are its cells in the table's own further columns, with the columns' names; `area` is its cell in a column of areas or phases.
    """

    number: str
    name: str
    text: str
    values: dict[Field, tuple[str, str | None]]
    line_from: int
    line_to: int
    facts: tuple[tuple[str, str], ...] = ()
    area: str = ""
    kind: str = "Handling"
    """What the table calls it: «Handling», «Aktivitet»."""


@dataclass
class _Head:
    """The columns of a table: what each means, and where it stands on the line (wide spaces only)."""

    columns: list[Field | str | None]
    units: list[str | None]
    kind: str = "Handling"
    spans: list[tuple[int, int]] = field(default_factory=list)


@dataclass
class _OpenRow:
    """A row while its lines are read: for each column what stands in it, line by line."""

    cells: list[list[str]]
    line_from: int
    line_to: int

    def add(self, cells: Sequence[str], number: int) -> None:
        """One more line of the row."""
        for column, cell in zip(self.cells, cells, strict=True):
            column.append(cell)
        self.line_to = number

    def texts(self) -> list[str]:
        """The text of each column, its lines put together."""
        return [join_lines(column) for column in self.cells]


def action_rows(lines: Sequence[str]) -> list[ActionRow]:
    """All actions printed as rows, in order; a table without an action's name and fields has none. A cell may go on over several lines."""
    found: list[ActionRow] = []
    head: _Head | None = None
    open_row: _OpenRow | None = None
    for number, line in enumerate(lines, 1):
        if is_rule(line):
            continue
        new = _head_of(line) if line.strip() else None
        cells = _cells(line, head) if head and line.strip() and not new else None
        if head and open_row and cells and head.spans and _continues_row(head, open_row, cells):
            open_row.add(cells, number)
            continue
        if open_row and head:
            found += [row] if (row := _row(head, open_row.texts(), open_row.line_from, open_row.line_to)) else []
        open_row = None
        if not line.strip():
            head = None if head and head.spans and not _goes_on(lines, number) else head
        elif new:
            head = new
        elif cells is None or (head and head.spans and sum(map(bool, cells)) < _FEWEST_FIELDS):
            head = None
        else:
            open_row = _OpenRow([[cell] for cell in cells], number, number)
    if open_row and head:
        found += [row] if (row := _row(head, open_row.texts(), open_row.line_from, open_row.line_to)) else []
    return found or list(_set_below_each_other(lines))


def _continues_row(head: _Head, above: _OpenRow, cells: Sequence[str]) -> bool:
    """Whether a line of wide columns goes on with the row above it: it has no number where rows have one, else no name or one that goes on."""
    if "number" in head.columns:
        at = head.columns.index("number")
        return not cells[at].strip() or (not any(cell.isdigit() for cell in cells[at]) and bool(above.texts()[at]))
    name = cells[head.columns.index("name")].strip()
    others = sum(bool(cell.strip()) for cell in cells) - bool(name)
    return not name or others == 0 or name[0].islower()


def table_heads(lines: Sequence[str]) -> frozenset[int]:
    """The lines that head a table of actions, counted from 1."""
    return frozenset(number for number, line in enumerate(lines, 1) if _head_of(line))


def _barred(line: str) -> bool:
    """Whether bars part the cells of a line, with or without one before the first and behind the last."""
    return line.strip().startswith("|") or line.count(" | ") >= _FEWEST_FIELDS


def _between_bars(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip().removeprefix("|").removesuffix("|").split("|")]


def _goes_on(lines: Sequence[str], blank: int) -> bool:
    """Whether the line after a blank one still has wide columns."""
    return blank < len(lines) and len(_SEGMENT.findall(lines[blank])) > 1 and "   " in lines[blank].strip()


def _head_of(line: str) -> _Head | None:
    """The head of a table of actions that a line is; None for any other line."""
    if _barred(line):
        names, spans = _between_bars(line), []
    else:
        segments = list(re.finditer(r"\S+(?: \S+)*", line))
        names, spans = [match[0] for match in segments], [match.span() for match in segments]
    if len(names) <= _FEWEST_FIELDS:
        return None
    columns: list[Field | str | None] = []
    units: list[str | None] = []
    for name in names:
        meant, unit = _column(unmarked(name)[0])
        columns.append(meant)
        units.append(unit)
    fields = [column for column in columns if isinstance(column, Field)]
    if "name" not in columns or len(set(fields)) < _FEWEST_FIELDS:
        return None
    called = unmarked(names[columns.index("name")])[0].strip(": ").lower()
    kind = next((kind for kind in _KINDS if called.startswith(kind.lower())), "Handling")
    return _Head(columns, units, kind, spans)


def _column(name: str) -> tuple[Field | str | None, str | None]:
    """What a column holds, and the unit its head names."""
    for kind, pattern in (("name", _NAME), ("number", _NUMBER), ("text", _TEXT), ("area", _AREA)):
        if pattern.fullmatch(name.strip(": ")):
            return kind, None
    return field_named(name) or (None if _NO_FACT.fullmatch(name) else f"{_FACT}{name.strip(': ')}", None)


def _cells(line: str, head: _Head) -> list[str] | None:
    """The cells of a row under the head's columns; None for a line that is no row of it."""
    if not head.spans:
        if not _barred(line):
            return None
        return [unmarked(cell)[0] for cell in _between_bars(line)]
    segments = [(match[0], *match.span()) for match in re.finditer(r"\S+(?: \S+)*", line)]
    cells = [""] * len(head.columns)
    for words, start, end in segments:
        nearest = min(range(len(head.spans)), key=lambda at: _apart(head.spans[at], (start, end)))
        cells[nearest] = f"{cells[nearest]} {words}".strip()
    return cells


def _apart(one: tuple[int, int], other: tuple[int, int]) -> tuple[int, int]:
    """How far two stretches of a line lie from each other: the gap, then their beginnings."""
    return max(one[0] - other[1], other[0] - one[1], 0), min(abs(one[0] - other[0]), abs(one[1] - other[1]))


def _row(head: _Head, cells: Sequence[str], line_from: int, line_to: int) -> ActionRow | None:
    """The action of a row; None for a row that names none."""
    held: dict[Field | str, str] = {}
    units: dict[Field, str | None] = {}
    for column, unit, cell in zip(head.columns, head.units, cells, strict=False):
        if column is not None and cell.strip():
            held[column] = f"{held[column]} {cell.strip()}" if column in held else cell.strip()
        if isinstance(column, Field):
            units[column] = unit
    name, number = held.get("name", ""), held.get("number", "").rstrip(".")
    own = _OWN_NUMBER.match(name) if not number else None
    if own:
        name, number = name[own.end() :].strip(" :.–-"), own["number"]
    values = {column: (words, units[column]) for column, words in held.items() if isinstance(column, Field)}
    facts = tuple((column.removeprefix(_FACT), words) for column, words in held.items() if not isinstance(column, Field) and column.startswith(_FACT))
    return (
        ActionRow(number, name, held.get("text", ""), values, line_from, line_to, facts, held.get("area", ""), head.kind) if name and values else None
    )


def _set_below_each_other(lines: Sequence[str]) -> Iterator[ActionRow]:
    """Actions of a table whose cells were set below each other, each behind the name of its column; a blank line ends a row."""
    group: list[tuple[int, Field | str, str | None, str]] = []
    for number, line in enumerate([*lines, ""], 1):
        match = _LABELLED.match(unmarked(line)[0])
        meant, unit = _column(match["label"]) if match else (None, None)
        if match and meant is not None and (group or not str(meant).startswith(_FACT)):
            group.append((number, meant, unit, match["value"]))
            continue
        if not line.strip() and group:
            columns = [column for _, column, _, _ in group]
            if "name" in columns and len({column for column in columns if isinstance(column, Field)}) >= _FEWEST_FIELDS:
                row = _row(_Head(list(columns), [unit for _, _, unit, _ in group]), [cell for *_, cell in group], group[0][0], group[-1][0])
                if row:
                    yield row
            group = []
