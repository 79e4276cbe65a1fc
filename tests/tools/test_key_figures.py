"""Key figures by name, kind, year and item."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any

import pytest

from knowledge.library import Library
from knowledge.records import Figure, Financing, KeyFigure, Record
from knowledge.source import Source
from tests.tools.made import SilentSearcher
from tools.contract import ToolContext, ToolResult
from tools.key_figures import KeyFiguresArguments, key_figures


def place(document: str) -> tuple[Source, ...]:
    return (Source(document=document, title=document, locator="…", line_from=1, line_to=1, quote="…"),)


def rate(name: str, value: str, unit: str, year: int | None) -> KeyFigure:
    text = f"{name} på {value.replace('.', ',')}"
    return KeyFigure(
        id=f"aftale/{name}/{year}", document="aftale", sources=place("aftale"), name=name, value=Decimal(value),
        as_printed=value.replace(".", ","), unit=unit, year=year, text=text,
    )  # fmt: skip


def counted(number: int, value: int, label: str) -> Figure:
    return Figure(
        id=f"referat/{number}", document="referat", sources=place("referat"), value=Decimal(value), as_printed=str(value), label=label, item="4"
    )


@pytest.fixture
def context() -> ToolContext:
    records: list[Record] = [
        rate("Grundskyldspromille", "26.34", "per_mille", 2031),
        rate("Udskrivningsprocent", "25.1", "pct", 2031),
        rate("Udskrivningsprocent", "25.3", "pct", 2032),
        Financing(
            id="plan/1", document="plan", sources=place("plan"), text="Der er tilført 100.000 kr. ud over de 50.000", added_dkk=100_000,
            previous_dkk=50_000, year=2031,
        ),
        *(counted(number, number, f"{number} borgere fik fleksjob") for number in range(1, 81)),
    ]  # fmt: skip
    return ToolContext(Library(records), SilentSearcher(), datetime.date(2031, 1, 1))


def asked(context: ToolContext, **arguments: Any) -> ToolResult:
    return key_figures(context, KeyFiguresArguments(**arguments))


def test_a_single_figure_comes_with_value_and_unit(context: ToolContext) -> None:
    result = asked(context, name="grundskyldspromillen")
    assert (result.value, result.unit) == (26.34, "per_mille")
    assert result.rows[0].cells["as_printed"] == "26,34"


def test_several_figures_of_one_name_are_told_apart_by_year_and_have_no_one_value(context: ToolContext) -> None:
    both = asked(context, name="udskrivningsprocent")
    assert ([row.cells["year"] for row in both.rows], both.value) == ([2031, 2032], None)
    assert asked(context, name="udskrivningsprocent", year=2032).value == 25.3


def test_words_with_two_amounts_are_shown_and_not_made_into_one(context: ToolContext) -> None:
    result = asked(context, kind="financing")
    assert result.value is None
    assert result.rows[0].cells["as_printed"] == "Der er tilført 100.000 kr. ud over de 50.000"


def test_figures_of_minutes_are_found_by_what_they_count(context: ToolContext) -> None:
    result = asked(context, name="fleksjob", item="4")
    assert len(result.rows) == 60
    assert result.notes == ("Vist er 60 ud af 80 tal.",)
    assert {row.cells["kind"] for row in result.rows} == {"minutes"}


def test_what_no_document_gives_is_an_empty_list(context: ToolContext) -> None:
    assert asked(context, name="dækningsafgift").rows == ()


def test_figures_are_found_by_their_size(context: ToolContext) -> None:
    result = asked(context, kind="minutes", above=10, below=13)

    assert [row.cells["value"] for row in result.rows] == [11, 12]
