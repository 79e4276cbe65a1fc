"""Three things or more set side by side are all told of; one that has no amount is said to have none."""

from __future__ import annotations

import pytest

from bot.builtin_model.understand.comparison import comparison_of
from bot.builtin_model.understand.listed_sides import listed_sides
from tests.bot.builtin_model.asking import answer
from tests.bot.builtin_model.elbaek import AGREEMENT
from tests.tools.made import context_of
from tools.contract import ToolContext


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> ToolContext:
    return context_of({"aftale-2031": AGREEMENT}, folder=tmp_path_factory.mktemp("index"))


@pytest.mark.parametrize(
    ("question", "sides"),
    [
        ("Hvad er dyrest, broen, skolen eller stien?", ("broen", "skolen", "stien")),
        ("Hvad er billigst: ny bro, skolen eller stien ved åen?", ("ny bro", "skolen", "stien ved åen")),
        ("Hvad koster mest af broen, skolen og stien?", ("broen", "skolen", "stien")),
        ("Which costs most, the bridge, the school or the path?", ("the bridge", "the school", "the path")),
        ("Hvad er dyrest, broen eller skolen?", ()),
        ("Hvis man ser på 2031, hvad koster så mest, broen eller skolen?", ()),
        ("Hvad koster broen, skolen og stien?", ()),
    ],
)
def test_the_things_are_those_between_the_commas(question: str, sides: tuple[str, ...]) -> None:
    assert listed_sides(question) == sides
    assert not sides or comparison_of(question) is None


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("Hvad er dyrest, Åben Sommerskole, Ungecaféen eller svømmehallen?", "1.1 Åben Sommerskole er størst"),
        ("Hvad koster mest af Ungecaféen, taksten i svømmehallen og Åben Sommerskole?", "1.1 Åben Sommerskole er størst"),
        ("Hvad er billigst: Åben Sommerskole, Ungecaféen eller taksten i svømmehallen?", "1.2 Ungecaféen er mindst"),
    ],
)
def test_each_of_the_three_is_told_with_its_amount(library: ToolContext, question: str, first: str) -> None:
    lead = answer(library, question).lead

    assert first in lead
    assert all(name in lead for name in ("Åben Sommerskole 2 mio. kr.", "Ungecaféen 600.000 kr.", "svømmehallen 800.000 kr."))


def test_one_without_an_amount_is_named(library: ToolContext) -> None:
    draft = answer(library, "Hvad er dyrest, Åben Sommerskole, isbanen eller Ungecaféen?")

    assert draft.lead.startswith("Ikke alle har et beløb")
    assert any("isbanen" in note for note in draft.notes)


def test_a_sentence_of_one_of_them_is_no_answer(library: ToolContext) -> None:
    assert not answer(library, "Hvad kommer først, sommerskolen, indvielsen af Ungecaféen eller havnebadet?").found
