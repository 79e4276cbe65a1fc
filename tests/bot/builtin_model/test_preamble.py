"""What people put before a question, what it is for or that it is quick, is no part of it; a subject before it is."""

from __future__ import annotations

import pytest

from bot.agent import LibraryAssistant
from bot.assistant import Asker
from bot.builtin_model.understand.preamble import without_preamble


@pytest.mark.parametrize(
    "text",
    [
        "Til kalenderen: hvem sad i udvalget?",
        "Til min tale - hvem sad i udvalget?",
        "Hej, et hurtigt spørgsmål: hvem sad i udvalget?",
        "For en god ordens skyld, hvem sad i udvalget?",
        "Quick one before my meeting: hvem sad i udvalget?",
    ],
)
def test_what_a_question_is_for_is_no_part_of_it(text: str) -> None:
    assert without_preamble(text) == "hvem sad i udvalget?"


@pytest.mark.parametrize(
    "text",
    [
        "Til svømmehallen: hvor meget er der afsat?",
        "Kalenderen: hvornår kommer den?",
        "Hurtige cykelstier: hvad koster de?",
        "Et spørgsmål om vejene, hvem svarer?",
        "Til kalenderen: hvornår?",
        "Til ældrerådet - hvad spares der?",
    ],
)
def test_a_subject_before_a_colon_is_kept(text: str) -> None:
    assert without_preamble(text) == text


def test_months_are_told_for_a_calendar(assistant: LibraryAssistant) -> None:
    text = "Til kalenderen: i hvilke måneder i 2023 skal erhvervsudvalget have nøgletal om beskæftigelsen?"
    answer = assistant.ask(text, asker=Asker(role="secretary", open_only=False))[0]

    assert answer.found
    assert "marts, juni, september og december" in answer.lead
