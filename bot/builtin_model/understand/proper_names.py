"""The words a library writes with a capital wherever they stand inside a sentence: places, firms, projects, people."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.builtin_model.understand.asks import plain
from bot.builtin_model.understand.terms import key
from retrieval.danish import compound_parts, fold, is_known

_WORD = re.compile(r"[^\W\d_]{3,}")
_INSIDE = re.compile(r"(?<=[a-zæøå,;»”)] )[A-ZÆØÅ][a-zæøåéüö]{2,}\b(?!-\w)")
"""The first part of «Hoved-MED» is no name by itself."""


def proper_names(texts: Iterable[str]) -> frozenset[str]:
    """The keys (`terms.key`) of words that are never written without a capital, and have one inside a sentence or are no word of the dictionary."""
    inside: set[str] = set()
    first: set[str] = set()
    small: set[str] = set()
    for text in texts:
        inside.update(_INSIDE.findall(text))
        for word in _WORD.findall(text):
            (small if word[0].islower() else first).add(word)
    names = inside | {word for word in first if (len(word) > 2 if word.isupper() else not is_known(word) and not compound_parts(fold(word)))}
    return frozenset(key(plain(word)) for word in names) - {key(plain(word)) for word in small}
