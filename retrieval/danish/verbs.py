"""The verb behind a noun: who asks what was «besluttet» must meet the heading «Beslutning»."""

from __future__ import annotations

from functools import lru_cache

from retrieval.danish.dictionary import is_lemma, lemma
from retrieval.danish.stemming import stem

_ENDINGS = ("ning", "ing")
_SHORTEST_ROOT = 3


@lru_cache(maxsize=50_000)
def verb_stem(word: str) -> str | None:
    """The stem of the verb that a noun in -ing is made of: "beslutningen" → "beslut", "planlægning" → "planlaeg"; None when there is none.

    Nouns in -else and -er have their verb's stem already.
    """
    base = lemma(word)
    for ending in _ENDINGS:
        root = base.removesuffix(ending)
        if root != base and len(root) >= _SHORTEST_ROOT:
            for verb in (f"{root}e", f"{root}{root[-1]}e"):
                if is_lemma(verb):
                    return stem(verb)
    return None
