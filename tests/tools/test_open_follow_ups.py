"""What a meeting left open: on the shipped minutes, and over two meetings of another municipality where the second settles things."""

from __future__ import annotations

import pytest

from knowledge.errors import UnknownName
from tests.tools.elbaek import APRIL, MARCH, MEETINGS, MINUTES_MARCH
from tests.tools.made import column, context_of
from tools.contract import ToolContext, ToolResult
from tools.open_follow_ups import OpenFollowUpsArguments, open_follow_ups


def asked(context: ToolContext, **arguments: object) -> ToolResult:
    return open_follow_ups(context, OpenFollowUpsArguments.model_validate(arguments))


def test_the_shipped_meeting_left_five_things_open_each_once(shipped: ToolContext) -> None:
    result = asked(shipped)
    assert column(result, "item") == ["1", "4", "5", "6", "11"]
    assert result.value == 5
    why = dict(zip(column(result, "item"), map(str, column(result, "why")), strict=True))
    assert why["1"].startswith("udsat")
    assert why["4"].startswith("bemærkning")
    assert "ledige" in why["4"]
    assert why["5"].startswith("stoppet af Saime Bilen Inanc (Ø)")
    assert "detailhandelsanalyse" in why["6"]
    assert "Klima- og Miljøudvalget" in why["6"]
    assert why["11"].startswith("varslet")
    assert "anlægssag" in why["11"]


def test_stopped_case_goes_to_the_council(shipped: ToolContext) -> None:
    row = next(row for row in asked(shipped).rows if row.cells["item"] == "5")
    assert row.cells["next"] == "Kommunalbestyrelsen"


def test_each_source_is_the_lines_that_say_so(shipped: ToolContext) -> None:
    for row in asked(shipped).rows:
        source = row.sources[0]
        assert source.line_to - source.line_from <= 5
    announced = next(row for row in asked(shipped).rows if row.cells["item"] == "11").sources[0]
    assert announced.quote.startswith("Hvis projektansøgningen imødekommes")


def test_wish_that_this_meeting_fulfilled_is_not_open(shipped: ToolContext) -> None:
    assert not any("sendes til orientering" in str(why) for why in column(asked(shipped), "why"))


def test_postponed_case_is_open_until_a_later_meeting_takes_it_up() -> None:
    alone = asked(context_of({MARCH: MINUTES_MARCH}))
    assert column(alone, "item") == ["1", "2"]
    both = asked(context_of(MEETINGS))
    assert [(row.cells["document"], row.cells["item"]) for row in both.rows] == [(MARCH, "2"), (APRIL, "2")]
    assert "Punkt 1 Ny cykelsti ved Kirkevej (4. marts 2025) er taget op igen 1. april 2025, punkt 2." in both.notes


def test_remark_says_when_it_is_due() -> None:
    row = next(row for row in asked(context_of(MEETINGS)).rows if row.cells["document"] == MARCH)
    assert "ny måling" in str(row.cells["why"])
    assert row.cells["time"] == "2026"


def test_meeting_is_a_column_where_there_are_several() -> None:
    assert asked(context_of(MEETINGS)).columns[0].key == "meeting"
    assert asked(context_of({MARCH: MINUTES_MARCH})).columns[0].key == "item"


@pytest.mark.parametrize("body", ["KTU", "Klima og Teknikudvalget", "teknikudvalget"])
def test_body_is_found_under_its_other_names(body: str) -> None:
    assert len(asked(context_of(MEETINGS), body=body).rows) == 2


def test_body_without_minutes_leaves_nothing_open_and_an_unknown_one_is_refused() -> None:
    context = context_of(MEETINGS)
    assert asked(context, body="Byrådet").rows == ()
    with pytest.raises(UnknownName):
        asked(context, body="Havneudvalget")


def test_case_that_was_only_recommended_is_open() -> None:
    text = MINUTES_MARCH.replace("Beslutning\n\nUdsættes", "Beslutning\n\nAnbefales over for Byrådet.")
    row = asked(context_of({MARCH: text})).rows[0]
    assert row.cells["item"] == "1"
    assert "anbefalet videre" in str(row.cells["why"])
