"""A typed question made fit to read."""

from __future__ import annotations

import pytest

from bot.question import LONGEST_QUESTION, clean_question, question_fault


@pytest.mark.parametrize(
    ("typed", "clean"),
    [
        ("  Hvad   koster\n det? ", "Hvad koster det?"),
        ("bud\u00adget", "budget"),
        ("a\x00b\x07c", "a b c"),
        ("a\u030ar", "år"),
        ("ord \udcff ord", "ord ? ord"),
    ],
)
def test_a_question_is_cleaned(typed: str, clean: str) -> None:
    assert clean_question(typed) == clean


def test_the_limit_is_stated() -> None:
    assert question_fault("x" * LONGEST_QUESTION) is None
    fault = question_fault("x" * (LONGEST_QUESTION + 1))
    assert fault is not None
    assert "4.001 tegn" in fault
    assert "grænsen er 4.000" in fault
