"""Who came for an item, who sent it on, and by which letter somebody's party is told, in the words people ask it by."""

from __future__ import annotations

import pytest

from bot.agent import LibraryAssistant
from bot.assistant import Asker


def _told(assistant: LibraryAssistant, question: str) -> str:
    return assistant.ask(question, asker=Asker(role="secretary", open_only=False))[0].lead


@pytest.mark.parametrize(
    "question",
    [
        "hvem fra Helhedssporet var med til punktet om førtidspensionister?",
        "Hvem var med under punktet om førtidspensionister?",
        "Hvem var med ved behandlingen af punktet om førtidspensionister?",
    ],
)
def test_who_was_with_the_committee_for_an_item_is_its_guest(assistant: LibraryAssistant, question: str) -> None:
    assert "Kristina Vorgod" in _told(assistant, question)


@pytest.mark.parametrize("question", ["hvilket partibogstav har marianna hesselholt", "Hvilket bogstav har Marianna Hesselholt?"])
def test_the_letter_of_a_party_is_the_party(assistant: LibraryAssistant, question: str) -> None:
    assert "(V)" in _told(assistant, question)


@pytest.mark.parametrize("question", ["hvorfor skal studieturen også forbi Kommunalbestyrelsen", "Hvorfor kom turen til Lund i Kommunalbestyrelsen?"])
def test_why_an_item_goes_on_to_the_council_is_who_sent_it_there(assistant: LibraryAssistant, question: str) -> None:
    assert "standsningsretten" in _told(assistant, question)
