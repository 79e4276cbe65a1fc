"""Planned cases: by month, name and body, with what recurs; and two plans of one committee, the newer of which replaces the older."""

from __future__ import annotations

import pytest

from knowledge.errors import NotCovered, ToolCallError
from tests.tools.elbaek import APRIL, MARCH, MEETINGS
from tests.tools.made import TODAY, column, context_of, on
from tools.contract import ToolContext, ToolResult
from tools.deadlines import DeadlinesArguments, deadlines
from tools.planned_cases import PlannedCasesArguments, planned_cases


def asked(context: ToolContext, **arguments: object) -> ToolResult:
    return planned_cases(context, PlannedCasesArguments.model_validate(arguments))


@pytest.fixture(scope="module")
def elbaek() -> ToolContext:
    return context_of(MEETINGS)


def test_35_cases_are_planned_and_what_recurs_is_counted(shipped: ToolContext) -> None:
    result = asked(shipped)
    assert result.value == 35
    assert result.values == {
        "Nøgletal på beskæftigelsesområdet": 4,
        "Nye virksomheder i Ballerup Kommune": 3,
        "budgetopfølgning": 3,
        "Mundtlig orientering om budgetaftalepunkter": 2,
    }
    assert "Planen er foreløbig, og punkter kan rykke sig." in result.notes


def test_july_has_none_and_september_five(shipped: ToolContext) -> None:
    assert asked(shipped, months=[7]).value == 0
    assert asked(shipped, months=[9]).value == 5


def test_budget_follow_up_is_not_found_in_every_word_with_budget(shipped: ToolContext) -> None:
    assert column(asked(shipped, text="budgetopfølgning"), "month") == [4, 8, 11]
    assert column(asked(shipped, text="2. budgetopfølgning"), "when") == ["august 2023"]


def test_upcoming_counts_from_this_month(shipped: ToolContext) -> None:
    assert min(int(str(month)) for month in column(asked(shipped, upcoming=True), "month")) == 3
    assert asked(on(shipped, TODAY.replace(month=11)), upcoming=True).value == 6


@pytest.mark.parametrize("body", ["EBUU", "Erhvervs Beskæftigelses og Uddannelsesudvalget"])
def test_body_is_found_under_its_other_names(shipped: ToolContext, body: str) -> None:
    assert asked(shipped, body=body).value == 35


def test_year_and_month_that_do_not_exist_are_refused(shipped: ToolContext) -> None:
    with pytest.raises(NotCovered, match="2023"):
        asked(shipped, years=[2031])
    with pytest.raises(ToolCallError, match="1 til 12"):
        asked(shipped, months=[13])


def test_newer_plan_replaces_the_older_from_its_first_month_on(elbaek: ToolContext) -> None:
    result = asked(elbaek)
    assert [(row.cells["document"], row.cells["month"], row.cells["name"]) for row in result.rows] == [
        (MARCH, 4, "1. budgetopfølgning"),
        (MARCH, 4, "Status på genbrug"),
        (APRIL, 6, "2. budgetopfølgning"),
        (APRIL, 6, "Plan for træer"),
        (APRIL, 8, "3. budgetopfølgning"),
    ]
    assert any("1. april 2025 er nyere" in note for note in result.notes)


def test_older_plan_is_shown_whole_when_it_is_named(elbaek: ToolContext) -> None:
    assert asked(elbaek, documents=[MARCH]).value == 3


def test_deadlines_follow_the_newer_plan_too(elbaek: ToolContext) -> None:
    result = deadlines(elbaek, DeadlinesArguments.model_validate({"text": "2. budgetopfølgning"}))
    assert column(result, "document") == [APRIL]
