"""A figure, a list or an office of one thing is never told for another that shares a word with it."""

from __future__ import annotations

from bot.agent import LibraryAssistant
from bot.answer import Answer
from bot.assistant import Asker


def _ask(assistant: LibraryAssistant, question: str) -> Answer:
    return assistant.ask(question, asker=Asker(role="secretary", open_only=False))[0]


def test_people_counted_in_a_list_are_no_money_of_a_chapter(assistant: LibraryAssistant) -> None:
    answer = _ask(assistant, "Hvad er der samlet afsat til anlæg i kapitlet om Ballerup Kommune som virksomhed over de fire år?")

    assert "26,5 mio. kr." in answer.lead
    assert "571" not in answer.lead


def test_the_chair_of_a_committee_is_not_told_for_that_of_another_board(assistant: LibraryAssistant) -> None:
    answer = _ask(assistant, "Hvem var formand for erhvervsrådets bestyrelse i 2007?")

    assert not answer.found
    assert "Bolberg" not in answer.lead


def test_who_adopted_a_plan_is_told_though_an_action_shares_its_name(assistant: LibraryAssistant) -> None:
    answer = _ask(assistant, "Hvilken dato og af hvem blev den internationale politik med handlinger vedtaget?")

    assert "Økonomiudvalget" in answer.lead
    assert "11. december 2007" in answer.lead


def test_what_a_committee_must_cut_is_its_savings_and_no_rate(assistant: LibraryAssistant) -> None:
    answer = _ask(assistant, "Hvor meget skal Kultur- og Fritidsudvalget samlet skære i 2019?")

    assert "660.000 kr." in answer.lead or "0,66 mio. kr." in answer.lead
    assert "procent" not in answer.lead
