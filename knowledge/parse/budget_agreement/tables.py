"""The tables of a budget agreement: heads and rows put together, continued over pages, each kind told apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from knowledge.parse.budget_agreement.heads import Head, TableKind, find_heads
from knowledge.parse.budget_agreement.rows import Row, RowReader, Rows


@dataclass(frozen=True)
class Table:
    """One table, all its pages. `head` is the first page's; `spans` are the lines of each page, from–to, counted from 1 and included."""

    kind: TableKind | None
    head: Head
    rows: tuple[Row, ...]
    sums: tuple[Row, ...]
    groups: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]

    @property
    def caption(self) -> str:
        """The table's caption; the Danish word for its kind when none is printed."""
        return (
            self.head.caption
            or {TableKind.OPERATING: "Drift", TableKind.CAPITAL: "Anlæg", TableKind.SAVINGS: "Besparelser", None: "Tabel"}[self.kind]
        )


def read_tables(lines: Sequence[str]) -> list[Table]:
    """All tables of a document, in order. A head that says the same as the one before it goes on with that table."""
    heads = find_heads(lines)
    tables: list[Table] = []
    for head in heads:
        rows = RowReader(lines, head, heads).read()
        if not rows.rows:
            continue
        table = _table(head, rows)
        if tables and _goes_on(tables[-1], table):
            tables[-1] = _joined(tables[-1], table)
        else:
            tables.append(table)
    return tables


def _table(head: Head, rows: Rows) -> Table:
    coded = sum(1 for row in rows.rows if row.key and not row.key[0].isdigit())
    kind = head.kind or (TableKind.SAVINGS if coded > len(rows.rows) / 2 else None)
    return Table(kind, head, rows.rows, rows.sums, rows.groups, ((head.line_from, rows.line_to),))


def _goes_on(table: Table, page: Table) -> bool:
    """Whether `page` is the next page of `table`: the same columns, and the same caption or none."""
    same_caption = page.head.caption in {"", table.head.caption} or page.head.caption.casefold() == f"{table.head.caption} (fortsat)".casefold()
    return page.head.columns == table.head.columns and same_caption and (page.kind is None or page.kind is table.kind)


def _joined(table: Table, page: Table) -> Table:
    """The table with one more page; rows above the page's first heading stay under the last heading of the page before."""
    last_group = table.groups[-1] if table.groups else ""
    rows = tuple(row if row.group else replace(row, group=last_group) for row in page.rows)
    return replace(
        table, rows=(*table.rows, *rows), sums=(*table.sums, *page.sums), groups=(*table.groups, *page.groups), spans=(*table.spans, *page.spans)
    )
