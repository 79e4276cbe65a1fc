"""Slides by number and words."""

from __future__ import annotations

import datetime

import pytest

from knowledge.errors import UnknownName
from knowledge.library import Library
from knowledge.records import PairedValue, Record, Slide
from knowledge.source import Source
from retrieval.hit import Hit, SearchFilter
from tools.contract import ToolContext
from tools.slides import SlidesArguments, slides


class NoSearch:
    """Slides are not searched for."""

    def search(self, query: str, limit: int = 8, where: SearchFilter | None = None) -> list[Hit]:
        raise AssertionError("the tool must not search")


def place(number: int) -> tuple[Source, ...]:
    return (Source(document="oplaeg", title="Oplæg", locator=f"slide {number}", line_from=number, line_to=number, quote="…"),)


def slide(number: int, name: str, *points: str) -> Slide:
    return Slide(id=f"oplaeg/{number}", document="oplaeg", sources=place(number), order=number, name=name, points=points)


def pair(list_name: str, label: str, value: int) -> PairedValue:
    return PairedValue(
        id=f"oplaeg/{label}",
        document="oplaeg",
        sources=place(3),
        list_name=list_name,
        order=1,
        label=label,
        value=value,
        as_printed=str(value),
        confidence="middel",
    )


@pytest.fixture
def context() -> ToolContext:
    records: list[Record] = [
        slide(1, "Velkommen"),
        slide(2, "Hvorfor cykle?", "Sundere børn", "Færre biler ved skolerne"),
        slide(3, "Byerne", "Aarup", "Bogense", "12.000", "9.000"),
        pair("Byerne", "Aarup", 12000),
    ]
    return ToolContext(Library(records), NoSearch(), datetime.date(2024, 1, 1))


def test_all_slides_come_in_printed_order(context: ToolContext) -> None:
    result = slides(context, SlidesArguments())
    assert [row.cells["order"] for row in result.rows] == [1, 2, 3]
    assert result.value == 3


def test_a_slide_is_found_by_words_of_its_points_in_another_form(context: ToolContext) -> None:
    result = slides(context, SlidesArguments(text="skole"))
    assert [(row.cells["name"], row.sources[0].locator) for row in result.rows] == [("Hvorfor cykle?", "slide 2")]


def test_a_list_in_two_columns_is_said_to_be_paired_by_order(context: ToolContext) -> None:
    assert slides(context, SlidesArguments(numbers=[3])).notes == ("«Byerne» har navne og tal i hver sin spalte; de er sat sammen efter rækkefølge.",)
    assert slides(context, SlidesArguments(numbers=[2])).notes == ()


def test_a_slide_that_is_not_there_is_refused_with_those_that_are(context: ToolContext) -> None:
    with pytest.raises(UnknownName, match=r"Slide 9 findes ikke .* Der er slide 1-3"):
        slides(context, SlidesArguments(numbers=[9]))


def test_words_on_no_slide_give_no_rows_but_say_what_was_searched(context: ToolContext) -> None:
    result = slides(context, SlidesArguments(text="havneudvidelse"))
    assert result.rows == ()
    assert result.searched == "3 slides i 1 dokument(er)."
