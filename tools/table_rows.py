"""Rows of printed tables, in any document, by table, row, column and year."""

from __future__ import annotations

from knowledge.records import RowKind, TableRow
from tools.contract import Column, Row, Tool, ToolContext, ToolResult
from tools.matching import grouped
from tools.printed_rows import OfTables, columns_meant, one_table, plain, rows_of, shown, unit_of, with_unit, within

_MOST = 80


class TableRowsArguments(OfTables):
    """Which rows and columns."""


def table_rows(context: ToolContext, arguments: TableRowsArguments) -> ToolResult:
    """Rows of printed tables that are no budget lines, savings or actions, at most 80; `value` and `unit` where they are one cell.

    Money is whole kroner. A blank cell is None, never 0. Rows of several tables are given with their cells as text.

    Raises:
        UnknownName: no document, row or column of that name.
        ToolCallError: a limit is set without one table and one column to hold it against.
    """
    found = rows_of(context.library, arguments)
    if arguments.above is not None or arguments.below is not None:
        one_table(found)
        found = within([row for row in found if row.kind is RowKind.LINE], columns_meant(found, arguments), arguments)
    if not found:
        return ToolResult(tool="table_rows", title="Tabeller", searched="Trykte tabeller.")
    notes = (f"Vist er {_MOST} ud af {len(found)} rækker.",) if len(found) > _MOST else ()
    found = found[:_MOST]
    tables = grouped(found, lambda row: row.table)
    if len(tables) != 1:
        columns, rows = _of_several(found)
        return ToolResult(tool="table_rows", title="Tabeller", columns=columns, rows=rows, notes=notes, searched="Trykte tabeller.")
    whole = [row for row in context.library.of(TableRow, found[0].document) if row.table == found[0].table]
    places = list(range(len(found[0].cells))) if not arguments.columns and arguments.year is None else columns_meant(whole, arguments)
    columns, rows = shown(found, places)
    only = found[0].cells[places[0]] if len(found) == 1 and len(places) == 1 else None
    return ToolResult(
        tool="table_rows",
        title=found[0].title,
        value=plain(only.number) if only else None,
        unit=unit_of(only) if only and only.number is not None else None,
        columns=columns,
        rows=rows,
        notes=notes,
        searched=f"Tabellen «{found[0].title}».",
    )


def _of_several(rows: list[TableRow]) -> tuple[tuple[Column, ...], tuple[Row, ...]]:
    columns = (Column(key="table", label="Tabel"), Column(key="name", label="Række"), Column(key="text", label="Celler"))
    made = []
    for row in rows:
        told = "; ".join(f"{cell.column}: {with_unit(cell)}".removeprefix(": ") for cell in row.cells if cell.as_printed)
        cells = {"table": row.title, "table_id": row.table, "name": row.label, "text": told, "item": row.item, "document": row.document}
        made.append(Row(cells=cells, sources=row.sources))
    return columns, tuple(made)


TOOL = Tool(
    "table_rows",
    "Rækker i trykte tabeller i alle slags dokumenter (elevtal, takster, budgetopfølgning, tilskud …): opslag på tabel, række, kolonne og år. "
    "Budgetlinjer, besparelser og handlinger har deres egne værktøjer.",
    TableRowsArguments,
    table_rows,
)
