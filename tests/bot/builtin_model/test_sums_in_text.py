"""Figures of running text added up: two named side by side, and one that each of several has. Never a part with its whole."""

from __future__ import annotations

import datetime

import pytest

from bot.builtin_model.skills.summed import sum_in
from bot.builtin_model.understand.question import Understanding
from knowledge.source import Source
from tests.bot.builtin_model.asking import answer
from tests.tools.made import context_of, shipped_context
from tools.contract import ToolContext

_NOTE = """Notat om fritidslivet i Birkesø

Foreninger

Foreningshuset holder en række udstillinger for børn (ca. 6 årligt). Herudover holder huset en række foredrag (ca. 9 årligt).
Skovby og Birkesø Kommuner afsætter hver over en 4-årig periode i alt 250.000 kr. til en fælles spejderhytte.
Der ansættes tre instruktører i hver kommune, som skal hjælpe klubberne. 80 lokale ledere og 25 udenlandske gæster kom til stævnet.
Der holdes tre møder for hver klasse. Desuden afholdes fem workshops for lærerne.
Der er 400 medlemmer i roklubben. Heraf er 90 medlemmer under 18 år.
"""


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> ToolContext:
    """The shipped documents."""
    return shipped_context(tmp_path_factory.mktemp("index"))


@pytest.fixture(scope="module")
def birkesoe(tmp_path_factory: pytest.TempPathFactory) -> ToolContext:
    """The note of an invented municipality."""
    return context_of({"notat": _NOTE}, folder=tmp_path_factory.mktemp("birkesoe"))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("hvor mange moeder og gå-hjemmøder har erhvervsrådet ca om året tilsammen?", "I alt ca. 23 (15 + 8, regnet ud af Rådbot)."),
        ("Hvor mange virksomheder skal der i alt rekrutteres til pendlervaner i de to danske kommuner?", "I alt 8 (fire + fire,"),
        ("How many companies will the two municipalities recruit in total?", "In all 8 (fire + fire,"),
        ("Hvor mange penge sætter Ballerup og Gladsaxe af til konsulentbistand i alt?", "I alt 1,2 mio. kr."),
        ("Hvor mange skotske og danske ledere har i alt besøgt hinanden?", "I alt 140 (100 + 40,"),
        ("Hvad er Ballerups andel af servicerammen og anlægsrammen tilsammen?", "I alt 2.810,9 mio. kr."),
        ("Hvor mange kommuner er der tilsammen i Kina-partnerskabet og Edge Cities Network?", "I alt 10 (3 + 7,"),
    ],
)
def test_two_figures_of_a_text_are_added_up(shipped: ToolContext, question: str, told: str) -> None:
    assert answer(shipped, question).lead.startswith(told)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Hvor mange udstillinger og foredrag holder foreningshuset om året i alt?", "I alt ca. 15 (6 + 9,"),
        ("Hvor meget afsætter Skovby og Birkesø tilsammen til spejderhytten?", "I alt 500.000 kr."),
        ("Hvor mange instruktører ansættes der i alt i de to kommuner?", "I alt 6 (tre + tre,"),
        ("Hvor mange lokale ledere og udenlandske gæster kom til stævnet i alt?", "I alt 105 (80 + 25,"),
    ],
)
def test_it_is_so_in_any_municipality(birkesoe: ToolContext, question: str, told: str) -> None:
    assert answer(birkesoe, question).lead.startswith(told)


@pytest.mark.parametrize(
    "question",
    [
        "Hvor mange medlemmer og unge medlemmer under 18 år har roklubben i alt?",
        "Hvor mange instruktører og klubber er der i alt?",
        "Hvor mange møder og klasser er der i alt?",
        "Hvor mange spejdere har Skovby og Birkesø i alt?",
    ],
)
def test_a_part_or_a_figure_of_something_else_is_not_added(birkesoe: ToolContext, question: str) -> None:
    assert "regnet ud" not in answer(birkesoe, question).lead


@pytest.mark.parametrize("question", ["Hvor mange møder og workshops i alt?", "Hvor mange møder og workshops holdes der i alt?"])
def test_what_each_has_is_not_counted_twice_for_two_kinds(birkesoe: ToolContext, question: str) -> None:
    assert "tre + tre" not in answer(birkesoe, question).lead


def test_what_a_list_of_other_people_comes_to_is_no_answer(shipped: ToolContext) -> None:
    assert "571" not in answer(shipped, "How many companies will the two municipalities recruit in total?").lead


def test_days_are_not_told_in_kroner(shipped: ToolContext) -> None:
    assert "kr." not in answer(shipped, "Hvor mange dage varer udvekslingsopholdet og studieturen i alt?").lead


@pytest.mark.parametrize(
    ("text", "is_added"),
    [
        ("Der afsættes 10 mio. kr. i 2019 og 12 mio. kr. i 2020 til stien.", True),
        ("Puljen hæves fra 10 mio. kr. i 2019 til 12 mio. kr. i 2020.", False),
        ("Der afsættes 10 mio. kr. i 2019, heraf 2 mio. kr. i 2020.", False),
    ],
)
def test_what_takes_the_place_of_an_amount_or_is_part_of_it_is_not_added_to_it(birkesoe: ToolContext, text: str, is_added: bool) -> None:
    source = Source(document="aftale", title="Aftale", locator="1.1", line_from=1, line_to=1, quote=text)
    asked = Understanding(birkesoe.library, datetime.date(2026, 6, 1)).read("Hvor mange kroner er der afsat i alt?")
    assert (sum_in(asked, text, source) is not None) is is_added
