"""Printed tables of any document: one record a row, with its cells under the heads they stand under."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from knowledge.records.base import Record


class RowKind(StrEnum):
    """What a row of a table is: one of its lines, a printed sum of lines («I alt»), or a printed mean («Gennemsnit»)."""

    LINE = "line"
    TOTAL = "total"
    AVERAGE = "average"


class TableCell(BaseModel):
    """One cell. `column` is the head it stands under, empty where none is printed; `year` is set where the head (or the row's label) is a year.

    Money is whole kroner in `amount_dkk` (`unit` is then `dkk`, `unit_as_printed` the table's own: «1.000 kr.»), any other number stands in `value`,
    in `unit` (`pct`, `per_mille`, `timer` …, `kr` for prices with øre; None for a plain count). A cell of words has neither, and so has a blank
    one: blank is never 0.
    `total` says that the column is a sum of other columns («I alt»).
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    column: str
    as_printed: str
    amount_dkk: int | None = None
    value: Decimal | None = None
    unit: str | None = None
    unit_as_printed: str | None = None
    year: int | None = None
    total: bool = False

    @property
    def number(self) -> Decimal | None:
        """The amount or the value; None for words and for a blank cell."""
        return Decimal(self.amount_dkk) if self.amount_dkk is not None else self.value


class TableRow(Record):
    """One row of a printed table (`tabel`). Rows of one table share `table` (its id), `title` and `path`.

    `title` is the table's caption or the line that leads in to it, else the heading it stands under; `path` are the headings it stands under.
    `label_head` is the head over the labels («Skole»), which goes before a bare number («Rute 4»).
    `group` is the sub-heading within the table that the row stands under. `item` is the item
    of the agenda or agreement that the table belongs to.
    """

    table: str
    title: str
    path: tuple[str, ...] = ()
    group: str = ""
    label: str
    label_head: str = ""
    kind: RowKind = RowKind.LINE
    order: int
    cells: tuple[TableCell, ...]
    item: str | None = None
