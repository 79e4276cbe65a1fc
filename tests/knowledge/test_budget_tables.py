"""Rows and cells of a budget agreement's tables: what stands in which year, and what cannot be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge.errors import Issue, IssueKind
from knowledge.parse.budget_agreement.grid import Grid
from knowledge.parse.budget_agreement.lines import read_lines
from knowledge.parse.budget_agreement.savings import read_savings
from knowledge.parse.budget_agreement.tables import Table, read_tables
from knowledge.parse.contract import Text
from knowledge.records import BudgetLine, SavingsCase
from knowledge.records.budget import BudgetKind

BALLERUP = Path(__file__).parents[2] / "knowledge" / "documents" / "budgetaftale-2019.txt"


def as_text(printed: str) -> Text:
    return Text("aftale", tuple(printed.split("\n")), "0" * 64)


def lines_of(printed: str) -> tuple[dict[str, BudgetLine], list[Issue]]:
    text = as_text(printed)
    lines, issues = read_lines(read_tables(text.lines), {}, lambda *place: text.source("Budgetaftale", *place), "aftale")
    return {line.item: line for line in lines}, issues


def cases_of(printed: str) -> tuple[dict[str, SavingsCase], list[Issue]]:
    text = as_text(printed)
    cases, issues = read_savings(read_tables(text.lines), lambda *place: text.source("Budgetaftale", *place), "aftale")
    return {case.code: case for case in cases}, issues


@pytest.fixture(scope="module")
def ballerup_tables() -> list[Table]:
    return read_tables(BALLERUP.read_text(encoding="utf-8").split("\n"))


@pytest.fixture(scope="module")
def ballerup_lines() -> list[BudgetLine]:
    text = as_text(BALLERUP.read_text(encoding="utf-8"))
    return read_lines(read_tables(text.lines), {}, lambda *place: text.source("Budgetaftale 2019", *place), "budgetaftale-2019")[0]


@pytest.fixture(scope="module")
def ballerup_cases() -> list[SavingsCase]:
    text = as_text(BALLERUP.read_text(encoding="utf-8"))
    return read_savings(read_tables(text.lines), lambda *place: text.source("Budgetaftale 2019", *place), "budgetaftale-2019")[0]


@pytest.mark.parametrize(
    ("row", "cells"),
    [
        ("4.1 Skov 100 200 300 400", ("100", "200", "300", "400")),
        ("4.1 Skov  200 300 400", ("", "200", "300", "400")),
        ("4.1 Skov 100  300 400", ("100", "", "300", "400")),
        ("4.1 Skov 100 200  400", ("100", "200", "", "400")),
        ("4.1 Skov 100 200 300  ", ("100", "200", "300", "")),
        ("4.1 Skov 100    ", ("100", "", "", "")),
        ("4.1 Skov    400", ("", "", "", "400")),
        ("4.1 Skov   300  ", ("", "", "300", "")),
        ("4.1 Skov     ", ("", "", "", "")),
    ],
)
def test_blank_cell_stays_in_its_own_year_wherever_it_is(row: str, cells: tuple[str, ...]) -> None:
    assert Grid(4).split(row).cells == cells
    assert Grid(4).split(row).label == "4.1 Skov"


def test_digits_in_a_name_are_not_cells() -> None:
    lines, _ = lines_of("Drift (1.000 kr.)\n\n(1.000 kr.) 2024 2025\n\n1.2 Barnets første 1.000 dage 50  \n1.3 Vision 2030 (2024) 10 20")
    assert lines["1.2"].name == "Barnets første 1.000 dage"
    assert lines["1.2"].amounts_dkk == {2024: 50_000, 2025: None}
    assert lines["1.3"].name == "Vision 2030 (2024)"
    assert lines["1.3"].amounts_dkk == {2024: 10_000, 2025: 20_000}


def test_item_number_stays_text() -> None:
    lines, _ = lines_of("DRIFT\n(1.000 kr.) 2024 2025\n1.1 Ét 1 2\n1.10 Ti 3 4")
    assert list(lines) == ["1.1", "1.10"]


def test_columns_kept_in_place_are_read_by_their_place() -> None:
    lines, _ = lines_of(
        "Anlægsoversigt i mio. kr.\n"
        "Nr.  Projekt                  2024    2025    2026\n"
        "2.1  Ny svømmehal                     12,5    3,0\n"
        "2.2  Cykelsti                  1,5                \n"
        "2.3  Skolegård                 0,5             0,25\n"
    )
    assert lines["2.1"].amounts_dkk == {2024: None, 2025: 12_500_000, 2026: 3_000_000}
    assert lines["2.2"].amounts_dkk == {2024: 1_500_000, 2025: None, 2026: None}
    assert lines["2.3"].amounts_dkk == {2024: 500_000, 2025: None, 2026: 250_000}
    assert {line.kind for line in lines.values()} == {BudgetKind.CAPITAL}


def test_cells_between_tabs_or_bars_are_read() -> None:
    tabs, _ = lines_of("Drift\nNr.\tTekst (1.000 kr.)\t2024\t2025\n1.1\tSkov\t\t20\n")
    bars, _ = lines_of("Drift (1.000 kr.)\n| Nr. | Tekst | 2024 | 2025 |\n| 1.1 | Skov |  | 20 |\n")
    for lines in (tabs, bars):
        assert (lines["1.1"].name, lines["1.1"].amounts_dkk) == ("Skov", {2024: None, 2025: 20_000})


def test_broken_cell_is_an_issue_and_the_other_cells_are_read() -> None:
    lines, issues = lines_of("DRIFT\n(1.000 kr.) 2024 2025 2026\n1.1 Skov 100 1.2o4 300\n1.2 Mose 5 6 7")
    assert lines["1.1"].amounts_dkk == {2024: 100_000, 2025: None, 2026: 300_000}
    assert lines["1.2"].amounts_dkk == {2024: 5_000, 2025: 6_000, 2026: 7_000}
    [issue] = issues
    assert issue.kind is IssueKind.UNREADABLE
    assert issue.item == "1.1"
    assert "1.2o4" in issue.message
    assert issue.sources[0].line_from == 3


def test_table_without_a_unit_gives_no_invented_amounts() -> None:
    lines, issues = lines_of("DRIFT\nNr. Tekst 2024 2025\n1.1 Skov 100 200")
    assert lines == {}
    assert [issue.kind for issue in issues] == [IssueKind.UNREADABLE]


def test_price_level_and_total_column_are_read_from_the_head() -> None:
    lines, issues = lines_of("Driftsudvidelser, 2024-pl (1.000 kr.)\nNr. Tekst 2024 2025 I alt\n1.1 Skov 100 200 300\n1.2 Mose 100 200 250")
    assert lines["1.1"].price_level == 2024
    assert lines["1.1"].amounts_dkk == {2024: 100_000, 2025: 200_000}
    assert [(issue.kind, issue.item) for issue in issues] == [(IssueKind.DISAGREEMENT, "1.2")]


def test_printed_sum_that_the_rows_do_not_give_is_reported() -> None:
    lines, issues = lines_of("DRIFT\n(1.000 kr.) 2024 2025\n1.1 Skov 100 200\n1.2 Mose 100 200\nI alt 200 500")
    assert len(lines) == 2
    assert [issue.kind for issue in issues] == [IssueKind.DISAGREEMENT]
    assert "2025" in issues[0].message


def test_table_ends_where_the_text_begins() -> None:
    printed = (
        "DRIFT\n(1.000 kr.) 2024 2025\n\n1. Natur   \n\n1.1 Skov 100 200\n\nIndledning\nDenne aftale er indgået af alle partier.\n\n"
        "1. Natur\n\n1.1. Skov\nDer plantes skov, som besluttet i 2024 og 2025.\n"
    )
    tables = read_tables(as_text(printed).lines)
    assert [row.key for row in tables[0].rows] == ["1.1"]
    assert tables[0].spans == ((1, 6),)


def test_broken_row_gets_its_cells_from_a_later_line() -> None:
    cases, issues = cases_of(
        "Besparelser 2024-2026 (mio. kr.)\n\nNr. Forslag 2024 2025 2026 Anlægs-\ninvestering\n\nByudvik-\nlingsudvalget\n\n"
        "BYU-1 Fælles drift af par-\nker og skove\n\n -0,5 -0,75 0,2\n\nBYU-2 Færre skilte på\nkommunens veje -0,1 -0,1   \n\n"
        "BYU-3 Lys -1,0 -1,0 -1,0  \n"
    )
    assert cases["BYU-1"].name == "Fælles drift af parker og skove"
    assert cases["BYU-1"].amounts_dkk == {2024: None, 2025: -500_000, 2026: -750_000}
    assert cases["BYU-1"].investment_dkk == 200_000
    assert cases["BYU-2"].name == "Færre skilte på kommunens veje"
    assert cases["BYU-2"].amounts_dkk == {2024: -100_000, 2025: -100_000, 2026: None}
    assert cases["BYU-2"].committee == "Byudviklingsudvalget"
    assert cases["BYU-3"].investment_dkk is None
    assert ["siger ikke hvilket år" in issue.message for issue in issues] == [True]


def test_row_without_its_last_cells_keeps_the_printed_ones_and_says_so() -> None:
    cases, issues = cases_of(
        "Besparelser (mio. kr.)\nNr. Forslag 2024 2025 Anlæg\nSKU-1 Skole -1,0 -2,0\nSKU-2 Klub -1,0   \nSKU-3 Hal -1,0 -1,0 3,5"
    )
    assert cases["SKU-1"].amounts_dkk == {2024: -1_000_000, 2025: -2_000_000}
    assert cases["SKU-2"].amounts_dkk == {2024: -1_000_000, 2025: None}
    assert [(issue.kind, issue.item) for issue in issues if issue.item] == [(IssueKind.UNCERTAIN, "SKU-1")]


def test_saving_that_costs_money_is_an_unexpected_sign() -> None:
    _, issues = cases_of("Besparelser (mio. kr.)\nNr. Forslag 2024 2025\nSKU-1 Skole 0,6 -2,0\nSKU-2 Klub -1,0 0,00")
    assert [(issue.kind, issue.item) for issue in issues] == [(IssueKind.UNEXPECTED_SIGN, "SKU-1")]
    assert "2024: +600.000 kr." in issues[0].message


@pytest.mark.parametrize("total", ["I alt", "Sum", "Samlet"])
def test_a_row_that_lacks_its_last_cells_does_not_take_those_of_the_sum_below(total: str) -> None:
    lines, _ = lines_of(f"DRIFT\n(1.000 kr.) 2024 2025 2026\n1.1 Skov 100 200 300\n1.2 Mose 50\n{total} 150 200 300")
    assert lines["1.2"].name == "Mose"
    assert lines["1.2"].amounts_dkk == {2024: 50_000, 2025: None, 2026: None}


def test_ballerup_operating_and_capital_sums_are_the_known_ones(ballerup_lines: list[BudgetLine]) -> None:
    sums = {
        kind: [sum(line.amounts_dkk[year] or 0 for line in ballerup_lines if line.kind is kind) for year in (2019, 2020, 2021, 2022)]
        for kind in BudgetKind
    }
    assert sums[BudgetKind.OPERATING] == [41_801_000, 38_581_000, 35_088_000, 34_054_000]
    assert sums[BudgetKind.CAPITAL] == [38_700_000, 42_300_000, 8_500_000, 8_000_000]
    assert sum(line.kind is BudgetKind.OPERATING for line in ballerup_lines) == 26
    assert sum(line.kind is BudgetKind.CAPITAL for line in ballerup_lines) == 22


def test_ballerup_savings_by_committee_are_the_known_ones(ballerup_cases: list[SavingsCase]) -> None:
    def row(code: str) -> list[int]:
        cases = [case for case in ballerup_cases if case.committee_code == code]
        sums = [sum(case.amounts_dkk[year] or 0 for case in cases) for year in (2019, 2020, 2021, 2022)]
        return [len(cases), *sums, sum(case.investment_dkk or 0 for case in cases)]

    assert row("TMU") == [9, -660_000, -400_000, -400_000, -400_000, 1_700_000]
    assert row("EBU") == [4, -7_500_000, -11_300_000, -13_900_000, -13_900_000, 0]
    assert row("BSU") == [3, -3_750_000, -3_750_000, -3_750_000, -3_750_000, 0]
    assert row("KFU") == [4, -660_000, -660_000, -660_000, -660_000, 0]
    assert row("SSU") == [13, -12_970_000, -19_270_000, -19_770_000, -20_270_000, 2_800_000]
    assert row("ØKU") == [10, -6_725_000, -10_625_000, -12_525_000, -13_025_000, 11_400_000]
    assert sum(case.investment_dkk is not None for case in ballerup_cases) == 9


def test_ballerup_rows_that_are_easily_misread(ballerup_lines: list[BudgetLine], ballerup_cases: list[SavingsCase]) -> None:
    lines = {(line.kind, line.item): line for line in ballerup_lines}
    cases = {case.code: case for case in ballerup_cases}
    assert lines[BudgetKind.OPERATING, "1.9"].amounts_dkk == {2019: None, 2020: 100_000, 2021: 100_000, 2022: 100_000}
    assert lines[BudgetKind.OPERATING, "3.3"].amounts_dkk[2019] == 1_000_000
    assert lines[BudgetKind.OPERATING, "4.17"].amounts_dkk[2022] == -100_000
    assert lines[BudgetKind.CAPITAL, "4.11"].amounts_dkk == {2019: 50_000, 2020: None, 2021: None, 2022: None}
    assert lines[BudgetKind.OPERATING, "4.11"].amounts_dkk[2022] == 160_000
    assert cases["TMU-02"].amounts_dkk[2019] == 0
    assert cases["TMU-11"].name.endswith("(2019)")
    assert cases["TMU-11"].amounts_dkk == {2019: -200_000, 2020: None, 2021: None, 2022: None}
    assert cases["KFU-04B"].amounts_dkk[2022] == -10_000
    assert cases["ØKU-05"].amounts_dkk == {2019: None, 2020: -500_000, 2021: -500_000, 2022: -1_000_000}
    assert cases["ØKU-05"].investment_dkk == 500_000
    assert cases["ØKU-10"].investment_dkk is None
    assert cases["ØKU-11"].amounts_dkk[2019] == -25_000


def test_savings_pages_are_one_table(ballerup_tables: list[Table]) -> None:
    assert [(table.kind, len(table.rows), len(table.spans)) for table in ballerup_tables] == [
        ("operating", 26, 1),
        ("capital", 22, 1),
        ("savings", 43, 4),
    ]


_BLANK_HEAD = "DRIFT\n(1.000 kr.) 2025 2026 2027 2028\n1. Skoler\n"


def _amounts(rows: str) -> tuple[dict[str, list[int | None]], list[Issue]]:
    lines, issues = lines_of(_BLANK_HEAD + rows)
    return {number: list(line.amounts_dkk.values()) for number, line in lines.items()}, issues


def test_a_blank_between_the_thousands_parts_no_cells() -> None:
    amounts, issues = _amounts("1.1 Legepladser 1 500 0 0 0\n1.2 Skolemad 2 500 2 500 2 500 2 500\n2.1 Cykelstier 4 000 - - -\n")

    assert amounts == {"1.1": [1_500_000, 0, 0, 0], "1.2": [2_500_000] * 4, "2.1": [4_000_000, None, None, None]}
    assert issues == []


def test_columns_kept_in_place_tell_which_numbers_belong_together() -> None:
    printed = """DRIFT
