"""Which table, rows and columns a question speaks of: every word of it must be met there, or the table is not meant."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.builtin_model.understand.asks import Ask, plain
from bot.builtin_model.understand.deviation import deviation_of, side_asked
from bot.builtin_model.understand.question import Question, Understanding
from bot.builtin_model.understand.table_accounted import (
    MONEY_ASKED,
    describes,
    goes_without_saying,
    has_money,
    is_sort,
    numbers_met,
    of_its_years,
    strict_words_met,
    told_saving,
)
from bot.builtin_model.understand.table_heads import MET, columns_named, in_head
from bot.builtin_model.understand.table_labels import counted_by, rows_by_label, rows_named
from bot.builtin_model.understand.tables import PrintedTable, tables_of
from bot.builtin_model.understand.terms import key, term
from knowledge.dates import MONTHS
from retrieval.danish import STOP_WORDS, words
from tools.newest import in_order

_SHORT_MONTH = 3
_SUMS = re.compile(r"\b(?:i ?alt|samle[dt]\w*|tilsammen|total\w*|sum(?:men)?|sammenlagt|hele|alle|altogether|overall|in all)\b")


@dataclass(frozen=True)
class TableMeant:
    """A table every word of the question is met in.

    `rows` are the places of the rows it names, in its order (empty where it names none); `columns` those of the columns it names by word or year
    (empty where none); `named` says whether a row is named by its whole label, `told_apart` whether a column is by a word of its head,
    `of_group` whether the rows are all those under one sub-heading that is named. `score` tells tables apart, higher is better. Where
    too much or too little is asked about («over budgettet»), `excess` is the sign of too much in the one column meant, `over` that of what is asked.
    """

    table: PrintedTable
    rows: tuple[int, ...]
    columns: tuple[int, ...]
    named: bool
    told_apart: bool
    of_group: bool
    score: float
    excess: int = 0
    over: int = 0

    def labels_of(self, places: Sequence[int]) -> list[str]:
        """Rows as the tools take them: by label where that is one row's alone, else by id."""
        every = [row.label for row in self.table.rows]
        return [row.label if every.count(row.label) == 1 else row.id for row in (self.table.rows[at] for at in places)]

    @property
    def labels(self) -> list[str]:
        """The rows named, so."""
        return self.labels_of(self.rows)


def table_meant(question: Question, understanding: Understanding) -> TableMeant | None:
    """The table a question speaks of; None when none meets all its words, or two of one document do equally well."""
    return _meant(question, understanding)


@lru_cache(maxsize=64)
def _meant(question: Question, understanding: Understanding) -> TableMeant | None:
    library = understanding.library
    found = []
    for table in tables_of(library):
        if question.documents and table.document not in question.documents:
            continue
        meant = _of_table(question, understanding, table)
        if meant is not None:
            found.append(meant)
    if not found:
        return None
    best = max(one.score for one in found)
    near = [one for one in found if one.score >= best - 1e-6]
    newest = in_order(library, {one.table.document for one in near})[0]
    own = [one for one in near if one.table.document == newest]
    return own[0] if len(own) == 1 else None


def _of_table(question: Question, understanding: Understanding, table: PrintedTable) -> TableMeant | None:
    terms = [one for one in question.terms if not one.told and not _is_figure(one.word)]
    terms += [term(word) for person in question.people for word in person.words.split()]
    if not of_its_years(question, table) or not _of_body(question, understanding, table):
        return None
    flat = question.plain
    by_label = rows_by_label(flat, table)
    rows, of_group = rows_named(question, terms, by_label, table)
    if not rows and not _of_the_whole(question, understanding, table):
        return None
    columns, told_apart = columns_named(question, table)
    side, deviation = side_asked(flat), deviation_of(table)
    over = side * deviation[1] if deviation else 0
    if side and deviation:
        columns, told_apart = (deviation[0],), True
    if not numbers_met(question, table, rows, columns) or (MONEY_ASKED.search(flat) and not has_money(table, rows, columns)):
        return None
    score = float(sum(any(key(word) in table.row_keys[at] for at in rows) for word in set(words(question.corrected)) if word not in STOP_WORDS))
    around = {**table.label_keys, **table.around, **table.beside, **{stem: 1.0 for keys in table.head_keys for stem in keys}}
    for one in terms:
        met = (
            max((1.0 if counted_by(one.word, table.rows[at].label) else one.found_in(table.row_keys[at]) for at in rows), default=0.0),
            max((in_head(one, table, at) for at in range(len(table.heads))), default=0.0),
            max(one.found_in(table.around), one.found_in(table.label_keys)),
            one.found_in(table.beside) if one.found_in(table.others) < MET else 0.0,
        )
        if max(met) < MET and not (goes_without_saying(one, table, columns) or describes(one, table) or is_sort(one, question, table, around)):
            return None
        score += understanding.topics.weight(one) * max(met[0], met[1], 0.8 * met[2], 0.5 * met[3])
    if not strict_words_met(flat, table, rows) or (question.asked(Ask.SAVED) and not told_saving(table)):
        return None
    score += (0.5 if columns else 0.0) + (0.5 if any(one.found_in(table.around) >= MET for one in terms) else 0.0)
    return TableMeant(table, rows, columns, bool(by_label), told_apart, of_group, score, deviation[1] if side and deviation else 0, over)


def _is_figure(word: str) -> bool:
    """Whether a word is a figure: it is held against labels and cells, not met by words."""
    return word.replace(".", "").replace(",", "").isdigit()


def _of_body(question: Question, understanding: Understanding, table: PrintedTable) -> bool:
    """Whether the table can be of the bodies and people named: they stand in it, or its document is theirs."""
    library = understanding.library
    printed = plain(" ".join([table.title, *table.rows[0].path, *(row.label for row in table.rows), *_texts(table)]))
    if any(plain(person.name) not in printed and not all(word in printed for word in person.words.split()) for person in question.people):
        return False
    own = library.document(table.document).body
    return not question.bodies or own in question.bodies or all(plain(body) in printed for body in question.bodies)


def _of_the_whole(question: Question, understanding: Understanding, table: PrintedTable) -> bool:
    """Whether the bodies and months that the question names are those of the whole table, where no row is named by them."""
    document = understanding.library.document(table.document)
    if question.bodies and document.body not in question.bodies:
        return False
    told = plain(" ".join([document.title, table.title, *table.rows[0].path, *table.heads]))
    months = [plain(name) for name, number in MONTHS.items() if number in question.slots.months and len(name) > _SHORT_MONTH]
    return not question.slots.months or any(name in told for name in months)


def _texts(table: PrintedTable) -> list[str]:
    return [cell.as_printed for row in table.rows for cell in row.cells if cell.number is None]


def asks_total(question: Question) -> bool:
    """Whether all of it together is asked for."""
    return _SUMS.search(question.plain) is not None
