"""Sums over the savings table: the shipped agreement against recomputed totals, and another municipality's codes and years."""

from __future__ import annotations

import pytest

from knowledge.errors import NotCovered, UnknownName
from tests.tools.elbaek import AGREEMENTS, EARLIER_AGREEMENT, LATER_AGREEMENT
from tests.tools.made import column, context_of
from tools.contract import ToolContext, ToolResult
from tools.savings import SavingsArguments, savings


def asked(context: ToolContext, **arguments: object) -> ToolResult:
    return savings(context, SavingsArguments.model_validate(arguments))


@pytest.fixture(scope="module")
def elbaek() -> ToolContext:
    return context_of(AGREEMENTS)


@pytest.mark.parametrize(
    ("committee", "cases", "sums", "investment"),
    [
        (None, 43, (-32_265_000, -46_005_000, -51_005_000, -52_005_000), 15_900_000),
        ("TMU", 9, (-660_000, -400_000, -400_000, -400_000), 1_700_000),
        ("EBU", 4, (-7_500_000, -11_300_000, -13_900_000, -13_900_000), 0),
        ("Børne- og Skoleudvalget", 3, (-3_750_000,) * 4, 0),
        ("Kultur og Fritidsudvalget", 4, (-660_000,) * 4, 0),
        ("social og sundhedsudvalg", 13, (-12_970_000, -19_270_000, -19_770_000, -20_270_000), 2_800_000),
        ("ØU", 10, (-6_725_000, -10_625_000, -12_525_000, -13_025_000), 11_400_000),
    ],
)
def test_savings_are_summed_by_committee_and_year(
    shipped: ToolContext, committee: str | None, cases: int, sums: tuple[int, ...], investment: int
) -> None:
    committees = [committee] if committee else []
    result = asked(shipped, committees=committees, operation="sum")
    assert tuple(result.values.values()) == sums
    assert result.value == sum(sums)
    assert len(result.rows) == cases
    assert sum(int(str(row.cells["investment"] or 0)) for row in result.rows) == investment


def test_committees_are_compared_with_the_largest_saving_first(shipped: ToolContext) -> None:
    result = asked(shipped, committees=["EBU", "ØKU", "SSU"], years=[2020], operation="compare")
    assert list(result.values.items()) == [
        ("Social- og Sundhedsudvalget", -19_270_000),
        ("Erhvervs- og Beskæftigelsesudvalget", -11_300_000),
        ("Økonomiudvalget", -10_625_000),
    ]


def test_savings_that_need_an_investment(shipped: ToolContext) -> None:
    result = asked(shipped, with_investment=True)
    assert len(result.rows) == 9
    assert result.values["investment"] == 15_900_000
    assert next(row.cells["investment"] for row in result.rows if row.cells["code"] == "ØKU-04") == 10_000_000


def test_savings_of_a_single_year(shipped: ToolContext) -> None:
    assert set(column(asked(shipped, one_off=True), "code")) == {"TMU-11", "EBU-02", "EBU-04"}


def test_positive_cases_are_said_to_cost(shipped: ToolContext) -> None:
    result = asked(shipped, sign="costing")
    assert set(column(result, "code")) == {"TMU-04", "ØKU-03"}
    assert sum("merudgift" in note for note in result.notes) == 2


def test_largest_and_smallest_rank_savings_and_leave_costs_out(shipped: ToolContext) -> None:
    largest, smallest = asked(shipped, years=[2022], operation="largest"), asked(shipped, years=[2022], operation="smallest")
    assert largest.value == min(value for value in largest.values.values() if value is not None)
    totals = [int(str(total)) for total in column(largest, "total")]
    assert totals == sorted(totals)
    assert all(int(str(total)) < 0 for total in column(smallest, "total"))
    assert "TMU-04" not in column(smallest, "code")


def test_two_committees_are_told_apart_by_how_much_more_the_first_saves(shipped: ToolContext) -> None:
    result = asked(shipped, committees=["SSU", "ØKU"], years=[2019], operation="compare")
    most, least = (value for name, value in result.values.items() if name != "difference")
    assert result.values["difference"] == int(least or 0) - int(most or 0) == 6_245_000


def test_largest_cost_is_found_when_costs_are_asked_for(shipped: ToolContext) -> None:
    assert column(asked(shipped, sign="costing", operation="largest"), "code")[0] == "TMU-04"


@pytest.mark.parametrize("code", ["TMU-04", "tmu-4", "TMU04", "TMU – 04"])
def test_code_is_found_however_it_is_typed(shipped: ToolContext, code: str) -> None:
    assert column(asked(shipped, codes=[code]), "code") == ["TMU-04"]


