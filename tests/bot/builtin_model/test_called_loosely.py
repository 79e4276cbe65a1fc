"""Documents by a bare noun beside another, actions and committees by their own time, and questions that one sentence of many does not answer."""

from __future__ import annotations

import pytest

from tests.bot.builtin_model.asking import answer
from tests.tools.made import shipped_context
from tools.contract import ToolContext

_AGREEMENT, _MINUTES = "Budgetaftale 2019", "referat 7. februar 2023"


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> ToolContext:
    """The shipped documents."""
    return shipped_context(tmp_path_factory.mktemp("index"))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Hvad er forskellen på aftalen og referatet om lommepengeprojekter?", (_AGREEMENT, _MINUTES, "nyttejobs", "kriminalitetsforebyggelse")),
        ("Hvad siger aftalen om FGU i forhold til udvalgssagen?", (_AGREEMENT, _MINUTES, "unge under 25 år", "FGU Nord")),
        ("Er FGU omtalt både i aftalen og i referatet?", (_AGREEMENT, _MINUTES)),
        ("Hvad siger oplægget og den internationale politik om Kina?", ("Workshop 5", "International Politik", "3 kommuner i DK")),
    ],
)
def test_two_documents_called_by_a_noun_are_held_together(shipped: ToolContext, question: str, told: tuple[str, ...]) -> None:
    drafted = answer(shipped, question)
    said = f"{drafted.lead}\n{drafted.body or ''}"

    assert [part for part in told if part not in said] == []


def test_a_noun_by_itself_names_no_document(shipped: ToolContext) -> None:
    assert "KLAPjob" in answer(shipped, "Hvad går aftalen med KLAPjob ud på?").lead


def test_the_plan_of_cases_is_held_against_the_decision(shipped: ToolContext) -> None:
    told = answer(shipped, "Nævner oplægget og sagsoversigten den samme måned for studieturen?").lead

    assert "oktober 2023" in told
    assert "november 2023" in told


def test_parties_are_of_the_years_asked_about(shipped: ToolContext) -> None:
    told = answer(shipped, "Hvilke partier sad i udvalget i 2007-2009?").lead

    assert "Henrik Bolberg (A)" in told
    assert "Lars Green Bach" not in told


def test_a_numbered_action_is_one_of_a_plan(shipped: ToolContext) -> None:
    assert "handling 5.1" in (answer(shipped, "Giv et resumé af handling 5.1").body or "").split("\n")[0]


def test_what_is_asked_in_all_is_not_one_of_several(shipped: ToolContext) -> None:
    told = answer(shipped, "Hvor meget er der sat af til plejecentrene i alt over alle år?")

    assert "11,9 mio. kr." in told.lead
    assert "1.12 Udskiftning af nød- og kaldeanlæg" in (told.body or "")


def test_where_a_meeting_was_held_is_held_against_where_it_was_to_be(shipped: ToolContext) -> None:
    assert answer(shipped, "Er der uenighed om, hvor mødet blev holdt?").lead.startswith("Ja. Mødehovedet har stedet «Mødecenter C")


@pytest.mark.parametrize("question", ["Hvilke skoler nævnes i budgetaftalen?", "Hvilke puljer nævnes i budgetaftalen?"])
def test_one_sentence_is_not_all_that_are_mentioned(shipped: ToolContext, question: str) -> None:
    assert not answer(shipped, question).found


def test_how_many_are_in_it_is_no_money(shipped: ToolContext) -> None:
    assert "12 andre kommuner" in answer(shipped, "Hvor mange kommuner er der i alt i Indkøbsfællesskab Nordsjælland?").lead
