"""The printed tables of a library as a question can meet them: what their rows, columns and headings are found by."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import lru_cache

from bot.builtin_model.understand.asks import plain
from bot.builtin_model.understand.text_keys import keys_of_text
from knowledge.library import Library
from knowledge.records import RowKind, TableCell, TableRow
from tools.matching import grouped

Keys = dict[str, float]
_MARK = re.compile(r"^(?:[a-zæøå][.)]|\d{1,2}(?:\.\d{1,2})*[.)]?|[A-ZÆØÅ]{1,4}-?\d{1,3})\s+(?=\S)")
"""«a)», «3.», «B2»: the mark before a label is not said when the row is spoken of."""
_SHORTENED = re.compile(r"\b([^\W\d_]{2,})\.(?=\s|$)")


@dataclass(frozen=True, eq=False)
class PrintedTable:
    """One table: its rows in order, and the keys of each row, each head, the head over the labels, and of what stands around it.

    `around` are its title and headings, `beside` the document's title and body, `text_keys` the text of its item; `others` are the keys of the
    document's other tables: a word that one of them meets is not met here by the title they share.
    """

    rows: tuple[TableRow, ...]
    row_keys: tuple[Keys, ...]
    head_keys: tuple[Keys, ...]
    label_keys: Keys
    around: Keys
    beside: Keys
    text_keys: Keys
    others: Keys = field(default_factory=dict)

    @property
    def id(self) -> str:
        """The id its rows share."""
        return self.rows[0].table

    @property
    def document(self) -> str:
        """The document it stands in."""
        return self.rows[0].document

    @property
    def title(self) -> str:
        """Its title."""
        return self.rows[0].title

    @property
    def heads(self) -> tuple[str, ...]:
        """The heads of its columns, in order."""
        return tuple(cell.column for cell in self.rows[0].cells)

    @property
    def lines(self) -> tuple[TableRow, ...]:
        """The rows that are no sums and no means."""
        return tuple(row for row in self.rows if row.kind is RowKind.LINE)

    @property
    def years(self) -> frozenset[int]:
        """The years that heads or rows are of."""
        return frozenset(cell.year for row in self.rows for cell in row.cells if cell.year is not None)

    def column(self, at: int) -> list[TableCell]:
        """The cells of one column."""
        return [row.cells[at] for row in self.rows]

    def is_of_figures(self, at: int) -> bool:
        """Whether a column holds figures."""
        return any(cell.number is not None for cell in self.column(at))

    def is_money(self, at: int) -> bool:
        """Whether a column holds amounts."""
        return any(is_money(cell) for cell in self.column(at))


def is_money(cell: TableCell) -> bool:
    """Whether a cell is an amount, in whole kroner or with øre."""
    return cell.amount_dkk is not None or cell.unit == "kr"


@lru_cache(maxsize=8)
def tables_of(library: Library) -> tuple[PrintedTable, ...]:
    """The tables of the library, in the order of the documents; made once for each generation of it."""
    made = [_table(library, tuple(rows)) for rows in grouped(library.of(TableRow), lambda row: row.table).values()]
    return tuple(replace(table, others=_close(other for other in made if other.document == table.document and other is not table)) for table in made)


def _close(tables: Iterable[PrintedTable]) -> Keys:
    """All that stands in tables or right over them."""
    return {stem: 1.0 for table in tables for keys in (table.around, table.label_keys, *table.head_keys, *table.row_keys) for stem in keys}


def _table(library: Library, rows: tuple[TableRow, ...]) -> PrintedTable:
    document = library.document(rows[0].document)
    named = " ".join([rows[0].title, *rows[0].path])
    words = tuple(keys_of_text(f"{row.label} {row.group} {' '.join(cell.as_printed for cell in row.cells if cell.number is None)}") for row in rows)
    return PrintedTable(
        rows=rows,
        row_keys=words,
        head_keys=tuple(keys_of_text(cell.column) for cell in rows[0].cells),
        label_keys=keys_of_text(rows[0].label_head),
        around=keys_of_text(named),
        text_keys=keys_of_text(" ".join(_text_around(library, rows))),
        beside=keys_of_text(f"{document.title} {document.body or ''} {document.document}"),
    )


def _text_around(library: Library, rows: tuple[TableRow, ...]) -> list[str]:
    """The text of the item the table stands in, else of the section."""
    first = rows[0]
    if first.item is not None:
        return [section.text for section in library.sections(first.document, first.item)]
    line = first.sources[0].line_from
    return [s.text for s in library.sections(first.document) if s.sources[0].line_from <= line <= s.sources[0].line_to]


def bare_label(label: str) -> str:
    """A label as it is spoken of, in plain letters: without a mark before it."""
    return plain(_MARK.sub("", label))


def shortened(head: str) -> tuple[str, ...]:
    """The beginnings that stand for words in a head: «opr» and «korr» of «Opr. budget», «Korr. budget»."""
    return tuple(plain(match) for match in _SHORTENED.findall(head))
