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


@pytest.mark.parametrize(
    ("question", "there", "not_there"),
    [
        ("hvem repræsenterede socialdemokraterne (A) i erhvervsudvalget i 2007-planen?", ("Ley Plum", "Grethe Larsen"), ("Stig Møller",)),
        ("Hvem i erhvervsudvalget 2007-2009 var ikke socialdemokrat?", ("Stig Møller (O)", "Birte Kramhøft (F)"), ("Ley Plum",)),
        ("Who on the business committee in the 2007-09 timetable were not Social Democrats (A)?", ("Marianna Hesselholt",), ("Ley Plum",)),
        ("Hvem sad i erhvervsudvalget 2007-2009 for venstre?", ("Marianna Hesselholt (V)",), ("Ley Plum", "Stig Møller")),
        ("Hvem var ikke socialdemokrat i udvalget i 2023?", ("Allan Kristensen", "Saime B. Inanc (Ø)"), ("Musa Kekec", "Wolstrup")),
        ("hvem repræsenterer Ø i Erhvervs-, Beskæftigelses- og Uddannelsesudvalget?", ("Saime B. Inanc (Ø)",), ("Musa Kekec",)),
    ],
)
def test_the_seats_of_a_party_or_of_all_but_it_are_told(
    assistant: LibraryAssistant, question: str, there: tuple[str, ...], not_there: tuple[str, ...]
) -> None:
    told = _told(assistant, question)

    assert ([name for name in there if name not in told], [name for name in not_there if name in told]) == ([], [])


@pytest.mark.parametrize(
    "question",
    [
        "Hvilke partier var ikke repræsenteret på mødet?",
        "Hvilke partier er ikke med i udvalget?",
        "Which parties were not represented at the meeting?",
    ],
)
def test_the_parties_that_were_not_there_are_not_those_that_were(assistant: LibraryAssistant, question: str) -> None:
    answer, _ = assistant.ask(question, asker=Asker(role="secretary", open_only=False))

    assert not answer.found
    assert "Musa Kekec" not in answer.lead
