"""What a follow-up leaves out was said before: the vote, the place, the project, what was asked for; of another time, it is that time's documents."""

from __future__ import annotations

import pytest

from bot.agent import LibraryAssistant
from bot.answer_text import to_markdown
from bot.assistant import Asker
from bot.builtin_model.converse import in_conversation
from bot.builtin_model.turns import Earlier
from bot.builtin_model.understand.question import Understanding
from tests.bot.conftest import Conversation


@pytest.mark.parametrize(
    ("first", "then", "told"),
    [
        ("What is Susse Bøtefyr's e-mail address?", "And Janne Schwaner's?", "jsw@balk.dk"),
        ("mailen på Janne Schwaner?", "og Susse Bøtefyr?", "sbb@balk.dk"),
        ("Who voted against the study trip to Lund?", "Which party's minority statement was recorded?", "Enhedslisten"),
        ("Hvem stemte imod studieturen til Lund?", "Hvilket partis mindretalsudtalelse blev ført til referat?", "Enhedslistens"),
        (
            "How many Danish managers and staff have been to South Lanarkshire?",
            "and how many pupils from Ballerup did work placements there?",
            "5 skoleelever",
        ),
        ("Hvor mange danske ledere har besøgt South Lanarkshire?", "Hvor mange skoleelever fra Ballerup var i praktik derovre?", "5 skoleelever"),
        ("Hvad skal udvalget i Lund?", "Hvornår tager de derover?", "23.-24. november 2023"),
        ("Hvor mange medarbejdertimer skal Ballerup levere i pendlerprojektet?", "hvor meget regner kommunen med at få i støtte?", "ca. 500.000 kr."),
        ("Hvornår blev erhvervspolitikken evalueret?", "og hvornår bliver den vurderet igen efter tidsplanen?", "foråret 2009"),
    ],
)
def test_what_is_left_out_was_said_before(conversation: Conversation, first: str, then: str, told: str) -> None:
    conversation.ask(first)

    assert told in conversation.ask(then).lead


def test_another_subject_is_not_what_was_spoken_of(conversation: Conversation) -> None:
    conversation.ask("Hvor mange medarbejdertimer skal Ballerup levere i pendlerprojektet?")

    assert "4.18" in conversation.ask("hvor meget er der afsat til kolonihaver?").lead


def test_only_another_time_is_asked_of(understanding: Understanding) -> None:
    earlier = [Earlier("Hvad ville man samarbejde med Gladsaxe om i 2007-2009?")]

    question = in_conversation("hvad samarbejder man om i 2023?", earlier, understanding)

    assert question.slots.years == (2023,)
    assert "gladsaxe" in {term.word for term in question.terms}


def test_the_documents_of_the_year_asked_about_answer(assistant: LibraryAssistant) -> None:
    answer, _ = assistant.ask("Hvad samarbejder Ballerup med Gladsaxe om i 2023?", asker=Asker(role="secretary", open_only=False))

    assert "pendlervaner" in to_markdown(answer)
    assert {source.document for source in answer.sources} == {"ebuu-2023-02-07"}


def test_each_time_is_told_from_its_own_documents(assistant: LibraryAssistant) -> None:
    question = "Hvad ville man samarbejde med Gladsaxe om i 2007-2009, og hvad samarbejder man om i 2023?"
    text = to_markdown(assistant.ask(question, asker=Asker(role="secretary", open_only=False))[0])

    assert [part for part in ("markedsføring og erhvervsservice", "pendlervaner") if part not in text] == []
