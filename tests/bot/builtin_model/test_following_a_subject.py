"""A conversation stays with its subject when only a part of it, or what «de» did, is named; and names in English and contact details are known."""

from __future__ import annotations

import pytest

from bot.agent import LibraryAssistant
from bot.answer import Answer
from bot.answer_text import to_markdown
from bot.assistant import Asker
from bot.builtin_model.understand.question import Understanding
from bot.builtin_model.understand.terms import terms_of
from bot.builtin_model.understand.text_keys import keys_of_text
from tests.bot.conftest import Conversation


def _ask(assistant: LibraryAssistant, question: str) -> Answer:
    return assistant.ask(question, asker=Asker(role="secretary", open_only=False))[0]


def test_a_thing_in_its_definite_form_is_of_the_subject_spoken_of(conversation: Conversation) -> None:
    conversation.ask("Hvad er der afsat til kampagnen om repatriering i 2019?")

    assert "Økonomiudvalget" in conversation.ask("hvem tager stilling til indholdet").lead


def test_another_subject_by_name_is_not_taken_for_a_part(conversation: Conversation) -> None:
    conversation.ask("Hvad er der afsat til kampagnen om repatriering i 2019?")

    assert "4.18" in conversation.ask("hvad er der afsat til kolonihaverne?").lead


def test_the_budget_of_what_was_spoken_of_in_english(conversation: Conversation) -> None:
    conversation.ask("Who is responsible for the international summer schools?")
    conversation.ask("when are they planned?")

    assert "DKK 50,000" in conversation.ask("what's the budget?").lead


@pytest.mark.parametrize(
    ("question", "body"),
    [
        ("How much does the Children and Schools Committee save?", "Børne- og Skoleudvalget"),
        ("what did the finance committee decide?", "Økonomiudvalget"),
        ("Climate and Environment Committee", "Klima- og Miljøudvalget"),
    ],
)
def test_a_committee_is_known_by_its_english_name(understanding: Understanding, question: str, body: str) -> None:
    assert understanding.read(question).bodies == (body,)


def test_the_committee_alone_is_no_committee_in_particular(understanding: Understanding) -> None:
    assert understanding.read("Which items are scheduled for the committee in June 2023?").bodies == ()


def test_hyphened_words_are_met_written_together() -> None:
    assert terms_of("gåhjemmøder")[0].found_in(keys_of_text("en række gå-hjemmøder")) == 1.0


def test_the_last_english_word_that_only_asks_is_no_subject() -> None:
    assert terms_of("when are they planned", "en") == ()


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("mailen på Janne Schwaner?", ("jsw@balk.dk",)),
        ("Hvor stor er Ballerups del af servicerammen i 2019?", ("2.632,2 mio. kr.",)),
        ("Hvor stor er servicerammen for alle kommuner i 2019?", ("251,9 mia. kr.",)),
        ("hvilke linjer i anlægstabellen har stadig penge i 2022", ("Toftehaven", "It-infrastruktur", "Faglokaler")),
        ("Hvem kom fra Helhedssporet for at fortælle om førtidspensionister?", ("Kristina Vorgod",)),
        ("Hvilke af FNs verdensmål arbejder kommunen med?", ("Kvalitetsuddannelse", "Klimaindsats")),
        ("Skriv et kort resumé af punkt 6 om butikscenteret", ("7.300", "begrænset", "efterretning")),
        ("When is the next New Year reception for local businesses?", ("18. januar 2024",)),
    ],
)
def test_it_is_answered_however_it_is_put(assistant: LibraryAssistant, question: str, parts: tuple[str, ...]) -> None:
    told = to_markdown(_ask(assistant, question))

    assert [part for part in parts if part not in told] == []


def test_a_question_of_the_plan_or_the_tables_is_whole_by_itself(conversation: Conversation) -> None:
    conversation.ask("Hvad er udskrivningsprocenten?")

    assert "4 sager er planlagt i juni 2023" in conversation.ask("Hvilke sager skal udvalget behandle i juni?").lead

    conversation.ask("Hvor meget er der afsat til kolonihaver?")

    assert "drift 34,054 mio. kr. og anlæg 8 mio. kr." in conversation.ask("Hvad er forskellen mellem drift og anlæg i 2022?").lead


def test_a_goal_for_the_debt_is_not_told_as_its_size(assistant: LibraryAssistant) -> None:
    lead = _ask(assistant, "Hvad med gælden?").lead

    assert not lead.startswith("Gæld: 50 mio. kr.")
    assert "skal reduceres med 50 mio. kr." in lead


def test_the_rate_in_per_mille_is_not_the_percentage_spoken_of(conversation: Conversation) -> None:
    assert "25,5" in conversation.ask("Hvad er udskrivningsprocenten?").lead

    lead = conversation.ask("og promillen?").lead

    assert "28,89" in lead
    assert "25,5" not in lead


def test_another_item_by_number_leaves_the_words_of_the_one_before_behind(conversation: Conversation) -> None:
    conversation.ask("hvem stemte imod studieturen?")
    conversation.ask("er det endeligt?")

    assert conversation.ask("Hvad med punkt 6?").lead.startswith("Punkt 6, ")
    assert "150.000 kr." in conversation.ask("og punkt 4, hvad koster det?").lead