def test_unknown_code_offers_the_nearest(shipped: ToolContext) -> None:
    with pytest.raises(UnknownName, match="Nærmest er"):
        asked(shipped, codes=["TMU-99"])


def test_committee_without_savings_is_told_from_an_unknown_one(shipped: ToolContext) -> None:
    with pytest.raises(UnknownName, match=r"Klima- og Miljøudvalget har ingen sager .*\(TMU\)"):
        asked(shipped, committees=["KMU"])
    with pytest.raises(UnknownName, match="Intet udvalg"):
        asked(shipped, committees=["Rumfartsudvalget"])


def test_successor_of_a_committee_is_not_taken_for_it(shipped: ToolContext) -> None:
    with pytest.raises(UnknownName, match="har ingen sager"):
        asked(shipped, committees=["Erhvervs-, Beskæftigelses- og Uddannelsesudvalget"])


def test_year_outside_the_table_is_refused(shipped: ToolContext) -> None:
    with pytest.raises(NotCovered, match="2019-2022"):
        asked(shipped, years=[2026])


def test_limits_are_on_the_investment_where_that_is_meant(shipped: ToolContext) -> None:
    result = asked(shipped, with_investment=True, above_dkk=1_000_000, limits_of="investment")

    assert [row.cells["code"] for row in result.rows] == ["TMU-07", "SSU-02", "ØKU-04"]
    assert result.title == "Besparelser med en anlægsinvestering over 1 mio. kr. 2019-2022"


def test_investments_stay_out_of_the_years(shipped: ToolContext) -> None:
    result = asked(shipped, codes=["ØKU-04"], operation="sum")
    assert 10_000_000 not in result.values.values()
    assert any("har intet år" in note for note in result.notes)


def test_same_code_of_two_agreements_is_taken_from_the_newest(elbaek: ToolContext) -> None:
    result = asked(elbaek, codes=["KTU-01"], operation="sum")
    assert column(result, "name") == ["Færre biler"]
    assert result.value == -280_000
    assert any("2024-2027" in note for note in result.notes)


def test_year_of_the_older_agreement_is_taken_from_it(elbaek: ToolContext) -> None:
    result = asked(elbaek, years=[2024], operation="sum")
    assert set(column(result, "document")) == {EARLIER_AGREEMENT}
    assert result.value == -200_000
    assert any("KTU-01" in note and "merudgift" in note for note in result.notes)


def test_empty_cell_is_no_zero(elbaek: ToolContext) -> None:
    result = asked(elbaek, documents=[EARLIER_AGREEMENT], codes=["BUU-02"], operation="sum")
    assert list(result.values.items()) == [("2024", None), ("2025", -100_000), ("2026", -100_000), ("2027", -100_000)]


def test_agreements_named_together_are_never_added_up(elbaek: ToolContext) -> None:
    result = asked(elbaek, documents=[EARLIER_AGREEMENT, LATER_AGREEMENT], years=[2025], operation="sum")
    assert result.value is None
    assert list(result.values.values()) == [-675_000, -40_000]


def test_with_a_sign_only_cells_of_that_sign_are_counted(shipped: ToolContext) -> None:
    costs = asked(shipped, sign="costing", operation="sum")
    assert list(costs.values.values()) == [610_000, 500_000, 500_000, 500_000]
    assert "Kun celler med plus er talt med." in costs.notes
    saved = asked(shipped, sign="saving", operation="sum", years=[2019])
    assert saved.value == -32_265_000 - 610_000


def test_all_savings_are_ranked_where_the_largest_are_ten(shipped: ToolContext) -> None:
    ranked = asked(shipped, operation="rank")
    assert len(ranked.rows) > len(asked(shipped, operation="largest").rows) == 10
    totals = column(ranked, "total")
    assert totals == sorted(totals, key=lambda total: int(total or 0))


def test_a_committees_savings_are_those_of_the_newest_agreement_that_has_the_committee() -> None:
    newer = """Budgetaftale 2033

Oversigt over besparelser, t.kr.

Nr.     Forslag                             2033     2034     2035     2036

Havneudvalget
HAV-01  Færre kraner                      -1.000   -1.000   -1.000   -1.000
"""
    older = newer.replace("Havneudvalget", "Parkudvalget").replace("HAV-01  Færre kraner", "PAR-01  Færre bænke ")
    for year in (2033, 2034, 2035, 2036):
        older = older.replace(str(year), str(year - 2))
    result = asked(context_of({"a": older, "b": newer}), committees=["Parkudvalget"], operation="sum")

    assert [row.cells["code"] for row in result.rows] == ["PAR-01"]
    assert "det nyeste dokument, der har sager i Parkudvalget" in result.notes[0]
