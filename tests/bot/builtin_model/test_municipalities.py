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


def test_minutes_that_name_no_municipality_are_of_the_one_that_their_file_is_called_by() -> None:
    minutes = "Byrådet\nReferat\nMødedato: 27. februar 2025\n\n1. Madservice\nBeslutning\nGodkendt.\n"
    texts = {"byraad-kerteminde-2025": minutes, "referat-byraad-kolding-2025": minutes.replace("Godkendt", "Udsat")}
    understanding = Understanding(context_of(texts).library, datetime.date(2031, 3, 1))

    assert understanding.read("Hvad skete der med madservice i Kerteminde?").documents == ("byraad-kerteminde-2025",)


def test_a_road_in_the_name_of_a_file_is_no_municipality() -> None:
    understanding = Understanding(context_of({"plan-for-vejen": "Plan\n\nDer bygges en bro ved åen i byen.\n"}).library, datetime.date(2031, 3, 1))

    assert understanding.municipalities.all == ()
