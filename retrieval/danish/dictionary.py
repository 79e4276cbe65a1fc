"""The Danish word list: which words there are, and which word an inflected form belongs to.

`words.gz` is made from simplemma's dictionary by `python -m retrieval.danish.build`. It holds only what stemming does not give by itself, as sorted
lines in two blocks that are searched where they lie: opening it takes 20 ms and 4 MB, simplemma's own dictionary 1 s and 300 MB.
"""

from __future__ import annotations

import gzip
from bisect import bisect_left
from functools import lru_cache
from importlib.resources import files

from retrieval.danish.folding import fold
from retrieval.danish.stemming import stem

_LONGEST_ENDING = 4


class SortedLines:
    """Sorted lines of text in one bytes object, found by halving."""

    def __init__(self, block: bytes) -> None:
        """Lines as UTF-8, sorted by bytes, each ended by a line feed."""
        self._block = block

    def __len__(self) -> int:
        """Length in bytes: every byte position stands for the line it lies in."""
        return len(self._block)

    def __getitem__(self, position: int) -> bytes:
        """The line that the byte at this position belongs to."""
        start = self._block.rfind(b"\n", 0, position) + 1
        return self._block[start : self._block.find(b"\n", position)]

    def starting_with(self, prefix: str) -> list[str]:
        """All lines that begin with the prefix, in order."""
        wanted = prefix.encode()
        position = bisect_left(self, wanted)
        start = self._block.rfind(b"\n", 0, position) + 1
        found = []
        while self._block.startswith(wanted, start):
            end = self._block.find(b"\n", start)
            found.append(self._block[start:end].decode())
            start = end + 1
        return found


@lru_cache(maxsize=1)
def _blocks() -> tuple[SortedLines, SortedLines]:
    lemmas, irregular = gzip.decompress(files(__package__).joinpath("words.gz").read_bytes()).split(b"\n\n")
    return SortedLines(lemmas + b"\n"), SortedLines(irregular)


@lru_cache(maxsize=50_000)
def lemma(word: str) -> str:
    """The word under which a dictionary lists this form, folded: "vedtaget" → "vedtage", "børnene" → "barn". An unknown word is its own lemma."""
    return _lookup(fold(word)) or fold(word)


def is_known(word: str) -> bool:
    """Whether the Danish word list has the word, in any inflection."""
    return _lookup(fold(word)) is not None


@lru_cache(maxsize=50_000)
def is_lemma(word: str) -> bool:
    """Whether the word is one that a dictionary lists, not an inflection of one."""
    folded = fold(word)
    return folded in _blocks()[0].starting_with(folded)[:1]


@lru_cache(maxsize=50_000)
def _lookup(folded: str) -> str | None:
    if len(folded) < 2 or not folded.isalpha():
        return None
    lemmas, irregular = _blocks()
    if forms := irregular.starting_with(folded + " "):
        return forms[0].split(" ")[1]
    root = stem(folded)
    same = [entry for entry in lemmas.starting_with(root) if len(entry) <= len(root) + _LONGEST_ENDING and stem(entry) == root]
    if folded in same:
        return folded
    return min(same, key=len, default=None)
