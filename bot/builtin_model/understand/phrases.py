"""Whole phrases by which something is asked for: «rids kort op», «i korte træk», «hvad landede de på»."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from bot.builtin_model.understand.asks import Ask
from bot.builtin_model.vocabulary import patterns


@dataclass(frozen=True)
class Phrases:
    """What the phrases of a question ask for, and their words, which do not say what the question is about."""

    asks: frozenset[Ask]
    words: frozenset[str]


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[Ask, re.Pattern[str]], ...]:
    return tuple((Ask(name), pattern) for name, pattern in patterns("asking_phrases.txt").items())


def phrases_in(flat: str) -> Phrases:
    """The phrases of a question in plain letters. A word that stands outside them too, or in a gap of one, is a word of the subject after all."""
    asks, inside = set(), [False] * len(flat)
    for ask, pattern in _patterns():
        for match in pattern.finditer(flat):
            asks.add(ask)
            kept = {at for group, text in enumerate(match.groups(), 1) if text for at in range(*match.span(group))}
            for at in range(*match.span()):
                inside[at] = inside[at] or at not in kept
    words = [(match[0], all(inside[at] for at in range(*match.span()))) for match in re.finditer(r"[a-z0-9]+", flat)]
    outside = {word for word, in_phrase in words if not in_phrase}
    return Phrases(frozenset(asks), frozenset(word for word, in_phrase in words if in_phrase and word not in outside))
