"""The right passages of a question are neither guessed nor too many: place, facts and kind decide together."""

from __future__ import annotations

from typing import Any

import pytest

from tests.benchmarks.retrieval_right import right_passages
from tests.retrieval.library import BUDGET, MINUTES, passage

PASSAGES = (
    passage(1, "Der foreslås 300.000 kr. til belysning.", item="7"),
    passage(2, "Belysningen godkendes.", item="7", role="recommendation"),
    passage(3, "Belysningen godkendes.", item="7", role="decision"),
    passage(4, "Der afsættes 4 mio. kr. til lærepladser i 2031.", document=BUDGET, item="2.7"),
    passage(5, "Der afsættes 14 mio. kr. til lærepladser i 2031.", document=BUDGET, item="2.8"),
    passage(6, "TMU-04 Vejbelysning: 2031 -0,30", document=BUDGET, role="savings_table"),
)


def right(facts: list[list[str]], locator: str | None, document: str = BUDGET, kind: str = "fact") -> set[int]:
    question: dict[str, Any] = {"kind": kind, "expect": {"all": facts, "source": [document]}}
    return {order for order in range(1, 7) if f"{document}#{order}" in right_passages(question, locator, PASSAGES)}


@pytest.mark.parametrize(
    ("locator", "orders"), [("2.7", {4}), ("2.7-2.8", {4, 5}), ("TMU-04", {6}), ("TMU 2031", {6}), ("2.7; TMU-04", {4, 6}), ("2.8 «14 mio.»", {5})]
)
def test_the_place_of_the_locator_is_read(locator: str, orders: set[int]) -> None:
    assert right([], locator) == orders


def test_of_a_place_with_several_passages_only_those_with_the_facts_are_right() -> None:
    assert right([["300.000"]], "punkt 7", MINUTES) == {1}


def test_of_a_decision_the_decision_itself_is_right_not_the_recommendation() -> None:
    assert right([["godkendes"]], "punkt 7", MINUTES, "decision") == {3}


def test_a_figure_inside_another_figure_is_not_the_fact() -> None:
    assert right([["4 mio"]], None) == {4}


def test_facts_that_stand_anywhere_tell_no_place() -> None:
    assert right([["4"]], None) == set()
