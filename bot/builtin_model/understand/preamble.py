"""What people put before a question that is no part of it: «Til kalenderen: …», «Quick one before my meeting: …»."""

from __future__ import annotations

import re
from functools import lru_cache

from bot.builtin_model.understand.asks import plain
from bot.builtin_model.vocabulary import patterns

_ENDS = re.compile(r"\s*(?::|,|\s[-–—])\s+")
_FEWEST_LEFT = 2
"""Words that must be left to ask with."""


def without_preamble(text: str) -> str:
    """The text without such words before it; as it was where nothing would be left to ask with."""
    end = _ENDS.search(text)
    if not end or not _is_preamble(text[: end.start()]) or len(text[end.end() :].split()) < _FEWEST_LEFT:
        return text
    return without_preamble(text[end.end() :])


@lru_cache(maxsize=512)
def _is_preamble(words: str) -> bool:
    return bool(patterns("preambles.txt")["preamble"].fullmatch(plain(words).strip()))
