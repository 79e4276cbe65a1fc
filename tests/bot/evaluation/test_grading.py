"""Grading a text: words and figures are found only as themselves, a refusal in many words."""

from __future__ import annotations

import pytest

from bot.evaluation.grading import grade, normalize, occurs
from bot.evaluation.questions import Expectation


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        ("5 mio", "der gives 25 mio. kr.", False),
        ("5 mio", "der gives 5 mio. kr.", True),
        ("5 mio", "der gives 2,5 mio. kr.", False),
        ("500", "500.000 kr.", False),
        ("150.000", "i alt **150.000** kr.", True),
        ("Kommunaldirektøren", "vicekommunaldirektøren", False),
        ("kommunaldirektøren", "vicekommunaldirektøren", True),
        ("600 t.kr", "linjen siger 600 (beløb i 1.000 kr.)", True),
        ("600 t.kr", "der står 600", False),
        ("0,6 mio", "mio. kr.: 0,6", True),
        ("2019-2022", "i 2019–2022", True),
        ("", "alt", False),
    ],
)
def test_words_and_figures_are_found_only_as_themselves(words: str, text: str, found: bool) -> None:
    assert occurs(words, normalize(text)) is found


@pytest.mark.parametrize(
    "refusal",
    [
        "Det fremgår ikke af dokumenterne.",
        "Jeg kan ikke finde noget om punkt 14; mødet har 11 punkter.",
        "Beløbet er ikke oplyst.",
        "Der er ingen formand nævnt i referatet.",
        "Dokumenterne nævner ikke prisen.",
        "The documents do not say what it costs.",
        "I cannot find a phone number.",
    ],
)
def test_a_refusal_is_recognised_in_many_words(refusal: str) -> None:
    assert grade(Expectation(refuse=True), refusal, ()).passed


def test_an_answer_is_no_refusal() -> None:
    verdict = grade(Expectation(refuse=True), "Det koster 4 mio. kr.", ())
    assert not verdict.passed
    assert verdict.explain() == "burde have sagt, at det ikke står i dokumenterne"


@pytest.mark.parametrize(
    "answer",
    [
        "Der er ikke afsat noget til broen i 2019: feltet er tomt. Der er afsat 5 mio. kr. i 2021.",
        "Der er kun syv (7) politikere i udvalget.",
        "Prisniveauet fremgår ikke. Broen koster 5 mio. kr.",
    ],
)
def test_an_answer_that_found_something_refuses_only_what_was_asked(answer: str) -> None:
    assert not grade(Expectation(refuse=True), answer, (), found=True, asked="Hvad hedder udvalgets tolk?").passed


def test_a_correction_that_names_what_is_missing_is_a_refusal() -> None:
    correction = "Punkt 14 findes ikke; der er kun 11 punkter."

    assert grade(Expectation(refuse=True), correction, (), found=True, asked="Hvad blev besluttet i punkt 14?").passed
    assert grade(Expectation(refuse=True), "Der er kun 11 punkter på dagsordenen.", (), found=False, asked="Hvad er punkt 14?").passed


def test_a_verdict_says_what_is_missing_forbidden_and_not_cited() -> None:
    expect = Expectation(all_of=(("500.000", "0,5 mio"), ("2031",)), none_of=("sommerskole",), source=("budget-2031",))
    verdict = grade(expect, "Sommerskole i 2031.", {"andet"})
    assert verdict.explain() == "mangler «500.000»; siger «sommerskole»; kilden budget-2031 er ikke nævnt (svarets kilder: andet)"
    assert grade(expect, "0,5 mio. kr. i 2031", {"budget-2031"}).passed
