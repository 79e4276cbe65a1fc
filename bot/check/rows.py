"""Which rows a statement speaks of, and whether a text or number that was looked up may be about them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from bot.check.evidence import Amount, Evidence, Key, Passage, Record, RowId
from bot.check.sentences import belonging, content_words
from bot.check.statement import Statement

_ENOUGH_OF_LABEL = 0.75
_SHORTEST_LABEL = 4
_SHORTEST_HEAD = 5


@dataclass(frozen=True)
class Subject:
    """What a claim in a statement is about: the item numbers and the rows that it is stated with."""

    keys: frozenset[Key]
    rows: frozenset[RowId]

    def allows(self, row: RowId | None, keys: frozenset[Key]) -> bool:
        """Whether what stands in that row, under those numbers, may be about the subject."""
        for kind in {kind for kind, _ in self.keys} & {kind for kind, _ in keys}:
            if not {key for key in self.keys if key[0] == kind} & keys:
                return False
        return row is None or row in self.rows or not any(row[0] == other[0] for other in self.rows)


class Subjects:
    """The subjects of one statement's claims."""

    def __init__(self, statement: Statement, held: Evidence) -> None:
        """Finds the rows that the statement names by number or label."""
        self._statement = statement
        self._held = held
        self._figures = [(figure.start, figure.end) for figure in statement.figures]

    @cached_property
    def named(self) -> list[tuple[int, int, RowId]]:
        """Rows by label: where in the statement, and which."""
        several = {call for call in range(len(self._held.results)) if len(self._held.results[call].rows) > 1}
        return named_records(self._statement, [record for record in self._held.records if record.id[0] in several])

    def of(self, start: int, end: int, others: Iterable[tuple[int, int]] | None = None) -> Subject:
        """What the claim at `start`…`end` is about; `others` are the places of claims of its kind."""
        beside = self._figures if others is None else [*others]
        items = [(item.start, item.end, item.key) for item in self._statement.items if not item.start <= start < item.end]
        keys = frozenset(belonging(self._statement.text, (start, end), items, beside))
        labels = [one for one in self.named if not (one[0] <= start and end <= one[1])]
        rows = set(belonging(self._statement.text, (start, end), [(a, b, (a, b)) for a, b, _ in labels], beside))
        by_label = {row for a, b, row in labels if (a, b) in rows}
        by_key = {record.id for record in self._held.records if record.keys & keys}
        own = {key for row in by_label for key in self.keys_of(row)} if not keys else set()
        return Subject(keys | own, frozenset(by_label | by_key))

    def whole(self) -> Subject:
        """All items and rows that the statement names anywhere."""
        keys = frozenset(item.key for item in self._statement.items)
        return Subject(keys, frozenset({row for _, _, row in self.named} | {record.id for record in self._held.records if record.keys & keys}))

    def about(self, rows: frozenset[RowId]) -> Subject:
        """The subject that some rows are."""
        return Subject(frozenset(key for row in rows for key in self.keys_of(row)), rows)

    def allowed(self, subject: Subject, passage: Passage) -> bool:
        """Whether the passage may be about the subject."""
        return subject.allows(passage.row, passage.keys)

    def allowed_amount(self, subject: Subject, amount: Amount) -> bool:
        """Whether a cell may be about the subject."""
        return amount.row is None or subject.allows(amount.row, self.keys_of(amount.row))

    def keys_of(self, row: RowId) -> frozenset[Key]:
        """The numbers of a row."""
        return next((record.keys for record in self._held.records if record.id == row), frozenset())


def named_records(statement: Statement, records: Iterable[Record]) -> list[tuple[int, int, RowId]]:
    """The records that the statement names by label: where, and which. Of labels that share words only the best fit counts."""
    found: list[tuple[float, int, int, RowId]] = []
    low = statement.text.lower()
    words = content_words(statement.text, statement.english)
    for record in records:
        label = record.label.lower().rstrip("….").strip()
        if len(label) < _SHORTEST_LABEL:
            continue
        at = low.find(label)
        if at >= 0:
            found.append((2.0 + len(label), at, at + len(label), record.id))
            continue
        head = re.split(r"\s[-–—]\s|,\s|\s\(", label)[0]
        if head != label and len(head) >= _SHORTEST_HEAD and (match := re.search(rf"(?<!\w){re.escape(head)}", low)):
            found.append((1.0 + len(head), match.start(), match.end(), record.id))
            continue
        own = content_words(record.label)
        shared = own & words
        if own and (len(shared) / len(own) > _ENOUGH_OF_LABEL or shared == own) and (len(shared) > 1 or len(own) == 1):
            span = _span(low, shared)
            if span:
                found.append((len(shared) / len(own), *span, record.id))
    return _best(found)


def _span(low: str, shared: frozenset[str]) -> tuple[int, int] | None:
    places = [(match.start(), match.end()) for stemmed in shared for match in re.finditer(rf"\b{re.escape(stemmed[:5])}\w*", low)]
    return (min(a for a, _ in places), max(b for _, b in places)) if places else None


def _best(found: list[tuple[float, int, int, RowId]]) -> list[tuple[int, int, RowId]]:
    kept: list[tuple[float, int, int, RowId]] = []
    for one in sorted(found, key=lambda one: -one[0]):
        rivals = [other for other in kept if other[1] < one[2] and one[1] < other[2]]
        if not rivals or all(other[0] == one[0] for other in rivals):
            kept.append(one)
    return sorted((start, end, row) for _, start, end, row in kept)
