"""Rows of printed tables chosen by table, row, column and year, and how they are shown."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from pydantic import Field

from knowledge.errors import ToolCallError
from knowledge.library import Library
from knowledge.records import TableCell, TableRow
from tools.arguments import Arguments
from tools.contract import Cell, Column, Row
from tools.matching import grouped, in_documents, named, text_matches

UNITS = {"dkk": "DKK"}


class OfTables(Arguments):
    """Arguments that choose rows of printed tables."""

    table: str | None = Field(None, description="Tabellens id, eller ord fra dens titel eller overskrift.")
    rows: list[str] = Field(
        default_factory=list, description="Kun rækker med disse betegnelser, som de er trykt (eller rækkens id); tom betyder alle linjer."
    )
    columns: list[str] = Field(default_factory=list, description="Kun kolonner med disse overskrifter, som de er trykt.")
    year: int | None = Field(None, description="Kun kolonner eller rækker for dette år.")
    above: float | None = Field(None, allow_inf_nan=False, description="Kun rækker med et tal over dette i kolonnen; beløb i hele kroner.")
    below: float | None = Field(None, allow_inf_nan=False, description="Kun rækker med et tal under dette i kolonnen; beløb i hele kroner.")


def rows_of(library: Library, arguments: OfTables) -> list[TableRow]:
    """The rows of the tables meant, narrowed to the labels named.

    Raises:
        UnknownName: no document, or no row of those tables, has that name.
    """
    found = in_documents(library, library.of(TableRow), arguments.documents)
    if arguments.table is not None:
        own = [row for row in found if row.table == arguments.table]
        found = own or [row for row in found if text_matches(arguments.table, row.title, *row.path)]
    if arguments.rows and found:
        found = _named_rows(found, arguments.rows)
    if arguments.year is not None:
        found = [row for row in found if any(cell.year == arguments.year for cell in row.cells)]
    return found


def _named_rows(rows: Sequence[TableRow], wanted: Sequence[str]) -> list[TableRow]:
    """The rows of those labels or ids, in the order they were asked for."""
    found: dict[str, TableRow] = {}
    for name in wanted:
        own = [row for row in rows if row.id == name]
        if not own:
            (label,) = named([name], dict.fromkeys(row.label for row in rows), "Rækken")
            own = [row for row in rows if row.label == label]
        found |= {row.id: row for row in own}
    return list(found.values())


def one_table(rows: Sequence[TableRow]) -> None:
    """Nothing, where the rows are of one table.

    Raises:
        ToolCallError: they are of none or of several; the message lists the tables.
    """
    tables = grouped(rows, lambda row: row.table)
    if len(tables) != 1:
        listed = "; ".join(f"{table} «{own[0].title}»" for table, own in tables.items())
        raise ToolCallError(f"Vælg én tabel med table. Der passer: {listed or 'ingen'}.")


def columns_meant(rows: Sequence[TableRow], arguments: OfTables) -> list[int]:
    """The places of the columns named, by head and year; of all columns of figures when none is named, sums of columns left out.

    Raises:
        UnknownName: the table has no such column.
    """
    width = len(rows[0].cells)
    heads = [rows[0].cells[at].column for at in range(width)]
    if arguments.columns:
        wanted = named(arguments.columns, dict.fromkeys(heads), "Kolonnen")
        found = [heads.index(head) for head in wanted]
    else:
        found = [at for at in range(width) if not rows[0].cells[at].total and any(row.cells[at].number is not None for row in rows)]
    if arguments.year is not None:
        found = [at for at in found if any(row.cells[at].year == arguments.year for row in rows)]
    return found


def within(rows: Sequence[TableRow], places: Sequence[int], arguments: OfTables) -> list[TableRow]:
    """The rows whose figures in all those columns lie above and below what is asked; a blank cell lies nowhere.

    Raises:
        ToolCallError: a limit is set without one column to hold it against.
    """
    if arguments.above is None and arguments.below is None:
        return list(rows)
    if len(places) != 1:
        raise ToolCallError("Vælg én kolonne med columns eller year, når der er en grænse.")
    above, below = (None if limit is None else Decimal(str(limit)) for limit in (arguments.above, arguments.below))
    kept = [(row, number) for row in rows if (number := row.cells[places[0]].number) is not None]
    return [row for row, number in kept if (above is None or number > above) and (below is None or number < below)]


def plain(number: Decimal | None) -> int | float | None:
    """A number as tools give it: whole where it is whole."""
    if number is None:
        return None
    return int(number) if number == number.to_integral_value() else float(number)


def unit_of(cell: TableCell) -> str | None:
    """The unit of a cell as tools call it: `DKK`, `pct`, «timer»; None for a plain count."""
    return UNITS.get(cell.unit or "", cell.unit)


def shown(rows: Sequence[TableRow], places: Sequence[int]) -> tuple[tuple[Column, ...], tuple[Row, ...]]:
    """The rows of one table with the columns at those places: a column of one unit as numbers, any other as printed."""
    columns = [Column(key="name", label="Række")]
    numbers = set()
    for at in places:
        units = {unit_of(row.cells[at]) for row in rows if row.cells[at].number is not None}
        words = any(row.cells[at].number is None and any(map(str.isalnum, row.cells[at].as_printed)) for row in rows)
        if len(units) == 1 and not words:
            numbers.add(at)
        unit = next(iter(units)) if at in numbers else None
        head = rows[0].cells[at].column or "Tal"
        columns.append(Column(key=_key(at), label=head, unit=unit))
    return tuple(columns), tuple(_row(row, places, numbers) for row in rows)


def _row(row: TableRow, places: Sequence[int], numbers: set[int]) -> Row:
    cells: dict[str, Cell] = {"name": row.label}
    for at in places:
        cell = row.cells[at]
        cells[_key(at)] = plain(cell.number) if at in numbers else with_unit(cell) if any(map(str.isalnum, cell.as_printed)) else None
    told = {"table": row.title, "area": row.group or None, "item": row.item, "document": row.document, "kind": str(row.kind)}
    year = {"year": int(row.label)} if re.fullmatch(r"(?:19|20)\d\d", row.label) else {}
    return Row(cells={**cells, **told, **year}, sources=row.sources)


def with_unit(cell: TableCell) -> str:
    """A cell as printed, with the unit of its table where it prints none itself: «41,2 mio. kr.»."""
    if cell.number is None or cell.unit_as_printed is None or any(sign.isalpha() or sign == "%" for sign in cell.as_printed):
        return cell.as_printed
    if cell.unit is None:
        return cell.as_printed
    unit = cell.unit_as_printed if cell.unit == "dkk" else {"per_mille": "promille"}.get(cell.unit, cell.unit)
    return f"{cell.as_printed} {f'({unit})' if unit[0].isdigit() else unit}"


def _key(at: int) -> str:
    return f"column_{at + 1}"
