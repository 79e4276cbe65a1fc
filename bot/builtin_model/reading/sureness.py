"""How likely a unit is to answer, as far as questions with known answers tell (`python -m tests.benchmarks.sureness_weights`)."""

from __future__ import annotations

import math
from functools import cache

from bot.builtin_model.reading.found import Found
from bot.builtin_model.reading.kinds import AnswerKind
from bot.builtin_model.reading.weights import group_of
from bot.builtin_model.vocabulary import lines


def sureness(one: Found, kind: AnswerKind) -> float:
    """The likelihood, 0 to 1, that the unit answers a question that waits for this kind."""
    weights = _weights()
    return 1 / (1 + math.exp(-sum(value * weights.get(name, 0.0) for name, value in signs(one, kind).items())))


def signs(one: Found, kind: AnswerKind) -> dict[str, float]:
    """What it is told from, by name: the reader's score, how many words of the question are met nowhere, what only the heading and the sentence
    before meet, and the group of kinds."""
    return {
        "always": 1.0,
        "score": one.score,
        "missing": float(len(one.missing)),
        "above": one.marks.get("met", 0.0) - one.own,
        f"kind.{group_of(kind)}": 1.0,
    }


@cache
def _weights() -> dict[str, float]:
    return {name: float(weight) for name, weight in (line.split() for line in lines("sureness_weights.txt"))}
