"""Which amounts of a text are never added up: the two ends of a range, one amount or another, a part of the amount before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Protocol, TypeVar

_RANGE = re.compile(r"\s*(?:[-–—/]|\btil\b|\bto\b)\s*(?:(?:ca|max|maks|højst)\b\.?\s*)?", re.IGNORECASE)
_BETWEEN = re.compile(r"\b(?:mellem|between)\s+(?:ca\.\s+)?$", re.IGNORECASE)
_AND = re.compile(r"\s*(?:og|and)\s*(?:ca\.\s+)?", re.IGNORECASE)
_OR = re.compile(r"[^.;]*\b(?:eller|alternativt|or)\b(?:\s+[^\W\d_]+\.?){0,3}\s*", re.IGNORECASE)
_PART = re.compile(
    r"\b(?:heraf|deraf|hvoraf|herunder|af disse|inkl\.|inklusive|fordelt med|fordelt på|fordeler sig med)(?:\W+\w+){0,3}\W*$", re.IGNORECASE
)
_POINT = re.compile(r"(?:^|\s)[-–•]\s+$")


class Placed(Protocol):
    """An amount that knows where in the text it stands."""

    @property
    def start(self) -> int:
        """Its first letter."""

    @property
    def end(self) -> int:
        """The place after its last one."""


A = TypeVar("A", bound=Placed)


def is_part(before: str) -> bool:
    """Whether the words before an amount say that it is a part of the amount they follow: «heraf», «inklusive»."""
    return _PART.search(before) is not None


def by_range(text: str, amounts: Sequence[A]) -> list[tuple[A, ...]]:
    """The amounts in order, those that are one range («1-2 mio. kr.», «50.000 kr. til 100.000 kr.») or alternatives («… eller …») as a pair.

    A dash that begins points of a list («- 50.000 - 100.000») joins nothing.
    """
    groups: list[tuple[A, ...]] = []
    for amount in amounts:
        if groups and len(groups[-1]) == 1 and _joined(text, groups[-1][0], amount):
            groups[-1] = (*groups[-1], amount)
        else:
            groups.append((amount,))
    return groups


def _joined(text: str, first: Placed, second: Placed) -> bool:
    between, before = text[first.end : second.start], text[: first.start]
    if _RANGE.fullmatch(between):
        return not (_POINT.search(between + " ") and _POINT.search(before))
    return _OR.fullmatch(between) is not None or (_AND.fullmatch(between) is not None and _BETWEEN.search(before) is not None)
