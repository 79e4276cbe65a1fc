"""A greeting or thanks in the middle of a conversation leans on nothing, and nothing leans on it."""

from __future__ import annotations

import datetime

import pytest

from bot.builtin_model.turns import Earlier
from bot.builtin_model.understand.courtesy import Courtesy, courtesy_of
from tests.bot.builtin_model.asking import answer
from tests.bot.builtin_model.solbjerg import DOCUMENTS
from tests.tools.made import context_of
from tools.contract import ToolContext

_ASKED = Earlier("Hvad koster cykelstien på Skovvej?", ("tmu",), "Anlægget koster 3,4 mio. kr.", (("tmu", 15, 15),))


@pytest.fixture(scope="module")
def solbjerg(tmp_path_factory: pytest.TempPathFactory) -> ToolContext:
    return context_of(DOCUMENTS, datetime.date(2026, 6, 1), tmp_path_factory.mktemp("solbjerg"))


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("Hej", Courtesy.GREETING),
        ("Hej igen, Rådbot!", Courtesy.GREETING),
        ("Godmorgen - hvordan går det?", Courtesy.GREETING),
        ("Tak for hjælpen", Courtesy.THANKS),
        ("Super, tak for det. Farvel!", Courtesy.THANKS),
        ("Fint, det var alt", Courtesy.CONTENT),
        ("Hvad kan du?", Courtesy.HELP),
        ("Hej, hvad koster cykelstien?", None),
        ("Tak. Og hvad koster driften?", None),
        ("Hvornår er der åbent hus?", None),
        ("?", None),
    ],
)
def test_a_polite_remark_is_one_when_nothing_else_is_said(said: str, kind: Courtesy | None) -> None:
    assert courtesy_of(said) == kind


@pytest.mark.parametrize("said", ["Hej", "Hej igen", "Hej Rådbot", "Goddag!", "Hej, er du der?"])
def test_a_greeting_is_answered_as_one_whatever_was_said_before(solbjerg: ToolContext, said: str) -> None:
    draft = answer(solbjerg, said, _ASKED)

    assert draft.lead.startswith("Jeg svarer ud fra 3 dokumenter.")
    assert "3,4" not in draft.lead


@pytest.mark.parametrize(("said", "reply"), [("Tak", "Selv tak."), ("Ok tak", "Fint. Spørg bare videre."), ("Fint", "Fint. Spørg bare videre.")])
def test_thanks_are_not_taken_for_the_question_before(solbjerg: ToolContext, said: str, reply: str) -> None:
    assert answer(solbjerg, said, _ASKED).lead == reply


def test_what_follows_the_thanks_leans_on_the_question_before_them(solbjerg: ToolContext) -> None:
    assert "Center for Vej og Park" in answer(solbjerg, "Hvem indstillede det?", _ASKED, Earlier("Tak")).lead
