"""One ranked list out of two: what the embeddings find near and what the keywords find, weighed together (`retrieval.ranking`).

The candidates are the best of both, and the passages of an item that the question gives the number of.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence

from knowledge.errors import IndexMissing, ModelError, SearchIndexError
from knowledge.passages import Passage
from retrieval.generation import Generation
from retrieval.hit import Hit, SearchFilter
from retrieval.in_use import OpenIndex
from retrieval.keyword_index import Held, KeywordIndex
from retrieval.ranking import Signals, ranked, tells_decision
from retrieval.references import items_named
from retrieval.vector_store import Scope

_log = logging.getLogger(__name__)

PassageRows = Callable[[Sequence[str]], Mapping[str, Passage]]
"""Passages by id from the store; an id that is not there is left out."""

_CANDIDATES = 120
_OF_ONE_ITEM = 40


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
            near, worded = nearest.search(wide, where), dict(keywords.search(asked, wide, self._scopes, where))
            named = self._named(keywords, asked, where)
            found = self._rows([*(near | worded), *named])
            rows = {id_: row for id_, row in found.items() if row.public or not self._public_only}
            cosines = near | nearest.of([row for id_, row in rows.items() if id_ not in near])
            held = keywords.coverage(asked, list(rows))
        order = ranked(
            {id_: _signals(row, cosines.get(id_), held.get(id_), id_ in named) for id_, row in rows.items()}, min(near.values(), default=None)
        )
        return [
            Hit(passage=rows[id_], score=score, cosine=cosines.get(id_), keyword_score=held[id_].anywhere or None if id_ in held else None)
            for id_, score in order[:limit]
        ]

    def _named(self, keywords: KeywordIndex, asked: str, where: SearchFilter | None) -> set[str]:
        """The passages of the items that the question gives the number of."""
        items = items_named(asked) if where is None or where.item is None else ()
        return {id_ for item in items for id_ in keywords.of_item(item, _OF_ONE_ITEM, self._scopes, where)}

    def _vector(self, asked: str) -> Sequence[float] | None:
        try:
            return self._index.vector(asked)
        except ModelError as fault:
            _log.warning("Der søges på ord alene. %s", fault)
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
            _log.warning("Der søges på ord alene. %s", fault)
            return {}
        return dict(sorted(found, key=lambda pair: -pair[1])[:limit])


def _signals(row: Passage, cosine: float | None, held: Held | None, named: bool) -> Signals:
    words, headings = held if held is not None else (0.0, 0.0)
    return Signals(cosine=cosine, words=words, headings=headings, named=named, decided=tells_decision(row.role, row.text))
