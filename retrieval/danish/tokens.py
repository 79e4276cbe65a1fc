"""Text as words, with numbers and codes kept whole."""

from __future__ import annotations

import re
from functools import lru_cache

from retrieval.danish.folding import fold

_SPACED_CODE = re.compile(r"\b([A-ZÆØÅ]{2,5})\s(\d{1,3})\b(?![.,/]\d)")
_TOKEN = re.compile(
    r"§+\s*\d+(?:\s?[a-h]\b)?"  # a paragraph of an act: § 16b
    r"|[a-z]{1,6}-?\d+[a-z]?\b"  # a code: TMU-04, co2, b4
    r"|\d+(?:[.,:/]\d+)*[a-z]?\b"  # 4.13, 23,5, 150.000, 7/2, 8:00, 16b
    r"|\d+"
    r"|[a-z]+(?:'[a-z]+)?"
)
_LONGEST_KEPT = 2_000
"""Characters; longer texts are read rarely."""
_GENITIVE = re.compile(r"'s?$|'[a-z]{1,3}$")


def words(text: str) -> list[str]:
    """The folded words of a text in order: «TMU-04 koster 4.13, jf. § 16 b» → ["tmu-04", "koster", "4.13", "jf", "§16b"].

    Numbers and codes stay whole, words are parted at hyphens, a code written apart in capitals ("TMU 04") is put together.
    """
    return list(_words(text) if len(text) <= _LONGEST_KEPT else _parted(text))


@lru_cache(maxsize=8_000)
def _words(text: str) -> tuple[str, ...]:
    """The words of a short text; the same sentences are read for question after question."""
    return _parted(text)


def _parted(text: str) -> tuple[str, ...]:
    return tuple(_clean(match) for match in _TOKEN.findall(fold(_SPACED_CODE.sub(r"\1-\2", text))))


def is_code(word: str) -> bool:
    """Whether a word from `words` is a number, a paragraph or a code: it must never be stemmed or corrected."""
    return any(char.isdigit() for char in word)


def _clean(token: str) -> str:
    if token[0] == "§":
        return "§" + "".join(token.lstrip("§").split())
    return _GENITIVE.sub("", token) if "'" in token else token
