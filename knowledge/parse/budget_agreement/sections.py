"""All text of an agreement as sections, in the order of the document: introduction, chapters, items, signatures, and each table part by part."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby

from knowledge.parse.budget_agreement.blocks import Block, BlockKind
from knowledge.parse.budget_agreement.heads import TableKind
from knowledge.parse.budget_agreement.rows import Row
from knowledge.parse.budget_agreement.savings import SAVINGS_TABLE
from knowledge.parse.budget_agreement.signatures import SIGNATURES
from knowledge.parse.budget_agreement.tables import Table
from knowledge.parse.outline import Outline
from knowledge.parse.prose import render
from knowledge.records import Signatory
from knowledge.records.budget import printed_number

_TABLE_NAMES = {TableKind.OPERATING: "tabellen DRIFT", TableKind.CAPITAL: "tabellen ANLÆG", TableKind.SAVINGS: SAVINGS_TABLE, None: "tabellen"}


def add_sections(outline: Outline, blocks: Sequence[Block], tables: Sequence[Table], signatories: Sequence[Signatory], signed: str) -> None:
    """Adds every section to the outline. `signed` is the line with place and date above the signatures."""
    parts: list[tuple[int, Callable[[], None]]] = []
    for block in blocks:
        parts.append((block.line_from, _block_adder(outline, block, signatories, signed)))
    for table in tables:
        for group, rows in groupby(sorted((*table.rows, *table.sums), key=lambda row: row.line_from), key=lambda row: row.group):
            members = list(rows)
            parts.append((members[0].line_from, _table_adder(outline, table, group, members)))
    for _, add in sorted(parts, key=lambda part: part[0]):
        add()


def block_locator(block: Block) -> str:
    """What a reader would call the place: «4.13», «Kapitel 4», «Økonomi, Den økonomiske strategi»."""
    if block.kind is BlockKind.ITEM:
        return printed_number(block.number) or block.title
    return f"Kapitel {block.number}" if block.kind is BlockKind.CHAPTER else ", ".join(block.path)


def _block_adder(outline: Outline, block: Block, signatories: Sequence[Signatory], signed: str) -> Callable[[], None]:
    lines = (block.line_from, block.line_to)

    def add() -> None:
        if block.kind is BlockKind.SIGNATURES:
            body = "\n".join([signed.strip(), *(_signature(person) for person in signatories)])
            outline.add((SIGNATURES,), "signatures", lines, body, locator=SIGNATURES)
        elif block.kind is BlockKind.ITEM:
            outline.add(block.path, "agreement_item", lines, render(block.body), item=block.number, locator=block_locator(block))
        else:
            outline.add(block.path, "intro", lines, render(block.body), locator=block_locator(block))

    return add


def _table_adder(outline: Outline, table: Table, group: str, rows: Sequence[Row]) -> Callable[[], None]:
    def add() -> None:
        name = _TABLE_NAMES[table.kind]
        unit = f"Beløb i {table.head.unit}\n" if table.head.unit else ""
        outline.add(
            (table.caption, group) if group else (table.caption,),
            "savings_table" if table.kind is TableKind.SAVINGS else "table",
            (rows[0].line_from, rows[-1].line_to),
            unit + "\n".join(_row(table, row) for row in rows),
            locator=f"{name}, {group}" if group else name,
        )

    return add


def _row(table: Table, row: Row) -> str:
    """A row for reading: «4.13 Fortove: 2019 1.500 · 2020 500 · 2021 tom · 2022 tom»; a printed sum has its label alone."""
    cells = " · ".join(f"{column} {cell or 'tom'}" for column, cell in zip(table.head.columns, row.cells, strict=True))
    body = f" ({row.body})" if row.body else ""
    return f"{row.key} {row.label}{body}: {cells}".lstrip()


def _signature(person: Signatory) -> str:
    office = f", {person.role}" if person.role else ""
    return f"{person.person}{office} ({person.party})" if person.party else f"{person.person}{office}"
