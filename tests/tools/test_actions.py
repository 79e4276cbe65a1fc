"""Actions of a plan by owner, area, time, money and what they wait for."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from knowledge.errors import UnknownName
from knowledge.library import Library
from knowledge.records import Action, Record
from knowledge.records.plan import ActionAmount
from knowledge.records.time import Period
from knowledge.source import Source
from tests.tools.made import SilentSearcher
from tools.actions import ActionsArguments, actions
from tools.contract import ToolContext


def action(number: str, owner: str, dkk: int | None, time: Period | None = None, **more: Any) -> Action:
    area = number.partition(".")[0]
    return Action(
        id=f"plan-2031/{number}",
        document="plan-2031",
        sources=(Source(document="plan-2031", title="Klimaplan", locator=f"handling {number}", line_from=1, line_to=2, quote="…"),),
        number=number,
        area=area,
        area_name={"1": "Grøn transport", "2": "Energi"}[area],
        name=f"Handling {number}",
        text=f"Handling {number}",
        responsible=owner,
        time=time,
        amounts=(ActionAmount(value_dkk=dkk, as_printed=str(dkk)),) if dkk is not None else (),
        total_dkk=dkk,
        **more,
    )


def in_year(year: int) -> Period:
    return Period(text=str(year), start=datetime.date(year, 1, 1), end=datetime.date(year, 12, 31))


SPRING = Period(text="1. halvår 2031", start=datetime.date(2031, 1, 1), end=datetime.date(2031, 6, 30))
ONWARDS = Period(text="fra 2032", start=datetime.date(2032, 1, 1))


@pytest.fixture
def context() -> ToolContext:
    records: list[Record] = [
        action("1.1", "Klimachefen", 200_000, SPRING),
        action("1.2", "Vejchefen", None, in_year(2031), other_funding="fondsmidler"),
        action("2.1", "Klimachefen", 0, ONWARDS, depends_on=("1.1",)),
        action("2.2", "Klimachefen", 750_000, in_year(2033)),
    ]
    return ToolContext(Library(records), SilentSearcher(), datetime.date(2031, 1, 1))


def numbers(context: ToolContext, **arguments: Any) -> list[Any]:
    return [row.cells["number"] for row in actions(context, ActionsArguments(**arguments)).rows]


def test_the_owner_is_found_in_another_case_and_ending(context: ToolContext) -> None:
    assert numbers(context, responsible="klimachef") == ["1.1", "2.1", "2.2"]


def test_an_owner_who_has_no_action_is_refused_with_the_nearest(context: ToolContext) -> None:
    with pytest.raises(UnknownName, match="Klimachefen"):
        numbers(context, responsible="Klimakonsulenten")


def test_an_area_is_found_by_number_name_or_a_word_of_it(context: ToolContext) -> None:
    assert numbers(context, area="1") == numbers(context, area="grøn transport") == numbers(context, area="transport") == ["1.1", "1.2"]
    with pytest.raises(UnknownName, match="2 Energi"):
        numbers(context, area="Kultur")


def test_an_action_that_is_not_in_the_plan_is_refused(context: ToolContext) -> None:
    with pytest.raises(UnknownName, match=r"«9\.9» findes ikke"):
        numbers(context, numbers=["9.9"])


def test_a_sum_names_what_has_no_amount(context: ToolContext) -> None:
    result = actions(context, ActionsArguments(operation="sum"))
    assert (result.value, result.unit) == (950_000, "DKK")
    assert result.notes[1:] == ("Uden angivet beløb: 1.2.", "Hertil kommer anden finansiering uden beløb: 1.2.")


def test_a_sum_over_actions_without_amounts_is_no_number(context: ToolContext) -> None:
    assert actions(context, ActionsArguments(numbers=["1.2"], operation="sum")).value is None


def test_a_ranking_puts_the_dearest_first_and_the_unstated_last(context: ToolContext) -> None:
    result = actions(context, ActionsArguments(operation="rank"))
    assert [row.cells["number"] for row in result.rows] == ["2.2", "1.1", "2.1", "1.2"]
    assert result.value == 750_000


def test_nothing_and_unstated_are_two_things(context: ToolContext) -> None:
    assert numbers(context, max_dkk=0) == ["2.1"]
    assert numbers(context, has_amount=False) == ["1.2"]


def test_an_action_that_reaches_beyond_the_time_asked_for_is_named(context: ToolContext) -> None:
    result = actions(context, ActionsArguments(time_from=datetime.date(2031, 1, 1), time_to=datetime.date(2031, 6, 30)))
    assert [row.cells["number"] for row in result.rows] == ["1.1", "1.2"]
    assert result.notes == ("Rækker ud over perioden: 1.2 («2031»).",)


def test_an_open_ended_action_touches_every_later_year(context: ToolContext) -> None:
    assert numbers(context, time_from=datetime.date(2040, 1, 1), time_to=datetime.date(2040, 12, 31)) == ["2.1"]


def test_what_waits_for_an_action_is_found(context: ToolContext) -> None:
    assert numbers(context, depends_on="1.1") == ["2.1"]


def test_those_that_begin_before_are_left_out_where_a_first_day_is_asked_for(context: ToolContext) -> None:
    day = datetime.date(2033, 1, 1)
    assert numbers(context, time_from=day) == ["2.1", "2.2"]
    assert numbers(context, time_from=day, begins_from=day) == ["2.2"]


def test_a_sum_notes_how_often_a_yearly_amount_is_counted_and_nothing_of_a_yearly_festival() -> None:
    said = {"1.1": ("40.000 kr. årligt", 3), "1.2": ("50.000 kr. årligt", 1), "2.1": ("60.000 kr. til en årlig festival", 1)}
    records: list[Record] = []
    for number, (economy, times) in said.items():
        printed = economy[:10]
        amount = ActionAmount(value_dkk=int(printed[:2]) * 1000, as_printed=printed, times=times)
        made = action(number, "Klimachefen", amount.value_dkk * times, economy=economy)
        records.append(made.model_copy(update={"amounts": (amount,)}))
    result = actions(ToolContext(Library(records), SilentSearcher(), datetime.date(2031, 1, 1)), ActionsArguments(operation="sum"))
    assert [note for note in result.notes if "om året" in note] == [
        "Beløbet i 1.2 er om året og er talt med én gang.",
        "Beløbet i 1.1 er om året og er talt med for hvert af årene.",
    ]
