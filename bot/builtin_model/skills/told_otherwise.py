"""Where the running text of a document has another day for a deadline than a row of its table, or a decision another figure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from bot.builtin_model.reading.units import narrowed
from bot.builtin_model.say import one_line
from bot.builtin_model.understand.asks import plain
from bot.builtin_model.understand.terms import is_content, key
from bot.builtin_model.understand.text_keys import keys_of_text
from knowledge.dates import find_periods
from knowledge.library import Library
from knowledge.money import parse_amounts
from knowledge.parse.prose import sentences
from knowledge.records import Decision, TableCell, TableRow
from knowledge.records.time import Precision
from knowledge.source import Source
from retrieval.danish import words

_AT_LAST = re.compile(r"\b(?:slut\w*|frist\w*|senest|inden|afslut\w*|udloeb\w*|deadline\w*|faerdig\w*|afgiv\w*|indsend\w*|til og med)\b")
_NAME_GOES_ON = r"\w|\s+[«\"(]?[A-ZÆØÅ]|-"
_OF_DEADLINES = re.compile(r"frist|deadline|senest|slut|faerdig")


def days_told_otherwise(library: Library, row: TableRow, cells: Sequence[TableCell]) -> Iterator[tuple[str, Source]]:
    """The sentences on the thing of a row that end it on another day than its cell does, each with its lines."""
    own = {day for cell in cells if _OF_DEADLINES.search(plain(cell.column)) for day in _days(cell.as_printed)}
    label = {key(word) for word in words(plain(row.label)) if is_content(word)}
    if not own or not label:
        return
    for section in library.sections(row.document):
        for sentence in sentences(section.text):
            days = _days(sentence)
            if "|" in sentence or not days or own & days or not _AT_LAST.search(plain(sentence)):
                continue
            if label <= set(keys_of_text(sentence)):
                yield one_line(sentence), narrowed(section.sources[0], sentence)


def decided_otherwise(library: Library, row: TableRow, cells: Sequence[TableCell]) -> Iterator[tuple[str, Source]]:
    """The sentences of what was decided under a row's own item that name the row with another figure than its cells have, each with its lines."""
    if row.item is None:
        return
    own = {cell.number for cell in cells if cell.number is not None}
    others = [other.label for other in library.of(TableRow, row.document) if other.table == row.table and other.label != row.label]
    for decision in library.of(Decision, row.document):
        if decision.item != row.item or decision.earlier:
            continue
        for sentence in sentences(decision.text):
            amounts = {Decimal(amount.value_dkk) for amount in parse_amounts(sentence)}
            if _is_named(row.label, others, sentence) and amounts and not own & amounts:
                yield one_line(sentence), narrowed(decision.sources[0], sentence)


def _is_named(label: str, others: Sequence[str], sentence: str) -> bool:
    """Whether a sentence has a row's label, or the first words of it that no other row has, where no other name goes on behind them."""
    if any(label.lower() in other.lower() and _stands_in(other, sentence) for other in others):
        return False
    parts = label.split()
    begun = [" ".join(parts[:count]) for count in range(len(parts) - 1, 1, -1)]
    own = [name for name in begun if not any(other.lower().startswith(name.lower()) for other in others)]
    return bool(_stands_in(label, sentence)) or any(_stands_in(name, sentence, _NAME_GOES_ON) for name in own)


def _stands_in(name: str, sentence: str, not_before: str = r"\w") -> re.Match[str] | None:
    return re.search(rf"(?<!\w)(?i:{re.escape(name)})(?!{not_before})", sentence)


def _days(text: str) -> set[object]:
    return {period.start for period, _, _ in find_periods(text) if period.precision == Precision.DAY and period.start}
