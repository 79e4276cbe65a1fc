"""Difference, sum and share of figures that stand printed in the text."""

from __future__ import annotations

from typing import Any

import pytest

from knowledge.errors import ToolCallError
from knowledge.library import Library
from tools.contract import ToolContext, ToolResult
from tools.reckon_figures import ReckonFiguresArguments, reckon_figures


def reckoned(context: ToolContext, operation: str, *figures: tuple[str, int, str]) -> ToolResult:
    printed: list[dict[str, Any]] = [{"document": document, "line": line, "printed": figure} for document, line, figure in figures]
    return reckon_figures(context, ReckonFiguresArguments.model_validate({"figures": printed, "operation": operation}))


def line_of(library: Library, document: str, words: str) -> int:
    """The line a text stands on in a shipped document."""
    for passage in library.passages(document):
        source = library.source_of(passage)
        for at, line in enumerate(source.quote.split("\n")):
            if words in line:
                return source.line_from + at
    raise AssertionError(f"{words!r} stands nowhere in {document}")


def test_two_percentages_lie_so_many_points_apart(shipped: ToolContext) -> None:
    here = line_of(shipped.library, "ebuu-2023-02-07", "ligger på 3,9 pct. i Ballerup")
    country = line_of(shipped.library, "ebuu-2023-02-07", "landsgennemsnittet (3,6 pct.)")

    result = reckoned(shipped, "difference", ("ebuu-2023-02-07", here, "3,9 pct."), ("ebuu-2023-02-07", country, "3,6 pct."))

    assert (result.value, result.unit) == (0.3, "procentpoint")
    assert [source.line_from for source in result.sources] == [here, country]


def test_amounts_are_added_in_whole_kroner(shipped: ToolContext) -> None:
    line = line_of(shipped.library, "budgetaftale-2019", "Der afsættes 5 mio. kr. i 2021 og 6 mio. kr. i 2022")

    result = reckoned(shipped, "sum", ("budgetaftale-2019", line, "5 mio. kr."), ("budgetaftale-2019", line, "6 mio. kr."))

    assert (result.value, result.unit) == (11_000_000, "DKK")


def test_a_share_is_the_parts_in_per_cent_of_the_last(shipped: ToolContext) -> None:
    document = "ebuu-2023-02-07"
    parts = [(document, line_of(shipped.library, document, f"({count})"), str(count)) for count in (20, 53, 0, 21, 159, 9, 12, 297)]
    whole = (document, line_of(shipped.library, document, "pt. 4.246 stillinger"), "4.246")

    assert reckoned(shipped, "share", *parts, whole).value == 13.45


@pytest.mark.parametrize(
    ("figures", "message"),
    [
        ([("workshop-2010", 1, "17 pct."), ("workshop-2010", 1, "18 pct.")], "står ikke på linje 1"),
        ([("workshop-2010", 1, "17 pct."), ("workshop-2010", 1, "18 kr.")], "samme enhed|står ikke"),
        ([("workshop-2010", 1, "mange"), ("workshop-2010", 1, "få")], "er ikke et tal"),
    ],
)
def test_a_figure_that_is_not_printed_there_is_refused(shipped: ToolContext, figures: list[tuple[str, int, str]], message: str) -> None:
    with pytest.raises(ToolCallError, match=message):
        reckoned(shipped, "difference", *figures)


def test_how_many_times_one_figure_goes_into_another(shipped: ToolContext) -> None:
    line = line_of(shipped.library, "budgetaftale-2019", "2.632,2 mio. kr. på ser")
    other = line_of(shipped.library, "budgetaftale-2019", "178,7 mio. kr. på anlægsrammen")

    result = reckoned(shipped, "ratio", ("budgetaftale-2019", line, "2.632,2 mio. kr."), ("budgetaftale-2019", other, "178,7 mio. kr."))

    assert (result.value, result.unit) == (14.73, "gange")


def test_weeks_are_not_reckoned_with_square_metres(shipped: ToolContext) -> None:
    weeks = ("workshop-2010", line_of(shipped.library, "workshop-2010", "afsted i 6 uger"), "6 uger")
    metres = ("ebuu-2023-02-07", line_of(shipped.library, "ebuu-2023-02-07", "plads til 60.000 m2"), "60.000 m2")

    with pytest.raises(ToolCallError, match="samme enhed"):
        reckoned(shipped, "difference", weeks, metres)


def test_figures_of_one_side_are_added_before_two_sides_are_held_against_each_other(shipped: ToolContext) -> None:
    document = "ebuu-2023-02-07"
    figures: list[dict[str, Any]] = [
        {"document": document, "line": line_of(shipped.library, document, f"({count})"), "printed": str(count), "side": side}
        for count, side in ((159, 1), (12, 1), (21, 2))
    ]

    result = reckon_figures(shipped, ReckonFiguresArguments.model_validate({"figures": figures, "operation": "difference"}))

    assert (result.value, list(result.values.values())) == (150, [171, 21])


def test_an_average_is_the_sum_divided_by_how_many_there_are(shipped: ToolContext) -> None:
    document = "ebuu-2023-02-07"
    figures = [(document, line_of(shipped.library, document, f"({count})"), str(count)) for count in (20, 53, 21)]

    assert reckoned(shipped, "average", *figures).value == 31.33


def test_a_number_in_words_is_reckoned_with(shipped: ToolContext) -> None:
    line = line_of(shipped.library, "ebuu-2023-02-07", "Der skal rekrutteres fire virksomheder i hver kommune")

    result = reckoned(shipped, "sum", ("ebuu-2023-02-07", line, "fire"), ("ebuu-2023-02-07", line, "fire"))

    assert (result.value, result.unit) == (8, None)


def test_a_number_in_words_is_a_word_by_itself(shipped: ToolContext) -> None:
    line = line_of(shipped.library, "ebuu-2023-02-07", "Der skal rekrutteres fire virksomheder i hver kommune")

    with pytest.raises(ToolCallError, match="står ikke på linje"):
        reckoned(shipped, "sum", ("ebuu-2023-02-07", line, "fire"), ("ebuu-2023-02-07", line, "ti"))
