"""In which of a table's years a row has money: only in some, first from one, until one, in all of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from knowledge.errors import ToolCallError

Spread = Literal["only", "one", "until", "first", "from", "later", "none", "every"]
SPREAD_TOLD = (
    "Kun rækker med beløb i netop de år: only = kun i years, one = kun i ét år, until = til og med året i years og intet siden, "
    "first = først fra året, from = først da eller senere, later = tom i året, men beløb senere, none = intet i året, "
    "every = i alle years, uden years i alle tabellens år."
)
_OF_NO_YEAR = ("one", "every")


def has_spread(amounts: Mapping[int, int | None], spread: Spread | None, years: Sequence[int]) -> bool:
    """Whether a row's amounts are spread so over its years. A printed 0 is no amount, and only an empty cell is a beginning that waits.

    Raises:
        ToolCallError: a year is needed, and none is named; or several are where one is needed.
    """
    if spread is None:
        return True
    if (not years and spread not in _OF_NO_YEAR) or (len(years) > 1 and spread not in ("only", "every")):
        raise ToolCallError(f"spread={spread!r} kræver {'years' if spread == 'only' else 'ét år i years'}, fx years=[2020].")
    having = [year for year in sorted(amounts) if amounts[year]]
    if not having:
        return False
    if spread == "every":
        return set(having).issuperset(years or amounts)
    if spread == "one":
        return len(having) == 1
    return set(having) == set(years) if spread == "only" else _by_one_year(amounts, having, spread, years[0])


def _by_one_year(amounts: Mapping[int, int | None], having: Sequence[int], spread: Spread, year: int) -> bool:
    if spread == "until":
        return having[-1] == year
    if spread in ("first", "from"):
        begins = having[0] == year if spread == "first" else having[0] >= year
        return begins and year > min(amounts) and all(amounts[own] is None for own in amounts if own < year)
    if spread == "later":
        return year in amounts and amounts[year] is None and having[0] > year
    return year in amounts and not amounts[year]
