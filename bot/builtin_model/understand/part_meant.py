"""A part of a compound met by another word that means the same: the «støtte» of «tilskudspulje»."""

from __future__ import annotations

from collections.abc import Container
from functools import lru_cache

from retrieval.danish import SAME, alike, root


def is_meant(part: str, keys: Container[str]) -> bool:
    """Whether a part, by its root, stands among the keys of a text itself or by a single word that means the same."""
    return part in keys or any(other in keys for other in _same_as(part))


@lru_cache(maxsize=20_000)
def _same_as(part: str) -> tuple[str, ...]:
    return tuple(root(other[0]) for other, near in alike(part).items() if len(other) == 1 and near == SAME)
