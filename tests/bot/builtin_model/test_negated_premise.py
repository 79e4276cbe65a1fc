"""What a question takes for granted and a sentence denies is corrected with that sentence."""

from __future__ import annotations

import pytest

from bot.agent import LibraryAssistant
from bot.answer_text import to_markdown
from bot.assistant import Asker


def told(assistant: LibraryAssistant, question: str) -> str:
    return to_markdown(assistant.ask(question, asker=Asker(role="secretary", open_only=False))[0])


@pytest.mark.parametrize(
    ("question", "denied"),
    [
        ("hvor meget bliver den visiterede mad til de ældre dyrere i 2019", "ikke sker prisstigning"),
        ("hvorfor må der sælges dagligvarer i aflastningsområdet i bilbyen?", "ikke kan forhandles dagligvarer"),
    ],
)
def test_the_sentence_that_denies_it_is_the_answer(assistant: LibraryAssistant, question: str, denied: str) -> None:
    assert denied in told(assistant, question)


def test_an_amount_is_still_an_amount_where_the_item_also_denies_something(assistant: LibraryAssistant) -> None:
    assert "170.000 kr. i 2019" in told(assistant, "Hvor meget er der afsat til ældremad i 2019?")


def test_a_question_of_a_denial_is_no_false_premise(assistant: LibraryAssistant) -> None:
    assert "Det siger dokumentet ikke" not in told(assistant, "Hvorfor kan der ikke sælges dagligvarer i aflastningsområdet?")
