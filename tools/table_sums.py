"""What the figures of one printed table come to; figures that cannot be reckoned together are refused."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal

from knowledge.errors import ToolCallError
from knowledge.records import RowKind, TableCell, TableRow
from tools.printed_rows import unit_of

_TWO = 2
_HUNDREDTH = Decimal("0.01")
_NOT_ADDED = {"pct": "Procenter", "per_mille": "Promiller", "procentpoint": "Procentpoint"}
_POINTS = {"pct": "procentpoint", "per_mille": "promillepoint"}
_ORDERED = ("largest", "smallest")


@dataclass(frozen=True)
class Reckoned:
    """What was computed: `value` in `unit`, and by row or column where there are several."""

    value: Decimal
    unit: str | None = None
    values: dict[str, Decimal] = field(default_factory=dict)


def reckoned(operation: str, lines: Sequence[TableRow], rows: Sequence[TableRow], places: Sequence[int]) -> Reckoned:
    """The operation on the figures of these rows in these columns; `lines` are all lines of the table, of which a share is taken.

    Raises:
        ToolCallError: there are no figures, they have different units, or they cannot be reckoned together that way.
    """
    if operation == "count":
        return Reckoned(Decimal(len(rows)))
    cells = [(row, row.cells[at]) for row in rows for at in places if row.cells[at].number is not None]
    if not cells:
        raise ToolCallError("Der er ingen tal i de celler. Slå tabellen op med table_rows.")
    unit = _one_unit([cell for _, cell in cells])
    numbers = [cell.number or Decimal(0) for _, cell in cells]
    if operation == "changes":
        changes = _changes(rows, places)
        return Reckoned(next(iter(changes.values())), _POINTS.get(unit or "", unit), changes)
    if operation in ("difference", "growth"):
        return _apart(operation, numbers, unit)
    if operation == "sum":
        _must_add_up(rows, places, unit)
        return Reckoned(sum(numbers, Decimal(0)), unit, _by_column(cells) if len(places) > 1 else {})
    _must_be_of_a_kind(rows, places)
    if operation == "average":
        return Reckoned((sum(numbers, Decimal(0)) / len(numbers)).quantize(_HUNDREDTH, ROUND_HALF_UP), unit)
    if operation == "share":
        _must_add_up(rows, places, unit)
        return _share(sum(numbers, Decimal(0)), lines, places)
    return _first(operation, rows, places, cells, unit)


def in_order(operation: str, rows: Sequence[TableRow], places: Sequence[int]) -> list[TableRow]:
    """The rows as the operation orders them, those with a blank cell left out."""
    if operation == "changes":
        order = list(_changes(rows, places))
        return sorted((row for row in rows if row.label in order), key=lambda row: order.index(row.label))
    if operation in _ORDERED and len(places) == 1:
        held = [row for row in rows if row.cells[places[0]].number is not None]
        return sorted(held, key=lambda row: row.cells[places[0]].number or 0, reverse=operation == "largest")
    return list(rows)


def _one_unit(cells: Sequence[TableCell]) -> str | None:
    units = {unit_of(cell) for cell in cells}
    if len(units) > 1:
        told = ", ".join(sorted(unit or "antal" for unit in units))
        raise ToolCallError(f"Tallene har ikke samme enhed ({told}) og kan ikke regnes sammen. Vælg én kolonne eller færre rækker.")
    return units.pop()


def _first(
    operation: str, rows: Sequence[TableRow], places: Sequence[int], cells: Sequence[tuple[TableRow, TableCell]], unit: str | None
) -> Reckoned:
    """The largest or smallest of one column, or of one row over several columns."""
    if len(places) > 1 and len(rows) > 1:
        raise ToolCallError("Vælg én kolonne med columns eller year, eller én række med rows.")
    ordered = sorted((cell for _, cell in cells), key=lambda cell: cell.number or 0, reverse=operation == "largest")
    values = {cell.column: cell.number or Decimal(0) for cell in ordered} if len(places) > 1 else {}
    return Reckoned(ordered[0].number or Decimal(0), unit, values)


def _apart(operation: str, numbers: Sequence[Decimal], unit: str | None) -> Reckoned:
    if len(numbers) != _TWO:
        raise ToolCallError(f"Der skal netop to tal til; der er valgt {len(numbers)}. Vælg to rækker i én kolonne eller to kolonner i én række.")
    if operation == "difference":
        return Reckoned(numbers[0] - numbers[1], _POINTS.get(unit or "", unit))
    if not numbers[0]:
        raise ToolCallError("Væksten fra 0 kan ikke regnes ud i procent.")
    return Reckoned(((numbers[1] - numbers[0]) * 100 / abs(numbers[0])).quantize(_HUNDREDTH, ROUND_HALF_UP), "pct")


def _share(part: Decimal, lines: Sequence[TableRow], places: Sequence[int]) -> Reckoned:
    if len(places) != 1:
        raise ToolCallError("Vælg én kolonne med columns eller year.")
    whole = sum((row.cells[places[0]].number or Decimal(0) for row in lines), Decimal(0))
    if not whole:
        raise ToolCallError("Andelen af 0 kan ikke regnes ud.")
    return Reckoned((part * 100 / whole).quantize(_HUNDREDTH, ROUND_HALF_UP), "pct", {"del": part, "hele": whole})


def _changes(rows: Sequence[TableRow], places: Sequence[int]) -> dict[str, Decimal]:
    """Each line's change from the first column to the second, the largest rise first; a line with a blank cell is left out."""
    if len(places) != _TWO:
        raise ToolCallError("Vælg netop to kolonner med columns.")
    found: dict[str, Decimal] = {}
    for row in rows:
        first, last = (row.cells[at].number for at in places)
        if first is not None and last is not None:
            found[row.label] = last - first
    if not found:
        raise ToolCallError("Ingen linje har tal i begge kolonner.")
    return dict(sorted(found.items(), key=lambda one: -one[1]))


def _must_add_up(rows: Sequence[TableRow], places: Sequence[int], unit: str | None) -> None:
    if unit in _NOT_ADDED:
        raise ToolCallError(f"{_NOT_ADDED[unit]} kan ikke lægges sammen.")
    kinds = {row.kind for row in rows}
    if RowKind.AVERAGE in kinds or len(kinds) > 1:
        raise ToolCallError("En trykt sum eller et gennemsnit lægges ikke sammen med tabellens linjer. Vælg kun linjer i rows.")
    _must_be_of_a_kind(rows, places)


def _must_be_of_a_kind(rows: Sequence[TableRow], places: Sequence[int]) -> None:
    cells = [row.cells[at] for row in rows for at in places if row.cells[at].number is not None]
    if len(places) > 1 and any(cell.year is None or cell.total for cell in cells):
        heads = ", ".join(rows[0].cells[at].column for at in places)
        raise ToolCallError(f"Kolonnerne {heads} er af hver sin slags. Vælg én med columns.")


def _by_column(cells: Sequence[tuple[TableRow, TableCell]]) -> dict[str, Decimal]:
    found: dict[str, Decimal] = {}
    for _, cell in cells:
        found[cell.column] = found.get(cell.column, Decimal(0)) + (cell.number or Decimal(0))
    return found
