"""What a draft never drops: statements with a figure, in digits or as an amount in words, and statements with a time («inden sommeren»)."""

from __future__ import annotations

import re

from knowledge.dates import find_periods
from knowledge.number_words import NUMBER_WORD

_FIGURE = re.compile(rf"\d|\b{NUMBER_WORD}\s+(?:mio|mia|million|milliard|tusind|kroner|kr\b|pct|procent|promille)", re.IGNORECASE)
_AMOUNT = re.compile(
    r"\d[\d.,]*\s*(?:kr\b|kroner|mio|mia|million|milliard|t\.kr|pct|%|procent|promille|timer|m2\b|m²|kvm|"
    r"borgere|personer|elever|medarbejdere|ansatte|stillinger|deltagere|virksomheder|boliger|pladser)",
    re.IGNORECASE,
)


def is_kept(text: str) -> bool:
    """Whether it holds a figure or a time."""
    return _FIGURE.search(text) is not None or bool(find_periods(text))


def has_amount(text: str) -> bool:
    """Whether it holds an amount of money, a share, an area, hours or a number of people: what a short version keeps of a case."""
    return _AMOUNT.search(text) is not None
