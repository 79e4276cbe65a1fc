"""Units → pieces of about equal size, none above the limit."""

from __future__ import annotations

import math
from collections.abc import Sequence

from knowledge.cut.units import Unit


def pieces_of(units: Sequence[Unit], limit: int) -> list[list[Unit]]:
    """The units in order, in as few pieces as fit, of about equal size. A line that introduces a list never ends a piece that others follow."""
    total = sum(unit.tokens for unit in units)
    goal = total / max(1, math.ceil(total / limit))
    pieces: list[list[Unit]] = []
    size = 0
    for unit in units:
        if not pieces or size + unit.tokens > limit or size + unit.tokens / 2 > goal:
            begun = _carried(pieces, unit, limit)
            pieces.append([*begun, unit])
            size = sum(each.tokens for each in pieces[-1])
        else:
            pieces[-1].append(unit)
            size += unit.tokens
    return pieces


def _carried(pieces: list[list[Unit]], unit: Unit, limit: int) -> list[Unit]:
    """The introducing line at the end of the last piece, taken over into the next one where it fits."""
    if not pieces or len(pieces[-1]) < 2 or not pieces[-1][-1].leads or pieces[-1][-1].tokens + unit.tokens > limit:
        return []
    return [pieces[-1].pop()]


def joined(piece: Sequence[Unit]) -> str:
    """The text of a piece, joined as it was."""
    return "".join((unit.joint if at else "") + unit.text for at, unit in enumerate(piece))
