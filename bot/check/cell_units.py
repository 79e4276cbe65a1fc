"""Which unit and which years the figures of a tool's result are of, read from what the tool calls them."""

from __future__ import annotations

import re

_YEAR = re.compile(r"(?:19|20)\d\d")
_SCHOOL_YEAR = re.compile(r"((?:19|20)\d\d)/(\d\d)(?!\d)")
"""«2018/19»: a head that is of both years."""
_UNITS = {"pct": "pct", "%": "pct", "procentpoint": "point", "promille": "mille", "kr.": "DKK", "kr": "DKK", "dkk": "DKK"}
_COUNTED = ("antal", "gange", "måneder", "uger", "dage", "timer", "minutter", "år", "årsværk")
_MEASURED = ("m2", "m3", "km", "meter", "ha", "ton", "kg", "liter", "kWh", "MWh", "GWh")
_PLAIN = frozenset({*_COUNTED, *_MEASURED})
"""Units whose figures are read as plain numbers, the unit as a noun after them."""


def unit_of_cell(unit: str) -> str:
    """The unit of a cell as figures of a text have it; empty for a plain number."""
    return _UNITS.get(unit.lower(), "")


def unit_of_value(unit: str | None) -> str:
    """The unit of a computed value; one that is not known stays as it is."""
    return _UNITS.get(str(unit or "").lower(), "" if unit in _PLAIN else unit or "")


def years_in(head: str) -> tuple[int, ...]:
    """The years that a head names; a school year is two."""
    years = [int(year) for year in _YEAR.findall(head)]
    return tuple(years + [int(f"{first[:2]}{last}") for first, last in _SCHOOL_YEAR.findall(head)])
