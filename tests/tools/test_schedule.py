"""A schedule's areas, activities, resources and evaluation."""

from __future__ import annotations

from typing import Any

import pytest

from knowledge.errors import UnknownName
from tests.tools.made import SCHEDULE, column
from tools.contract import ToolContext, ToolResult
from tools.schedule import ScheduleArguments, schedule


def asked(context: ToolContext, **arguments: Any) -> ToolResult:
    return schedule(context, ScheduleArguments(**arguments))


def test_seven_areas_are_in_the_plans_own_list(shipped: ToolContext) -> None:
    assert asked(shipped, kind="area", documents=[SCHEDULE]).value == 7


def test_an_area_brings_the_activities_of_its_sub_areas(shipped: ToolContext) -> None:
    result = asked(shipped, area="regionale samarbejder", kind="activity", operation="count")
    assert result.value == len(result.rows) == 7
    assert set(column(result, "area")) == {
        "Bycirklen",
        "Samarbejde med Herlev og Gladsaxe Kommuner",
        "Samarbejde med kommuner/regioner i andre lande",
    }


def test_an_area_is_found_by_a_word_of_its_name(shipped: ToolContext) -> None:
    assert set(column(asked(shipped, area="bæredygtig"), "area")) == {"Bæredygtig udvikling"}


def test_an_area_the_plan_does_not_have_is_refused_with_those_it_has(shipped: ToolContext) -> None:
    with pytest.raises(UnknownName, match="Erhvervsservice"):
        asked(shipped, area="Havnen")


def test_activities_have_the_period_of_the_plan_and_no_invented_dates(shipped: ToolContext) -> None:
    result = asked(shipped, text="fair trade")
    assert column(result, "time") == ["2007-09"]
    assert asked(shipped, kind="activity").notes == ("Aktiviteterne har kun perioden «2007-09»; enkelte datoer fremgår ikke.",)


def test_who_evaluates_and_what_it_rests_on_can_be_asked_for_alone(shipped: ToolContext) -> None:
    assert set(column(asked(shipped, kind="evaluation"), "kind")) == {"evaluering"}
    assert any("0,4 mio. kr." in str(text) for text in column(asked(shipped, kind="resources"), "text"))
