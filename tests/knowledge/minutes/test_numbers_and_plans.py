"""Figures in the text, attachments, and cases planned for later meetings."""

from __future__ import annotations

from decimal import Decimal

import pytest

from knowledge.parse.minutes.figures import find_figures
from knowledge.records import AgendaItem, Figure, PlannedCase
from tests.knowledge.minutes.reading import of, parse


def _minutes(name: str, text: str, rest: str = "") -> str:
    return f"Teknisk Udvalg\nTirsdag den 5. marts 2024\n\nPunkt 1 {name}\n\nSagsfremstilling\n\n{text}\n\n{rest}\n\nBeslutning\n\nDrøftet\n"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Hallen på 3.400 m2 koster 12,75 mio. kr.", [("3400", "m2"), ("12750000", "kr")]),
        ("Taksten er 12,50 kr. pr. m3.", [("12.50", "kr")]),
        ("Andelen steg til 3,9 pct. fra 4,4 %.", [("3.9", "pct"), ("4.4", "pct")]),
        ("Der går 1.050 medarbejdertimer og 12-13 timer om ugen.", [("1050", "timer"), ("12", "timer"), ("13", "timer")]),
        ("Der er seks butikker og 2.271 borgere.", [("6", None), ("2271", None)]),
        ("Stien er 1,2 km lang.", [("1.2", "km")]),
        ("Fleksjob (159)", [("159", None)]),
        ("Kollektiv trafik 18.900 18.400 -500", [("18900", None), ("18400", None), ("-500", None)]),
        ("Unge mellem 13 og 17 år.", [("13", "år"), ("17", "år")]),
    ],
)
def test_figures_have_value_and_unit(sentence: str, expected: list[tuple[str, str | None]]) -> None:
    found = sorted(find_figures(sentence), key=lambda figure: figure.start)
    assert [(figure.value, figure.unit) for figure in found] == [(Decimal(value), unit) for value, unit in expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "Mødet er den 3. maj 2024 kl. 9.30-10.30.",
        "Se punkt 5, bilag 2 og § 23.",
        "Virksomheden ligger på Tempovej 17-23, 2750 Nørreby.",
        "Elever i 8. klasse og den 1. behandling.",
        "Gate 21 og Sport 24 Outlet deltager.",
        "225-timersreglen og COVID-19.",
        "Byen blev grundlagt omkring år 990.",
    ],
)
def test_dates_references_and_names_are_no_figures(sentence: str) -> None:
    assert find_figures(sentence) == []


def test_a_figure_is_quoted_from_its_own_line() -> None:
    figures = of(parse(_minutes("Hal", "Der er afsat 2 mio. kr. til hallen,\nsom får 400 pladser til publikum.")), Figure)
    assert [(figure.as_printed, figure.sources[0].quote) for figure in figures] == [
        ("2 mio. kr.", "Der er afsat 2 mio. kr. til hallen,"),
        ("400", "som får 400 pladser til publikum."),
    ]
    assert figures[1].label == "Der er afsat 2 mio. kr. til hallen, som får 400 pladser til publikum."


@pytest.mark.parametrize(
    ("printed", "total", "recommended"),
    [
        ("Bilag\n\n4 bilag, heraf 1 anbefales", 4, 1),
        ("Bilag\n\n0 Bilag", 0, 0),
        ("Bilag\n\n2 bilag", 2, None),
        ("Bilag\n\nKort over området.pdf\nNotat fra Cowi.pdf\nHøringssvar.pdf", 3, None),
        ("", None, None),
    ],
)
def test_attachments_are_counted_as_printed(printed: str, total: int | None, recommended: int | None) -> None:
    [item] = of(parse(_minutes("Plads", "En plads.", printed)), AgendaItem)
    assert (item.attachments_total, item.attachments_recommended) == (total, recommended)


def test_cases_are_planned_under_their_month_and_year() -> None:
    plan = "November 2024\n\nBudget 2025 - proces\nSkolestruktur: første drøftelse\n\nJanuar 2025\n\n1. budgetopfølgning."
    text = f"Foreløbig oversigt over planlagte sager.\n\n{plan}"
    cases = of(parse(_minutes("Årshjul", text)), PlannedCase)
    assert [(case.year, case.month, case.order, case.name, case.provisional) for case in cases] == [
        (2024, 11, 1, "Budget 2025 - proces", True),
        (2024, 11, 2, "Skolestruktur: første drøftelse", True),
        (2025, 1, 1, "1. budgetopfølgning", True),
    ]


def test_without_a_printed_year_the_plan_is_of_the_meetings_year_and_firm_unless_it_says_otherwise() -> None:
    text = "Der planlægges med følgende sager:\n\nApril:\n\nNy handleplan\nBesøg på havnen.\n\nMaj:\n\nRegnskab\nStatus på stier."
    cases = of(parse(_minutes("Sagsoversigt", text)), PlannedCase)
    assert {(case.year, case.provisional, case.body) for case in cases} == {(2024, False, "Teknisk Udvalg")}
    assert [case.name for case in cases] == ["Ny handleplan", "Besøg på havnen", "Regnskab", "Status på stier"]


def test_a_plan_that_runs_past_december_goes_on_in_the_year_after() -> None:
    autumn = "Oktober:\n\nNy handleplan\nTakster.\n\nDecember:\n\nRegnskab"
    text = f"Der planlægges med følgende sager:\n\n{autumn}\n\nJanuar:\n\nStatus på stier\n\nMaj:\n\nStudietur."
    for name in ("Sagsoversigt", "Sagsoversigt for resten af 2024 og første halvår 2025"):
        cases = of(parse(_minutes(name, text)), PlannedCase)
        assert [(case.year, case.month) for case in cases] == [(2024, 10), (2024, 10), (2024, 12), (2025, 1), (2025, 5)]


def test_a_second_list_under_a_lead_in_of_its_own_begins_in_the_year_of_the_first() -> None:
    for second, expected in (
        ("Kommende temamøder:\n\nOktober\n\nBesøg\n\nNovember\n\nStudietur", [(2024, 10), (2024, 11)]),
        ("Kommende temamøder:\n\nSeptember\n\nBesøg\n\nJanuar\n\nStudietur", [(2024, 9), (2025, 1)]),
        ("Kommende temamøder i 2026:\n\nFebruar\n\nBesøg", [(2026, 2)]),
        ("November\n\nBesøg", [(2024, 11)]),
    ):
        text = f"Kommende sager i udvalget:\n\nOktober\n\nNy handleplan\n\nDecember\n\nRegnskab\n\n{second}"
        cases = of(parse(_minutes("Sagsoversigt", text)), PlannedCase)
        assert [(case.year, case.month) for case in cases] == [(2024, 10), (2024, 12), *expected]


def test_a_printed_year_holds_for_the_months_below_it() -> None:
    text = "Foreløbig plan for kommende sager.\n\nJanuar 2025\n\nNy handleplan\n\nMaj\n\nRegnskab\n\nFebruar\n\nStatus."
    assert [(case.year, case.month) for case in of(parse(_minutes("Årshjul", text)), PlannedCase)] == [(2025, 1), (2025, 5), (2026, 2)]


def test_months_in_a_case_text_are_no_plan() -> None:
    assert of(parse(_minutes("Forbrug", "Forbruget var:\n\nMarts:\n\nHøjt forbrug.\n\nApril:\n\nLavt forbrug.")), PlannedCase) == []
