"""Slides that list the titles of the slides after them: what they list stands under them."""

from __future__ import annotations

import re
from collections.abc import Sequence

_FEWEST = 2
"""Points of a slide that must name later slides before it is taken for an overview of them."""
_SHORTEST = 4


def overviews(titles: Sequence[str], points: Sequence[Sequence[str]]) -> tuple[str | None, ...]:
    """For each slide, in order, the title of the last overview before it that has it as a point; None for a slide under no overview."""
    under: list[str | None] = [None] * len(titles)
    for at, listed in enumerate(points):
        named = [next((later for later in range(at + 1, len(titles)) if _names(point, titles[later])), None) for point in listed]
        found = [later for later in named if later is not None]
        if len(set(found)) < _FEWEST or 2 * len(found) < len(listed):
            continue
        told = [point for point, later in zip(listed, named, strict=True) if later is not None]
        for later in range(at + 1, len(titles)):
            if any(_names(point, titles[later]) for point in told):
                under[later] = titles[at]
    return tuple(under)


def _names(point: str, title: str) -> bool:
    """Whether a title is the point, or begins with it: «Erhvervspraktik for skoleelever» of «Erhvervspraktik»."""
    short, long = _flat(point), _flat(title)
    return len(short) >= _SHORTEST and (long == short or long.startswith(f"{short} "))


def _flat(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().casefold()
