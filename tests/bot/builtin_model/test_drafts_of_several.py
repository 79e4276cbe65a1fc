"""A draft of two items named beside each other holds both, to the letter; one of the slides on a subject holds all of them."""

from __future__ import annotations

import pytest

from bot.agent import LibraryAssistant
from bot.answer_text import to_markdown
from bot.assistant import Asker


@pytest.mark.parametrize(
    ("question", "there", "not_there"),
    [
        ("Skriv et kort udkast til resumé af planerne for gågaden og posthuset i Ballerup Bymidte", ("Centrumgaden", "25.000.000", "posthus"), ()),
        ("Skriv et resumé af kolonihaverne og vikarkorpset", ("4.18 Kolonihaver", "SSU-08"), ()),
        ("resumer slidesene om Edge Cities Network", ("forstæder", "erfaringsudveksling", "Studiebesøg"), ()),
        ("Resumér 4.2 om posthuset", ("posthus",), ("Centrumgaden",)),
        ("Skriv et resumé af unge og voksne med handicap", ("1.5 Voksne med handicap",), ("punkt 8",)),
    ],
)
def test_a_draft_is_of_all_that_is_named(assistant: LibraryAssistant, question: str, there: tuple[str, ...], not_there: tuple[str, ...]) -> None:
    answer, _ = assistant.ask(question, asker=Asker(role="secretary", open_only=False))
    text = to_markdown(answer)

    assert [part for part in there if part not in text] == []
    assert [part for part in not_there if part in text] == []


def test_places_that_are_suggested_are_not_the_recommendation(assistant: LibraryAssistant) -> None:
    answer, _ = assistant.ask("Which places in Lund is it suggested that the committee visits?", asker=Asker(role="secretary", open_only=False))

    assert "Max IV" in to_markdown(answer)
