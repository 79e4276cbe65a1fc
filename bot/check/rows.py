"""Which rows a statement speaks of, and whether a text or number that was looked up may be about them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from bot.check.evidence import Amount, Evidence, Key, Passage, Record, RowId
from bot.check.figures import Figure
from bot.check.sentences import belonging, content_words
from bot.check.statement import Statement

WHOLE = re.compile(
    r"\b(?:i alt|ialt|tilsammen|samle[dt]\w*|sammenlagt|totalt?|summ?en|sum|gennemsnit\w*|forskel\w*|højere|lavere|mere|mindre|flere|færre|stiger"
    r"|falder|steget|faldet|altogether|average|difference|combined|overall|higher|lower|more|less)\b",
    re.IGNORECASE,
)
"""Words that speak of a sum or a difference rather than of one row."""
BODY = re.compile(r"(?:[^\W\d_]+-,? (?:og )?)*[^\W\d_]{2,}udvalget", re.IGNORECASE)
_ENOUGH_OF_LABEL = 0.65
_SHORTEST_LABEL = 4
_SHORTEST_PART = 5
_PART_COUNTS = 0.9
_ORDINALS = {"1": ("første", "first"), "2": ("anden", "andet", "second"), "3": ("tredje", "third"), "4": ("fjerde", "fourth")}


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
        if row is None:
            return not items_of(keys) or not items_of(self.keys) or bool(items_of(keys) & self.keys)
        return row in self.rows or not any(row[0] == other[0] for other in self.rows)


def items_of(keys: frozenset[Key]) -> frozenset[Key]:
    """The keys that are of items, cases and actions."""
    return frozenset(key for key in keys if key[0] in ("punkt", "dotted", "code", "handling"))


class Subjects:
    """The subjects of one statement's claims."""

    def __init__(self, statement: Statement, held: Evidence, asked: Subjects | None = None) -> None:
        """Finds the rows that the statement names by number or label; `asked` are those of the question, for an amount without any."""
        self._asked = asked
        self._statement = statement
        self._held = held
        self._figures = [(figure.start, figure.end) for figure in statement.figures]

    @cached_property
    def named(self) -> list[tuple[int, int, RowId]]:
        """Rows by label: where in the statement, and which."""
        several = {call for call in range(len(self._held.results)) if len(self._held.results[call].rows) > 1}
        return named_records(self._statement, [record for record in self._held.records if record.id[0] in several])

    def of_figure(self, figure: Figure) -> Subject:
        """What a figure is about: an amount in a statement that names nothing is about what the question names."""
        if self._leans(figure) and self._asked and not self.named and not self._statement.items:
            return self._asked.whole()
        return self.of(figure.start, figure.end)

    def asked_years(self, figure: Figure) -> set[int]:
        """The one year the question names, for an amount in a statement that names none."""
        years = {year for time in self._asked._statement.times for year in time.years} if self._asked and self._leans(figure) else set()
        return years if len(years) == 1 and not any(time.years for time in self._statement.times) else set()

    def _leans(self, figure: Figure) -> bool:
        return figure.unit in ("DKK", "scaled") and not WHOLE.search(self._statement.text)

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

    @property
    def words(self) -> frozenset[str]:
        """The stems of the statement's words."""
        return content_words(self._statement.text, self._statement.english)

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
        if len(record.label) >= _SHORTEST_LABEL and (fit := _fit(record.label, low, words)):
            found.append((*fit, record.id))
    return _best(found)


def _fit(label: str, low: str, words: frozenset[str]) -> tuple[float, int, int] | None:
    """How well a label fits a text, and where: whole, one of its parts, or most of its words."""
    whole = label.lower().rstrip("….").strip()
    for form in (whole, *_with_ordinal(whole)):
        if (at := low.find(form)) >= 0:
            return 2.0 + len(form), at, at + len(form)
    parts = [part for part in re.split(r"\s[-–—]\s|,\s|\s\(", whole) if len(part) >= _SHORTEST_PART]
    if len(parts) > 1 and (match := re.search(rf"(?<!\w){re.escape(parts[0])}", low)):
        return 1.0 + len(parts[0]), match.start(), match.end()
    best: tuple[float, int, int] | None = None
    for part in dict.fromkeys((whole, *parts)):
        own = content_words(BODY.sub("", part)) or content_words(part)
        shared = own & words
        if own and len(shared) / len(own) > _ENOUGH_OF_LABEL and (len(shared) > 1 or len(own) == 1) and (span := _span(low, shared)):
            best = max(best or (0.0, 0, 0), (len(shared) / len(own) * (1 if part == whole else _PART_COUNTS), *span))
    return best


def _with_ordinal(label: str) -> list[str]:
    """«2. budgetopfølgning» as «anden budgetopfølgning» and «andet …»."""
    if len(label) < _SHORTEST_LABEL or label[1:3] != ". " or label[0] not in _ORDINALS:
        return []
    return [f"{word} {label[3:]}" for word in _ORDINALS[label[0]]]


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
