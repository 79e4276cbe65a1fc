"""A committee or department that the documents do not know is said to be unknown; nobody else's matters are given as its own."""

from __future__ import annotations

import pytest

from bot.agent import LibraryAssistant
from bot.assistant import Asker

STAFF = Asker(role="staff", open_only=False)


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("Hvad har Havneudvalget besluttet?", "Havneudvalget"),
        ("Hvilke frister har Kultur- og Havneforvaltningen?", "Kultur- og Havneforvaltningen"),
        ("Hvem sidder i Havne- og Fiskeriudvalget?", "Havne- og Fiskeriudvalget"),
    ],
)
def test_a_body_that_is_nowhere_in_the_documents_is_said_not_to_be_there(assistant: LibraryAssistant, question: str, named: str) -> None:
    answer, _turn = assistant.ask(question, asker=STAFF)
    assert not answer.found
    assert answer.lead.startswith(f"Det fremgår ikke af dokumenterne: {named} nævnes ikke i dem.")
    assert answer.table is None


@pytest.mark.parametrize(
    "question",
    [
        "Hvad har Kultur- og Fritidsudvalget besluttet?",
        "Hvilke frister har Børne- og Skoleudvalget?",
        "Hvad besluttede Erhvervs-, Beskæftigelses- og Uddannelsesudvalget den 7. februar 2023?",
        "Hvilke frister har udvalget?",
    ],
)
def test_a_body_that_the_documents_name_is_answered_of(assistant: LibraryAssistant, question: str) -> None:
    answer, _turn = assistant.ask(question, asker=STAFF)
    assert "nævnes ikke i dem" not in answer.lead
