"""School classes by number: what is for the 8. class is not told by a text of the 10. class, nor by one of no class at all."""

from __future__ import annotations

import re

from bot.builtin_model.understand.asks import plain

_CLASS = re.compile(r"\b(\d{1,2})(?:\.?\s?(?:-|til|og|eller)\s?(\d{1,2}))?(?:\.\s?|-)(?:klasse\w*|kl\b|klassetrin\w*|aargang\w*)")
_HIGHEST = 10


def of_another_class(asked: str, told: str) -> bool:
    """Whether a question (in plain letters) is of a class by its number, and the text names no such class."""
    wanted = _classes(asked)
    return bool(wanted) and not wanted & _classes(plain(told))


def _classes(flat: str) -> set[int]:
    """The classes of a text: 8 of «8. klasserne», 7, 8 and 9 of «7.- 9. klasse»."""
    found: set[int] = set()
    for first, last in _CLASS.findall(flat.replace(".-", "-").replace(". -", "-")):
        found.update(range(int(first), int(last or first) + 1))
    return {number for number in found if number <= _HIGHEST}
