"""The answer in the time, the unit and the extent that are asked for: of one subject, of one year, by the month, the highest, more than once."""

from __future__ import annotations

import pytest

from bot.builtin_model.turns import told_in
from tests.bot.builtin_model.asking import answer
from tests.bot.builtin_model.solbjerg import DOCUMENTS
from tests.tools.made import context_of, shipped_context
from tools.contract import ToolContext


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> ToolContext:
    """The shipped documents."""
    return shipped_context(tmp_path_factory.mktemp("index"))


@pytest.fixture(scope="module")
def solbjerg(tmp_path_factory: pytest.TempPathFactory) -> ToolContext:
    """The minutes and memo of an invented municipality."""
    return context_of(DOCUMENTS, folder=tmp_path_factory.mktemp("solbjerg"))


@pytest.mark.parametrize(
    ("question", "of"),
    [
        ("Skriv en briefing til formanden om pendlervaner", "punkt 11, Aktive og grønne pendlervaner"),
        ("Lav en kort briefing om iværksætterindsatsen", "punkt 4, Oplæg til Ballerup Kommunes iværksætterindsats"),
        ("Giv mig en briefing om kolonihaverne", "4.18 Kolonihaver"),
        ("Skriv et kort oplæg om pendlervaner til udvalget", "punkt 11, Aktive og grønne pendlervaner"),
    ],
)
def test_a_briefing_on_one_subject_is_of_that_alone(shipped: ToolContext, question: str, of: str) -> None:
    drafted = answer(shipped, question).body or ""

    assert drafted.startswith("UDKAST til ")
    assert of in drafted.split("\n")[0]


def test_a_briefing_on_one_subject_is_so_in_any_municipality(solbjerg: ToolContext) -> None:
    assert "Ny cykelsti på Skovvej" in (answer(solbjerg, "Skriv en briefing om cykelstien på Skovvej").body or "").split("\n")[0]


def test_a_briefing_on_what_is_not_there_is_refused(shipped: ToolContext) -> None:
    assert not answer(shipped, "Briefing om rumrejser").found


def test_a_briefing_before_a_meeting_is_still_of_the_meeting(shipped: ToolContext) -> None:
    assert "briefing før mødet" in (answer(shipped, "Forbered formanden til næste møde").body or "")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Hvornår skal retningslinjerne for støtte til foreningers internationale samarbejde laves?", "): «Påbegyndes når strategien i handling 1"),
        ("Hvornår etableres der partnerskaber med udgangspunkt i Wuxi?", "): «Afhængigt af det samlede Kina-projekt»."),
        ("Hvornår er sommerskolerne planlagt?", "Tidspunktet er 2010 for handling 2.3"),
    ],
)
def test_a_time_that_is_a_clause_is_quoted(shipped: ToolContext, question: str, told: str) -> None:
    assert told in answer(shipped, question).lead


@pytest.mark.parametrize(
    "question",
    ["Hvilke årstal er der sat på arbejdet i tidsplanen for national og regional erhvervspolitik?"],
)
def test_that_no_years_can_be_set_is_told(shipped: ToolContext, question: str) -> None:
    assert "ikke muligt at angive tidsplan" in answer(shipped, question).lead


def test_an_office_does_not_tell_the_name_of_who_holds_it(shipped: ToolContext) -> None:
    assert not answer(shipped, "hvad hedder kina projektlederen i den internationale politik").found
    assert "3.1" in answer(shipped, "Hvilke handlinger har Kina Projektleder?").lead


def test_a_sentence_goes_before_the_fields_of_an_action(shipped: ToolContext) -> None:
    assert "udstillinger, foredrag" in answer(shipped, "Hvad skal den internationale pulje, som foreninger kan søge, støtte?").lead


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("What share of young people applied for vocational education in 2022?", "and when was it at its highest, and how high?"),
        ("Hvor stor en andel søgte en erhvervsuddannelse i 2022?", "hvornår var den højest, og hvor høj var den?"),
    ],
)
def test_the_highest_is_told_where_it_is_said_to_be(shipped: ToolContext, first: str, then: str) -> None:
    told = answer(shipped, then, told_in(first, answer(shipped, first)))

    assert "toppede med en søgning på 22,3 pct. i 2020" in told.lead
    assert not told.notes


@pytest.mark.parametrize(
    "question",
    [
        "Planen for den internationale politik gælder 2007-2009. Er der handlinger, som først ligger i 2010?",
        "Ligger nogen af handlingerne i den internationale politik efter 2009?",
    ],
)
def test_actions_of_a_year_are_those_that_have_it_printed(shipped: ToolContext, question: str) -> None:
    told = answer(shipped, question).lead

    assert "2 handlinger: 2.3 " in told
    assert "4.3 " in told
    assert "4.1" not in told


def test_no_actions_of_a_year_is_told(shipped: ToolContext) -> None:
    assert answer(shipped, "Er der handlinger i den internationale politik i 2012?").lead.startswith("Ingen handlinger")


@pytest.mark.parametrize("question", ["Hvilke sager er planlagt mere end én gang i 2023?", "Hvilke punkter på sagsoversigten kommer flere gange?"])
def test_cases_planned_more_than_once_are_told_with_their_months(shipped: ToolContext, question: str) -> None:
    told = answer(shipped, question)

    assert told.lead == "3 sager er planlagt mere end én gang:"
    assert told.table is None
    assert "Nye virksomheder i Ballerup Kommune: april, august og november" in (told.body or "")


@pytest.mark.parametrize(
    "question", ["Hvad er forskellen mellem enliges og giftes førtidspension pr. år?", "Hvad får en enlig førtidspensionist om året?"]
)
def test_what_is_printed_by_the_month_is_said_to_be(shipped: ToolContext, question: str) -> None:
    assert "Beløbene er pr. måned; pr. år står de ikke." in answer(shipped, question).notes


def test_what_there_is_in_a_year_is_not_the_sum_of_all_years(shipped: ToolContext) -> None:
    told = answer(shipped, "Hvor meget kan der i alt søges om året til fællesskabende aktiviteter i bydelene?").lead

    assert "200.000" not in told
    assert "årligt 150.000 kr." in told


def test_cases_that_take_an_investment_are_those_of_the_savings_table(shipped: ToolContext) -> None:
    assert answer(shipped, "Hvilke cases i Økonomiudvalget kræver en anlægsinvestering?").lead.startswith("4 besparelser i Økonomiudvalget")


def test_a_reason_with_not_in_it_denies_nothing(shipped: ToolContext) -> None:
    assert answer(shipped, "Hvorfor kræver butikscenteret et nyt plangrundlag?").lead.startswith("Realisering af butikscentret kræver")


def test_the_nearest_place_is_told_with_its_name(shipped: ToolContext) -> None:
    told = answer(shipped, "Hvor mange virksomheder i Herlev skal rekrutteres til pendlervaner?").lead

    assert not told.startswith("Der skal rekrutteres fire")
    assert "Nærmest er punkt 11, Sagsfremstilling." not in told
