"""A question of any sort, as long as one may be, is answered in no time."""

from __future__ import annotations

import time

import pytest

from bot.agent import LibraryAssistant
from bot.assistant import Asker
from bot.question import LONGEST_QUESTION

_SECONDS = 5.0
"""Of the processor; the slowest takes two, and these took between ten and several hundred."""


@pytest.mark.parametrize(
    "text",
    [
        "Hvad koster " + "æøå" * 2000,
        "Hvad koster " + "skole" * 1000,
        "børnehaveklasseledermødereferat" * 200,
        "punkt 3 " * 600,
        "Hvad koster 12.500 " * 300,
        "Hvornår er det, den 5. juni 2019 eller i 2020? " * 100,
    ],
    ids=["bogstaver", "sammensat uden ende", "sammensat", "punkter", "tal", "datoer"],
)
def test_a_long_question_does_not_keep_anybody_waiting(assistant: LibraryAssistant, text: str) -> None:
    began = time.process_time()

    assistant.ask(text[:LONGEST_QUESTION], asker=Asker(role="secretary", open_only=False))

    assert time.process_time() - began < _SECONDS
