"""Which of several printed times comes first, and how many months lie between."""

from __future__ import annotations

import pytest

from knowledge.errors import ToolCallError
from tests.tools.test_reckon_figures import line_of
from tools.compare_times import CompareTimesArguments, compare_times
from tools.contract import ToolContext

AGREEMENT = "budgetaftale-2019"


def times(context: ToolContext, *printed: tuple[str, str]) -> CompareTimesArguments:
    told = [{"document": AGREEMENT, "line": line_of(context.library, AGREEMENT, words), "printed": time} for words, time in printed]
    return CompareTimesArguments.model_validate({"times": told})


def test_the_time_that_begins_first_stands_first_with_the_months_between(shipped: ToolContext) -> None:
    later, sooner = ("til evalueringen, som finder sted i efteråret 2021", "efteråret 2021"), ("Skoleudvalget i foråret 2020", "foråret 2020")

    result = compare_times(shipped, times(shipped, later, sooner))

    assert [row.cells["printed"] for row in result.rows] == ["foråret 2020", "efteråret 2021"]
    assert (result.value, result.unit, result.notes) == (18, "måneder", ())


def test_times_that_overlap_are_said_to(shipped: ToolContext) -> None:
    result = compare_times(
        shipped, times(shipped, ("inden sommeren 2019 fremlægge", "inden sommeren 2019"), ("evalueres i foråret 2019", "foråret 2019"))
    )

    assert "ikke sikker" in result.notes[0]


def test_a_time_that_does_not_stand_on_its_line_is_refused(shipped: ToolContext) -> None:
    with pytest.raises(ToolCallError, match="står ikke på linje"):
        compare_times(shipped, times(shipped, ("Skoleudvalget i foråret 2020", "foråret 2021"), ("Skoleudvalget i foråret 2020", "foråret 2020")))
