"""What is due by some time, how a document is divided, and the one point of a list that answers."""

from __future__ import annotations

import pytest

from bot.agent import LibraryAssistant
from bot.answer_text import to_markdown
from bot.assistant import Asker


def told(assistant: LibraryAssistant, question: str) -> str:
    return to_markdown(assistant.ask(question, asker=Asker(role="secretary", open_only=False))[0])


@pytest.mark.parametrize(
    ("question", "parts", "not_there"),
    [
        ("Hvilke frister er der i foråret 2019?", ("6 frister", "1.21", "3.13", "3.15"), "1.15 "),
        ("Hvad skal Kultur- og Fritidsudvalget have forelagt inden sommeren 2019?", ("1.17", "1.18", "4.10"), "| efteråret 2019 |"),
        ("Hvad skal være klar til juni 2019?", ("6.8 Kompetenceudvikling",), "Påbegyndes 1. halvår 2008"),
        ("Hvad skal evalueres i 2019?", ("2 frister", "3.9 Headspace"), "1.15 "),
        ("Which deadlines are there in spring 2019?", ("6 deadlines", "1.21"), "1.15 "),
    ],
)
def test_what_is_due_in_a_season_or_by_a_month(assistant: LibraryAssistant, question: str, parts: tuple[str, ...], not_there: str) -> None:
    text = told(assistant, question)

    assert [part for part in parts if part not in text] == []
    assert not_there not in text


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("Hvilke indsatsområder er der i tidsplanen?", ("har 7 områder", "Bæredygtig udvikling", "Erhvervsservice")),
        ("hvilke områder er der i den internationale politik?", ("har 5 områder", "Branding", "Kompetence")),
        ("Hvor mange kapitler er der i budgetaftalen?", ("har 6 kapitler", "1 Vi skaber fremtiden sammen")),
        ("Which areas does the international policy have?", ("has 5 areas", "Branding")),
    ],
)
def test_how_a_document_is_divided(assistant: LibraryAssistant, question: str, parts: tuple[str, ...]) -> None:
    text = told(assistant, question)

    assert [part for part in parts if part not in text] == []


def test_one_thing_asked_for_is_answered_by_its_own_point(assistant: LibraryAssistant) -> None:
    text = told(assistant, "hvilket område er eksempelprojekt når de gamle erhvervsområder skal omdannes miljørigtigt?")

    assert "Mileparken" in text
    assert "Telegrafvej" not in text


def test_members_are_found_by_the_letter_they_are_listed_with(assistant: LibraryAssistant) -> None:
    text = told(assistant, "Hvem i Erhvervs- og Beskæftigelsesudvalget stod opført med (A) i tidsplanen 2007-2009?")

    assert "Henrik Bolberg (A)" in text
    assert "(V)" not in text
