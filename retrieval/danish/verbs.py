"""Verbs: which words are forms of one, and the verb behind a noun: who asks what was «besluttet» must meet the heading «Beslutning»."""

from __future__ import annotations

import gzip
from functools import lru_cache
from importlib.resources import files

from retrieval.danish.dictionary import is_lemma, lemma
from retrieval.danish.folding import fold
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


def is_finite(word: str) -> bool:
    """Whether the word is only the present or past of a verb: «trænger», «klippede», not «biler», which is the plural of a noun too."""
    folded = fold(word)
    present = folded.endswith("er") and not is_lemma(folded) and not is_lemma(folded[:-2]) and lemma(folded) in (folded, folded.removesuffix("r"))
    bases = [folded.removesuffix("r")] if present else []
    bases += [f"{folded.removesuffix(ending)}e" for ending in _PASTS if folded.endswith(ending)]
    return any(base in _verbs() for base in bases)


_PASTS = ("ede", "te", "edes", "tes")


@lru_cache(maxsize=1)
def _verbs() -> frozenset[str]:
    """`verbs.gz`, which `python -m retrieval.danish.build` makes beside the word list."""
    return frozenset(gzip.decompress(files(__package__).joinpath("verbs.gz").read_bytes()).decode().split())
