"""Rows by the years in which they have money."""

from __future__ import annotations

import pytest

from knowledge.errors import ToolCallError
from tools.spread import Spread, has_spread

_ROWS: dict[str, dict[int, int | None]] = {
    "kun 2031": {2031: 5, 2032: None, 2033: None},
    "kun 2031, så 0": {2031: 5, 2032: 0, 2033: 0},
    "fra 2032": {2031: None, 2032: 5, 2033: 5},
    "0, så fra 2032": {2031: 0, 2032: 5, 2033: 5},
    "fra 2033": {2031: None, 2032: None, 2033: 5},
    "til 2032": {2031: -5, 2032: -5, 2033: None},
    "alle": {2031: -5, 2032: -5, 2033: 5},
    "intet": {2031: None, 2032: 0, 2033: None},
}


@pytest.mark.parametrize(
    ("spread", "years", "kept"),
    [
        ("only", [2031], ["kun 2031", "kun 2031, så 0"]),
        ("only", [2031, 2032], ["til 2032"]),
        ("one", [], ["kun 2031", "kun 2031, så 0", "fra 2033"]),
        ("until", [2032], ["til 2032"]),
        ("first", [2032], ["fra 2032"]),
        ("first", [2031], []),
        ("from", [2032], ["fra 2032", "fra 2033"]),
        ("later", [2031], ["fra 2032", "fra 2033"]),
        ("none", [2033], ["kun 2031", "kun 2031, så 0", "til 2032"]),
        ("every", [], ["alle"]),
        ("every", [2031, 2032], ["til 2032", "alle"]),
        (None, [], list(_ROWS)),
    ],
)
def test_rows_are_kept_by_the_years_of_their_money(spread: Spread | None, years: list[int], kept: list[str]) -> None:
    assert [name for name, amounts in _ROWS.items() if has_spread(amounts, spread, years)] == kept


@pytest.mark.parametrize(("spread", "years"), [("only", []), ("first", []), ("first", [2031, 2032])])
def test_a_spread_without_its_year_is_refused(spread: Spread, years: list[int]) -> None:
    with pytest.raises(ToolCallError, match="kræver"):
        has_spread({2031: 5}, spread, years)
