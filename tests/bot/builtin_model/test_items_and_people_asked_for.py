"""Which items had been elsewhere, who took a case further, who recommends, who is on both lists, and the chair with the deputy."""

from __future__ import annotations

import pytest

from tests.bot.builtin_model.asking import answer
from tests.bot.builtin_model.elbaek import MINUTES
from tests.tools.made import context_of, shipped_context
from tools.contract import ToolContext


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> ToolContext:
    """The shipped documents."""
    return shipped_context(tmp_path_factory.mktemp("index"))


@pytest.mark.parametrize(
    ("question", "numbers", "others"),
    [
        ("Hvilke punkter på mødet den 7. februar 2023 havde været i Klima- og Miljøudvalget først?", ("punkt 6", "punkt 11"), ("punkt 9 ",)),
        ("hvilke punkter var behandlet i et andet udvalg forinden?", ("punkt 6", "punkt 11"), ("punkt 10 ",)),
        ("Hvilke sager har udvalget selv haft oppe før?", ("punkt 9", "punkt 10"), ("punkt 6 ",)),
    ],
)
def test_only_the_items_that_had_been_there_are_told(shipped: ToolContext, question: str, numbers: tuple[str, ...], others: tuple[str, ...]) -> None:
    told = answer(shipped, question)

    assert told.lead.startswith("Tidligere behandlet: ")
    assert told.table is None
    assert all(number in told.lead for number in numbers)
    assert not any(other in told.lead for other in others)


@pytest.mark.parametrize(
    "question",
    [
        "hvem bad om at få sagen om studieturen i kommunalbestyrelsen",
        "Hvem fik sagen om studieturen sendt videre til Kommunalbestyrelsen, og med hvilken ret?",
        "Hvem ville have turen til Lund op i Kommunalbestyrelsen?",
        "Who brought the Lund trip before the council?",
    ],
)
def test_who_took_a_case_further_is_the_one_who_used_the_right(shipped: ToolContext, question: str) -> None:
    told = answer(shipped, question).lead

    assert told.startswith("Saime Bilen Inanc (Ø)")
    assert "§ 23" in told


def test_who_took_a_case_further_is_told_of_other_councils_too() -> None:
    elbaek = context_of({"referat": MINUTES})

    assert "Bo Krag (V)" in answer(elbaek, "Hvem fik sagen om udflugten til Vejle sendt til Byrådet?").lead


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("hvem udmønter pengene til faglokaler, og hvem indstiller", "efter indstilling fra Børne- og Skoleudvalget"),
        ("Hvem indstiller, hvordan midlerne til naturkvalitet skal bruges?", "Naturkvalitetsudvalget indstiller forslag"),
        ("hvem indstillede sagen om butikscenteret?", "Center for By og Miljø indstiller punkt 6"),
    ],
)
def test_who_recommends_is_read_where_the_thing_itself_is_told(shipped: ToolContext, question: str, told: str) -> None:
    drafted = answer(shipped, question)

    assert told in drafted.lead
    assert drafted.table is None


def test_who_recommends_is_not_guessed(shipped: ToolContext) -> None:
    assert answer(shipped, "hvem indstiller noget om rideskolen?").lead == "Hvem der indstiller, fremgår ikke under 1.22 Rideskolen."


@pytest.mark.parametrize(
    "question",
    [
        "Hvilke byer fra InnoHub-projektet er også medlem af Edge Cities Network?",
        "Hvilke byer er med i både InnoHub og Edge Cities Network?",
        "Hvilke byer er både en del af Edge Cities og InnoHub?",
        "Er der nogen byer fra InnoHub der ikke er medlem af Edge Cities Network?",
    ],
)
def test_two_lists_are_held_against_each_other_however_it_is_put(shipped: ToolContext, question: str) -> None:
    told = answer(shipped, question)
    said = " ".join([told.lead, *told.notes])

    assert all(city in said for city in ("På begge: ", "Nacka", "Getafe", "North Down", "Loures", "Pernik"))


def test_one_list_is_no_answer_to_what_stands_on_two(shipped: ToolContext) -> None:
    assert not answer(shipped, "Hvilke uddannelsesinstitutioner er med i både uddannelsesnetværket og campussamarbejdet?").found


@pytest.mark.parametrize(
    "question",
    [
        "hvem var formand og næstformand i erhvervs- og beskæftigelsesudvalget da tidsplanen 2007-2009 blev lavet",
        "Who were the chair and deputy chair of the committee in the 2007-2009 plan?",
    ],
)
def test_the_chair_and_the_deputy_are_told_together(shipped: ToolContext, question: str) -> None:
    told = answer(shipped, question).lead

    assert "Henrik Bolberg (A), formand" in told
    assert "Ley Plum (A), næstformand" in told


def test_a_reservation_is_said_once(shipped: ToolContext) -> None:
    told = answer(shipped, "Hvem stemte imod studieturen, og hvad blev der ellers gjort?")
    said = " ".join([told.lead, told.body or "", *told.notes])

    assert said.count("Det er ikke endeligt:") == 1