(1.000 kr.)                         2025     2026    2027    2028
1.1 Legepladser                     1 500       0       0       0
1.2 Skolemad                        2 500   2 500   2 500   2 500
1.3 Svømning                          500     700
2.1 Cykelstier                      4 000       -       -       -
"""
    lines, issues = lines_of(printed)

    assert {number: list(line.amounts_dkk.values()) for number, line in lines.items()} == {
        "1.1": [1_500_000, 0, 0, 0],
        "1.2": [2_500_000] * 4,
        "1.3": [500_000, 700_000, None, None],
        "2.1": [4_000_000, None, None, None],
    }
    assert issues == []


@pytest.mark.parametrize(
    "row",
    ["1.4 Etape 2 500 500 500 500", "1.4 Legepladser 1 500 0 0 0"],
)
def test_a_row_with_more_numbers_than_years_is_an_issue_and_no_guess(row: str) -> None:
    amounts, issues = _amounts(f"{row}\n1.5 Skov 100 100 100 100\n")

    assert amounts == {"1.4": [None] * 4, "1.5": [100_000] * 4}
    assert [issue.kind for issue in issues] == [IssueKind.UNREADABLE]
    assert "kan ikke ses, hvilke der er ét tal" in issues[0].message


def test_a_number_that_ends_the_name_is_no_cell_in_a_table_with_thousand_dots() -> None:
    amounts, issues = _amounts("1.4 Etape 2 500 500 500 500\n1.5 Skov 1.100 100 100 100\n1.6 Hal 2024 500 500 500 500\n")

    assert amounts == {"1.4": [500_000] * 4, "1.5": [1_100_000, 100_000, 100_000, 100_000], "1.6": [500_000] * 4}
    assert issues == []
