"""Sum, difference, growth, share and order of the figures of one printed table. The reckoning is done here, never by a model."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Literal

from pydantic import Field

from knowledge.money import format_decimal, format_short
from knowledge.records import RowKind, TableCell, TableRow
from tools.contract import Tool, ToolContext, ToolResult
from tools.printed_rows import OfTables, columns_meant, one_table, plain, rows_of, shown, with_unit, within
from tools.table_sums import Reckoned, in_order, reckoned

_TITLES = {
    "sum": "Sum", "difference": "Forskel", "growth": "Vækst", "changes": "Ændring", "share": "Andel", "largest": "Størst", "smallest": "Mindst",
    "average": "Gennemsnit", "count": "Antal",
}  # fmt: skip


class TableFiguresArguments(OfTables):
    """Which figures of one table, and what to do with them."""

    operation: Literal["sum", "difference", "growth", "changes", "share", "largest", "smallest", "average", "count"] = Field(
        description="sum lægger linjerne sammen; difference er den første række (eller kolonne) minus den anden; growth er ændringen fra den første "
        "kolonne til den anden i procent; changes er hver linjes ændring fra den første kolonne til den anden, den største stigning først; share er "
        "rækkernes del af alle linjer i procent; largest og smallest ordner linjerne efter én kolonne, eller én række efter kolonner; "
        "count tæller linjer."
    )


def table_figures(context: ToolContext, arguments: TableFiguresArguments) -> ToolResult:
    """The computed figure in `value` and `unit`, with the rows it is computed from; `values` by row or column.

    Rows that are sums or means themselves are never added to their lines; a printed sum that fits is told in `notes`. Blank cells are left out.
    `unit` is `DKK`, the table's measure, `pct` for growth and share, `procentpoint` for the difference of percentages, None for a plain count.

    Raises:
        UnknownName: no document, row or column of that name.
        ToolCallError: the table is not one, the figures have different units, or they cannot be added (percentages, several kinds of columns).
    """
    everything = rows_of(context.library, arguments.model_copy(update={"rows": [], "year": None}))
    one_table(everything)
    rows = rows_of(context.library, arguments) if arguments.rows else [row for row in everything if row.kind is RowKind.LINE]
    if arguments.year is not None:
        rows = [row for row in rows if any(cell.year == arguments.year for cell in row.cells)]
    places = columns_meant(everything, arguments)
    rows = within(rows, places, arguments)
    lines = [row for row in everything if row.kind is RowKind.LINE]
    found = reckoned(arguments.operation, lines, rows, places)
    rows = in_order(arguments.operation, rows, places)
    columns, made = shown(rows, places)
    return ToolResult(
        tool="table_figures",
        title=f"{_TITLES[arguments.operation]}: {everything[0].title}",
        value=plain(found.value),
        unit=found.unit,
        values={name: plain(number) for name, number in found.values.items()},
        columns=columns,
        rows=made,
        notes=_notes(arguments.operation, everything, rows, places, found),
        searched=f"Tabellen «{everything[0].title}».",
    )


def _notes(operation: str, everything: Sequence[TableRow], rows: Sequence[TableRow], places: Sequence[int], found: Reckoned) -> tuple[str, ...]:
    """How many cells were blank, what the table's own sum says, what a share is of."""
    blank = sum(row.cells[at].number is None for row in rows for at in places)
    notes = [f"{blank} {'tom celle' if blank == 1 else 'tomme celler'} er ikke talt med (tom er ikke 0)."] if blank and operation != "count" else []
    lines = [row for row in everything if row.kind is RowKind.LINE]
    totals = [row for row in everything if row.kind is RowKind.TOTAL]
    if operation == "sum" and len(places) == 1 and list(rows) == lines and len(totals) == 1:
        printed = totals[0].cells[places[0]]
        if printed.number is not None:
            same = "det samme" if printed.number == found.value else "noget andet"
            notes.append(f"Tabellens egen sum, «{totals[0].label}», siger {same}: {with_unit(printed)}".removesuffix(".") + ".")
    if operation == "share":
        part, whole = (_told(number, rows[0].cells[places[0]]) for number in found.values.values())
        notes.append(f"Delen er {part} af {whole}, som er alle {len(lines)} linjer.")
    return tuple(notes)


def _told(number: Decimal, cell: TableCell) -> str:
    return format_short(int(number)) if cell.amount_dkk is not None else format_decimal(number)


TOOL = Tool(
    "table_figures",
    "Regner på én trykt tabel: sum, forskel, vækst i procent, andel, ændring for hver linje, størst, mindst, gennemsnit, antal. "
    "Trykte summer lægges aldrig sammen med deres linjer.",
    TableFiguresArguments,
    table_figures,
)
