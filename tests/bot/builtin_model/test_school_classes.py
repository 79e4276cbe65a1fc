"""What is for one class is not told by a text of another."""

from __future__ import annotations

import pytest

from bot.builtin_model.reading.school_classes import of_another_class


@pytest.mark.parametrize("told", ["Et tilbud for alle 8. klasser.", "Kollektiv vejledning 7.- 9. klasse.", "8. og 9. klasse mødes.", "8.-klasserne"])
def test_a_text_of_the_class_or_of_a_span_with_it_is_of_that_class(told: str) -> None:
    assert not of_another_class("hvad tilbydes 8. klasse?", told)


@pytest.mark.parametrize("told", ["Brobygning er for 10. klasser.", "Der er 8 klasser på skolen.", "En skoleklasse møder en virksomhed."])
def test_a_text_of_another_class_or_of_none_is_not(told: str) -> None:
    assert of_another_class("hvad tilbydes 8. klasse?", told)


def test_a_number_of_classes_is_no_class() -> None:
    assert not of_another_class("hvor er de 8 klasser?", "Skolen ligger i byen.")
