"""The Danish word list: which words there are, and which word an inflected form belongs to.

`words.gz` is made from simplemma's dictionary by `python -m retrieval.danish.build`. It holds only what stemming does not give by itself, as sorted
lines in two blocks: opening it takes 60 ms and 15 MB, simplemma's own dictionary 1 s and 300 MB.
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
    """Sorted lines of text, found by halving."""

    def __init__(self, block: bytes) -> None:
        """Lines as UTF-8, sorted, separated by line feeds."""
        self._lines = block.decode().splitlines()
        self._all = frozenset(self._lines)

    def __contains__(self, line: str) -> bool:
        """Whether this very line is there."""
        return line in self._all

    def starting_with(self, prefix: str) -> list[str]:
        """All lines that begin with the prefix, in order."""
        end = start = bisect_left(self._lines, prefix)
        while end < len(self._lines) and self._lines[end].startswith(prefix):
            end += 1
        return self._lines[start:end]


@lru_cache(maxsize=1)
def _blocks() -> tuple[SortedLines, SortedLines]:
    lemmas, irregular = gzip.decompress(files(__package__).joinpath("words.gz").read_bytes()).split(b"\n\n")
    return SortedLines(lemmas), SortedLines(irregular)


@lru_cache(maxsize=50_000)
def lemma(word: str) -> str:
    """The word under which a dictionary lists this form, folded: "vedtaget" → "vedtage", "børnene" → "barn". An unknown word is its own lemma."""
    return _lookup(fold(word)) or fold(word)


def is_known(word: str) -> bool:
    """Whether the Danish word list has the word, in any inflection."""
    return _lookup(fold(word)) is not None


def is_lemma(word: str) -> bool:
    """Whether the word is one that a dictionary lists, not an inflection of one."""
    return fold(word) in _blocks()[0]


@lru_cache(maxsize=50_000)
def _lookup(folded: str) -> str | None:
    if len(folded) < 2 or not folded.isalpha():
        return None
    lemmas, irregular = _blocks()
    if folded in lemmas:
        return folded
    if forms := irregular.starting_with(folded + " "):
        return forms[0].split(" ")[1]
    return next(iter(lemmas_of_stem(stem(folded))), None)


def lemmas_of_stem(root: str) -> list[str]:
    """The words of the list that have this stem, the shortest first."""
    near = (entry for entry in _blocks()[0].starting_with(root) if len(entry) <= len(root) + _LONGEST_ENDING)
    return [entry for entry in sorted(near, key=len) if stem(entry) == root]
