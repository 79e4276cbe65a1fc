"""One ranked list out of two: the embeddings' order and the keywords' order, fused.

Weighted reciprocal rank fusion with k = 10 and the embeddings counting double was best on Danish municipal text; the usual k = 60 with equal weights
made the embeddings' own order worse (`tests/benchmarks/retrieval_quality.py` prints both).
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence

from knowledge.errors import IndexMissing, ModelError, SearchIndexError
from knowledge.passages import Passage
from retrieval.generation import Generation
from retrieval.hit import Hit, SearchFilter
from retrieval.in_use import OpenIndex
from retrieval.vector_store import Scope

_log = logging.getLogger(__name__)

PassageRows = Callable[[Sequence[str]], Mapping[str, Passage]]
"""Passages by id from the store; an id that is not there is left out."""

_K = 10
_DENSE_WEIGHT = 2.0
_KEYWORD_WEIGHT = 1.0
_CANDIDATES = 60


class SearchIndex:
    """Searches the library. With `public_only` (the default) nothing but open passages is looked at; threads may share one."""

    def __init__(self, index: OpenIndex, rows: PassageRows, public_only: bool = True) -> None:
        """`rows` looks passages up in the store: what is not there any more is never shown."""
        self._index = index
        self._rows = rows
        self._public_only = public_only
        self._scopes = (Scope.OPEN,) if public_only else (Scope.OPEN, Scope.CLOSED)

    def search(self, query: str, limit: int = 8, where: SearchFilter | None = None) -> list[Hit]:
        """The best passages for the query, best first; empty when nothing fits the filter or the query is empty.

        Raises:
            SearchIndexError: there is no index, it does not fit the embedder, or it cannot be read.
        """
        if not query.strip() or limit < 1:
            return []
        narrowed = where if where != SearchFilter() else None
        try:
            return self._search_once(query, limit, narrowed)
        except IndexMissing:
            raise
        except SearchIndexError:
            # A generation may be taken away between reading its name and opening its files; the name then leads to the next one.
            return self._search_once(query, limit, narrowed)

    def lexicon(self) -> dict[str, int]:
        """The words of the passages that this searcher may look at, as mostly printed, with how often each occurs."""
        with self._index.using() as used:
            return dict(used.generation.keywords.lexicon(self._scopes).values())

    def _search_once(self, query: str, limit: int, where: SearchFilter | None) -> list[Hit]:
        with self._index.using() as used:
            keywords = used.generation.keywords
            asked = used.wording(self._scopes).correct(query)
            wide = max(_CANDIDATES, 3 * limit)
            nearest = _Nearest(used.generation, self._scopes, self._vector(asked) if used.generation.manifest.vectors else None)
            dense = nearest.search(wide, where)
            fused = fuse(list(dense), [id_ for id_, _ in keywords.search(asked, wide, self._scopes, where)])
            rows = self._rows([id_ for id_, _ in fused])
            best = [(rows[id_], score) for id_, score in fused if id_ in rows and (rows[id_].public or not self._public_only)][:limit]
            cosines = dense | nearest.of([passage for passage, _ in best if passage.id not in dense])
            held = keywords.coverage(asked, [passage.id for passage, _ in best])
        return [
            Hit(passage=passage, score=score, cosine=cosines.get(passage.id), keyword_score=held.get(passage.id) or None) for passage, score in best
        ]

    def _vector(self, asked: str) -> Sequence[float] | None:
        try:
            return self._index.vector(asked)
        except ModelError as fault:
            _log.warning("searching by keywords alone: %s", fault)
            return None


class _Nearest:
    """The embeddings' side of one search; when Chroma does not answer it finds nothing, and the log says so."""

    def __init__(self, generation: Generation, scopes: Sequence[Scope], vector: Sequence[float] | None) -> None:
        self._generation = generation
        self._scopes = scopes
        self._vector = vector

    def search(self, limit: int, where: SearchFilter | None) -> dict[str, float]:
        """The nearest passages of all scopes with their cosine, nearest first."""
        return self._ask(limit, lambda scope: self._generation.keywords.ids([scope], where) if where is not None else None)

    def of(self, passages: Sequence[Passage]) -> dict[str, float]:
        """The cosine of given passages, of those that have a vector."""
        wanted = {passage.id for passage in passages}
        where = SearchFilter(documents=tuple(sorted({passage.document for passage in passages})))
        return self._ask(len(wanted), lambda scope: [id_ for id_ in self._generation.keywords.ids([scope], where) if id_ in wanted]) if wanted else {}

    def _ask(self, limit: int, among: Callable[[Scope], list[str] | None]) -> dict[str, float]:
        if self._vector is None:
            return {}
        found: list[tuple[str, float]] = []
        try:
            for scope in self._scopes:
                found += self._generation.vectors.search(scope, self._vector, limit, among(scope))
        except SearchIndexError as fault:
            _log.warning("searching by keywords alone: %s", fault)
            return {}
        return dict(sorted(found, key=lambda pair: -pair[1])[:limit])


def fuse(dense: Sequence[str], keyword: Sequence[str]) -> list[tuple[str, float]]:
    """Both orders as one, best first, with a score from 0 to 1 (1: first in each order there is); an empty order does not count."""
    orders = [(weight, order) for weight, order in ((_DENSE_WEIGHT, dense), (_KEYWORD_WEIGHT, keyword)) if order]
    scores: dict[str, float] = {}
    for weight, order in orders:
        for rank, id_ in enumerate(order, start=1):
            scores[id_] = scores.get(id_, 0.0) + weight / (_K + rank)
    most = sum(weight for weight, _ in orders) / (_K + 1)
    return sorted(((id_, score / most) for id_, score in scores.items()), key=lambda pair: -pair[1])
