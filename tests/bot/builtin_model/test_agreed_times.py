"""When something of an agreement's item is due: the sentence whose time is asked for, not just any time of the item."""

from __future__ import annotations

import pytest

from bot.agent import LibraryAssistant
from bot.assistant import Asker


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Fra hvilken dato gælder de skærpede krav til stalde?", "Loven træder i kraft den 1. januar 2020."),
        ("fra hvornår gælder de strammere regler for stalde og heste, som rideskolen skal leve op til?", "den 1. januar 2020"),
        ("Hvornår skal rideskolen have en aftale?", "Inden udgangen af 2018 (1.22 Rideskolen)."),
    ],
)
def test_the_time_told_is_that_of_what_is_asked(assistant: LibraryAssistant, question: str, told: str) -> None:
    assert told in assistant.ask(question, asker=Asker(role="secretary", open_only=False))[0].lead


def test_a_time_of_something_else_in_the_item_is_no_answer(assistant: LibraryAssistant) -> None:
    assert not assistant.ask("Hvornår åbner rideskolen for publikum?", asker=Asker(role="secretary", open_only=False))[0].found
