"""What two lists share, and what only one of them has."""

from __future__ import annotations

import pytest

from bot.agent import LibraryAssistant
from bot.answer_text import to_markdown
from bot.assistant import Asker


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("Hvilke af byerne i InnoHub er også med i Edge Cities Network?", ("På begge: Nacka, Getafe, North Down og Ballerup.", "Loures og Pernik")),
        ("Hvad har uddannelsesnetværket og den strategiske samarbejdsgruppe til fælles?", ("På begge: Borupgaard Gymnasium, Ingeniørhøjskolen",)),
        ("Which of the InnoHub towns are also in the Edge Cities Network?", ("On both: Nacka", "Loures and Pernik")),
    ],
)
def test_the_names_of_two_lists_are_held_against_each_other(assistant: LibraryAssistant, question: str, parts: tuple[str, ...]) -> None:
    text = to_markdown(assistant.ask(question, asker=Asker(role="secretary", open_only=False))[0])

    assert [part for part in parts if part not in text] == []


def test_a_list_that_is_not_there_is_not_made_up(assistant: LibraryAssistant) -> None:
    answer, _ = assistant.ask("Hvilke af byerne i InnoHub er også med i Hansestadsforbundet?", asker=Asker(role="secretary", open_only=False))

    assert "På begge" not in answer.lead
