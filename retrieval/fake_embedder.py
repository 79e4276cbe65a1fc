"""A test double: vectors made of hashed index terms, at once and always the same."""

from __future__ import annotations

import math
import zlib

from retrieval.danish import terms
from retrieval.embedders import Embedder


class FakeEmbedder(Embedder):
    """Texts that share index terms are near each other; `embedded` counts the passages asked for, so that a test can see what a cache saved."""

    def __init__(self, name: str = "fake", dimension: int = 64) -> None:
        """Another name stands for another embedder."""
        self.name = name
        self.embedded = 0
        self._dimension = dimension

    @property
    def dimension(self) -> int:
        """As given."""
        return self._dimension

    def token_count(self, text: str) -> int:
        """Words."""
        return len(text.split())

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """One vector of unit length for each text."""
        self.embedded += len(texts)
        return [self.embed_query(text) for text in texts]

    def embed_query(self, text: str) -> list[float]:
        """The unit vector of a text; of an empty text the first axis."""
        vector = [0.0] * self._dimension
        for term in terms(text) or [""]:
            vector[zlib.crc32(term.encode()) % self._dimension] += 1.0
        length = math.sqrt(sum(x * x for x in vector))
        return [x / length for x in vector]
