"""Orders in words: which texts order a draft, of what kind, and the question that is put for them."""

from __future__ import annotations

import pytest

from bot.drafts.order_words import as_question, ordered_subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Bestil et resumé af punkt 5", "punkt 5"),
        ("Kan du bestille et resume af punkt 3?", "punkt 3"),
        ("Lav et udkast til resumé om studieturen", "studieturen"),
        ("lav et udkast til referattekst til punkt 5", "referattekst til punkt 5"),
        ("skriv udkast til referat af punkt 7", "referat af punkt 7"),
        ("Bestil en briefing før mødet i marts", "briefing før mødet i marts"),
        ("lav et udkast af punkt 5", "punkt 5"),
        ("lav et resumé af punkt 5", None),
        ("skriv referattekst til punkt 5", None),
        ("bestil en kage", None),
        ("Hvad blev besluttet?", None),
    ],
)
def test_an_order_is_told_from_a_question(text: str, subject: str | None) -> None:
    assert ordered_subject(text) == subject


@pytest.mark.parametrize(
    ("subject", "question"),
    [
        ("punkt 5", "Lav et udkast til resumé af punkt 5"),
        ("resumé af punkt 5", "Lav et udkast til resumé af punkt 5"),
        ("kort resumé af punkt 5", "Lav et udkast til kort resumé af punkt 5"),
        ("referat af punkt 7", "Skriv udkast til referattekst til punkt 7"),
        ("briefing før næste møde", "Skriv udkast til briefing før næste møde"),
        ("forbered mig til mødet i marts", "forbered mig til mødet i marts"),
        ("Opsummer punkt 5", "Opsummer punkt 5"),
    ],
)
def test_a_subject_becomes_the_question_of_its_kind(subject: str, question: str) -> None:
    assert as_question(subject) == question
