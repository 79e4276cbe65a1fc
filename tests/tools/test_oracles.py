"""Questions whose answers were worked out by hand from the shipped documents: sums, lists and counts that a tool must give exactly."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from tools import ALL_TOOLS
from tools.contract import ToolContext, ToolResult

TOOLS = {tool.name: tool for tool in ALL_TOOLS}


def asked(context: ToolContext, tool: str, **arguments: Any) -> ToolResult:
    result: ToolResult = TOOLS[tool].run(context, TOOLS[tool].arguments(**arguments))
    return result


def cells(result: ToolResult, key: str) -> list[Any]:
    return [row.cells[key] for row in result.rows]


@pytest.mark.parametrize(
    ("kind", "lines", "sums"),
    [
        ("operating", 26, {"2019": 41_801_000, "2020": 38_581_000, "2021": 35_088_000, "2022": 34_054_000}),
        ("capital", 22, {"2019": 38_700_000, "2020": 42_300_000, "2021": 8_500_000, "2022": 8_000_000}),
    ],
)
def test_the_budget_tables_are_summed_year_by_year(shipped: ToolContext, kind: str, lines: int, sums: dict[str, int]) -> None:
    result = asked(shipped, "budget_lines", kind=kind, operation="sum")
    assert len(result.rows) == lines
    assert result.values == sums
    assert result.value == sum(sums.values())


def test_operating_money_falls_by_3_220_000_from_2019_to_2020(shipped: ToolContext) -> None:
    assert asked(shipped, "budget_lines", kind="operating", operation="difference", years=[2019, 2020]).value == -3_220_000


def test_the_largest_capital_lines_over_all_years(shipped: ToolContext) -> None:
    largest = asked(shipped, "budget_lines", kind="capital", operation="largest")
    assert [(row.cells["item"], row.cells["total"]) for row in largest.rows[:3]] == [
        ("4.1", 25_000_000),
        ("6.1", 25_000_000),
        ("1.11", 11_000_000),
    ]


def test_item_4_11_stands_in_both_tables(shipped: ToolContext) -> None:
    result = asked(shipped, "budget_lines", items=["4.11"], years=[2019])
    assert {row.cells["kind_label"]: row.cells["amount_2019"] for row in result.rows} == {"drift": 160_000, "anlæg": 50_000}


def test_a_blank_cell_is_nothing_and_never_zero(shipped: ToolContext) -> None:
    row = asked(shipped, "budget_lines", items=["1.9"]).rows[0]
    assert [row.cells[f"amount_{year}"] for year in (2019, 2020, 2021, 2022)] == [None, 100_000, 100_000, 100_000]


def test_all_savings_year_by_year_with_the_sign_of_the_table(shipped: ToolContext) -> None:
    result = asked(shipped, "savings", operation="sum")
    assert len(result.rows) == 43
    assert result.values == {"2019": -32_265_000, "2020": -46_005_000, "2021": -51_005_000, "2022": -52_005_000}


@pytest.mark.parametrize(
    ("committee", "cases", "amounts"),
    [
        ("TMU", 9, (-660_000, -400_000, -400_000, -400_000)),
        ("EBU", 4, (-7_500_000, -11_300_000, -13_900_000, -13_900_000)),
        ("BSU", 3, (-3_750_000,) * 4),
        ("KFU", 4, (-660_000,) * 4),
        ("SSU", 13, (-12_970_000, -19_270_000, -19_770_000, -20_270_000)),
        ("ØKU", 10, (-6_725_000, -10_625_000, -12_525_000, -13_025_000)),
    ],
)
def test_the_savings_of_each_committee(shipped: ToolContext, committee: str, cases: int, amounts: tuple[int, ...]) -> None:
    result = asked(shipped, "savings", committees=[committee], operation="sum")
    assert len(result.rows) == cases
    assert tuple(result.values.values()) == amounts


def test_three_committees_are_compared_for_one_year(shipped: ToolContext) -> None:
    result = asked(shipped, "savings", committees=["SSU", "EBU", "ØKU"], years=[2020], operation="compare")
    assert result.values == {
        "Social- og Sundhedsudvalget": -19_270_000,
        "Erhvervs- og Beskæftigelsesudvalget": -11_300_000,
        "Økonomiudvalget": -10_625_000,
    }


def test_nine_savings_need_an_investment_that_has_no_year(shipped: ToolContext) -> None:
    result = asked(shipped, "savings", with_investment=True)
    assert len(result.rows) == 9
    assert sum(cells(result, "investment")) == 15_900_000
    assert max(result.rows, key=lambda row: int(row.cells["investment"] or 0)).cells["code"] == "ØKU-04"


def test_three_savings_fall_in_one_year_only(shipped: ToolContext) -> None:
    assert cells(asked(shipped, "savings", one_off=True), "code") == ["TMU-11", "EBU-02", "EBU-04"]


def test_the_cases_that_cost_are_found_and_said_to_cost(shipped: ToolContext) -> None:
    result = asked(shipped, "savings", sign="costing", years=[2019])
    assert cells(result, "code") == ["TMU-04", "ØKU-03"]
    assert any("TMU-04" in note and "merudgift" in note for note in result.notes)


@pytest.mark.parametrize(
    ("owner", "numbers"),
    [
        ("Kommunaldirektøren", ["1.1", "3.1", "4.1", "4.2", "5.1", "5.2", "5.3"]),
        ("kommunaldirektør", ["1.1", "3.1", "4.1", "4.2", "5.1", "5.2", "5.3"]),
        ("Vicekommunaldirektøren", ["1.2", "1.3", "2.3", "3.2", "3.3"]),
        ("Udviklingsdirektøren", ["2.1", "2.2"]),
        ("Skolechefen", ["4.3"]),
    ],
)
def test_the_actions_of_each_owner(shipped: ToolContext, owner: str, numbers: list[str]) -> None:
    assert cells(asked(shipped, "actions", responsible=owner), "number") == numbers


def test_the_actions_of_the_second_half_of_2008_are_among_those_that_touch_it(shipped: ToolContext) -> None:
    result = asked(shipped, "actions", time_from=datetime.date(2008, 7, 1), time_to=datetime.date(2008, 12, 31))
    assert {"1.3", "2.2", "3.2", "3.3", "5.3"} <= set(cells(result, "number"))
    assert not {"1.1", "1.2", "2.3", "5.1", "5.2"} & set(cells(result, "number"))


def test_the_plan_costs_800_000_as_far_as_it_says(shipped: ToolContext) -> None:
    result = asked(shipped, "actions", operation="sum")
    assert result.value == 800_000
    assert any("4.3" in note for note in result.notes)
    assert any("2.1" in note for note in result.notes)
    assert any("4.2" in note and "forhøjelse" in note for note in result.notes)


def test_five_actions_stand_at_nothing(shipped: ToolContext) -> None:
    assert len(asked(shipped, "actions", max_dkk=0).rows) == 5


def test_two_actions_fall_outside_the_years_of_the_plan(shipped: ToolContext) -> None:
    assert cells(asked(shipped, "actions", outside_plan_period=True), "number") == ["2.3", "4.3"]


def test_four_items_of_the_agreement_give_no_new_money(shipped: ToolContext) -> None:
    assert cells(asked(shipped, "agreement_items", only_not_in_tables=True), "item") == ["3.19", "4.16", "4.21", "4.24"]


def test_the_committee_of_an_item_is_found_by_its_code(shipped: ToolContext) -> None:
    assert "1.18" in cells(asked(shipped, "agreement_items", committee="KFU"), "item")


def test_attachments_are_added_up(shipped: ToolContext) -> None:
    result = asked(shipped, "agenda_items", operation="sum_attachments")
    assert (result.value, result.values["recommended"]) == (12, 10)


def test_four_items_were_treated_before(shipped: ToolContext) -> None:
    assert cells(asked(shipped, "agenda_items", treated_before=True), "item") == ["6", "9", "10", "11"]


def test_each_item_has_the_centre_that_recommends(shipped: ToolContext) -> None:
    def proposed_by(centre: str) -> list[Any]:
        return cells(asked(shipped, "agenda_items", proposer=centre), "item")

    assert proposed_by("Center for By og Miljø") == ["6", "11"]
    assert set(proposed_by("Politik og Organisation")) >= {"1", "3", "4", "5"}
    assert set(proposed_by("Center for Arbejdsmarked")) >= {"7", "8", "9"}


def test_the_study_trip_has_two_decisions_and_neither_is_final(shipped: ToolContext) -> None:
    result = asked(shipped, "decisions", items=["5"])
    assert [(row.cells["part"], row.cells["final"]) for row in result.rows] == [(1, False), (2, False)]
    assert all("standsningsretten" in str(row.cells["not_final_because"]) for row in result.rows)


def test_the_recommendation_stands_beside_a_decision_that_did_not_follow_it(shipped: ToolContext) -> None:
    row = asked(shipped, "decisions", items=["1"]).rows[0]
    assert "efterretning" in str(row.cells["recommendation"])
    assert row.cells["outcome"] == "postponed"


def test_one_vote_against_is_recorded_and_no_number_invented(shipped: ToolContext) -> None:
    result = asked(shipped, "votes", items=["5"])
    vote = next(row for row in result.rows if row.cells["kind"] == "afstemning")
    assert vote.cells["against"] == "Saime Bilen Inanc (Ø)"
    assert vote.cells.get("for") is None
    assert {str(row.cells["kind"]) for row in result.rows} == {"afstemning", "mindretalsudtalelse", "standsning"}


def test_who_was_there_and_who_was_not(shipped: ToolContext) -> None:
    result = asked(shipped, "attendance")
    assert [row.cells["person"] for row in result.rows if row.cells["status"] == "afbud"] == ["Per Kensø"]
    assert sum(bool(row.cells["politician"]) for row in result.rows) == 7
    assert sum(not row.cells["politician"] and row.cells["status"] == "deltog" for row in result.rows) == 4


def test_what_the_meeting_left_open(shipped: ToolContext) -> None:
    assert set(cells(asked(shipped, "open_follow_ups"), "item")) >= {"1", "4", "5", "6", "11"}


def test_35_cases_are_planned_five_of_them_in_september(shipped: ToolContext) -> None:
    everything = asked(shipped, "planned_cases")
    assert everything.value == 35
    assert [asked(shipped, "planned_cases", months=[month]).value for month in range(3, 13)] == [6, 5, 3, 4, 0, 3, 5, 3, 3, 3]
    assert {name.split()[0]: count for name, count in everything.values.items()} == {"Nøgletal": 4, "Nye": 3, "Mundtlig": 2, "budgetopfølgning": 3}
    assert any("foreløbig" in note for note in everything.notes)


def test_the_three_budget_follow_ups_have_their_months(shipped: ToolContext) -> None:
    result = asked(shipped, "planned_cases", text="budgetopfølgning")
    assert [(row.cells["name"], row.cells["month"]) for row in result.rows] == [
        ("1. budgetopfølgning", 4),
        ("2. budgetopfølgning", 8),
        ("3. budgetopfølgning", 11),
    ]


def test_the_dated_commitments_of_the_agreement(shipped: ToolContext) -> None:
    result = asked(shipped, "deadlines", documents=["budgetaftale-2019"])
    items = ["1.15", "1.17", "1.18", "1.21", "1.22", "3.1", "3.2", "3.4", "3.6", "3.9", "3.10", "3.13", "3.15", "4.9", "4.10", "6.8", "6.10"]
    assert set(items) <= set(cells(result, "item"))
    by_item = {(row.cells["item"], row.cells["time"]): row.cells["owner"] for row in result.rows}
    assert by_item[("1.15", "efteråret 2019")] == "Kultur- og Fritidsudvalget"


def test_a_deadline_that_has_passed_is_not_called_overdue(shipped: ToolContext) -> None:
    passed = asked(shipped, "deadlines", passed=True, documents=["budgetaftale-2019"])
    assert set(cells(passed, "status")) == {"ingen opfølgning fundet i materialet"}
    assert "overskredet" not in passed.model_dump_json()


def test_seven_sat_on_the_business_committee_of_2007(shipped: ToolContext) -> None:
    result = asked(shipped, "people", body="Erhvervs- og Beskæftigelsesudvalget", part="member")
    assert result.value == 7
    assert "Henrik Bolberg" in cells(result, "person")


def test_one_person_stands_in_two_documents(shipped: ToolContext) -> None:
    assert set(cells(asked(shipped, "people", in_documents=2), "person")) == {"Allan Kristensen"}


def test_seven_towns_have_their_inhabitants_in_order(shipped: ToolContext) -> None:
    result = asked(shipped, "key_figures", documents=["workshop-2010"])
    printed = [row.cells["as_printed"] for row in result.rows if "ECN" in str(row.cells["text"])]
    assert printed == ["180.000", "167.000", "80.000", "75.000", "60.000", "47.000", "37.437"]


def test_text_and_table_disagree_in_3_8_and_4_13(shipped: ToolContext) -> None:
    result = asked(shipped, "issues", kind="disagreement", documents=["budgetaftale-2019"])
    assert {"3.8", "4.13"} <= set(cells(result, "item"))
