"""Rows whose thousands are marked by a blank, «4 000 500 - -»: which numbers belong together, and when that cannot be seen."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_LEAD = re.compile(r"[-−–+(]?[1-9]\d{0,2}")
_GROUP = re.compile(r"\d{3}\)?")
_NOUGHTS = re.compile(r"(?<![\d.,])[1-9]\d{0,2} 0\d\d(?!\S)")
"""«4 000»: no cell begins with a nought before other figures, so the blank marks thousands."""
_DOTTED = re.compile(r"(?<!\S)[-−–+(]?\d{1,3}(?:\.\d{3})+(?!\d)")
_UNMARKED = re.compile(r"\d{4,}")
_ENDS_IN_A_CELL = re.compile(r"\s(?:[-−–+(]?\d[\d.,]*\)?|[-−–])\s*$")
_SURE = 2
"""So many numbers more than columns are not the end of a row's name."""


def blanks_mark_thousands(lines: Sequence[str]) -> bool | None:
    """Whether the rows of a table print «4 000»; False where they print «4.000», None where neither is seen."""
    rows = [line for line in lines if _ENDS_IN_A_CELL.search(line)]
    if any(_NOUGHTS.search(line) for line in rows):
        return True
    return False if any(_DOTTED.search(line) for line in rows) else None


def regrouped(tokens: Sequence[str], columns: int, blanks: bool | None) -> tuple[str, ...] | None:
    """The tokens that end a row as the cells of its columns, numbers parted by a blank put together.

    Empty when they cannot be told apart in one way only; None when nothing is to be put together, and the last ones are the cells.
    """
    if any(_UNMARKED.fullmatch(token) for token in tokens):
        return None
    joints = [at for at in range(1, len(tokens)) if _can_join(tokens[at - 1], tokens[at])]
    beyond = len(tokens) - columns
    if not joints or blanks is False or (beyond == 0 and not blanks):
        return None
    ways = list(_ways(tokens, columns))
    if len(ways) == 1 and (blanks or beyond >= _SURE):
        return ways[0]
    across = beyond >= _SURE or (beyond > 0 and beyond in joints)
    return () if blanks or across else None


def _ways(tokens: Sequence[str], columns: int) -> Iterator[tuple[str, ...]]:
    """Every way to read the tokens as exactly so many cells."""
    if not tokens:
        if columns == 0:
            yield ()
        return
    if columns == 0 or re.match(r"0\d", tokens[0]):
        return
    upto = 1
    while True:
        for rest in _ways(tokens[upto:], columns - 1):
            yield (" ".join(tokens[:upto]), *rest)
        if upto >= len(tokens) or not _can_join(tokens[0], tokens[upto]) or (upto > 1 and not _GROUP.fullmatch(tokens[upto - 1])):
            return
        upto += 1


def _can_join(before: str, token: str) -> bool:
    return _LEAD.fullmatch(before) is not None and _GROUP.fullmatch(token) is not None
