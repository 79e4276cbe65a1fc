"""Answers as Block Kit: Slack's limits hold whatever comes, and nothing is lost."""

from __future__ import annotations

import io
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from bot.answer import Answer, Table, ToolCall
from bot.slack.blocks.answer import Showing, answer_message
from bot.slack.blocks.budget import characters
from bot.slack.blocks.chart import chart_of, drawn
from bot.slack.blocks.table import table_file
from bot.slack.message import Message, serialize
from knowledge.source import Source
from tests.bot.answers import small_answer
from tools.contract import Column, ToolResult

SHOWING = Showing("a" * 32)


def kinds(message: Message) -> list[str]:
    """The blocks of a message by type."""
    return [str(block["type"]) for block in serialize(message.blocks)]


def wide(rows: int, cell: str = "500.000") -> Table:
    """A table of two columns."""
    columns = (Column(key="name", label="Emne"), Column(key="sum", label="Beløb", unit="DKK"))
    listed = tuple((f"Emne nummer {n} i listen", cell) for n in range(rows))
    return Table(title="Linjer", columns=columns, rows=listed, numbers=((None, 500_000),) * rows)


def by_year(values: tuple[int | None, ...]) -> Answer:
    """One row with an amount for each year from 2030."""
    years = tuple(Column(key=str(2030 + n), label=str(2030 + n), unit="DKK") for n in range(len(values)))
    shown = ("Natur", *(str(value or "") for value in values))
    table = Table(title="Natur", columns=(Column(key="name", label="Emne"), *years), rows=(shown,), numbers=((None, *values),))
    return small_answer(table=table)


def test_the_order_is_answer_rows_notes_sources_buttons_feedback_notice() -> None:
    message = answer_message(small_answer(next_steps=("Og året efter?",)), SHOWING)
    assert kinds(message) == ["rich_text", "table", "rich_text", "rich_text", "actions", "context_actions", "context"]


def test_units_stand_in_the_head_and_numbers_to_the_right() -> None:
    table = next(block for block in serialize(answer_message(small_answer(), SHOWING).blocks) if block["type"] == "table")
    assert [cell["text"] for cell in table["rows"][0]] == ["Emne", "2031 (kr.)"]
    assert table["rows"][1][1] == {"type": "raw_number", "value": 500_000, "text": "500.000"}
    assert [column["align"] for column in table["column_settings"]] == ["left", "right"]


def test_a_longer_table_can_be_sorted_and_paged() -> None:
    message = answer_message(small_answer(table=wide(40)), SHOWING)
    assert "data_table" in kinds(message)
    assert message.files == ()


def test_a_table_over_the_limits_comes_as_a_file_with_every_row() -> None:
    message = answer_message(small_answer(table=wide(900)), SHOWING)
    (file,) = message.files
    assert len(file.data.decode("utf-8-sig").splitlines()) == 901
    assert "Tabellen har 900 rækker" in str(serialize(message.blocks))


def test_the_file_opens_right_in_danish_excel() -> None:
    columns = (Column(key="n", label="Punkt"), Column(key="a", label="2031", unit="DKK"), Column(key="p", label="Andel", unit="pct"))
    rows = (("4.12", "1.500.000", "2,5"), ("=HYPERLINK(1)", "-250.000", ""), ("Bænke; flere", "", "12,0"))
    table = Table(title="x", columns=columns, rows=rows, numbers=((None, 1_500_000, 2.5), (None, -250_000, None), (None, None, 12.0)))
    data = table_file(table).data
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.decode("utf-8-sig").split("\r\n") == [
        "Punkt;2031 (kr.);Andel (pct.)",
        '"=""4.12""";1500000;2,5',
        "'=HYPERLINK(1);-250000;",
        '"Bænke; flere";;12',
        "",
    ]


def test_every_source_is_listed_and_each_document_named_once() -> None:
    sources = tuple(Source(document="d", title="Referat", locator=f"punkt {n}", line_from=n, line_to=n, quote="x") for n in range(1, 61))
    text = str(serialize(answer_message(small_answer(sources=sources), SHOWING).blocks))
    assert all(f"[{n}] punkt {n}, linje {n}" in text for n in range(1, 61))
    assert text.count("Referat: ") == 1


