"""Whole lists of who does what, parties by letter or name, a plan's own money, and what earlier amounts come to."""

from __future__ import annotations

import pytest

from bot.agent import LibraryAssistant
from bot.answer import Answer
from bot.answer_text import to_markdown
from bot.assistant import Asker
from bot.builtin_model.skills.performers import units_of
from bot.builtin_model.understand.known_words import KnownWords
from bot.builtin_model.understand.party import party_asked
from bot.builtin_model.understand.terms import term, with_compounds
from tests.bot.conftest import Conversation


def _ask(assistant: LibraryAssistant, question: str) -> Answer:
    return assistant.ask(question, asker=Asker(role="secretary", open_only=False))[0]


@pytest.mark.parametrize(
    ("printed", "units"),
    [
        ("Kultur & Fritid m.fl.", ("Kultur & Fritid",)),
        ("International gruppe/ International Koordinator i samarbejde med HR", ("International gruppe", "International Koordinator", "HR")),
        ("Ansatte inden for kultur, erhverv og uddannelse", ("Ansatte inden for kultur, erhverv og uddannelse",)),
    ],
)
def test_a_performer_is_taken_apart_into_its_units(printed: str, units: tuple[str, ...]) -> None:
    assert units_of(printed) == units


@pytest.mark.parametrize(
    ("question", "letter"),
    [
        ("hvem er fra (A)?", "A"),
        ("hvem sad for F?", "F"),
        ("hvor mange socialdemokrater er der?", "A"),
        ("er Venstres folk med?", "V"),
        ("hvem?", None),
    ],
)
def test_a_party_is_known_by_letter_and_by_what_its_people_are_called(question: str, letter: str | None) -> None:
    assert party_asked(question) == letter


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("hvad skal Kultur & Fritid udføre i den internationale handleplan?", ("2.3", "3.2")),
        ("Hvilke handlinger skal HR udføre?", ("5.1", "5.2")),
        ("hvilke partier er med i budgetaftalen for 2019", ("Enhedslisten", "Venstre", "6 partier")),
        ("Hvem af udvalgsmedlemmerne i erhvervspolitikkens tidsplan er fra (A)?", ("Dorris Børger", "Grethe Larsen")),
        ("Which items are scheduled for the committee in June 2023?", ("Kontrolgruppens årsrapport",)),
        ("Who demanded that the Lund trip go to the full council, and which section of the act was used?", ("Inanc", "§ 23")),
        ("How big was the pot set aside in the 2006 budget deal for the business policy?", ("0,4 mio. kr.",)),
        ("hvor stor en pulje blev der afsat i budgetforliget for 2006?", ("0,4 mio. kr.",)),
        ("hvem har ansvaret for international handleplan for de 0-18 årige?", ("Udviklingsdirektøren",)),
        ("Hvad koster 4.12 og 4.13 tilsammen i 2019?", ("1,8 mio. kr.", "4.12", "4.13")),
    ],
)
def test_every_row_that_fits_is_told(assistant: LibraryAssistant, question: str, parts: tuple[str, ...]) -> None:
    told = to_markdown(_ask(assistant, question))

    assert [part for part in parts if part not in told] == []


def test_another_years_budget_deal_is_not_the_one_that_is_here(assistant: LibraryAssistant) -> None:
    assert "2019" not in _ask(assistant, "hvor stor en pulje blev der afsat i budgetforliget for 2006?").lead


def test_an_unknown_word_is_met_by_the_longer_compound_that_begins_with_it() -> None:
    met = with_compounds(term("busstopperne"), KnownWords({"busstoppested": "busstoppesteder"}))

    assert met.found_in({"busstoppested": 1.0}) > 0.8


@pytest.mark.parametrize(
    ("turns", "total"),
    [
        (("Hvad koster rådhusrokaden i 2019?", "og i 2020?", "hvad giver det tilsammen?"), "25 mio. kr."),
        (("Hvad får Kildedal i 2019?", "og Lautrup?", "hvad giver det tilsammen?"), "2,5 mio. kr."),
        (("Hvad koster handling 1.1?", "og 1.2?", "hvad er det i alt?"), "300.000 kr."),
        (("Hvad er der afsat til kolonihaver i 2019?", "og i alt?"), "4 mio. kr."),
    ],
)
def test_earlier_amounts_are_added(conversation: Conversation, turns: tuple[str, ...], total: str) -> None:
    answers = [conversation.ask(turn) for turn in turns]

    assert answers[-1].lead.startswith(f"I alt {total}")


def test_how_many_there_are_is_asked_of_the_committee_just_spoken_of(conversation: Conversation) -> None:
    conversation.ask("Hvem sidder i Erhvervs- og Beskæftigelsesudvalget?")

    assert "7 medlemmer" in conversation.ask("hvor mange medlemmer er der?").lead


def test_of_them_is_of_what_was_just_spoken_of(conversation: Conversation) -> None:
    conversation.ask("hvor mange får førtidspension i kommunen?")

    assert "32 borgere" in conversation.ask("og hvor mange af dem har job ved siden af?").lead
