"""«Hvem står for den første?», «og den sidste?»: the rows that the answer before told of, and the one of them that is pointed at."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.builtin_model.turns import Place
from bot.builtin_model.understand.asks import Ask
from bot.builtin_model.understand.numbered import Row
from bot.builtin_model.understand.question import Question, Understanding
from bot.builtin_model.understand.terms import is_content
from bot.builtin_model.understand.topics import Topics
from knowledge.library import Library
from knowledge.records import Action, BudgetLine, SavingsCase

_ORDINALS = {
    "foerste": 0, "oeverste": 0, "anden": 1, "andet": 1, "naeste": 1, "next": 1, "tredje": 2, "fjerde": 3, "femte": 4, "sidste": -1,
    "sidstnaevnte": -1,
    "foerstnaevnte": 0, "nederste": -1, "first": 0, "second": 1, "third": 2, "fourth": 3, "fifth": 4, "last": -1,
}  # fmt: skip
_OF_ROWS = re.compile(
    rf"\b(?:den|det|the)\s+(?:(?:aller|naest)\s?)?(?P<which>{'|'.join(_ORDINALS)})(?:\s+(?:af|of)\s+(?:dem|them|disse|these)|\s+one)?\b"
)
_FOLLOWING = ("naeste", "next")
"""The one after the row just told of; after the whole list the second."""
_NEXT_WORD = re.compile(r"\s+(?!(?:der|som|af|i|paa|og|of|on|in|and)\b)[a-z]{3,}")
_MOST_OF_ROWS = re.compile(
    r"\b(?:den|det|the)\s+(?:(?P<most>stoerste|dyreste|hoejeste|largest|biggest|most expensive|highest)|"
    r"(?:mindste|billigste|laveste|smallest|cheapest|lowest))\b"
)
_PLAIN_ASKS = frozenset([Ask.WHAT, Ask.WHICH, Ask.HOW_MUCH, Ask.YES_NO])
_TWO = 2


def rows_of(places: Sequence[Place], topics: Topics) -> tuple[Row, ...]:
    """The things that the places are of, in order, each once; none when one of them is of no numbered thing."""
    found = [topics.at_line(document, first) for document, first, _ in places]
    return tuple(dict.fromkeys(row for row in found if row)) if all(found) else ()


def pointing_at_a_row(question: Question, read: Sequence[Question], understanding: Understanding) -> Question | None:
    """The question put of the row it points at, of the last answer with several; None when it points at none, or names a thing of its own."""
    rows = next((past.spoken for past in reversed(read) if len(past.spoken) >= _TWO), ())
    at = _OF_ROWS.search(question.plain)
    most = _MOST_OF_ROWS.search(question.plain) if question.asks - _PLAIN_ASKS else None
    if len(rows) < _TWO or len({row.kind for row in rows}) > 1 or not (at or most):
        return None
    if at and _NEXT_WORD.match(question.plain[at.end() :]) and not at[0].endswith(("dem", "them", "one")):
        return None
    if at:
        last = read[-1].spoken[0] if len(read[-1].spoken) == 1 else None
        follows = at["which"] in _FOLLOWING and last in rows
        place = rows.index(last) + 1 if follows and last else _ORDINALS[at["which"]]
        row = rows[place] if place < len(rows) else None
    else:
        assert most
        row = _ranked(rows, understanding.library, bool(most["most"]))
    return _of_row(question, row, understanding) if row else None


def _of_row(question: Question, row: Row, understanding: Understanding) -> Question:
    codes, items = row.kind == "savings_case", row.kind == "agenda_item"
    key = (row.key,)
    own = tuple(term for term in question.terms if is_content(term.word) and term.word not in _ORDINALS)
    slots = replace(question.slots, codes=key if codes else (), items=key if items else (), dotted=() if codes or items else key, ordinal=None)
    return understanding.linked(replace(question, slots=slots, documents=(row.document,), terms=own, spoken=(row,)))


def _ranked(rows: Sequence[Row], library: Library, most: bool) -> Row | None:
    """The row with the largest or the smallest amount; None when it is not one alone."""
    amounts = {row: amount for row in rows if (amount := _amount(row, library)) is not None}
    if len(amounts) < len(rows):
        return None
    wanted = (max if most else min)(amounts.values())
    found = [row for row, amount in amounts.items() if amount == wanted]
    return found[0] if len(found) == 1 else None


def _amount(row: Row, library: Library) -> int | None:
    if row.kind == "action":
        return next((action.total_dkk for action in library.of(Action, row.document) if action.number == row.key), None)
    tables = [line.amounts_dkk for line in library.of(BudgetLine, row.document) if line.item == row.key]
    tables += [case.amounts_dkk for case in library.of(SavingsCase, row.document) if case.code == row.key]
    cells = [value for table in tables for value in table.values() if value is not None]
    return abs(sum(cells)) if cells else None
