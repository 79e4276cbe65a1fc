"""«Hvem står for den første?», «og den næste?»: a row of the list that an answer told is asked of; and a follow-up stays with what was told of."""

from __future__ import annotations

import pytest

from bot.builtin_model.draft import Draft
from bot.builtin_model.turns import Earlier, told_in
from tests.bot.builtin_model.asking import answer
from tests.tools.made import context_of
from tools.contract import ToolContext

PLAN = """# 1. **HAVNEN**

## **HANDLING 1**

Der anlægges en badebro ved den gamle havn.

TID	2031
ØKONOMI	200.000
MÅLGRUPPE	Borgere
SUCCESKRITERIE	At broen ligger der
ANSVARLIG	Havnechefen
UDFØRENDE	Havnen

## **HANDLING 2**

Der holdes et havnemøde for foreninger.

TID	2. halvår 2032
ØKONOMI	40.000
MÅLGRUPPE	Foreninger
SUCCESKRITERIE	At mødet er holdt
ANSVARLIG	Kulturchefen
UDFØRENDE	Kultur

## **HANDLING 3**

Der udgives et kort over havnen og broen.

TID	2033
ØKONOMI	90.000
MÅLGRUPPE	Gæster
SUCCESKRITERIE	At kortet er trykt
ANSVARLIG	Borgmesteren
UDFØRENDE	Kommunikation
"""


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> ToolContext:
    """A plan with three actions."""
    return context_of({"havneplan-2031-2033": PLAN}, folder=tmp_path_factory.mktemp("index"))


def talked(context: ToolContext, *turns: str) -> Draft:
    """The answer to the last turn of a conversation."""
    earlier: list[Earlier] = []
    for turn in turns[:-1]:
        earlier.append(told_in(turn, answer(context, turn, *earlier)))
    return answer(context, turns[-1], *earlier)


@pytest.mark.parametrize(
    ("turns", "told"),
    [
        (("hvem er ansvarlig for den første?",), "Havnechefen"),
        (("hvem er ansvarlig for den sidste?",), "Borgmesteren"),
        (("hvem er ansvarlig for den første?", "og den næste?"), "Kulturchefen"),
        (("hvem er ansvarlig for den anden?", "og den næste?"), "Borgmesteren"),
        (("hvem er ansvarlig for den dyreste?",), "Havnechefen"),
        (("hvornår er den billigste?",), "2. halvår 2032"),
    ],
)
def test_a_row_of_the_list_is_pointed_at(plan: ToolContext, turns: tuple[str, ...], told: str) -> None:
    assert told in talked(plan, "Hvilke handlinger er der i planen?", *turns).lead


def test_the_first_of_something_named_is_no_row(plan: ToolContext) -> None:
    told = talked(plan, "Hvilke handlinger er der i planen?", "hvornår kom den første badebro i Nordby?")

    assert not told.found or "Havnechefen" not in told.lead


def test_a_follow_up_stays_with_what_was_told_of(plan: ToolContext) -> None:
    asked = ("Hvem er ansvarlig for kortet over broen?", "hvornår er det?", "hvad koster det?")

    assert talked(plan, *asked[:1]).lead.startswith("Ansvarlig er Borgmesteren")
    assert "90.000 kr." in talked(plan, *asked).lead
