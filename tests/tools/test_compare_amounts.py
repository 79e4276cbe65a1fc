"""Two amounts of tables or plans: how far apart, how many times as much, what share."""

from __future__ import annotations

from typing import Any

import pytest

from knowledge.errors import ToolCallError
from tests.tools.elbaek import AGREEMENT_2024
from tests.tools.made import context_of
from tools.compare_amounts import CompareAmountsArguments, compare_amounts
from tools.contract import ToolContext, ToolResult


@pytest.fixture(scope="module")
def elbaek() -> ToolContext:
    """Budget 2024-2027 of an invented municipality: 2.1 Cykelstier 3, 4 and 5 mio. kr.; BUU-01 saves 0.25 and then 0.5 mio. kr."""
    return context_of({"elbaek-2024": AGREEMENT_2024})


def compared(context: ToolContext, operation: str, first: dict[str, Any], second: dict[str, Any]) -> ToolResult:
    return compare_amounts(context, CompareAmountsArguments.model_validate({"operation": operation, "first": first, "second": second}))


def test_one_item_in_two_years(elbaek: ToolContext) -> None:
    own = {"table": "budget", "items": ["2.1"]}

    result = compared(elbaek, "difference", own | {"years": [2026]}, own | {"years": [2024]})

    assert (result.value, result.unit) == (2_000_000, "DKK")
    assert list(result.values.values()) == [5_000_000, 3_000_000]
    assert [row.sources[0].document for row in result.rows] == ["elbaek-2024", "elbaek-2024"]


def test_how_many_times_a_saving_grows(elbaek: ToolContext) -> None:
    own = {"table": "savings", "items": ["BUU-01"]}

    result = compared(elbaek, "ratio", own | {"years": [2025]}, own | {"years": [2024]})

    assert (result.value, result.unit) == (2, "gange")
    assert list(result.values.values()) == [500_000, 250_000]


def test_what_share_of_all_savings_a_committee_has(elbaek: ToolContext) -> None:
    whole = {"table": "savings", "years": [2025]}

    result = compared(elbaek, "share", whole | {"committee": "Børne- og Ungeudvalget"}, whole)

    assert (result.value, result.unit) == (88.89, "pct")


def test_how_many_per_cent_an_amount_grows_or_falls(elbaek: ToolContext) -> None:
    own = {"table": "budget", "items": ["2.1"]}

    grown = compared(elbaek, "change", own | {"years": [2026]}, own | {"years": [2024]})
    fallen = compared(elbaek, "change", own | {"years": [2024]}, own | {"years": [2026]})

    assert (grown.value, grown.unit) == (66.67, "pct")
    assert (fallen.value, fallen.unit) == (-40, "pct")


def test_a_side_without_an_amount_gives_no_value_and_says_so(elbaek: ToolContext) -> None:
    result = compared(elbaek, "difference", {"table": "budget", "items": ["1.2"], "years": [2026]}, {"table": "budget", "items": ["1.1"]})

    assert result.value is None
    assert "intet beløb" in result.notes[0]


def test_two_sides_that_are_the_same_are_refused(elbaek: ToolContext) -> None:
    with pytest.raises(ToolCallError, match="ens"):
        compared(elbaek, "ratio", {"table": "savings"}, {"table": "savings"})
