"""Rows of printed tables in any family of documents: layouts, units, years, sums, and what only looks like a table."""

from __future__ import annotations

import hashlib
from decimal import Decimal

import pytest

from knowledge.errors import IssueKind
from knowledge.parse.contract import Parsed, Text
from knowledge.parse.families import parse
from knowledge.records import BudgetLine, RowKind, TableRow


def parsed(text: str) -> Parsed:
    return parse(Text("notat", tuple(text.split("\n")), hashlib.sha256(text.encode()).hexdigest()))


def rows(text: str) -> list[TableRow]:
    return [record for record in parsed(text).records if isinstance(record, TableRow)]


def cells(row: TableRow) -> dict[str, int | None]:
    return {cell.column: None if cell.number is None else int(cell.number) for cell in row.cells}


_ALIGNED = """Notat om skoler

Elevtal

Tabel 1: Elever pr. 5. september

Skole                        2021     2022   Klasser
Distrikt Nord
Birkelundskolen               612      598        26
Kirkeby Skole og
  børnehus                     98        -         6
Distrikt Syd
Strandskolen                  702      714        30
I alt                       1.412    1.312        62

Note: Tallene er foreløbige.
"""


def test_columns_kept_in_place_give_label_group_year_and_value() -> None:
    first, second, third, total = rows(_ALIGNED)
    assert (first.title, first.label_head) == ("Tabel 1: Elever pr. 5. september", "Skole")
    assert (first.label, first.group) == ("Birkelundskolen", "Distrikt Nord")
    assert cells(first) == {"2021": 612, "2022": 598, "Klasser": 26}
    assert [cell.year for cell in first.cells] == [2021, 2022, None]
    assert (third.group, total.kind, total.group) == ("Distrikt Syd", RowKind.TOTAL, "")
    assert (first.sources[0].line_from, first.sources[0].quote.split()) == (9, ["Birkelundskolen", "612", "598", "26"])
    assert (second.sources[0].line_from, second.sources[0].line_to) == (10, 11)


def test_a_label_broken_over_two_lines_is_one_and_a_dash_is_no_figure() -> None:
    second = rows(_ALIGNED)[1]
    assert (second.label, cells(second)) == ("Kirkeby Skole og børnehus", {"2021": 98, "2022": None, "Klasser": 6})


@pytest.mark.parametrize(
    "table",
    [
        "Skole      Budget   Forbrug\nØsterskolen    1.200     1.350\nVesterskolen            900",
        "| Skole | Budget | Forbrug |\n|---|---:|---:|\n| Østerskolen | 1.200 | 1.350 |\n| Vesterskolen | | 900 |",
        "Skole;Budget;Forbrug\nØsterskolen;1.200;1.350\nVesterskolen;;900",
        "Skole\tBudget\tForbrug\nØsterskolen\t1.200\t1.350\nVesterskolen\t\t900",
    ],
    ids=["blanks", "bars", "semicolons", "tabs"],
)
def test_each_layout_gives_the_same_rows_in_kroner(table: str) -> None:
    found = rows(f"Notat\n\nSkolernes økonomi (1.000 kr.)\n\n{table}\n")
    assert [(row.label, [cell.amount_dkk for cell in row.cells]) for row in found] == [
        ("Østerskolen", [1_200_000, 1_350_000]),
        ("Vesterskolen", [None, 900_000]),
    ]


def test_leaders_of_dots_lead_to_the_amount() -> None:
    found = rows("Notat\n\nRenovering\n\nTag, Søndre Skole ........ 2.400.000 kr.\nVinduer ...... 1.150.000 kr.\nSamlet ....... 3.550.000 kr.\n")
    assert [(row.label, row.cells[0].amount_dkk, row.kind) for row in found] == [
        ("Tag, Søndre Skole", 2_400_000, RowKind.LINE),
        ("Vinduer", 1_150_000, RowKind.LINE),
        ("Samlet", 3_550_000, RowKind.TOTAL),
    ]


def test_heads_over_several_columns_are_told_to_each() -> None:
    text = """Notat

Biblioteker

                      Udlån               Besøg
Bibliotek         2020     2021      2020     2021
Hovedbiblioteket  145.200  132.900   75.300   88.400
Vestby             32.100   30.050   11.200   14.800
"""
    assert [cell.column for cell in rows(text)[0].cells] == ["Udlån 2020", "Udlån 2021", "Besøg 2020", "Besøg 2021"]


