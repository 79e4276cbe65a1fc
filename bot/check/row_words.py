"""Whether what a statement says of a row is of that row: a role, a party, a status, an office, a time, rather than another row's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.check.evidence import Evidence, RowId
from bot.check.rows import Subjects
from bot.check.sentences import negated
from bot.check.statement import Statement
from bot.check.times import Key, times

_TOLD_OF_ROW = ("role", "status", "responsible", "performer", "committee", "area", "kind_label", "party", "organization", "proposer", "when", "time")
_OF_DOCUMENT = ("document", "plan", "agreement", "meeting", "title", "context")
_GENERAL = {"medlem"}
_LEAST_LETTERS = 4
_SAID_OF = {
    "responsible": (re.compile(r"\bansvar\w*|\bresponsib\w*", re.IGNORECASE), "performer"),
    "performer": (re.compile(r"\budfør\w*|\bcarr(?:y|ies|ied) (?:it )?out\b|\bperform\w*", re.IGNORECASE), "responsible"),
}
_MOST_VALUES = 60
_LONGEST_CELL = 120


def misplaced_words(statement: Statement, subjects: Subjects, held: Evidence) -> Iterator[tuple[str, str]]:
    """The words that are another row's, and those denied of the row they stand in: as printed, and why in Danish."""
    for call, result in enumerate(held.results):
        if len(result.rows) < 2:
            continue
        for column in _TOLD_OF_ROW:
            values: dict[str, set[RowId]] = {}
            for place, row in enumerate(result.rows):
                if isinstance(cell := row.cells.get(column), str):
                    values.setdefault(cell.lower(), set()).add((call, place))
            if 1 < len(values) <= _MOST_VALUES:
                yield from _of_column(column, values, statement, subjects, call, held)


def _of_column(
    column: str, values: dict[str, set[RowId]], statement: Statement, subjects: Subjects, call: int, held: Evidence
) -> Iterator[tuple[str, str]]:
    low = statement.text.lower()
    for value, rows in values.items():
        if len(value) < _LEAST_LETTERS or value in _GENERAL or value not in low:
            continue
        for match in re.finditer(rf"(?<!\w){re.escape(value)}(?:e[nr]?s?|s)?(?!\w)", low):
            if _inside(match.start(), statement, subjects) or any(
                match.start() > low.find(v) >= 0 and value in v and v != value and v in low for v in values
            ):
                continue
            about = {row for row in subjects.of(match.start(), match.end(), ()).rows if row[0] == call}
            denied = negated(statement.text, *match.span(), closely=True)
            if about and not about & rows and not denied and not _is_of(value, column, about, held):
                yield match.group(), f"«{match.group()}» hører til en anden række i det, der er slået op."
            elif about and about <= rows and denied and "fremgår" not in low and len(rows) < sum(map(len, values.values())):
                yield match.group(), f"«{match.group()}» er netop det, der står."


def misread_columns(statement: Statement, subjects: Subjects, held: Evidence) -> Iterator[tuple[str, str]]:
    """Who answers for something told as the one who does it, and the other way: as printed, and why in Danish."""
    low = statement.text.lower()
    named = subjects.whole().rows
    for call, result in enumerate(held.results):
        rows = [row for place, row in enumerate(result.rows) if (call, place) in named or len(result.rows) == 1]
        for row in rows if len(rows) == 1 else ():
            for column, (said, other) in _SAID_OF.items():
                value = str(row.cells.get(column) or "").lower()
                if len(value) < _LEAST_LETTERS or value not in low or value in str(row.cells.get(other) or "").lower():
                    continue
                if _SAID_OF[other][0].search(low) and not said.search(low) and not negated(low, low.find(value), low.find(value) + len(value)):
                    yield value, f"«{value}» har en anden rolle i det, der er slået op."


def _inside(at: int, statement: Statement, subjects: Subjects) -> bool:
    return any(a <= at < b for a, b in statement.quoted) or any(a <= at < b for a, b, _ in subjects.named)


def _is_of(value: str, column: str, about: set[RowId], held: Evidence) -> bool:
    """Whether the rows hold the words in a cell; where they have no such cell, whether their text does."""
    rows = [held.results[call].rows[place] for call, place in about]
    if any(
        value in cell.lower()
        for row in rows
        for name, cell in row.cells.items()
        if name not in _OF_DOCUMENT and isinstance(cell, str) and len(cell) < _LONGEST_CELL
    ):
        return True
    if any(row.cells.get(column) for row in rows):
        return False
    word = re.compile(rf"(?<!\w){re.escape(value)}(?!\w)")
    return any(passage.row in about and passage.place not in _OF_DOCUMENT and word.search(passage.printed.lower()) for passage in held.passages)


def misplaced_times(statement: Statement, subjects: Subjects, held: Evidence) -> Iterator[tuple[str, str]]:
    """The times that stand only in other rows than the one the statement speaks of."""
    for time in statement.times:
        subject = subjects.of(time.start, time.end, ())
        if not subject.rows or time.keys[0][0] == "weekday" or negated(statement.text, time.start, time.end):
            continue
        if any(figure.unit for figure in statement.figures) and time.is_year:
            continue
        if not all(_held(key, subjects, subject.rows, held) for key in time.keys):
            yield time.printed, f"«{time.printed}» hører til noget andet end det, sætningen handler om."


def _held(key: Key, subjects: Subjects, rows: frozenset[RowId], held: Evidence) -> bool:
    subject = subjects.about(rows)
    for passage in held.passages:
        if subjects.allowed(subject, passage) and any(
            _same(key, other) for time in times(passage.text) for other in (*time.keys, *_spanned(time.years))
        ):
            return True
    return any(amount.row in rows and key[0] == "year" and key[1] in amount.years for amount in held.amounts)


def _spanned(years: tuple[int, ...]) -> tuple[Key, ...]:
    return tuple(("year", year) for year in years)


def _same(key: Key, other: Key) -> bool:
    if key == other:
        return True
    if key[0] == other[0] and key[2:] == other[2:] and None in (key[1], other[1]):
        return True
    return key[0] == "month" and other[0] == "day" and key[1] in (None, other[1]) and key[2] == other[2]


def misnumbered(statement: Statement, subjects: Subjects) -> Iterator[tuple[str, str]]:
    """The item numbers that stand beside another item's name."""
    for start, end, _ in subjects.named:
        rows = {row for a, b, row in subjects.named if (a, b) == (start, end)}
        keys = {key for row in rows for key in subjects.keys_of(row)}
        for item in statement.items:
            before = item.end <= start and re.fullmatch(r"[\s,:(«\"–—-]{0,4}", statement.text[item.end : start])
            behind = item.start >= end and re.fullmatch(r"»?\"?\s?\(", statement.text[end : item.start])
            if not before and not behind:
                continue
            same_kind = {key for key in keys if key[0] == item.key[0]}
            if same_kind and item.key not in same_kind:
                yield item.printed, f"«{item.printed}» er ikke nummeret på det, der nævnes ved siden af."
