"""The decisions that were looked up, and which of them a statement is about."""

from __future__ import annotations

from dataclasses import dataclass

from bot.check.evidence import Evidence, RowId
from bot.check.rows import BODY, Subjects
from bot.check.sentences import content_words
from bot.check.statement import Statement
from bot.check.times import times
from tools.contract import Row


@dataclass(frozen=True)
class Decided:
    """One decision row of a tool."""

    id: RowId
    row: Row

    def is_(self, key: str) -> bool:
        """Whether a cell is true."""
        return bool(self.row.cells.get(key))

    def text(self, key: str) -> str:
        """A cell as text."""
        return str(self.row.cells.get(key) or "")


def decided_in(held: Evidence) -> list[Decided]:
    """All decisions that tools gave."""
    return [
        Decided((call, place), row) for call, result in enumerate(held.results) for place, row in enumerate(result.rows) if "outcome" in row.cells
    ]


def decisions_of(start: int, end: int, statement: Statement, subjects: Subjects, decided: list[Decided], asked: Subjects) -> list[Decided]:
    """The decisions that the statement is about: of the items it names, else of those the question names, else all; of the body it names."""
    words = content_words(statement.text, statement.english)
    for rows in (subjects.of(start, end, ()).rows, _by_words(words, decided), asked.whole().rows, _by_words(asked.words, decided)):
        found = [one for one in decided if one.id in rows]
        if found:
            return _of_body(found, statement)
    return _of_body(decided, statement)


def _by_words(words: frozenset[str], decided: list[Decided]) -> frozenset[RowId]:
    """The items whose name alone holds a word that is said."""
    names = {one.text("name") for one in decided}
    fits = {name: sum(word in words for word in _own_words(name) if sum(word in _own_words(other) for other in names) == 1) for name in names}
    best = max(fits.values(), default=0)
    return frozenset(one.id for one in decided if best and fits[one.text("name")] == best)


def _own_words(name: str) -> frozenset[str]:
    return content_words(BODY.sub("", name))


def _of_body(found: list[Decided], statement: Statement) -> list[Decided]:
    low = statement.text.lower()
    days = {key for time in statement.times for key in time.keys}
    own = [one for one in found if not one.is_("earlier")]
    earlier = [one for one in found if one.is_("earlier")]
    named = [one for one in earlier if one.text("decided_by").lower() in low or days & {key for time in times(one.text("date")) for key in time.keys}]
    return named or own or found
