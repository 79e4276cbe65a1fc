"""The lines that make a schedule one, and names compared by likeness."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

MARKER = re.compile(
    r"^(?:tidsplan|tidsramme|aktiviteter|handlinger|milepæle|indsatser|initiativer)(?:\s+(?:for\s+)?(?P<period>\d[\d\s–/-]*))?\s*:?$", re.IGNORECASE
)
"""A line that says: below stand the activities («Tidsplan 2007-09:»)."""
MEMBER = re.compile(r"^\s*(?:[-•]\s*)?\((?P<letter>[A-ZÆØÅ]{1,2})\)\s+\S|^\s*(?:[-•]\s*)?[A-ZÆØÅ][\w.-]+(?: [A-ZÆØÅ][\w.-]+)+\s+\([A-ZÆØÅ]{1,2}\)")


def is_own_line(line: str) -> bool:
    """Whether a short line is a marker or a member, and so no heading."""
    return MARKER.match(line) is not None or MEMBER.match(line) is not None


def likeness(first: str, second: str) -> float:
    """How much alike two names are, 0 to 1, capitals aside; one that holds all words of the other is 0.9."""
    one, other = set(_folded(first).split()), set(_folded(second).split())
    if one != other and (one <= other or other <= one):
        return 0.9
    return SequenceMatcher(None, _folded(first), _folded(second)).ratio()


def nearest(name: str, others: Sequence[str], least: float) -> str | None:
    """The name most like this one; None when none reaches `least`."""
    ranked = sorted(others, key=lambda other: likeness(name, other), reverse=True)
    return ranked[0] if ranked and likeness(name, ranked[0]) >= least else None


def same_name(first: str, second: str) -> bool:
    """Whether two names differ at most in capitals and spaces."""
    return _folded(first) == _folded(second)


def _folded(name: str) -> str:
    """A name for comparing."""
    return " ".join(name.casefold().split())