def test_one_blank_between_columns_is_enough_under_years() -> None:
    found = rows("Prognose\n\nForventet udvikling 2024 2025\n0-5 år 2.410 2.455\n65+ år 8.120 8.340\n")
    assert [(row.label, cells(row)) for row in found] == [("0-5 år", {"2024": 2410, "2025": 2455}), ("65+ år", {"2024": 8120, "2025": 8340})]


def test_the_unit_of_a_row_goes_before_that_of_the_table() -> None:
    text = """Nøgletal

Nøgletal               Enhed        2022      2023
Hjemmehjælp            timer      182.400   179.900
Udgift pr. plads       kr.        512.000   538.500
Dækningsgrad           pct.          18,4      18,1
"""
    assert [(row.cells[1].unit, row.cells[1].number) for row in rows(text)] == [("timer", 182_400), ("dkk", 512_000), ("pct", Decimal("18.4"))]


def test_a_minus_may_be_a_sign_or_parentheses() -> None:
    found = rows("Notat\n\nAfvigelser i mio. kr.\n\nOmråde    2023   2024\nVeje      -0,4    1,2\nParker   (1,4)    0,0\n")
    assert [[cell.amount_dkk for cell in row.cells] for row in found] == [[-400_000, 1_200_000], [-1_400_000, 0]]


def test_prices_with_oere_are_not_rounded_to_whole_kroner() -> None:
    (row, _) = rows("Takster i kr.\n\nYdelse        2023     2024\nHovedret     58,00    60,50\nBiret        16,00    17,00\n")
    assert [(cell.value, cell.amount_dkk, cell.unit) for cell in row.cells] == [(Decimal("58.00"), None, "kr"), (Decimal("60.50"), None, "kr")]


def test_a_table_of_words_is_read_where_its_heads_are_those_of_one() -> None:
    text = """Notat

Tidsplan

Dato            Aktivitet                    Ansvarlig
15. november    Høringsfrist                 Skolebestyrelserne
20. december    Behandling i byrådet         Borgmesteren
"""
    assert [(row.label, [cell.as_printed for cell in row.cells]) for row in rows(text)] == [
        ("Høringsfrist", ["15. november", "Skolebestyrelserne"]),
        ("Behandling i byrådet", ["20. december", "Borgmesteren"]),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Indhold\n\n1. Baggrund ............ 3\n2. Økonomi ............. 5\n3. Tidsplan ............ 9\n",
        "Kontakt\n\nTlf.      44772000\nFax       44772001\nSagsnr.   27\n",
        "Til stede:\nMona Friis (A)      formand\nPer Dahl (V)        næstformand\nUlla Skov (F)       medlem\n",
        "Rådhuset, Torvet 1        4000 Birkesund\nBiblioteket, Åvej 2       4000 Birkesund\n",
        "Dagsorden\n\nPunkt 1   Godkendelse af dagsorden    2\nPunkt 2   Nyt regulativ    4\n",
    ],
    ids=["contents", "letterhead", "people", "addresses", "agenda"],
)
def test_what_only_looks_like_a_table_is_none(text: str) -> None:
    assert rows(f"Notat om ingenting\n\n{text}") == []


def test_three_lines_with_falling_figures_are_no_list_of_contents() -> None:
    assert len(rows("Notat\n\nUdgifter (1.000 kr.):\n\nProjektering       450\nJordkøb            900\nTilsyn             300\n")) == 3


def test_a_printed_sum_that_its_lines_do_not_come_to_is_an_issue_with_both_places() -> None:
    table = "Forening       Ansøgt   Bevilget\nBoldklub      120.000     80.000\nRoklub         60.000     25.000\nI alt         180.000    115.000\n"
    text = f"Notat\n\nTilskud i kr.\n\n{table}"
    found = [issue for issue in parsed(text).issues if issue.kind is IssueKind.DISAGREEMENT]
    assert [issue.message for issue in found] == [
        "«I alt» under Bevilget i tabellen «Tilskud i kr.» er 115.000 kr., men de 2 linjer giver tilsammen 105.000 kr."
    ]
    assert [source.line_from for source in found[0].sources] == [8, 6, 7]


