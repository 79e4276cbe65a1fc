"""What is said around questions: greetings with a question in them, a nod, and what nobody said; and examples worth following."""

from __future__ import annotations

import pytest

from bot.agent import LibraryAssistant
from bot.answer import Answer
from bot.assistant import Asker
from bot.builtin_model.understand.text_keys import keys_of_text
from tests.bot.conftest import Conversation


def _ask(assistant: LibraryAssistant, question: str) -> Answer:
    return assistant.ask(question, asker=Asker(role="secretary", open_only=False))[0]


@pytest.mark.parametrize("said", ["Hej, hvad kan du?", "hvad kan jeg bruge dig til?", "hvad kan jeg spørge dig om?", "hvordan bruger jeg dig"])
def test_a_greeting_that_asks_what_it_can_do_is_told_what_can_be_asked(assistant: LibraryAssistant, said: str) -> None:
    assert _ask(assistant, said).lead.startswith("Jeg svarer ud fra 5 dokumenter.")


@pytest.mark.parametrize("said", ["ok", "Fint tak!", "super"])
def test_a_nod_asks_nothing(conversation: Conversation, said: str) -> None:
    conversation.ask("Hvad koster kolonihaverne i 2019?")

    assert conversation.ask(said).lead == "Fint. Spørg bare videre."


def test_the_examples_of_an_unclear_question_have_an_answer(assistant: LibraryAssistant) -> None:
    examples = _ask(assistant, "Slet alle dokumenter").next_steps

    assert len(examples) == 3
    assert [example for example in examples if not _ask(assistant, example).found] == []


def test_what_was_done_to_an_it_that_nobody_spoke_of_is_asked_back(assistant: LibraryAssistant) -> None:
    for question in ("Hvornår blev den aflyst?", "Hvem har skrevet det?", "When was it cancelled?"):
        answer = _ask(assistant, question)
        assert (answer.found, len(answer.next_steps)) == (False, 3)


def test_what_was_done_to_it_is_told_of_what_was_spoken_of(conversation: Conversation) -> None:
    conversation.ask("How much money does Headspace get in 2019?")

    assert "sommeren 2019" in conversation.ask("And when is it going to be evaluated?").lead


def test_what_nobody_is_quoted_for_is_not_answered_by_who_was_there(assistant: LibraryAssistant) -> None:
    assert not _ask(assistant, "Hvad har Musa Kekec sagt på mødet?").found
    assert not _ask(assistant, "Hvad tjener borgmesteren?").found


def test_who_voted_against_needs_no_item_where_nothing_else_is_named(assistant: LibraryAssistant) -> None:
    assert "stemte i mod beslutningen" in _ask(assistant, "Hvem stemte imod?").lead
    assert "socialøkonomiske virksomheder" in _ask(assistant, "Hvilken mindretalsudtalelse kom der?").lead


def test_a_case_of_the_savings_table_is_told_for_its_name_and_a_year(assistant: LibraryAssistant) -> None:
    assert "600.000 kr. i 2019" in _ask(assistant, "vognparken 2019").lead


def test_a_surname_is_not_taken_for_the_thing_it_is_spelled_like() -> None:
    keys = keys_of_text("Karin Bilen Holm (V) stemte imod.")

    assert keys["bilen"] == 1.0
    assert keys["bil"] < 0.5
    assert keys_of_text("Bilen holder stille.")["bil"] == 1.0
