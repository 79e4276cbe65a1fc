"""Fields → columns: by their order where all rows have as many as there are heads, else by the place they are printed at."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from knowledge.parse.printed_tables.fields import Field
from knowledge.parse.printed_tables.values import is_cell

_NEAR = 3
"""A field so near a column, and nearer to it than to any other, stands in it; a label so near the first one stands with it."""
_BEHIND_A_WORD = re.compile(r"^(?P<label>.*\D) (?P<cell>[-−–]?\d[\d.,]*)$")


@dataclass(frozen=True)
class Columns:
    """Where the columns of a table stand: `label` is where labels begin, `spans` are the columns behind them."""

    label: int
    spans: tuple[tuple[int, int], ...]
    by_order: bool

    @classmethod
    def of(cls, rows: Sequence[Sequence[Field]], heads: Sequence[Sequence[Field]]) -> Columns | None:
        """The columns that rows and heads are set in; None where they cannot be told apart."""
        label = min(row[0].start for row in rows)
        counts = {len(row) for row in rows}
        if len(counts) == 1 and all(row[0].start <= label + _NEAR or not is_cell(row[0].text) for row in rows):
            count = counts.pop()
            spans = [(min(row[at].start for row in rows), max(row[at].end for row in rows)) for at in range(1, count)]
            apart = all(left[1] <= right[0] for left, right in pairwise(spans))
            if apart and (not heads or any(_stands_over(head, label, count) for head in heads)):
                return cls(label, tuple(spans), by_order=True)
        behind = [field for row in rows for field in (row[1:] if _has_label(row, label) else row)]
        over = [field for head in heads for field in head if field.start > label + _NEAR]
        spans = _merged([(field.start, field.end) for field in (*behind, *over)])
        return cls(label, tuple(spans), by_order=False) if spans else None

    def placed(self, fields: Sequence[Field]) -> list[str] | None:
        """The label and the text of each column, "" for a blank one; None where a field stands in no column, or two in one."""
        if self.by_order and len(fields) == len(self.spans) + 1:
            return [field.text for field in fields]
        if not _has_label(fields, self.label):
            cells = self._cells(fields)
            return ["", *cells] if cells is not None else None
        cells = self._cells(fields[1:])
        if cells is None or any(cells):
            peeled = self._peeled(fields) if cells is None or not cells[0] else None
            return peeled or (None if cells is None else [fields[0].text, *cells])
        return self._peeled(fields) or [fields[0].text, *cells]

    def head(self, fields: Sequence[Field]) -> list[str] | None:
        """The heads over labels and columns; None where they do not stand over them."""
        if _stands_over(fields, self.label, len(self.spans) + 1) and len(fields) >= len(self.spans):
            texts = [field.text for field in fields]
            return texts if len(texts) > len(self.spans) else ["", *texts]
        heads = [""] * (len(self.spans) + 1)
        for field in fields:
            if field.start <= self.label + _NEAR:
                heads[0] = field.text
                continue
            at = min(range(len(self.spans)), key=lambda place: (self._apart(field, place), abs(self.spans[place][1] - field.end)))
            if heads[at + 1] or self._apart(field, at) > 2 * _NEAR:
                return None
            heads[at + 1] = field.text
        return heads

    def _cells(self, fields: Sequence[Field]) -> list[str] | None:
        cells = [""] * len(self.spans)
        for field in fields:
            at = self._column(field)
            if at is None or cells[at]:
                return None
            cells[at] = field.text
        return cells

    def _column(self, field: Field) -> int | None:
        over = [at for at in range(len(self.spans)) if self._apart(field, at) == 0]
        if over:
            return over[0] if len(over) == 1 else None
        near = sorted(range(len(self.spans)), key=lambda at: self._apart(field, at))
        if self._apart(field, near[0]) > _NEAR or (len(near) > 1 and self._apart(field, near[1]) <= self._apart(field, near[0])):
            return None
        return near[0]

    def _apart(self, field: Field, at: int) -> int:
        start, end = self.spans[at]
        return max(0, field.start - end + 1, start - field.end + 1)

    def _peeled(self, fields: Sequence[Field]) -> list[str] | None:
        """The same where a long label runs up to its first figure with one blank between them, and the figure ends where that column does."""
        match = _BEHIND_A_WORD.match(fields[0].text)
        if match is None or abs(fields[0].end - self.spans[0][1]) > 1:
            return None
        cells = self._cells(fields[1:])
        return [match["label"], match["cell"], *cells[1:]] if cells is not None and not cells[0] else None


def _has_label(fields: Sequence[Field], label: int) -> bool:
    return fields[0].start <= label + _NEAR or not is_cell(fields[0].text)


def _stands_over(head: Sequence[Field], label: int, columns: int) -> bool:
    """Whether a head has a field for each column, with or without one for the labels."""
    over_label = head[0].start <= label + _NEAR
    return len(head) == (columns if over_label else columns - 1)


def _merged(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans that overlap put together, in order."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return found
