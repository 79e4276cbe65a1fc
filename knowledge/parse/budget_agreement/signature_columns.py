"""Signatures set in columns: name, office and party of one person beside each other on a line («Anna Holm, borgmester      Venstre»)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from knowledge.parties import PARTY

_CELLS = re.compile(r"\s{2,}|\t+|\s*[._…]{3,}\s*|\s*\|\s*")
_PARTY = re.compile(PARTY)
_FEWEST = 2
"""A column is told from so many lines; one line alone may be two names."""


def party_columns(lines: Sequence[str], line_from: int, line_to: int) -> Mapping[int, tuple[tuple[str, ...], str]]:
    """For each line with a person and a party in columns: the other cells in printed order, and the party. Lines are counted from 1.

    The party's column is the one where most lines have the name of a party; what stands there on the other lines is a local list's name.
    """
    rows = {number: cells for number in range(line_from, line_to + 1) if len(cells := _cells(lines[number - 1])) > 1}
    alone = {number: at[0] for number, cells in rows.items() if len(at := _parties(cells)) == 1}
    counted = Counter((place, len(rows[number])) for number, place in alone.items())
    if len(alone) < _FEWEST or len(alone) * 2 < len(rows):
        return {}
    usual = Counter(place if place == 0 else -1 for place in alone.values()).most_common(1)[0][0]
    found: dict[int, tuple[tuple[str, ...], str]] = {}
    for number, cells in rows.items():
        if len(_parties(cells)) > 1:
            continue
        place = alone.get(number, 0 if usual == 0 else len(cells) - 1)
        if number in alone or (place, len(cells)) in counted:
            found[number] = (tuple(cell for at, cell in enumerate(cells) if at != place), cells[place])
    return found


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in _CELLS.split(line.strip()) if cell.strip()]


def _parties(cells: Sequence[str]) -> list[int]:
    """The places of the cells that are a party's name and nothing more."""
    return [place for place, cell in enumerate(cells) if _PARTY.fullmatch(cell)]
