"""Keyword ranking (BM25) over the index terms of all passages, in one SQLite file that is opened in milliseconds and never changed once written.

Beside the terms it keeps what a search can be narrowed by and the words of the documents as printed, so that filters and spelling need no other file.
"""

from __future__ import annotations

import math
import sqlite3
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from knowledge.errors import SearchIndexError
from retrieval.danish import STOP_WORDS, fold, words
from retrieval.danish.index_terms import word_terms
from retrieval.hit import SearchFilter
from retrieval.vector_store import Scope

_CONTEXT_WEIGHT = 1.0
_TEXT_WEIGHT = 1.0
_JOINED = "keywords JOIN passages ON passages.rowid = keywords.rowid"


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

    def __len__(self) -> int:
        """How many passages."""
        return self._size

    def search(self, query: str, limit: int, scopes: Sequence[Scope], where: SearchFilter | None = None) -> list[tuple[str, float]]:
        """Passage ids with their BM25 score (higher is better, comparable within one search only), best first; only passages that share a term."""
        wanted = list(dict.fromkeys(term for group in _groups(query) for term in group))
        if not wanted:
            return []
        condition, values = _condition(scopes, where)
        statement = f"""
            SELECT passages.id, -bm25(keywords, {_CONTEXT_WEIGHT}, {_TEXT_WEIGHT}) AS score FROM {_JOINED}
            WHERE keywords MATCH ? AND {condition} ORDER BY score DESC, passages.rowid LIMIT ?"""  # noqa: S608  (constants only)
        return [(str(id_), float(score)) for id_, score in self._all(statement, [_match(wanted), *values, limit])]

    def ids(self, scopes: Sequence[Scope], where: SearchFilter | None = None) -> list[str]:
        """The passages that have a vector and fit the filter, in the documents' order."""
        condition, values = _condition(scopes, where)
        return [str(row[0]) for row in self._all(f"SELECT id FROM passages WHERE vector = 1 AND {condition} ORDER BY rowid", values)]  # noqa: S608

    def coverage(self, query: str, ids: Sequence[str]) -> dict[str, float]:
        """How much of the question each passage holds: 0 to 1, its words weighed by how rare they are in the library; a compound may be met by part.

        A word that no passage has weighs most. Comparable across searches.
        """
        groups = _groups(query)
        weights = [self._rarity(group[0]) for group in groups]
        total = sum(weights)
        if not total:
            return {}
        marks = ",".join("?" * len(ids))
        rows = self._all(f"SELECT id, context || ' ' || text FROM {_JOINED} WHERE id IN ({marks})", list(ids))  # noqa: S608
        held = {str(id_): frozenset(str(text).split()) for id_, text in rows}
        return {id_: sum(w * _met(group, there) for group, w in zip(groups, weights, strict=True)) / total for id_, there in held.items()}

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

    def _rarity(self, term: str) -> float:
        rows = self._all("SELECT doc FROM vocabulary WHERE term = ?", [term])
        having = int(rows[0][0]) if rows else 0
        return math.log(1 + (self._size - having + 0.5) / (having + 0.5))

    def _all(self, statement: str, values: Sequence[Any]) -> list[tuple[Any, ...]]:
        with self._faults(), self._lock:
            return self._database.execute(statement, values).fetchall()

    @contextmanager
    def _faults(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as fault:
            raise SearchIndexError(f"Søgeindeksets ordfil kan ikke læses: {self._path} ({fault}); kør «raadbot ingest --rebuild».") from fault


def _groups(query: str) -> list[tuple[str, ...]]:
    """The query's words, each as its terms, own term first; each word once."""
    return [group for group in dict.fromkeys(word_terms(word) for word in words(query) if word not in STOP_WORDS) if group]


def _match(wanted: Iterable[str]) -> str:
    return " OR ".join(f'"{term}"' for term in wanted)


def _met(group: tuple[str, ...], there: frozenset[str]) -> float:
    if group[0] in there:
        return 1.0
    parts = group[1:]
    return sum(part in there for part in parts) / len(parts) if parts else 0.0


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
