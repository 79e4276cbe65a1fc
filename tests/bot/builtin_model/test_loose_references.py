"""Offices, decisions and things named in loose words; and what another body, another item or an amount set aside must not stand for."""

from __future__ import annotations

import pytest

from bot.builtin_model.understand.office_words import with_office_named
from bot.builtin_model.understand.question import Understanding
from tests.bot.builtin_model.asking import answer
from tests.tools.made import shipped_context
from tools.contract import ToolContext


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> ToolContext:
    """The shipped documents."""
    return shipped_context(tmp_path_factory.mktemp("index"))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Lundturen - er den i hus, og hvilken dato?", ["23.-24. november 2023", "ikke endeligt"]),
        ("Dato for økonomiudvalgets ja til den internationale handleplan?", ["11. december 2007"]),
        ("Hvem stod som nummer to efter Bolberg i erhvervsudvalget dengang i 2007?", ["Ley Plum (A), næstformand"]),
        ("Who was number two after the chairman in the business committee in 2007?", ["Ley Plum"]),
        ("hvad hæftede udvalget på, da de sagde ja til papiret om folk der vil starte for sig selv?", ["Punkt 4", "elever på FGU"]),
        ("Hej, jeg sidder med en indkøbssag. Hvad hedder det indkøbssamarbejde, vi er i med 12 andre kommuner?", ["Indkøbsfællesskab Nordsjælland"]),
    ],
)
def test_what_is_spoken_of_loosely_is_found(library: ToolContext, question: str, told: list[str]) -> None:
    lead = answer(library, question).lead
    assert all(part in lead for part in told)


@pytest.mark.parametrize(
    "question",
    [
        "Hvornår sagde skoleudvalget ja til inklusion?",
        "Dato for skoleudvalgets ja til inklusion?",
        "Dato for byrådets ja til kolonihaverne?",
        "hvor meget fik vi ind på fundraising til planen for børn og unge 0-18?",
        "Hvor meget indbragte integrationsprisen?",
        "Hvem er viceformand i skoleudvalget?",
    ],
)
def test_nothing_near_stands_for_what_is_asked(library: ToolContext, question: str) -> None:
    """The word «inklusion» stands in an item of another committee; what is set aside for a thing is not what came in."""
    draft = answer(library, question)
    assert not draft.found
    assert not draft.lead.startswith("Nej:")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Hvem var nummer to i udvalget?", "Hvem var næstformand i udvalget?"),
        ("Hvem er nr. 2 efter Ole Lund i bestyrelsen?", "Hvem er næstformand i bestyrelsen?"),
        ("Hvad er nummer to på listen?", "Hvad er nummer to på listen?"),
        ("Hvem er viceformand?", "Hvem er næstformand?"),
    ],
)
def test_the_second_of_a_body_is_its_deputy(text: str, named: str) -> None:
    assert with_office_named(text) == named


def test_a_small_word_is_nobodys_name(understanding: Understanding) -> None:
    assert not understanding.read("Hvad gør 12 andre kommuner?").people
    assert understanding.read("Var André til stede?").people
