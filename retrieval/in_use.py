"""The built index that searches run on, kept open between them and changed for the next one while the program runs."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache

from retrieval.embedders import Embedder
from retrieval.generation import Generation
from retrieval.index import IndexFolder
from retrieval.vector_store import Scope
from retrieval.wording import Wording

_CACHED_QUESTIONS = 256


class InUse:
    """An opened generation with its users counted, so that it is closed after the last search on it."""

    def __init__(self, generation: Generation) -> None:
        """Not yet used by anyone."""
        self.generation = generation
        self.name = generation.folder.name
        self.users = 0
        self._retired = False
        self._wordings: dict[tuple[Scope, ...], Wording] = {}

    def wording(self, scopes: tuple[Scope, ...]) -> Wording:
        """Spelling by the words of these scopes: what is closed must not show through in how an open question is read."""
        if scopes not in self._wordings:
            self._wordings[scopes] = Wording(self.generation.keywords.lexicon(scopes))
        return self._wordings[scopes]

    def retire(self) -> None:
        """Close it when the last user leaves: another generation is in use."""
        self._retired = True
        self.close_when_unused()

    def close_when_unused(self) -> None:
        """Close it now if it is retired and nobody uses it."""
        if self._retired and not self.users:
            self.generation.close()


class OpenIndex:
    """The index in use, opened once and anew when another one has been put in use; threads may share it."""

    def __init__(self, index: IndexFolder, embedder: Embedder | None) -> None:
        """Opens nothing yet."""
        self._index = index
        self._lock = threading.Lock()
        self._now: InUse | None = None
        self._embed = lru_cache(maxsize=_CACHED_QUESTIONS)(embedder.embed_query) if embedder is not None else None

    def vector(self, question: str) -> Sequence[float] | None:
        """The question's vector, None without an embedder; the last few hundred are remembered."""
        return self._embed(question) if self._embed is not None else None

    def close(self) -> None:
        """Let go of the index when the last search on it has ended; the next search opens it again."""
        with self._lock:
            if self._now is not None:
                self._now.retire()
                self._now = None

    @contextmanager
    def using(self) -> Iterator[InUse]:
        """The generation in use, kept open while it lasts.

        Raises:
            SearchIndexError: there is none, it does not fit, or it cannot be read.
        """
        used = self._enter()
        try:
            yield used
        finally:
            self._leave(used)

    def _enter(self) -> InUse:
        with self._lock:
            if self._now is None or self._now.name != self._index.current_name():
                fresh = InUse(self._index.open())
                if self._now is not None:
                    self._now.retire()
                self._now = fresh
            self._now.users += 1
            return self._now

    def _leave(self, used: InUse) -> None:
        with self._lock:
            used.users -= 1
            used.close_when_unused()
