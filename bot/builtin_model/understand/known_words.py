"""The words a library knows, quick to look through for those that share a part."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

_PART = 3
"""Letters: what a word shares with its compounds at least."""


class KnownWords(dict[str, str]):
    """Stem → one word of the library that has it. Made once for each generation of the library; not to be changed afterwards."""

    def __init__(self, words: Mapping[str, str]) -> None:
        """Notes for every run of three letters which stems hold it."""
        super().__init__(words)
        holding: dict[str, set[str]] = defaultdict(set)
        for stem in words:
            for at in range(len(stem) - _PART + 1):
                holding[stem[at : at + _PART]].add(stem)
        self._holding = {letters: tuple(sorted(stems)) for letters, stems in holding.items()}

    def holding(self, stem: str) -> Sequence[str]:
        """The stems, in order of the alphabet, that hold the first three letters of one: itself, its compounds, and others to be looked at closer."""
        return self._holding.get(stem[:_PART], ())
