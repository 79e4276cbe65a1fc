"""What a word is told from other words by, where its stem alone would mix it up: «billig» is not «bil», «forlig» not «for», «sommer» not «som»."""

from __future__ import annotations

import re
from functools import lru_cache

from retrieval.danish.dictionary import is_lemma, lemma, lemmas_of_stem
from retrieval.danish.folding import fold
from retrieval.danish.stemming import stem
from retrieval.danish.stop_words import STOP_WORDS

_ADJECTIVE = re.compile(
    r"([a-z]+ig)(?:t|e|es|et|ets|en|ens|ene|enes|er|ers|erne|ernes|ere|st|ste|s|hed|heds|heden|hedens|heder|heders|hederne|hedernes)?"
)
_NOUN = re.compile(r"([a-z]+else)(?:s|n|ns|r|rs|rne|rnes)?")
_WITHOUT_E = re.compile(r"(cent|teat)r$")
"""«centret» is of «center»."""
_SHORT = 4
_SHORTER = 3
"""Letters of a stem that other words share by chance."""


@lru_cache(maxsize=100_000)
def root(word: str) -> str:
    """The stem of the word's lemma, folded; of a short one in -ig or -else, or one whose stem is a small word, the lemma itself."""
    folded = fold(word)
    short = _WITHOUT_E.sub(r"\1", stem(lemma(folded)))
    if folded in STOP_WORDS or not folded.isalpha():
        return short
    for ending, longest in ((_ADJECTIVE, _SHORT), (_NOUN, _SHORTER)):
        match = ending.fullmatch(folded)
        if match and len(short) <= longest and match[1].startswith(short) and len(match[1]) > len(short) and is_lemma(match[1]):
            return match[1]
    if short in STOP_WORDS:
        return max(lemmas_of_stem(short), key=lambda base: (_shared(base, folded), -len(base)), default=short)
    return short


def _shared(one: str, other: str) -> int:
    """How many letters two words begin with in common."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
