"""Questions in English: what they are about, whom they name, and answers that do not pass off something else."""

from __future__ import annotations

import pytest

from bot.builtin_model.understand.asks import Ask, Operation, asks_of, operations_of
from bot.builtin_model.understand.english_bodies import english_bodies_in
from bot.builtin_model.understand.terms import Term, terms_of
from tests.bot.conftest import Conversation

_BODIES = (
    "Social- og Sundhedsudvalget",
    "Økonomiudvalget",
    "Teknik- og Miljøudvalget",
    "Erhvervs- og Beskæftigelsesudvalget",
    "Erhvervs-, Beskæftigelses- og Uddannelsesudvalget",
    "Kultur- og Fritidsudvalget",
    "Kommunalbestyrelsen",
)


def _terms(text: str) -> dict[str, Term]:
    return {found.word: found for found in terms_of(text, "en")}


@pytest.mark.parametrize(
    ("question", "body"),
    [
        ("How much does the Social and Health Committee save?", "Social- og Sundhedsudvalget"),
        ("What are the Finance Committee's savings?", "Økonomiudvalget"),
        ("Who sits on the Business and Employment Committee?", "Erhvervs- og Beskæftigelsesudvalget"),
        ("Who sits on the Business, Employment and Education Committee?", "Erhvervs-, Beskæftigelses- og Uddannelsesudvalget"),
        ("What did the committee for culture and leisure get?", "Kultur- og Fritidsudvalget"),
        ("What does the technical and environmental committee save?", "Teknik- og Miljøudvalget"),
        ("When did the city council adopt it?", "Kommunalbestyrelsen"),
    ],
)
def test_body_is_known_by_its_english_name(question: str, body: str) -> None:
    assert [named.name for named in english_bodies_in(question, _BODIES)] == [body]


@pytest.mark.parametrize("question", ["What did the committee decide?", "Who is on the Sports Committee?", "Is there a council of elders?"])
def test_no_body_is_taken_for_another(question: str) -> None:
    assert english_bodies_in(question, _BODIES) == ()


def test_phrase_is_one_term_with_its_danish_word() -> None:
    found = _terms("How big was the pot set aside in the 2006 budget deal for the business policy?")

    assert set(found) == {"pot", "budget deal", "business policy"}
    assert ("pulj", 1.0) in found["pot"].keys


def test_english_word_does_not_meet_a_danish_one_of_another_meaning() -> None:
    assert "liv" not in dict(_terms("Where do the elderly live?")["live"].keys)


def test_name_needs_no_translation_and_is_not_let_off() -> None:
    found = _terms("How many zorbles live in Pernik?")

    assert found["zorbles"].soft
    assert not found["pernik"].soft


def test_capital_word_may_be_a_name_whatever_it_means() -> None:
    assert ("monitor", 1.0) in _terms("Who decides on Mere Monitor?")["monitor"].keys


@pytest.mark.parametrize(
    ("question", "ask"),
    [
        ("Who sent apologies?", Ask.ABSENT),
        ("What's the budget?", Ask.HOW_MUCH),
        ("What do Kildedal and Lautrup each get?", Ask.HOW_MUCH),
        ("Who demanded that the trip go to the full council?", Ask.SUSPENSION),
        ("What is on the list for June?", Ask.PLANNED),
        ("Who carries it out?", Ask.PERFORMER),
        ("How come the trip was cancelled?", Ask.WHY),
        ("Is it true that the library is being closed?", Ask.YES_NO),
        ("Do the text and the table agree?", Ask.DISAGREEMENT),
        ("By when must it be ready?", Ask.DEADLINE),
        ("Which room was it held in?", Ask.WHERE),
    ],
)
def test_what_is_asked_for_is_read_in_english(question: str, ask: Ask) -> None:
    assert ask in asks_of(question)


@pytest.mark.parametrize(
    ("question", "operation"),
    [
        ("What is the gap between the two?", Operation.DIFFERENCE),
        ("What does it come to in all?", Operation.SUM),
        ("What do the operating investments add up to?", Operation.SUM),
        ("Which gets more in 2020, the post office or the street?", Operation.COMPARE),
    ],
)
def test_what_is_to_be_done_with_figures_is_read_in_english(question: str, operation: Operation) -> None:
    assert operation in operations_of(question)


def test_summer_is_no_sum() -> None:
    assert operations_of("What did the summer 2019 evaluation say?") == frozenset()


def test_scheduled_items_are_not_looked_for_in_the_schedule(conversation: Conversation) -> None:
    assert "pårørendevejleder" in conversation.ask("Which items are scheduled for the committee in June 2023?").lead


def test_a_change_nobody_agreed_to_is_corrected_in_english(conversation: Conversation) -> None:
    answer = conversation.ask("Why is the riding school being shut down?")

    assert answer.lead.startswith("The documents do not say so (“shut down”).")
    assert "DKK 2 million in 2019" in answer.lead
