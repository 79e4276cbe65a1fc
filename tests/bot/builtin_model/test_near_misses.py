"""What stands near an answer is not told as one: a plan in the other state, many years for a duration, one rule of two, another vote."""

from __future__ import annotations

import pytest

from bot.agent import LibraryAssistant
from bot.answer import Answer
from bot.assistant import Asker
from tests.bot.builtin_model.asking import answer
from tests.tools.made import context_of
from tools.contract import ToolContext

MINUTES = """Plan- og Beskæftigelsesudvalget
Onsdag den 10. marts 2032 - kl. 16:00
Rådhuset

Deltagere

Ida Storm (A), formand - Deltog
Bent Lyng (V) - Deltog
Lis Høj (A) - Deltog
Per Dal (F) - Afbud
Tove Krog (centerchef for Job) - Deltog

Punkt 1 Boliger til unge

Baggrund

Udvalget ønsker udarbejdelse af forslag til lokalplan nr. 311 for boliger på Mosevej 2-8.

Sagsfremstilling

Byggeriet er ikke i overensstemmelse med den gældende lokalplan 54, og kræver et nyt kommuneplantillæg.

Foreningen har i mange år samarbejdet med kommunen om haverne. Haveprojektet er toårigt.

Indstilling

Center for Plan indstiller, at

Orienteringen tages til efterretning.1.

Beslutning

Taget til efterretning

Punkt 2 Nytteindsats og sygedagpenge

Sagsfremstilling

Hvor længe man kan få sygedagpenge, afhænger af, om man er blevet syg før eller efter 1. juli 2030:

Før 1. juli 2030: Man må højst få sygedagpenge i 52 uger.
Efter 1. juli 2030: Man må højst få sygedagpenge i 22 uger.

I 2031 var der 31 borgere i nytteindsats på plejehjemmene.

Administrationen har udarbejdet et oplæg til jobindsatsen for 2033.

Økonomiske konsekvenser og finansiering

Der er i budgettet beregnet udgifter til 80 borgere i nytteindsats.

Indstilling

Center for Job indstiller, at

Status på nytteindsats godkendes.1.

Beslutning

Indstillingen godkendt.

Lis Høj (A) stemte imod beslutningen.
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> ToolContext:
    return context_of({"plan-2032-03-10": MINUTES}, folder=tmp_path_factory.mktemp("index"))


@pytest.mark.parametrize(
    ("question", "told", "not_told"),
    [
        ("Hvilken lokalplan gælder på Mosevej i dag?", "lokalplan 54", "311"),
        ("Hvad er den nuværende lokalplan for Mosevej?", "lokalplan 54", "311"),
        ("Hvilken lokalplan er gældende på Mosevej?", "lokalplan 54", "311"),
        ("Hvad hedder den foreslåede lokalplan?", "311", "lokalplan 54"),
        ("Hvilken ny lokalplan kommer der på Mosevej?", "311", "lokalplan 54"),
    ],
)
def test_a_plan_is_told_in_the_state_asked_about(library: ToolContext, question: str, told: str, not_told: str) -> None:
    draft = answer(library, question)

    assert told in draft.lead
    assert not_told not in draft.lead


def test_the_place_that_stands_elsewhere_in_the_item_is_among_the_sources(library: ToolContext) -> None:
    assert any(
        "Mosevej" in source.quote or "Mosevej" in source.locator for source in answer(library, "Hvilken lokalplan gælder på Mosevej i dag?").sources
    )


def test_many_years_are_no_duration(library: ToolContext) -> None:
    assert not answer(library, "Hvor længe har foreningen samarbejdet med kommunen?").found
    assert "toårigt" in answer(library, "Hvor længe varer haveprojektet?").lead


def test_the_year_a_thing_is_named_by_is_no_time(library: ToolContext) -> None:
    assert not answer(library, "Hvornår begynder jobindsatsen?").found


@pytest.mark.parametrize("question", ["Hvor længe må man få sygedagpenge?", "Hvor mange uger må man få sygedagpenge?"])
def test_the_rules_of_each_period_are_told_together(library: ToolContext, question: str) -> None:
    body = answer(library, question).body or ""

    assert "52 uger" in body
    assert "22 uger" in body


def test_the_rule_of_one_period_is_told_alone_where_it_is_named(library: ToolContext) -> None:
    draft = answer(library, "Hvor mange uger kan man få sygedagpenge, hvis man blev syg efter 1. juli 2030?")

    assert "22 uger" in draft.lead
    assert "52 uger" not in draft.lead


def test_a_count_is_told_beside_what_is_only_reckoned_with(library: ToolContext) -> None:
    body = answer(library, "Hvor mange er i nytteindsats?").body or ""

    assert body.index("31 borgere") < body.index("80 borgere")


def test_what_is_reckoned_with_is_told_alone_where_that_is_asked(library: ToolContext) -> None:
    draft = answer(library, "Hvor mange borgere i nytteindsats er der budgetteret med?")

    assert "80 borgere" in draft.lead
    assert "31 borgere" not in draft.lead


@pytest.mark.parametrize(
    "question",
    [
        "Hvem stemte for budgettet?",
        "Hvor mange stemte imod budgettet?",
        "Blev budgettet vedtaget enstemmigt?",
        "Hvem sagde nej til budgettet?",
        "Hvorfor stemte Venstre imod budgettet?",
        "Var der enighed om budgettet?",
    ],
)
def test_a_vote_on_something_else_is_no_vote_on_the_budget(library: ToolContext, question: str) -> None:
    draft = answer(library, question)

    assert not draft.found
    assert "Ingen afstemning om budgettet" in draft.lead
    assert "Lis Høj" not in draft.lead


@pytest.mark.parametrize(
    "question",
    ["Hvilke partier var repræsenteret på mødet?", "Hvilke partier deltog i mødet?", "Hvor mange partier var til stede?"],
)
def test_the_parties_at_a_meeting_are_those_of_who_was_there(library: ToolContext, question: str) -> None:
    lead = answer(library, question).lead

    assert "2 partier" in lead
    assert "A (Ida Storm og Lis Høj)" in lead
    assert "F (" not in lead


@pytest.mark.parametrize("question", ["Hvorfor blev julefrokosten udskudt?", "Hvad er næste skridt for julefrokosten?"])
def test_an_unknown_subject_is_not_told_by_the_list_of_what_is_open(library: ToolContext, question: str) -> None:
    draft = answer(library, question)

    assert not draft.found
    assert draft.table is None


def _ask(assistant: LibraryAssistant, question: str) -> Answer:
    return assistant.ask(question, asker=Asker(role="secretary", open_only=False))[0]


@pytest.mark.parametrize(
    "question",
    ["Hvilke byer er med i Edge Cities Network?", "Hvilke kommuner deltager i ECN?", "Which cities are members of the Edge Cities Network?"],
)
def test_the_towns_of_a_network_are_those_listed_and_no_mention_of_it(assistant: LibraryAssistant, question: str) -> None:
    lead = _ask(assistant, question).lead

    assert "Getafe" in lead
    assert "Grodzisk-Mazowiecki" in lead


def test_what_will_be_done_is_no_reason(assistant: LibraryAssistant) -> None:
    assert not _ask(assistant, "Hvorfor skal der være flere bænke?").found


def test_what_is_wrong_is_told_before_what_will_be_done_about_it(assistant: LibraryAssistant) -> None:
    assert "ikke kan krydses på en nem måde" in _ask(assistant, "Hvorfor skal der bygges ny elevator på stationen?").lead


def test_when_a_planned_case_comes_is_told_from_the_plan(assistant: LibraryAssistant) -> None:
    assert "september 2023" in _ask(assistant, "Hvornår får udvalget status på iværksætterindsatsen?").lead
