"""Who asks, and for whom, is no part of what is asked; nor are words that only lead up to it."""

from __future__ import annotations

import pytest

from bot.builtin_model.understand.asks import Ask
from bot.builtin_model.understand.predicates import predicates
from bot.builtin_model.understand.question import Understanding
from bot.builtin_model.understand.terms import is_content


@pytest.mark.parametrize(
    "text",
    [
        "Som skoleleder vil jeg gerne vide, hvem der udfører sommerskolerne",
        "Jeg er ny skoleleder og hører om sommerskolerne. Hvad går det ud på?",
        "En skoleleder spørger om sommerskolerne, hvem er de for?",
        "Jeg er skoleleder i Ballerup og leder efter sommerskolerne. Hvad er det?",
    ],
)
def test_who_asks_is_told_and_not_asked_about(understanding: Understanding, text: str) -> None:
    terms = {term.word: term for term in understanding.read(text).terms}

    assert terms["skoleleder"].told
    assert not terms["sommerskolerne"].told


@pytest.mark.parametrize(
    "text",
    [
        "Hvad er skoleleder Hansen ansvarlig for?",
        "Som led i budgettet spares der på skoleledere. Hvor meget spares på skoleledere?",
        "Hvilke skoleledere er med?",
    ],
)
def test_somebody_asked_about_is_no_asker(understanding: Understanding, text: str) -> None:
    assert any(term.word.startswith("skoleleder") and not term.told for term in understanding.read(text).terms)


@pytest.mark.parametrize("said", ["kan du minde mig om", "så vidt jeg ved, hvad er", "hvad er selve", "hvad er ordet", "hvad er begrebet"])
def test_words_that_lead_up_to_a_subject_are_none(understanding: Understanding, said: str) -> None:
    assert [term.word for term in understanding.read(f"{said} SAMSPAL").terms if not (term.told or term.soft)] == ["samspal"]


def test_a_question_typed_without_the_danish_letters_is_read(understanding: Understanding) -> None:
    asked = understanding.read("hvornar pa aret skal brugerundersøgelsen i BFO gennemføres?")

    assert asked.asks == understanding.read("hvornår på året skal brugerundersøgelsen i BFO gennemføres?").asks
    assert [term.word for term in asked.terms] == ["brugerundersoegelsen", "bfo"]


def test_what_makes_somebody_do_a_thing_is_why_and_not_how_much(understanding: Understanding) -> None:
    assert understanding.read("hvad får os til at være med i Edge Cities?").asks >= {Ask.WHY}
    assert Ask.HOW_MUCH not in understanding.read("hvad får os til at være med i Edge Cities?").asks
    assert Ask.HOW_MUCH in understanding.read("hvad får rideskolen i 2019?").asks


@pytest.mark.parametrize("word", ["biler", "bil", "bilerne"])
def test_a_short_word_is_a_subject_though_a_word_of_asking_seems_a_form_of_it(word: str) -> None:
    assert is_content(word)
    assert not is_content("billigste")


def test_what_stands_after_de_der_is_no_verb() -> None:
    assert "kolonihaver" not in predicates("de der kolonihaver, hvad er problemet egentlig")
    assert "virker" in predicates("Hvad med en ordning, der virker?")
