"""Words that look like another question's, and are not: each is read for what it says and no more."""

from __future__ import annotations

import pytest

from bot.agent import LibraryAssistant
from bot.assistant import Asker
from bot.builtin_model.reading.by_period import is_of_a_period, is_of_another_period
from bot.builtin_model.reading.kinds import AnswerKind, holds
from bot.builtin_model.reading.marks import _said_of_it
from bot.builtin_model.reading.turning import counts_those_from_elsewhere
from bot.builtin_model.understand.asks import Ask, Operation, asks_of, operations_of
from bot.builtin_model.understand.question import Understanding
from retrieval.danish import is_finite
from tests.bot.builtin_model.asking import answer
from tests.tools.made import context_of
from tools.contract import ToolContext

AGREEMENT = """Budgetaftale 2031

1. Trafik

1.1 Skoleveje
Fra 2028-2030 er der afsat 200.000 kr. årligt til trafiksikkerhed på skoleveje.

1.2 Busdrift
Fra 2033, når letbanen åbner, ændres busdriften, så busserne kører til stationerne.

Elbæk, den 5. oktober 2030

Socialdemokratiet                       SF
Anna Holm                               Gert Wils
"""


@pytest.fixture(scope="module")
def elbaek(tmp_path_factory: pytest.TempPathFactory) -> ToolContext:
    return context_of({"aftale-2031": AGREEMENT}, folder=tmp_path_factory.mktemp("index"))


def test_a_span_of_years_is_no_rule_of_a_period() -> None:
    assert is_of_a_period("inden 1. januar 2003: to aar")
    assert not is_of_a_period("fra 2019-2021 er der afsat 200.000 kr.")
    assert not is_of_a_period("fra 2019, 2020 og 2021 afsaettes der 200.000 kr.")


def test_a_year_that_names_a_document_is_no_time_asked_of() -> None:
    rule = "fra 2021, naar letbanen aabner, aendres busdriften"

    assert not is_of_another_period("hvad staar der i budgetaftale 2019 om busdriften?", rule)
    assert is_of_another_period("hvad sker der med busdriften i 2019?", rule)


def test_what_an_agreement_says_of_a_later_year_is_told(elbaek: ToolContext) -> None:
    assert "letbanen" in answer(elbaek, "Hvad står der i budgetaftale 2031 om busdriften?").lead


@pytest.mark.parametrize("question", ["Hvad koster en plads for børn under et år?", "Er alle regnskaber med?"])
def test_an_age_and_accounts_ask_for_no_sum(question: str) -> None:
    assert Operation.SUM not in operations_of(question)


@pytest.mark.parametrize(
    "question", ["Hvad koster det under et?", "Hvad får skolerne under et i 2031?", "Når alle årene regnes med, hvad er det så?"]
)
def test_taken_as_one_asks_for_a_sum(question: str) -> None:
    assert Operation.SUM in operations_of(question)


@pytest.mark.parametrize(
    ("question", "ask"),
    [("Hvem fik plads i kommunalbestyrelsen?", Ask.SUSPENSION), ("Hvem har været i udvalget siden 2018?", Ask.EARLIER)],
)
def test_who_sits_in_a_body_is_no_question_of_a_case(question: str, ask: Ask) -> None:
    assert ask not in asks_of(question)


@pytest.mark.parametrize(
    ("question", "ask"),
    [
        ("Hvem fik sagen op i kommunalbestyrelsen?", Ask.SUSPENSION),
        ("Hvem ville have det for byrådet?", Ask.SUSPENSION),
        ("Hvor har det været først, og har været i udvalg?", Ask.EARLIER),
    ],
)
def test_how_a_case_got_to_a_body_is(question: str, ask: Ask) -> None:
    assert ask in asks_of(question)


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("Hvad koster krydset ved skolen?", "krydset"),
        ("Hvad er der afsat til bad og omklædning?", "bad"),
        ("Hvad står der om byens historie?", "historie"),
        ("Hvad siger planen om vild natur?", "vild"),
        ("Er der penge til en kalender for foreninger?", "kalender"),
    ],
)
def test_what_a_municipality_may_write_of_is_no_word_told_around_the_subject(elbaek: ToolContext, question: str, word: str) -> None:
    terms = Understanding(elbaek.library, elbaek.today).read(question).terms

    assert any(word in term.word.split() and not term.told for term in terms)


@pytest.mark.parametrize("word", ["lærer", "lejer", "spiller"])
def test_one_who_does_a_thing_is_a_noun_too(word: str) -> None:
    assert not is_finite(word)


def test_who_did_what_is_told_nowhere_is_not_told_by_what_is_told_of_the_place(assistant: LibraryAssistant) -> None:
    assert not assistant.ask("Hvem klippede snoren til East Kilbride Badet?", asker=Asker(role="secretary", open_only=False))[0].found


def test_those_who_went_to_places_abroad_are_from_here() -> None:
    assert not counts_those_from_elsewhere("hvor mange danske elever var afsted?", "24 elever besoegte 3 tyske byer")
    assert counts_those_from_elsewhere("hvor mange danske elever var afsted?", "100 tyske elever var paa besoeg")
    assert counts_those_from_elsewhere("hvor mange danske elever var afsted?", "100 skotske ledere var paa besoeg")


@pytest.mark.parametrize(
    ("text", "lasts"), [("Satsen stiger fra 5 til 7 pct.", False), ("Puljen går fra 2 til 3,5 mio. kr.", False), ("Fra maj til juni 2031", True)]
)
def test_from_one_figure_to_another_is_no_length_of_time(text: str, lasts: bool) -> None:
    assert holds(text, AnswerKind.DURATION) is lasts


def test_a_year_something_is_set_for_says_when() -> None:
    assert "2024" in _said_of_it("Åbningen er fastsat for 2024", AnswerKind.TIME, "hvornaar aabner den?")
    assert "2024" not in _said_of_it("Budgettet for 2024 er vedtaget", AnswerKind.TIME, "hvornaar aabner den?")
