"""Deadlines and planned cases: in order of time, with owner, and what became of them as far as the library tells."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from knowledge.errors import NotCovered, ToolCallError, UnknownName
from knowledge.library import Library
from knowledge.records import Action, AgendaItem, Document, Meeting, PlanEvaluation, PlannedCase, Record
from knowledge.records.document import Family
from knowledge.records.time import Period, Precision
from knowledge.source import Source
from tests.tools.made import SilentSearcher, column, on
from tools.contract import ToolContext, ToolResult
from tools.deadlines import DeadlinesArguments, deadlines
from tools.planned_cases import PlannedCasesArguments, planned_cases

BODY = "Klima- og Teknikudvalget"
NONE_FOUND = "ingen opfølgning fundet i materialet"


def place(document: str, line: int) -> tuple[Source, ...]:
    return (Source(document=document, title=document, locator="…", line_from=line, line_to=line, quote="…"),)


def planned(order: int, month: int, name: str) -> PlannedCase:
    return PlannedCase(
        id=f"marts/{order}", document="marts", sources=place("marts", 10 + order), item="3", body=BODY, year=2031, month=month, order=order,
        name=name, provisional=True,
    )  # fmt: skip


def action(number: str, owner: str, time: Period) -> Action:
    return Action(
        id=f"plan/{number}", document="plan", sources=place("plan", 1), number=number, area="1", area_name="Natur", name=f"Plante skov {number}",
        text=f"Plante skov {number}", responsible=owner, time=time,
    )  # fmt: skip


def document(id_: str, family: Family, date: datetime.date) -> Document:
    return Document(id=id_, document=id_, sources=place(id_, 1), title=id_, family=family, date=date, line_count=99, sha256="0" * 64)


@pytest.fixture
def context() -> ToolContext:
    may = datetime.date(2031, 5, 6)
    records: list[Record] = [
        document("plan", Family.ACTION_PLAN, datetime.date(2030, 1, 8)),
        document("marts", Family.MINUTES, datetime.date(2031, 3, 4)),
        document("maj", Family.MINUTES, may),
        planned(1, 4, "1. budgetopfølgning"),
        planned(2, 4, "Cykelpuljen"),
        planned(3, 8, "2. budgetopfølgning"),
        Meeting(id="maj", document="maj", sources=place("maj", 1), body="Klima- og teknikudvalget", date=may, item_count=1),
        AgendaItem(id="maj/5", document="maj", sources=place("maj", 5), number="5", order=5, name="Fordeling af cykelpuljen 2031"),
        action("1.1", "Skovrideren", Period(text="inden udgangen af 2030", end=datetime.date(2030, 12, 31), is_deadline=True)),
        action("1.2", "Naturchefen", Period(text="fra 2030", start=datetime.date(2030, 1, 1))),
        action("1.3", "Naturchefen", Period(text="når midlerne er fundet", precision=Precision.CONDITION, condition="når midlerne er fundet")),
        PlanEvaluation(
            id="plan/e", document="plan", sources=place("plan", 9), body=BODY, text="Udvalget evaluerer planen i 2033.",
            period=Period(text="i 2033", start=datetime.date(2033, 1, 1), end=datetime.date(2033, 12, 31)),
        ),
    ]  # fmt: skip
    return ToolContext(Library(records), SilentSearcher(), datetime.date(2031, 6, 1))


def asked(context: ToolContext, **arguments: Any) -> ToolResult:
    return deadlines(context, DeadlinesArguments(**arguments))


def test_deadlines_come_in_order_of_time_with_those_without_a_date_last(context: ToolContext) -> None:
    times = column(asked(context), "time")
    assert times == ["fra 2030", "inden udgangen af 2030", "april 2031", "april 2031", "august 2031", "i 2033", "når midlerne er fundet"]


def test_what_became_of_a_passed_time_is_told_only_where_a_later_meeting_tells(context: ToolContext) -> None:
    status = {row.cells["name"]: row.cells["status"] for row in asked(context).rows}
    assert status["Cykelpuljen"] == "taget op 6. maj 2031, punkt 5"
    assert status["1. budgetopfølgning"] == status["Plante skov 1.1"] == NONE_FOUND
    assert status["2. budgetopfølgning"] == status["Evaluering"] == "forude"


def test_a_time_without_an_end_or_without_dates_is_never_passed_nor_ahead(context: ToolContext) -> None:
    status = {row.cells["item"]: row.cells["status"] for row in asked(context, kinds=["action"], passed=False).rows}
    assert status == {"1.2": "uden slutdato", "1.3": "uden dato"}


def test_what_is_passed_depends_on_the_day_it_is_asked(context: ToolContext) -> None:
    assert asked(context, passed=True).value == 3
    assert asked(on(context, datetime.date(2030, 6, 1)), passed=True).value == 0


def test_no_word_of_being_overdue_without_a_follow_up(context: ToolContext) -> None:
    assert asked(context, passed=True).notes == ("Om det er sket, fremgår ikke: der er ingen opfølgning i materialet.",)
    assert asked(context, text="cykelpulje").notes == ()


@pytest.mark.parametrize("owner", ["Klima- og Teknikudvalget", "klima og teknikudvalget", "KTU", "teknikudvalget"])
def test_a_committee_is_found_by_any_of_its_names(context: ToolContext, owner: str) -> None:
    assert asked(context, owner=owner).value == 4


def test_an_owner_is_found_by_title_and_one_who_owns_nothing_is_refused(context: ToolContext) -> None:
    assert column(asked(context, owner="naturchef"), "item") == ["1.2", "1.3"]
    with pytest.raises(UnknownName, match="Havnemesteren"):
        asked(context, owner="Havnemesteren")


def test_planned_cases_are_narrowed_to_a_range_of_months(context: ToolContext) -> None:
    result = planned_cases(context, PlannedCasesArguments(date_from=datetime.date(2031, 4, 15), date_to=datetime.date(2031, 7, 31)))
    assert column(result, "when") == ["april 2031", "april 2031"]


def test_numbered_follow_ups_count_as_one_case_that_recurs(context: ToolContext) -> None:
    assert planned_cases(context, PlannedCasesArguments(body="KTU")).values == {"budgetopfølgning": 2}


def test_upcoming_counts_from_the_month_of_today(context: ToolContext) -> None:
    assert column(planned_cases(context, PlannedCasesArguments(upcoming=True)), "name") == ["2. budgetopfølgning"]


def test_a_year_or_month_that_cannot_be_is_refused(context: ToolContext) -> None:
    with pytest.raises(NotCovered, match="dækker 2031"):
        planned_cases(context, PlannedCasesArguments(years=[2040]))
    with pytest.raises(ToolCallError, match="13"):
        planned_cases(context, PlannedCasesArguments(months=[13]))


def test_a_plan_that_a_decision_contradicts_says_so(shipped: ToolContext) -> None:
    october = planned_cases(shipped, PlannedCasesArguments(months=[10]))
    assert any("23.-24. november" in issue.message for issue in october.issues)
    assert planned_cases(shipped, PlannedCasesArguments(months=[9])).issues == ()


def test_a_commitment_is_cited_at_the_lines_that_state_it(shipped: ToolContext) -> None:
    row = next(row for row in asked(shipped, owner="KFU").rows if row.cells["item"] == "1.15")
    assert "efteråret 2019" in row.sources[0].quote
    assert row.sources[0].line_to - row.sources[0].line_from <= 3
