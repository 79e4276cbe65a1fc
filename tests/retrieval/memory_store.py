"""A store in memory, for building an index without a database."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from knowledge.passages import Passage


class MemoryStore:
    """Passages and vectors; `saved` counts the times vectors were put away."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self.all = list(passages)
        self.vectors: dict[tuple[str, str], Sequence[float]] = {}
        self.saved = 0

    def passages(self) -> Sequence[Passage]:
        return self.all

    def get_vectors(self, embedder: str, hashes: Sequence[str]) -> Mapping[str, Sequence[float]]:
        return {each: self.vectors[embedder, each] for each in hashes if (embedder, each) in self.vectors}

    def put_vectors(self, embedder: str, vectors: Mapping[str, Sequence[float]]) -> None:
        self.saved += 1
        self.vectors.update({(embedder, each): vector for each, vector in vectors.items()})
