"""A compound found by its parts: by all of them, by one, by what means the same as one (the «støtte» of «tilskudspulje»)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import lru_cache

from retrieval.danish import SAME, alike, root

ALL_PARTS = 0.85
"""How good it is to find all the parts of a compound."""
_PARTS_MEANT, _SCATTERED, _SOME_PARTS = 0.6, 0.45, 0.35
_TELLING_PART = 6
"""Letters of a part that a longer compound may begin with: «iværksætter…» of «iværksætterindsatsen»."""


def parts_found(parts: Sequence[str], keys: Collection[str], *, phrase: bool, printed: bool) -> float:
    """How well a compound, or a `phrase` of words, is found by its parts, as roots, among the keys of a text; 0 when by none.

    Where the library has the very word (`printed`), its parts may stand scattered by chance.
    """
    there = sum(part in keys or (len(part) >= _TELLING_PART and any(k.startswith(part) for k in keys)) for part in parts)
    if 1 < len(parts) == there:
        very_words = phrase and all(part in keys for part in parts)
        return 1.0 if very_words else _SCATTERED if printed else ALL_PARTS
    if there and not printed and len(parts) > 1 and all(_is_meant(part, keys) for part in parts):
        return _PARTS_MEANT
    return _SOME_PARTS if there else 0.0


def _is_meant(part: str, keys: Collection[str]) -> bool:
    return part in keys or any(other in keys for other in _same_as(part))


@lru_cache(maxsize=20_000)
def _same_as(part: str) -> tuple[str, ...]:
    """The single words, as roots, that mean the same."""
    return tuple(root(other[0]) for other, near in alike(part).items() if len(other) == 1 and near == SAME)
