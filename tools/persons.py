"""Whether two names are one person's: a first name alone, an initial for a middle name, a slip of the pen."""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from retrieval.danish import fold

_ALIKE = 86


def same_person(wanted: str, printed: str | None) -> bool:
    """Whether every word of `wanted` stands in the printed name, in order. «Saime B. Inanc» is «Saime Bilen Inanc (Ø)»; «Inanc» is both."""
    if printed is None:
        return False
    names = iter(_words(printed))
    return bool(_words(wanted)) and all(any(_alike(word, name) for name in names) for word in _words(wanted))


def _alike(word: str, name: str) -> bool:
    if len(word) == 1 or len(name) == 1:
        return word[0] == name[0]
    return word == name or (len(word) > 3 and fuzz.ratio(word, name) >= _ALIKE)


def _words(name: str) -> list[str]:
    return re.findall(r"[a-z]+", fold(re.sub(r"\(.*?\)", " ", name)))
