"""Rows of printed tables looked up, and their figures reckoned with."""

from __future__ import annotations

from typing import Any

import pytest

from knowledge.errors import ToolCallError
from tests.tools.made import context_of
from tools.contract import ToolContext, ToolResult
from tools.table_figures import TableFiguresArguments, table_figures
from tools.table_rows import TableRowsArguments, table_rows

_NOTE = """Notat om skolerne

Elevtal

Tabel 1: Elever pr. 5. september

Skole                        2021     2022
Birkelundskolen               612      598
Kirkeby Skole                  98        -
Strandskolen                  702      714
I alt                       1.412    1.312

Økonomi

Budget og forbrug (mio. kr.)

Skole              Budget   Forbrug   Fravær (pct.)
Birkelundskolen      41,2      42,0             4,2
Strandskolen         47,5      46,1             3,8
"""
ELEVER, ECONOMY = "Elever pr.", "Budget og forbrug"


@pytest.fixture(scope="module")
def context() -> ToolContext:
    return context_of({"notat": _NOTE})


def rows(context: ToolContext, **arguments: Any) -> ToolResult:
    return table_rows(context, TableRowsArguments(**arguments))


def figures(context: ToolContext, operation: str, **arguments: Any) -> ToolResult:
    return table_figures(context, TableFiguresArguments(operation=operation, **arguments))


def test_one_cell_comes_with_value_unit_and_line(context: ToolContext) -> None:
    result = rows(context, table=ECONOMY, rows=["Strandskolen"], columns=["Forbrug"])
    assert (result.value, result.unit) == (46_100_000, "DKK")
    assert result.rows[0].sources[0].quote.split()[0] == "Strandskolen"


def test_a_blank_cell_is_none_and_never_zero(context: ToolContext) -> None:
    result = rows(context, rows=["Kirkeby Skole"], year=2022)
    assert (result.value, result.rows[0].cells["column_2"]) == (None, None)


def test_rows_of_several_tables_are_told_apart(context: ToolContext) -> None:
    result = rows(context, rows=["Strandskolen"])
    assert [row.cells["table"] for row in result.rows] == ["Tabel 1: Elever pr. 5. september", "Budget og forbrug (mio. kr.)"]


def test_rows_within_a_limit(context: ToolContext) -> None:
    assert [row.cells["name"] for row in rows(context, table=ELEVER, year=2022, above=600).rows] == ["Strandskolen"]


def test_the_printed_sum_is_never_added_to_its_lines(context: ToolContext) -> None:
    result = figures(context, "sum", table=ELEVER, year=2021)
    assert (result.value, result.unit, len(result.rows)) == (1412, None, 3)
    assert result.notes == ("Tabellens egen sum, «I alt», siger det samme: 1.412.",)


def test_blank_cells_are_left_out_of_a_sum_and_that_is_said(context: ToolContext) -> None:
    result = figures(context, "sum", table=ELEVER, year=2022)
    assert (result.value, result.notes[0]) == (1312, "1 tom celle er ikke talt med (tom er ikke 0).")


@pytest.mark.parametrize(
    ("operation", "arguments", "value", "unit"),
    [
        ("difference", {"table": ELEVER, "rows": ["Strandskolen"], "columns": ["2022", "2021"]}, 12, None),
        ("difference", {"table": ECONOMY, "rows": ["Birkelundskolen", "Strandskolen"], "columns": ["Fravær (pct.)"]}, 0.4, "procentpoint"),
        ("growth", {"table": ELEVER, "rows": ["Birkelundskolen"], "columns": ["2021", "2022"]}, -2.29, "pct"),
        ("share", {"table": ELEVER, "rows": ["Strandskolen"], "year": 2022}, 54.42, "pct"),
        ("largest", {"table": ELEVER, "year": 2021}, 702, None),
        ("smallest", {"table": ECONOMY, "columns": ["Budget"]}, 41_200_000, "DKK"),
        ("changes", {"table": ELEVER, "columns": ["2021", "2022"]}, 12, None),
        ("count", {"table": ELEVER, "year": 2021, "above": 100}, 2, None),
    ],
)
def test_figures_are_reckoned_with(context: ToolContext, operation: str, arguments: dict[str, Any], value: float, unit: str | None) -> None:
    result = figures(context, operation, **arguments)
    assert (result.value, result.unit) == (value, unit)


@pytest.mark.parametrize(
    ("operation", "arguments", "said"),
    [
        ("sum", {"table": ECONOMY, "columns": ["Fravær (pct.)"]}, "Procenter kan ikke lægges sammen"),
        ("sum", {"table": ECONOMY, "columns": ["Budget", "Fravær (pct.)"]}, "ikke samme enhed"),
        ("sum", {"table": ECONOMY, "columns": ["Budget", "Forbrug"]}, "hver sin slags"),
        ("sum", {"table": ELEVER, "rows": ["Strandskolen", "I alt"], "year": 2021}, "lægges ikke sammen"),
        ("sum", {"columns": ["Budget"]}, "Vælg én tabel"),
        ("difference", {"table": ELEVER, "year": 2021}, "netop to tal"),
    ],
)
def test_what_cannot_be_reckoned_together_is_refused(context: ToolContext, operation: str, arguments: dict[str, Any], said: str) -> None:
    with pytest.raises(ToolCallError, match=said):
        figures(context, operation, **arguments)
