"""Things told apart by a number only: the 1. and the 2. reading, «fase 1» and «fase 2»."""

from __future__ import annotations

import re

from bot.builtin_model.understand.asks import plain
from knowledge.dates import MONTHS

_ORDINAL = re.compile(r"\b(\d{1,2})\. ?([a-z]{4,})")
_COUNTED = re.compile(r"\b([a-z]{5,}) (\d{1,2})\b(?![.,]\d| ?(?:kr|mio|pct|%))")
_NO_ORDINAL = frozenset(plain(month) for month in MONTHS) | {"halvaar", "kvartal", "klasse", "klasser", "punkt", "linje", "kapitel"}
"""Numbers before these are days and times, or are looked up by themselves."""


def of_another_number(asked: str, told: str) -> bool:
    """Whether a text tells of the same numbered thing under another number only: the 1. reading where the 2. is asked for.

    `asked` is in plain letters.
    """
    flat = plain(told)
    for number, noun in [*_ORDINAL.findall(asked), *((digits, noun) for noun, digits in _COUNTED.findall(asked))]:
        if noun in _NO_ORDINAL:
            continue
        own = {*re.findall(rf"\b(\d{{1,2}})\.\s+{re.escape(noun)}", flat), *re.findall(rf"\b{re.escape(noun)}\w*\s+(\d{{1,2}})\b(?![.,]\d)", flat)}
        if own and number not in own:
            return True
    return False
