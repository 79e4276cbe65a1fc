"""Keyword ranking (BM25) over the index terms of all passages, in one SQLite file that is opened in milliseconds and never changed once written.

Beside the terms it keeps what a search can be narrowed by and the words of the documents as printed, so that filters and spelling need no other file.
"""

from __future__ import annotations

import math
import sqlite3
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from knowledge.errors import SearchIndexError
from retrieval.asked import Wanted, wanted_words
from retrieval.danish import fold
from retrieval.hit import SearchFilter
from retrieval.vector_store import Scope

_READ_QUESTIONS = 256
_KNOWN_TERMS = 50_000
_JOINED = "keywords JOIN passages ON passages.rowid = keywords.rowid"


class Held(NamedTuple):
    """How much of a question a passage holds, 0 to 1: in its text, headings and document's title together, and in its headings alone."""

    anywhere: float
    in_headings: float


class KeywordIndex:
    """The keyword side of one built index, for reading. Threads may share it."""

    def __init__(self, path: Path) -> None:
        """Opens the file.

        Raises:
            SearchIndexError: it is not there or not a keyword index.
        """
        self._path = path
        self._lock = threading.Lock()
        with self._faults():
            self._database = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
            self._size = int(self._database.execute("SELECT count(*) FROM passages").fetchone()[0])
        self._having = lru_cache(maxsize=_KNOWN_TERMS)(self._count_having)
        self._read = lru_cache(maxsize=_READ_QUESTIONS)(lambda question: wanted_words(question, self._having))

    def __len__(self) -> int:
        """How many passages."""
        return self._size

    def search(self, query: str, limit: int, scopes: Sequence[Scope], where: SearchFilter | None = None) -> list[tuple[str, float]]:
        """Passage ids with their BM25 score (higher is better, comparable within one search only), best first; only passages that share a term."""
        wanted = list(dict.fromkeys(term for word in self._read(query) for term in word.all_terms()))
        if not wanted:
            return []
        condition, values = _condition(scopes, where)
        statement = f"""
            SELECT passages.id, -bm25(keywords) AS score FROM {_JOINED}
            WHERE keywords MATCH ? AND {condition} ORDER BY score DESC, passages.rowid LIMIT ?"""  # noqa: S608  (constants only)
        return [(str(id_), float(score)) for id_, score in self._all(statement, [_match(wanted), *values, limit])]

    def ids(self, scopes: Sequence[Scope], where: SearchFilter | None = None) -> list[str]:
        """The passages that have a vector and fit the filter, in the documents' order."""
        condition, values = _condition(scopes, where)
        return [str(row[0]) for row in self._all(f"SELECT id FROM passages WHERE vector = 1 AND {condition} ORDER BY rowid", values)]  # noqa: S608

    def of_item(self, item: str, limit: int, scopes: Sequence[Scope], where: SearchFilter | None = None) -> list[str]:
        """Passages of the item, case or action of that number, in the documents' order."""
        condition, values = _condition(scopes, (where or SearchFilter()).model_copy(update={"item": item}))
        return [str(row[0]) for row in self._all(f"SELECT id FROM passages WHERE {condition} ORDER BY rowid LIMIT ?", [*values, limit])]  # noqa: S608

    def coverage(self, query: str, ids: Sequence[str]) -> dict[str, Held]:
        """How much of the question each passage holds, its words weighed by how rare they are in the library.

        A word that nothing in the library meets weighs most. Comparable across searches.
        """
        wanted = self._read(query)
        weights = [word.share * self._rarity(word) for word in wanted]
        total = sum(weights)
        if not total:
            return {}
        marks = ",".join("?" * len(ids))
        rows = self._all(f"SELECT id, title, headings, text FROM {_JOINED} WHERE id IN ({marks})", list(ids))  # noqa: S608

        sought = frozenset(term for word in wanted for term in word.all_terms())

        @cache  # Most passages hold the same few of the terms.
        def held(terms: frozenset[str]) -> float:
            return sum(weight * word.met_by(terms) for word, weight in zip(wanted, weights, strict=True)) / total if terms else 0.0

        found: dict[str, Held] = {}
        for id_, title, headings, text in rows:
            above = sought.intersection(headings.split())
            found[str(id_)] = Held(
                anywhere=held(above | sought.intersection(title.split()) | sought.intersection(text.split())), in_headings=held(above)
            )
        return found

    def lexicon(self, scopes: Sequence[Scope]) -> dict[str, tuple[str, int]]:
        """The words of the scopes' passages: folded → as mostly printed, in lower case, and how often."""
        marks = ",".join("?" * len(scopes))
        found: dict[str, tuple[str, int]] = {}
        for word, printed, count in self._all(f"SELECT word, printed, count FROM lexicon WHERE scope IN ({marks}) ORDER BY count", list(scopes)):  # noqa: S608
            found[word] = (printed, count + found.get(word, ("", 0))[1])
        return found

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    def _rarity(self, word: Wanted) -> float:
        """Of the word itself; of what it may be met by, where no passage has the word."""
        own = next(iter(word.terms))
        counts = [self._having(own)] if self._having(own) else [having for term in word.all_terms() if (having := self._having(term))]
        rarest = min(counts, default=0)
        return math.log(1 + (self._size - rarest + 0.5) / (rarest + 0.5))

    def _count_having(self, term: str) -> int:
        rows = self._all("SELECT doc FROM vocabulary WHERE term = ?", [term])
        return int(rows[0][0]) if rows else 0

    def _all(self, statement: str, values: Sequence[Any]) -> list[tuple[Any, ...]]:
        with self._faults(), self._lock:
            return self._database.execute(statement, values).fetchall()

    @contextmanager
    def _faults(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as fault:
            raise SearchIndexError(f"Søgeindeksets ordfil kan ikke læses: {self._path} ({fault}); kør «raadbot ingest --rebuild».") from fault


def _match(wanted: Iterable[str]) -> str:
    return " OR ".join(f'"{term}"' for term in wanted)


def _condition(scopes: Sequence[Scope], where: SearchFilter | None) -> tuple[str, list[Any]]:
    """A SQL condition on `passages` with its values."""
    narrowed: list[tuple[str, Sequence[Any] | None]] = [("scope", list(scopes))]
    parts, values = [], []
    if where is not None:
        narrowed += [("document", where.documents), ("family", where.families), ("role", where.roles)]
        narrowed += [("body", None if where.bodies is None else [fold(body) for body in where.bodies])]
        narrowed += [("item", None if where.item is None else [fold(where.item)])]
        for comparison, day in ((">=", where.date_from), ("<=", where.date_to)):
            if day is not None:
                parts.append(f"date {comparison} ?")
                values.append(day.isoformat())
    for column, allowed in narrowed:
        if allowed is not None:
            parts.append(f"{column} IN ({','.join('?' * len(allowed))})")
            values.extend(allowed)
    return " AND ".join(f"passages.{part}" for part in parts), values
