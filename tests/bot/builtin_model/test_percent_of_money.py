"""Changes and shares in per cent of what is spent and saved, also of what was told just before."""

from __future__ import annotations

import pytest

from bot.builtin_model.turns import told_in
from bot.builtin_model.understand.proportion import change_asked, percent_of_nothing
from tests.bot.builtin_model.asking import answer
from tests.tools.made import shipped_context
from tools.contract import ToolContext


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> ToolContext:
    """The shipped documents."""
    return shipped_context(tmp_path_factory.mktemp("index"))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (
            "Hvor mange procent falder besparelsen fra 2019 til 2020?",
            "Det falder ikke, men stiger 42,58 pct.: alle besparelser 2020: 46,005 mio. kr.",
        ),
        ("Hvor meget falder driften fra 2019 til 2020 i procent?", "Et fald på 7,7 pct.: drift 2020: 38,581 mio. kr.; drift 2019: 41,801 mio. kr."),
        (
            "Hvor mange procent stiger Økonomiudvalgets besparelser fra 2019 til 2022?",
            "En stigning på 93,68 pct.: Økonomiudvalget (besparelser) 2022",
        ),
        ("Hvor mange procent vokser Toftehaven fra 2021 til 2022?", "En stigning på 20 pct.: 1.11 Plejecenter Toftehaven 2022: 6 mio. kr."),
        ("Hvor stor en del af besparelserne ligger på Social- og Sundhedsudvalget?", "39,87 pct.: Social- og Sundhedsudvalget (besparelser)"),
        ("Hvad koster Rådhusrokaden i forhold til det samlede anlægsbudget?", "25,64 pct.: 6.1 Rådhusrokaden: 25 mio. kr.; anlæg: 97,5 mio. kr."),
        ("Hvor mange procent er EBU-03 af alle besparelser i 2020?", "21,3 pct.: EBU-03"),
    ],
)
def test_a_change_or_share_is_reckoned_by_a_tool(library: ToolContext, question: str, told: str) -> None:
    assert answer(library, question).lead.startswith(told)


@pytest.mark.parametrize(
    "question", ["Hvor mange procent falder støjen fra 2019 til 2020?", "Hvor mange procent stiger skolernes elevtal fra 2019 til 2020?"]
)
def test_the_change_of_something_else_is_not_that_of_the_money(library: ToolContext, question: str) -> None:
    assert "pct." not in answer(library, question).lead


def test_a_share_of_what_was_told_is_taken_of_the_whole_that_is_named(library: ToolContext) -> None:
    first = "Hvad koster kolonihaverne i 2020?"
    before = told_in(first, answer(library, first))

    told = answer(library, "hvor mange procent er det af hele anlægsbudgettet?", before)

    assert told.lead == "4,73 pct.: 4.18 Kolonihaver 2020: 2 mio. kr.; anlæg 2020: 42,3 mio. kr."


def test_a_share_of_nothing_is_asked_back_about(library: ToolContext) -> None:
    first = "Hvor meget sparer vi på ØKU-03 i 2020?"
    told = answer(library, "hvor mange procent er det?", told_in(first, answer(library, first)))

    assert not told.found
    assert told.lead.startswith("Procent af hvad?")


def test_what_a_thing_costs_in_all_is_no_price_for_each(library: ToolContext) -> None:
    assert not answer(library, "Hvad koster personalefesten pr. medarbejder?").found
    assert answer(library, "Hvad koster Mere Monitor pr. år?").found


@pytest.mark.parametrize(
    ("question", "way"),
    [
        ("hvor mange procent falder det", "down"),
        ("hvor meget stiger det i pct", "up"),
        ("hvor mange procent aendrer det sig", "either"),
        ("hvor meget stiger det", None),
        ("hvor mange procent af boernene", None),
    ],
)
def test_a_change_in_per_cent_is_told_from_other_questions(question: str, way: str | None) -> None:
    assert change_asked(question) == way


def test_only_a_share_without_its_whole_is_a_share_of_nothing() -> None:
    assert percent_of_nothing("og hvor mange procent er det?")
    assert not percent_of_nothing("hvor mange procent er det af anlaeg?")
    assert not percent_of_nothing("hvad er det?")
