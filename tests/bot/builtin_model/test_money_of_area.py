"""Loosely put questions about money: one of several things is not told as if it were all, and a near miss never as the answer."""

from __future__ import annotations

import pytest

from bot.builtin_model.draft import Draft
from tests.bot.builtin_model.asking import answer
from tests.tools.made import context_of, shipped_context
from tools.contract import ToolContext

_AGREEMENT = """Budgetaftale 2031

Parterne er enige om, at budgettet for 2031 baseres på:

Udskrivningsprocent på 25,1

1. Et aktivt liv

1.1 Lys i haller
Der afsættes 2 mio. kr. i 2031 til nyt lys.

1.2 Gulve i haller og klubhuse
Der afsættes 0,5 mio. kr. i hvert af årene 2031 og 2032 til gulve.

1.3 Hallernes rengøring
Parterne ønsker, at rengøringen drøftes.

1.4 Teaterfestival
Der afsættes 0,1 mio. kr. årligt til en festival.

1.5 Omklædning ved Sundby Hal Vest
Der afsættes 0,3 mio. kr. i 2032 til flere bade.

1.6 Skatebane
Der afsættes 0,7 mio. kr. i 2033 til en skatebane.

2. En grøn kyst

2.1 Torvet
Parterne ønsker, at torvet fornyes.

Der afsættes 9 mio. kr. i 2032.

Elbæk, den 5. oktober 2030

Socialdemokratiet                       SF
Anna Holm                               Gert Wils

DRIFT

(1.000 kr.) 2031 2032 2033 2034

1. Et aktivt liv

1.2 Gulve i haller og klubhuse 500 500
1.4 Teaterfestival 100 100 100 100

ANLÆG

(1.000 kr.) 2031 2032 2033 2034

1. Et aktivt liv

1.1 Lys i haller 2.000
1.5 Omklædning ved Sundby Hal Vest  300
1.6 Skatebane   700

2. En grøn kyst

2.1 Torvet  9.000
"""


@pytest.fixture(scope="module")
def made() -> ToolContext:
    """The agreement of an invented municipality."""
    return context_of({"aftale-2031": _AGREEMENT})


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> ToolContext:
    """The shipped documents."""
    return shipped_context(tmp_path_factory.mktemp("index"))


def _whole(draft: Draft) -> str:
    return f"{draft.lead}\n{draft.body or ''}"


def test_all_that_have_the_word_in_their_name_are_told_with_their_sum(made: ToolContext) -> None:
    told = answer(made, "Hvor meget går der til hallerne i 2031?")

    assert told.found
    assert "har ikke ét samlet beløb for «hallerne»" in told.lead
    assert "tilsammen på 2,5 mio. kr. i 2031, lagt sammen af Rådbot" in told.lead
    assert "- 1.1 Lys i haller: 2 mio. kr. i 2031\n- 1.2 Gulve i haller og klubhuse: 500.000 kr. i 2031" in (told.body or "")


def test_the_one_that_is_named_is_told_alone(made: ToolContext) -> None:
    assert answer(made, "Hvor meget er der afsat til lys i hallerne?").lead == "Der er afsat 2 mio. kr. i 2031 til 1.1 Lys i haller."
    assert answer(made, "Hvad koster skatebanen?").lead == "Der er afsat 700.000 kr. i 2033 til 1.6 Skatebane."


def test_a_word_that_is_only_a_part_of_the_name_is_not_answered_with_its_money(made: ToolContext) -> None:
    told = answer(made, "Hvor mange penge går der til teater?")

    assert not told.found
    assert told.lead.startswith("Det fremgår ikke, hvor meget der er afsat til «teater». Nærmest er 1.4 Teaterfestival")


@pytest.mark.parametrize("question", ["Hvad koster en ny hal?", "Hvad koster det at bygge en ny hal?", "Hvor meget koster en ekstra hal?"])
def test_what_a_new_one_costs_is_not_what_something_in_the_old_one_costs(made: ToolContext, question: str) -> None:
    told = answer(made, question)

    assert not told.found
    assert told.lead.startswith("Det fremgår ikke, hvor meget der er afsat til «en ")


def test_a_new_one_that_is_an_item_of_its_own_is_told(made: ToolContext) -> None:
    assert answer(made, "Hvad koster en ny skatebane?").lead == "Der er afsat 700.000 kr. i 2033 til 1.6 Skatebane."


def test_a_year_that_no_table_covers_is_said_with_what_there_is(made: ToolContext) -> None:
    told = answer(made, "Hvor meget går der til hallerne i 2040?")

    assert not told.found
    assert told.lead.startswith("Det fremgår ikke: ")
    assert "dækker 2031-2034, ikke 2040" in told.lead
    assert "1.1 Lys i haller: 2 mio. kr. i 2031" in (told.body or "")


def test_the_heading_of_a_chapter_does_not_lend_its_word_to_an_items_money(made: ToolContext) -> None:
    told = answer(made, "Hvor meget bruges der på noget grønt?")

    assert not told.found
    assert "9 mio. kr." not in told.lead


def test_two_groups_together_are_not_one_of_them(made: ToolContext) -> None:
    told = answer(made, "Hvor mange penge får haller og teater i 2031?")

    assert not told.found
    assert "1.1 Lys i haller: 2 mio. kr. i 2031" in (told.body or "")


def test_an_amount_of_a_plan_is_not_told_for_a_year_after_it(shipped: ToolContext) -> None:
    told = answer(shipped, "Hvor meget bruger vi på børn og unge i 2019?")

    assert not told.found
    assert "250.000" not in _whole(told)
    assert "3.3 Barnets første 1.000 dage: 1 mio. kr. i 2019" in _whole(told)


def test_an_action_of_a_plan_has_no_amount_in_a_year_after_it(shipped: ToolContext) -> None:
    told = answer(shipped, "Hvad koster handling 2.1 i den internationale politik i 2019?")

    assert not told.found
    assert "dækker 2007-2009, ikke 2019" in told.lead
    assert "250.000" not in _whole(told)
    assert "250.000 kr." in answer(shipped, "Hvad koster handling 2.1 i den internationale politik i 2008?").lead


def test_schools_are_several_items_and_a_new_school_is_none_of_them(shipped: ToolContext) -> None:
    several = answer(shipped, "Hvor meget er der afsat til skolerne?")
    new = answer(shipped, "Hvad koster en ny skole?")

    assert several.found
    assert "4,5 mio. kr., lagt sammen af Rådbot" in several.lead
    assert all(number in (several.body or "") for number in ("3.12", "3.17", "3.18"))
    assert not new.found


def test_more_money_is_not_what_there_is(shipped: ToolContext) -> None:
    assert not answer(shipped, "Får foreningerne flere penge?").found
