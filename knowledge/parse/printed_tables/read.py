"""The tables of one document as records, and the printed sums that their lines do not come to as issues."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from knowledge.errors import Issue
from knowledge.parse.contract import Parsed, Text
from knowledge.parse.printed_tables.aligned import aligned_blocks
from knowledge.parse.printed_tables.block import Block, PrintedRow
from knowledge.parse.printed_tables.capital_heads import capital_head_blocks
from knowledge.parse.printed_tables.columns import TableColumn, columns_of, label_places, year_in
from knowledge.parse.printed_tables.false import is_false
from knowledge.parse.printed_tables.marked import marked_blocks
from knowledge.parse.printed_tables.place import caption_of, section_at, unit_of
from knowledge.parse.printed_tables.prose import prose_issues
from knowledge.parse.printed_tables.single_spaced import single_spaced_blocks
from knowledge.parse.printed_tables.taken import lines_of_no_table, taken_lines
from knowledge.parse.printed_tables.totals import total_issues
from knowledge.parse.printed_tables.units import Unit, unit_in
from knowledge.parse.printed_tables.values import value_of
from knowledge.parse.printed_tables.worded import worded_blocks
from knowledge.records import Section
from knowledge.records.table import RowKind, TableCell, TableRow
from knowledge.source import Source

_TOTAL = re.compile(
    r"^(?:i\s?alt|ialt|total\w*|hovedtotal|subtotal|sum|samle[dt]\w*|tilsammen|hele kommunen|kommunen)\b|\bi alt$|\btotal$", re.IGNORECASE
)
_AVERAGE = re.compile(r"\bgennemsnit\w*|\bsnit\b|\bmedian\b", re.IGNORECASE)
_ITEM = re.compile(r"^Punkt\s\S+\s(?=\S)")
_UNIT_COLUMN = re.compile(r"enhed", re.IGNORECASE)
_NUMBERED = re.compile(r"\d{1,3}")
_LONGEST_NAME = 60


def printed_tables(text: Text, parsed: Parsed) -> tuple[tuple[TableRow, ...], tuple[Issue, ...]]:
    """The rows of every printed table that the document's family has not read itself, in order, and what is wrong with their sums, and
    where the text says otherwise.

    A printed sum in a table that the family has read is checked too.
    """
    none = lines_of_no_table(parsed, text.lines)
    taken = taken_lines(parsed)
    rows: list[TableRow] = []
    issues: list[Issue] = []
    for number, block in enumerate(_blocks(text.lines, none), 1):
        own = _Reader(text, parsed, block, f"{parsed.document.document}/table/{number}").rows()
        left = [row for row in own if not any(at in taken for source in row.sources for at in range(source.line_from, source.line_to + 1))]
        if len(left) * 2 <= len(own):
            continue
        issues += total_issues(own)
        rows += left
    return tuple(rows), (*issues, *prose_issues(parsed, rows))


def _blocks(lines: Sequence[str], none: frozenset[int]) -> Iterator[Block]:
    """All tables in printed order, each line in one of them at most."""
    plain = ["" if number in none else line for number, line in enumerate(lines, 1)]
    found = list(marked_blocks(plain))
    for more in (worded_blocks, aligned_blocks, single_spaced_blocks, capital_head_blocks):
        used = {line for block in found for line in range(block.line_from, block.line_to + 1)}
        found += [block for block in more(plain, used) if not used & set(range(block.line_from, block.line_to + 1))]
    yield from sorted((block for block in found if not is_false(plain, block)), key=lambda block: block.line_from)


@dataclass(frozen=True)
class _Reader:
    """Reads one table."""

    text: Text
    parsed: Parsed
    block: Block
    id: str

    def rows(self) -> list[TableRow]:
        """Its rows as records."""
        caption, line_from = caption_of(self.text.lines, self.block)
        section = section_at(self.parsed, self.block.rows[0].line_from)
        path = section.path if section else ()
        caption = "" if section is not None and section.item is not None and path and caption == path[-1] else caption
        title = caption or _heading(section) or self.parsed.document.title
        labels = label_places(self.block)
        columns = columns_of(self.block, labels, unit_of(self.text.lines, self.block, caption, line_from))
        sums = sum(_kind(self._label(row, labels)) is RowKind.TOTAL for row in self.block.rows)
        label_head = " ".join(self.block.heads[at] for at in labels if self.block.heads[at]) if self.block.heads else ""
        label_head = "" if unit_in(label_head) else label_head
        made: list[TableRow] = []
        for row in self.block.rows:
            label = self._label(row, labels)
            if not label or not any(row.cells[column.at] for column in columns):
                continue
            made.append(
                TableRow(
                    id=f"{self.id}/{len(made) + 1}",
                    document=self.parsed.document.document,
                    sources=(self._source(row, title, section.sources[0].locator if section else ""),),
                    table=self.id,
                    title=title,
                    path=path,
                    group="" if sums == 1 and _kind(label) is RowKind.TOTAL else row.group,
                    label=f"{label_head} {label}" if label_head and _NUMBERED.fullmatch(label) else label,
                    label_head=label_head,
                    kind=_kind(label),
                    order=len(made) + 1,
                    cells=tuple(_cells(row, columns, label)),
                    item=section.item if section else None,
                )
            )
        return made

    @staticmethod
    def _label(row: PrintedRow, labels: Sequence[int]) -> str:
        return " ".join(row.cells[at] for at in labels if row.cells[at])

    def _source(self, row: PrintedRow, title: str, around: str) -> Source:
        short = title if len(title) <= _LONGEST_NAME else f"{title[:_LONGEST_NAME].rsplit(' ', 1)[0]} …"
        named = f"tabellen «{short}»"
        locator = named if not around or around in (title, self.parsed.document.title) else f"{around}, {named}"
        return self.text.source(self.parsed.document.title, locator, row.line_from, row.line_to)


def _heading(section: Section | None) -> str:
    """The heading that says what a table without a caption is of: in minutes the item's, elsewhere the nearest."""
    if section is None or not section.path:
        return ""
    return _ITEM.sub("", section.path[0]) if section.item is not None else section.path[-1]


def _kind(label: str) -> RowKind:
    if _AVERAGE.search(label):
        return RowKind.AVERAGE
    return RowKind.TOTAL if _TOTAL.search(label) else RowKind.LINE


def _cells(row: PrintedRow, columns: Sequence[TableColumn], label: str) -> Iterator[TableCell]:
    """The cells of a row; its own unit («Fravær (pct.)», or in a column of units) goes before the table's, a column's own before both."""
    said = next((unit_in(row.cells[column.at]) for column in columns if _UNIT_COLUMN.fullmatch(column.head)), None)
    own = said or (unit_in(label) if re.search(r"\(|\bi (?:pct|procent|kr|mio|1\.000|t\.?\s?kr)|,\s*(?:pct|kr|t\.?\s?kr|mio)|%", label) else None)
    for column in columns:
        printed = row.cells[column.at]
        unit = own if own is not None and not _says_unit(column.head) else column.unit
        value = value_of(printed, unit) if not column.words else value_of("", None)
        yield TableCell(
            column=column.head,
            as_printed=printed,
            amount_dkk=value.amount_dkk,
            value=value.number,
            unit=value.unit if value.is_number else None,
            unit_as_printed=_unit_printed(unit) if value.is_number else None,
            year=column.year or year_in(label),
            total=column.total,
        )


def _says_unit(head: str) -> bool:
    return unit_in(head) is not None


def _unit_printed(unit: Unit | None) -> str | None:
    return unit.printed if unit is not None else None