def test_a_part_that_many_sources_share_is_named_once() -> None:
    places = ["1.12, tabellen ANLÆG", "1.14, tabellen ANLÆG", "2.7, tabellen ANLÆG", "1.12", "Branding, handling 2"]
    sources = tuple(
        Source(document="b", title="Budgetaftale", locator=place, line_from=at, line_to=at, quote="x") for at, place in enumerate(places, 1)
    )
    text = str(serialize(answer_message(small_answer(sources=sources), Showing("a")).blocks))
    assert "Budgetaftale, tabellen ANLÆG" in text
    assert "[1] 1.12, linje 1 · [2] 1.14, linje 2 · [3] 2.7, linje 3" in text
    assert "[4] 1.12, linje 4 · [5] Branding, handling 2, linje 5" in text


def test_a_list_of_sources_that_is_too_long_goes_on_in_the_next_message() -> None:
    place = "et langt sted i dokumentet " * 3
    sources = tuple(Source(document="d", title="Referat", locator=f"{place}{n}", line_from=n, line_to=n, quote="x") for n in range(1, 121))
    message = answer_message(small_answer(sources=sources), SHOWING)
    text = "".join(str(serialize(one.blocks)) for one in (message, *message.more))
    assert len(message.more) >= 2
    assert all(f"[{n}] {place}{n}" in text for n in range(1, 121))


def test_years_side_by_side_get_a_chart_with_its_numbers_in_words() -> None:
    chart = chart_of(by_year((1_000_000, 2_500_000, 0)))
    assert chart is not None
    assert chart.block.to_dict()["chart"]["series"][0]["data"][1] == {"label": "2031", "value": 2.5}
    assert "Højest: 2031 (2,5 mio. kr.)" in chart.takeaway
    assert "2032" in chart.alt_text


def test_a_sum_for_each_year_gets_a_chart_too() -> None:
    result = ToolResult(tool="budget_lines", title="Anlæg", values={"2030": 1_000_000, "2031": 2_000_000}, unit="DKK", searched="budgettet")
    answer = small_answer(table=None, tools=(ToolCall(name="budget_lines", arguments={}, result=result),))
    assert "data_visualization" in kinds(answer_message(answer, SHOWING))


@pytest.mark.parametrize("answer", [by_year((1_000_000,)), by_year((1_000_000, None)), small_answer(found=False), small_answer()])
def test_nothing_to_compare_or_a_missing_value_gets_no_chart(answer: Answer) -> None:
    assert chart_of(answer) is None


def test_a_chart_can_be_drawn_where_the_block_is_refused() -> None:
    chart = chart_of(by_year((1_000_000, -2_500_000, 400_000)))
    assert chart is not None
    picture = drawn(chart)
    assert Image.open(io.BytesIO(picture.data)).size == (900, 500)
    assert "-2,5 mio. kr." in picture.alt_text


def test_the_simpler_form_holds_no_newer_blocks_but_the_same_numbers() -> None:
    message = answer_message(by_year((1_000_000, 2_500_000)), SHOWING)
    simpler: list[dict[str, Any]] = serialize(message.simpler)
    assert {block["type"] for block in simpler} <= {"rich_text", "context", "actions", "context_actions"}
    assert "2500000" in str(simpler)


@settings(max_examples=40, deadline=None)
@given(
    lead=st.text(max_size=4_000),
    body=st.none() | st.text(max_size=40_000),
    notes=st.lists(st.text(max_size=900), max_size=12),
    steps=st.lists(st.text(max_size=300), max_size=6),
    rows=st.integers(0, 300),
    cell=st.text(max_size=400),
    sources=st.integers(0, 60),
)
def test_slacks_limits_hold_for_any_answer(
    lead: str, body: str | None, notes: list[str], steps: list[str], rows: int, cell: str, sources: int
) -> None:
    found = tuple(Source(document="d", title=cell or "t", locator=cell or "l", line_from=1, line_to=2, quote=cell) for _ in range(sources))
    answer = small_answer(lead=lead, body=body, notes=tuple(notes), next_steps=tuple(steps), table=wide(rows, cell), sources=found)
    message = answer_message(answer, SHOWING)
    for one in (message, *message.more):
        blocks = serialize(one.blocks)
        assert 0 < len(blocks) <= 50
        assert characters(one.blocks) <= 13_200
        assert 0 < len(one.text) <= 4_000
        assert sum(block["type"] == "table" for block in blocks) <= 1
        buttons = [element for block in blocks if block["type"] == "actions" for element in block["elements"]]
        assert all(0 < len(button["text"]["text"]) <= 75 for button in buttons)
    assert characters(message.simpler) <= 13_200
