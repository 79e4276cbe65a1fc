"""How people really write: words taken apart, another word order, numbers taken for granted, parties, things that cost nothing."""

from __future__ import annotations

import pytest

from bot.agent import LibraryAssistant
from bot.answer import Answer
from bot.answer_text import to_markdown
from bot.assistant import Asker
from bot.builtin_model.understand.joined import joined, particle_verbs
from bot.builtin_model.understand.question import Understanding
from bot.builtin_model.understand.terms import key
from knowledge.records.budget import BudgetKind


def _ask(assistant: LibraryAssistant, question: str) -> Answer:
    return assistant.ask(question, asker=Asker(role="secretary", open_only=False))[0]


def test_a_compound_written_as_two_words_is_put_together() -> None:
    assert joined("hvad med koloni haver?", {key("kolonihaver"): "kolonihaver"}) == "hvad med kolonihaver?"


def test_two_words_that_are_no_compound_of_the_library_stay_two() -> None:
    assert joined("hvad med nye haver?", {key("kolonihaver"): "kolonihaver"}) == "hvad med nye haver?"


def test_a_verb_with_a_loose_particle_is_the_verb_with_a_prefix() -> None:
    assert particle_verbs("hvorfor blev vejen snævret helt ind?", {key("indsnaevret"): "indsnaevret"}) == ("indsnaevret",)


@pytest.mark.parametrize("question", ["hvor mange møder skal de planlægge", "hvad er planlægningen", "hvem vil anlægge en vej"])
def test_planning_is_not_building(understanding: Understanding, question: str) -> None:
    assert understanding.read(question).budget_kind is None


def test_building_money_is_capital(understanding: Understanding) -> None:
    assert understanding.read("hvor mange anlægspenge er der?").budget_kind == BudgetKind.CAPITAL


def test_a_point_of_a_recommendation_is_no_agenda_item(understanding: Understanding) -> None:
    assert understanding.read("hvem stemte nej til indstillingens punkt 1 om Lund?").slots.items == ()


@pytest.mark.parametrize(
    ("question", "part"),
    [
        ("kan du lægge pengene til kolonihaverne sammen over årene?", "I alt"),
        ("Hvor mange anlægspenge kræver omstillingscasene tilsammen?", "15,9 mio. kr."),
        ("Hvilke otte af FNs verdensmål har kommunen valgt?", "Der er 6, ikke 8."),
        ("hvem fra A sad i erhvervs- og beskæftigelsesudvalget?", "Henrik Bolberg"),
        ("hvilke handlinger i planen koster 0 kr?", "ikke koster noget"),
        ("hvilke punkter havde 0 bilag?", "har ingen bilag"),
        ("dyreste anlægsprojekt i 2020, og dyreste i 2019?", "2019: Størst"),
        ("hvem skal spare mest i 2020, social og sundhed eller økonomiudvalget?", "Social- og Sundhedsudvalget sparer 19,27 mio. kr."),
        ("hvad sagde Klima- og Miljøudvalget da de havde sagen om grønne pendlervaner?", "efterretning"),
        ("hvad sagde Per Kensø under punkt 8?", "havde meldt afbud"),
        ("hvor meget bliver skatten sat op med i 2019?", "uændret"),
    ],
)
def test_it_is_answered_however_it_is_put(assistant: LibraryAssistant, question: str, part: str) -> None:
    assert part in to_markdown(_ask(assistant, question))


def test_members_of_other_parties_are_left_out(assistant: LibraryAssistant) -> None:
    assert "Hesselholt" not in to_markdown(_ask(assistant, "hvem fra A sad i erhvervs- og beskæftigelsesudvalget?"))


def test_a_rate_of_one_year_is_not_given_for_another(assistant: LibraryAssistant) -> None:
    answer = _ask(assistant, "hvad er førtidspensionen for enlige i 2031?")

    assert not answer.found
    assert "19.738" not in answer.lead


def test_what_a_document_said_is_not_told_as_what_holds_today(assistant: LibraryAssistant) -> None:
    assert "hvordan det er i dag, siger dokumenterne ikke" in _ask(assistant, "Hvem er borgmester i dag?").lead


@pytest.mark.parametrize(
    ("question", "part"),
    [
        ("Vores datter går til musik. Hvad er udskrivningsprocenten i 2019?", "25,5"),
        ("Jeg er ny i udvalget og skal forberede mig. Hvem stemte imod studieturen til Lund?", "Saime Bilen Inanc"),
        ("Hvorfor skal kommunen selv betale for de fasttilknyttede læger fra 2020?", "national pulje"),
        ("hvorfor blev Hold-an Vej snævret ind til et spor hver vej?", "parkering"),
    ],
)
def test_the_story_around_a_question_does_not_stand_in_its_way(assistant: LibraryAssistant, question: str, part: str) -> None:
    assert part in to_markdown(_ask(assistant, question))


def test_a_numbered_thing_is_not_another_with_the_same_name(assistant: LibraryAssistant) -> None:
    """Allotment gardens have local plans too; plan 208 is not theirs."""
    answer = _ask(assistant, "hvor meget koster det kommunen at lave lokalplan 208")

    assert not answer.found
    assert "Kolonihaver" not in answer.lead


def test_a_recommendation_says_that_the_decision_is_not_final(assistant: LibraryAssistant) -> None:
    assert "ikke endeligt" in to_markdown(_ask(assistant, "Hvad var indstillingen i punkt 5?"))


def test_the_small_word_in_is_no_short_form(understanding: Understanding) -> None:
    assert "IN" not in understanding.acronyms
