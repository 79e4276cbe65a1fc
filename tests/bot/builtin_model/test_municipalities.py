"""The municipality's own name in a question."""

from __future__ import annotations

import datetime

from bot.builtin_model.understand.question import Understanding
from tests.tools.made import context_of

_PLAN = "Budgetaftale 2031\n\n{place} Kommune og partierne er enige. {place} Kommune bygger en bro.\n\nUdskrivningsprocenten er 24,{digit}.\n"


def _understanding(*places: str) -> Understanding:
    texts = {f"aftale-{place.lower()}": _PLAN.format(place=place, digit=digit) for digit, place in enumerate(places)}
    return Understanding(context_of(texts).library, datetime.date(2031, 3, 1))


def test_the_only_municipality_is_no_subject() -> None:
    question = _understanding("Elbæk").read("Hvad er udskrivningsprocenten i Elbæk?")

    assert [term.word for term in question.terms] == ["udskrivningsprocenten"]


def test_one_of_several_municipalities_names_its_documents() -> None:
    question = _understanding("Elbæk", "Nordhavn").read("Hvad er udskrivningsprocenten i Elbæk?")

    assert question.documents == ("aftale-elbæk",)
