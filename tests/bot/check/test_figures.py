"""A figure is known in every way of writing it, and a figure of one's own is noticed."""

from __future__ import annotations

import pytest

from bot.answer import Answer, ToolCall
from bot.check.examine import examine
from bot.check.figures import figures
from knowledge.source import Source
from tools.contract import Row, ToolResult


def _answer(lead: str, quote: str = "Der afsættes 1,5 mio. kr. i 2019.") -> Answer:
    source = Source(document="aftale", title="Aftale", locator="1.13", line_from=3, line_to=3, quote=quote)
    return Answer(question="Hvad koster indgangen?", lead=lead, found=True, sources=(source,), model="test", seconds=0.1)


def _faults(answer: Answer) -> list[str]:
    return [fault.printed for fault in examine(answer).faults]


@pytest.mark.parametrize(
    "lead",
    [
        "Der er 1.500.000 kr. i 2019.",
        "1,5 mio. kr. i 2019",
        "1.500 (1.000 kr.) i 2019",
        "Der er 1.500 t.kr. i 2019",
        "Halvanden million kroner i 2019",
    ],
)
def test_one_amount_is_known_in_every_way_of_writing_it(lead: str) -> None:
    assert _faults(_answer(lead)) == []


@pytest.mark.parametrize(
    "lead",
    ["Der er 1,6 mio. kr. i 2019.", "1,5 mio. kr. i 2020", "15 mio. kr.", "2.500.000 kr.", "1.500 kr. i 2019", "1,5 mia. kr. i 2019", "1,5 pct."],
)
def test_an_amount_year_or_unit_of_ones_own_is_noticed(lead: str) -> None:
    assert _faults(_answer(lead))


_BLANK = "Hallen koster 12 500 kr. og har 2 310 besøgende om måneden."


@pytest.mark.parametrize("lead", ["Hallen koster 12.500 kr.", "Hallen koster 12 500 kr.", "Hallen har 2.310 besøgende om måneden."])
def test_a_blank_between_the_thousands_is_part_of_the_number(lead: str) -> None:
    assert _faults(_answer(lead, _BLANK)) == []


@pytest.mark.parametrize("lead", ["Hallen koster 500 kr.", "Hallen koster 12 kr.", "Hallen har 310 besøgende om måneden."])
def test_the_end_of_a_number_with_a_blank_is_no_number_of_its_own(lead: str) -> None:
    assert _faults(_answer(lead, _BLANK)) != []


def test_cells_of_a_row_are_not_run_together() -> None:
    assert [figure.value for figure in figures("Klubber 300 300 500\nSkoler 100 200")] == [300, 300, 500, 100, 200]


def test_a_tools_sum_supports_the_answer() -> None:
    source = Source(document="a", title="A", locator="1.1", line_from=1, line_to=1, quote="1.1 Vej 100 200")
    result = ToolResult(
        tool="budget_lines", title="Anlæg", value=300_000, unit="DKK", rows=(Row(cells={"item": "1.1"}, sources=(source,)),), searched="tabellen"
    )

    answer = _answer("I alt 300.000 kr.").model_copy(update={"tools": (ToolCall(name="budget_lines", arguments={}, result=result),)})

    assert _faults(answer) == []


def test_an_english_answer_may_write_amounts_the_english_way() -> None:
    assert _faults(_answer("DKK 1.5 million in 2019").model_copy(update={"language": "en"})) == []


@pytest.mark.parametrize(
    "lead", ["Ca. 42 mio. kr. i 2020", "42,3 mio. kr. i 2020", "knap 43 mio. kr. i 2020", "godt 42 mio. kr. i 2020", "42,30 mio. kr."]
)
def test_rounding_is_understood(lead: str) -> None:
    assert _faults(_answer(lead, "Anlæg er 42.300.000 kr. i 2020.")) == []


@pytest.mark.parametrize(
    "lead", ["42 mio. kr. i 2020", "ca. 43 mio. kr. i 2020", "42,4 mio. kr. i 2020", "knap 42 mio. kr. i 2020", "godt 43 mio. kr. i 2020"]
)
def test_rounding_to_another_figure_is_noticed(lead: str) -> None:
    assert _faults(_answer(lead, "Anlæg er 42.300.000 kr. i 2020."))


def test_a_figure_that_only_the_question_holds_may_be_denied_but_not_told() -> None:
    asked = _answer("Nej, der er ikke 1,7 mio. kr. i 2019; der er 1,5 mio. kr.").model_copy(update={"question": "Er det 1,7 mio. kr.?"})

    assert _faults(asked) == []
    assert _faults(asked.model_copy(update={"lead": "Ja, der er 1,7 mio. kr. i 2019."})) == ["1,7 mio. kr."]
    assert _faults(asked.model_copy(update={"lead": "Der er 1,7 mio. kr. i 2019, ikke 1,5 mio. kr."})) == ["1,7 mio. kr."]
