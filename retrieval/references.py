"""What a question points at by number: «punkt 5», «handling 4.3», «sag nr. 2», "item 10"."""

from __future__ import annotations

import re

from retrieval.danish import fold

_NUMBERED = re.compile(
    r"\b(?:(?:dagsordens|aftale|budget)?punkt(?:er|et|erne)?|pkt|sag(?:en)?|handling|agenda item|item|point|action)\.?\s*"
    r"(?:nr\.?\s*|number\s*|no\.?\s*)?"
    r"(\d{1,2}(?:\.\d{1,2})?(?:(?:,| og|,? and) \d{1,2})*)(?![\d]|[.,]\d)"
)
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_DOTTED = re.compile(r"(?<![\d.,])(\d{1,2}\.\d{1,2})(?![\d]|[.,]\d)(?!\.?\s*(?:mio|mia|million|milliard|billion|procent|percent|pct|%|kr))")


def items_named(question: str) -> frozenset[str]:
    """The items, cases and actions named by number, folded as the index keeps them; an amount («4.5 mio. kr.») is none."""
    text = fold(question)
    return frozenset([*(number for found in _NUMBERED.findall(text) for number in _NUMBER.findall(found)), *_DOTTED.findall(text)])
