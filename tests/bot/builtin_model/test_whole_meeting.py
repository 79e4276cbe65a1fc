"""Questions on a meeting as a whole, on the next one, and questions that are none."""

from __future__ import annotations

import pytest

from bot.agent import LibraryAssistant
from bot.answer import Answer
from bot.answer_text import to_markdown
from bot.assistant import Asker


def _ask(assistant: LibraryAssistant, question: str) -> Answer:
    return assistant.ask(question, asker=Asker(role="secretary", open_only=False))[0]


@pytest.mark.parametrize(
    "question", ["Hvilke punkter var på dagsordenen?", "hvor mange punkter var der på mødet?", "Which items were on the agenda?"]
)
def test_the_items_of_a_meeting_are_listed_with_the_meeting_said_aloud(assistant: LibraryAssistant, question: str) -> None:
    answer = _ask(assistant, question)

    assert "12" in answer.lead
    assert "2023" in answer.lead
    assert answer.table is not None
    assert len(answer.table.rows) == 12


def test_all_decisions_of_a_meeting_say_which_are_not_final(assistant: LibraryAssistant) -> None:
    answer = _ask(assistant, "Hvad blev besluttet på mødet?")

    assert "punkt 1 og 5 er ikke endelig" in answer.lead
    assert "Udsættes" in to_markdown(answer)


def test_the_next_meeting_is_not_mistaken_for_the_last(assistant: LibraryAssistant) -> None:
    answer = _ask(assistant, "Hvornår er næste møde?")

    assert not answer.found
    assert "Datoen for næste møde fremgår ikke" in answer.lead
    assert "marts 2023" in answer.lead


def test_a_date_that_was_decided_goes_before_an_older_plan(assistant: LibraryAssistant) -> None:
    answer = _ask(assistant, "Hvornår er studieturen til Lund?")

    assert "23.-24. november 2023" in answer.lead
    assert "2020" not in answer.lead


@pytest.mark.parametrize("question", ["Hvad synes du om Venstre?", "Skal vi stemme for punkt 7?", "Er det en god idé at bygge?"])
def test_an_opinion_is_never_given(assistant: LibraryAssistant, question: str) -> None:
    answer = _ask(assistant, question)

    assert not answer.found
    assert "vurderer ikke personer, partier eller forslag" in answer.lead


@pytest.mark.parametrize("question", ["Hvad er budgettet?", "Hvad siger udvalget?"])
def test_a_question_about_nothing_in_particular_gets_a_question_back(assistant: LibraryAssistant, question: str) -> None:
    answer = _ask(assistant, question)

    assert not answer.found
    assert answer.lead.startswith("Hvad vil du gerne vide?")


def test_thanks_are_met_with_thanks(assistant: LibraryAssistant) -> None:
    assert to_markdown(_ask(assistant, "tak!")) == "Selv tak."
