"""Word stems after the Snowball rules for Danish."""

from __future__ import annotations

from functools import lru_cache

import snowballstemmer

from retrieval.danish.folding import fold, unfold


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The folded stem of a word in any spelling: "områderne", "omraaderne" → "omraad". Numbers and codes come back as they are.

    A stemmer keeps the word it works on, so that two threads must never share one.
    """
    folded = fold(word)
    if not folded.isalpha():
        return folded
    return fold(str(snowballstemmer.stemmer("danish").stemWord(unfold(folded))))
