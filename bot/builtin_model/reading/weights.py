"""What each mark of a unit counts for: learned from questions with known answers (`python -m tests.benchmarks.reading_weights`)."""

from __future__ import annotations

from functools import cache

from bot.builtin_model.reading.kinds import AnswerKind
from bot.builtin_model.vocabulary import lines

GROUPS: dict[str, tuple[AnswerKind, ...]] = {
    "figure": (AnswerKind.AMOUNT, AnswerKind.PERCENT, AnswerKind.NUMBER, AnswerKind.SIZE, AnswerKind.MEASURE),
    "time": (AnswerKind.TIME, AnswerKind.FREQUENCY, AnswerKind.DURATION),
    "reason": (AnswerKind.REASON, AnswerKind.PURPOSE, AnswerKind.PROBLEM),
    "name": (AnswerKind.PERSON, AnswerKind.BODY, AnswerKind.NAME, AnswerKind.PLACE),
    "list": (AnswerKind.LIST,),
    "any": (AnswerKind.ANY, AnswerKind.MAIL, AnswerKind.PHONE),
}
"""Kinds of answer that are weighed alike."""


def group_of(kind: AnswerKind) -> str:
    """The group of kinds that are weighed as this one."""
    return next((name for name, kinds in GROUPS.items() if kind in kinds), "any")


def weighed(marks: dict[str, float], kind: AnswerKind) -> float:
    """The marks added up by what each counts for when this kind of answer is waited for."""
    weights, group = _weights(), group_of(kind)
    return sum(value * (weights.get(name, 0.0) + weights.get(f"{group}.{name}", 0.0)) for name, value in marks.items())


@cache
def _weights() -> dict[str, float]:
    return {name: float(weight) for name, weight in (line.split() for line in lines("reading_weights.txt"))}
