"""Compounds that the library does not have, met by those it has with the same first part: «nytårskomsammen» by «nytårskur»."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from bot.builtin_model.understand.known_words import KnownWords
from retrieval.danish import SAME, STOP_WORDS, alike, compound_parts, is_known, is_lemma, lemma, root

_SHORTEST_FIRST = 4
_SHORTEST_LAST = 3
_FEW = 2
"""A first part that more compounds of the library have says too little: «skole…», «børne…»."""
_TELLING_FIRST = 10
"""Letters of a first part that says nearly all: «lommepengejob» is of the «lommepengeprojekter»."""
_BEFORE_TITLES = frozenset(["vice"])
"""First parts that are no words of their own."""
_SAME_SORT = 0.6
_ANOTHER_SORT = 0.45
"""Less than a find: it points to the place and does not by itself answer."""


def kindred(word: str, vocabulary: KnownWords) -> dict[str, float]:
    """The library's compounds, as stems, that share the first part of a folded compound, with how good it is to find one.

    One whose last part is the same or means the same is as good as the part of a compound. One of another sort is less, and only where few share it.
    """
    first, last = _first_and_last(lemma(word))
    if not first:
        return {}
    ends = {stem: _first_and_last(vocabulary[stem]) for stem in vocabulary.holding(first) if stem.startswith(first)}
    sharing = {stem: other for stem, (begins, other) in ends.items() if begins == first and stem != root(word)}
    same_sort = {stem: _SAME_SORT for stem, other in sharing.items() if _one_sort(last, other)}
    telling = _SAME_SORT if len(first) >= _TELLING_FIRST else _ANOTHER_SORT
    return same_sort or (dict.fromkeys(sharing, telling) if len(sharing) <= _FEW else {})


def _one_sort(one: str, other: str) -> bool:
    """«direktør» and «kommunaldirektør», «bøtte» and «spand»."""
    alike_ones = {root(words[0]) for words, near in alike(root(one)).items() if len(words) == 1 and near == SAME}
    return root(other) in alike_ones or other.endswith(one)


@lru_cache(maxsize=50_000)
def _first_and_last(word: str) -> tuple[str, str]:
    """The first part of a folded compound, without a linking letter, and the rest; empty for other words."""
    if parts := compound_parts(word):
        return (parts[0], lemma(parts[-1])) if len(parts[0]) >= _SHORTEST_FIRST else ("", "")
    return next(_splits(lemma(word)), ("", ""))


def _splits(word: str) -> Iterator[tuple[str, str]]:
    """The longest first part before a known last part: also in compounds that the dictionary lists whole, as «nytårskur»."""
    for at in range(len(word) - _SHORTEST_LAST, _SHORTEST_FIRST - 1, -1):
        left, right = word[:at], word[at:]
        for first in (left, left.removesuffix("s"), left.removesuffix("e")):
            if len(first) >= _SHORTEST_FIRST and (is_lemma(first) or first in _BEFORE_TITLES) and first not in STOP_WORDS and is_known(right):
                yield first, lemma(right)