@pytest.mark.parametrize(
    "table",
    [
        "Drift i mio. kr.\n\nOmråde   2024\nSkoler    1,4\nVeje      1,4\nI alt     2,9\n",
        "Elever\n\nSkole    Antal\nØst        40\nVest       50\nI alt      90\nSyd        20\nNord       10\nI alt      30\nTotal     120\n",
        "Udgifter i kr.\n\nPost         2024\nLøn           500\nheraf vikar   100\nDrift         300\nI alt         800\n",
    ],
    ids=["rounded", "sums of parts", "heraf"],
)
def test_a_sum_that_may_be_right_is_no_issue(table: str) -> None:
    assert [issue for issue in parsed(f"Notat\n\n{table}").issues if issue.kind is IssueKind.DISAGREEMENT] == []


_PROSE = """Notat

Elevtal

{sentence}

Skole                        2021     2022
Birkelundskolen               612      598
Søndre Skole                  455      412
"""


def test_a_sentence_with_another_figure_than_its_row_is_an_issue_with_both_places() -> None:
    found = [
        issue for issue in parsed(_PROSE.format(sentence="Søndre Skole havde 420 elever i 2022.")).issues if issue.kind is IssueKind.DISAGREEMENT
    ]
    assert [issue.message for issue in found] == ["Teksten siger «420 elever» om Søndre Skole, men tabellen «Elevtal» har 412 under 2022."]
    assert [source.line_from for source in found[0].sources] == [9, 5]


@pytest.mark.parametrize(
    "sentence",
    [
        "Søndre Skole havde 412 elever i 2022.",
        "Søndre Skole fik 420 stole i 2022.",
        "Søndre Skole havde 100 elever i 1950.",
        "Søndre Skole har 25 elever fra Birkelundskolen.",
        "Søndre Skole mistede 43 elever fra 2021 til 2022.",
    ],
)
def test_a_sentence_about_something_else_is_no_issue(sentence: str) -> None:
    assert [issue for issue in parsed(_PROSE.format(sentence=sentence)).issues if issue.kind is IssueKind.DISAGREEMENT] == []


def test_what_the_family_reads_as_budget_lines_is_not_read_twice() -> None:
    text = """Budgetaftale 2024-2027

1. Børn
1.1 Flere voksne
Der afsættes 4,8 mio. kr. i 2024.

DRIFT (1.000 kr.)
Nr. Tekst                                     2024     2025     2026     2027
1.1 Flere voksne                             4.800    6.200    6.200    6.200
1.3 Fritidspas                                 650      650      650      650
"""
    records = parsed(text).records
    assert [line.item for line in records if isinstance(line, BudgetLine)] == ["1.1", "1.3"]
    assert [row for row in records if isinstance(row, TableRow)] == []


def test_tabs_that_only_move_the_first_head_in_place_leave_the_labels_without_a_head() -> None:
    first, second = rows("Notat om busser\n\nTre måder\n\n\t\t\tMåde 1\tMåde 2\nÅrlig udgift (1.000 kr.)\t5.928\t4.890\nAntal ruter\t8\t6\n")
    assert (first.label, first.label_head, cells(first)) == ("Årlig udgift (1.000 kr.)", "", {"Måde 1": 5928000, "Måde 2": 4890000})
    assert cells(second) == {"Måde 1": 8, "Måde 2": 6}


def test_a_table_of_times_parted_by_tabs_is_read_when_it_is_headed() -> None:
    found = rows("Notat om busser\n\nTidsplan\n\nAktivitet\tTidspunkt\nBehandling i udvalget\t9. oktober 2019\nUdbud\tMaj 2020\n")
    assert [(row.label, row.cells[0].as_printed) for row in found] == [("Behandling i udvalget", "9. oktober 2019"), ("Udbud", "Maj 2020")]


def test_a_memo_that_tells_of_decisions_to_come_is_no_minutes() -> None:
    memo = "NOTAT\n\nTil: Børneudvalget\nDato: 3. oktober 2019\nEmne: Busser\n\nBaggrund\nRuten foreslås ændret.\n"
    timed = memo + "\nAktivitet\tTidspunkt\nHøring\t1. maj 2020\nByrådets beslutning\t19. december 2019\n"
    assert parsed(timed).document.title == "Busser"


def test_whole_numbers_in_brackets_are_below_nought() -> None:
    found = rows("Notat\n\nAfvigelser (1.000 kr.)\n\nOmråde      2023     2024\nVeje       (400)   (1.200)\nParker       300        90 1)\n")
    assert [cells(row) for row in found] == [{"2023": -400_000, "2024": -1_200_000}, {"2023": 300_000, "2024": 90_000}]
