"""Word stems after the Snowball rules for Danish."""

from __future__ import annotations

from functools import lru_cache

import snowballstemmer

from retrieval.danish.folding import fold, unfold

_SNOWBALL = snowballstemmer.stemmer("danish")


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The folded stem of a word in any spelling: "områderne", "omraaderne" → "omraad". Numbers and codes come back as they are."""
    folded = fold(word)
    if not folded.isalpha():
        return folded
    return fold(str(_SNOWBALL.stemWord(unfold(folded))))
