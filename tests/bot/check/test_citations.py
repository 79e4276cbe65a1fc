"""A language model's citations point at the lines that hold what is said."""

from __future__ import annotations

from bot.answer import Answer, ToolCall
from bot.check.citations import cited
from bot.check.examine import examine
from bot.check.mend import checked
from bot.check.verdict import Verdict
from knowledge.source import Source
from tools.contract import Column, Row, ToolResult


def _source(item: str, line: int, quote: str) -> Source:
    return Source(document="aftale", title="Aftale", locator=f"{item}, tabellen ANLÆG", line_from=line, line_to=line, quote=quote)


_PARK = _source("4.1", 10, "4.1 Park 2.000")
_ROAD = _source("4.2", 11, "4.2 Vej 5.000")
_RESULT = ToolResult(
    tool="budget_lines",
    title="Anlæg 2031",
    value=7_000_000,
    unit="DKK",
    values={"2031": 7_000_000},
    columns=(Column(key="item", label="Punkt"), Column(key="name", label="Navn"), Column(key="amount_2031", label="2031", unit="DKK")),
    rows=(
        Row(cells={"item": "4.1", "name": "Parken ved søen", "amount_2031": 2_000_000}, sources=(_PARK,)),
        Row(cells={"item": "4.2", "name": "Vejen til havnen", "amount_2031": 5_000_000}, sources=(_ROAD,)),
    ),
    searched="tabellen ANLÆG",
)


def _answer(lead: str) -> Answer:
    call = ToolCall(name="budget_lines", arguments={}, result=_RESULT)
    return Answer(question="Hvad får parken?", lead=lead, found=True, sources=(_PARK, _ROAD), tools=(call,), model="provider:x", seconds=0.1)


def test_a_marker_at_the_right_line_stays() -> None:
    answer = cited(_answer("Vejen til havnen får 5 mio. kr. i 2031 [2]."))

    assert answer.lead == "Vejen til havnen får 5 mio. kr. i 2031 [1]."
    assert answer.sources == (_ROAD,)


def test_a_marker_at_a_line_without_the_claim_is_set_to_the_line_that_has_it() -> None:
    answer = cited(_answer("Vejen til havnen får 5 mio. kr. i 2031 [1]."))

    assert answer.lead == "Vejen til havnen får 5 mio. kr. i 2031 [1]."
    assert answer.sources == (_ROAD,)


def test_each_part_of_a_sentence_has_its_own_line() -> None:
    answer = cited(_answer("Parken ved søen får 2 mio. kr. [2], og vejen til havnen får 5 mio. kr. [1]."))

    assert answer.lead == "Parken ved søen får 2 mio. kr. [1], og vejen til havnen får 5 mio. kr. [2]."
    assert answer.sources == (_PARK, _ROAD)


def test_a_sum_is_cited_with_every_line_behind_it() -> None:
    assert cited(_answer("I alt 7 mio. kr. i 2031.")).sources == (_PARK, _ROAD)


def test_an_answer_without_markers_keeps_its_words_and_gets_the_lines_that_hold_them() -> None:
    answer = cited(_answer("Parken ved søen får 2.000.000 kr. i 2031."))

    assert answer.lead == "Parken ved søen får 2.000.000 kr. i 2031."
    assert answer.sources == (_PARK,)


def test_a_line_number_that_no_source_has_is_a_fault() -> None:
    verdict = examine(_answer("Parken ved søen får 2 mio. kr. i 2031 (linje 99)."))

    assert [(fault.kind, fault.printed) for fault in verdict.faults] == [("citation", "linje 99")]
    assert examine(_answer("Parken ved søen får 2 mio. kr. i 2031 (linje 10).")).passed


def test_a_link_that_was_not_looked_up_is_a_fault() -> None:
    assert [fault.kind for fault in examine(_answer("Parken får 2 mio. kr. i 2031, se https://example.org/park.")).faults] == ["link"]


def test_a_sentence_that_nothing_supports_is_taken_out_and_the_rest_shown() -> None:
    answer = _answer("Parken ved søen får 2 mio. kr. i 2031. Vejen til havnen får 6 mio. kr. i 2031.")

    shown = checked(answer, examine(answer))

    assert shown.lead == "Parken ved søen får 2 mio. kr. i 2031."
    assert shown.check is not None
    assert [fault.printed for fault in shown.check.faults] == ["6 mio. kr."]
    assert shown.check.passed


def test_a_built_in_answer_with_something_doubtful_left_does_not_say_that_it_passed() -> None:
    doubtful = _answer("Parken ved søen får 5 mio. kr. i 2031. Vejen til havnen får 5 mio. kr. i 2031.").model_copy(update={"model": "builtin"})

    shown = checked(doubtful, examine(doubtful))

    assert shown.lead == doubtful.lead
    assert shown.check is not None
    assert [fault.printed for fault in shown.check.faults] == ["5 mio. kr."]
    assert not shown.check.passed


def test_what_the_documents_do_not_tell_may_be_told_of_a_year_that_nobody_named() -> None:
    assert examine(_answer("Det fremgår ikke af dokumenterne for 2032: beløbet er kun nævnt for 2031.")).passed
    assert not examine(_answer("Parken ved søen får 2 mio. kr. i 2032.")).passed


def test_an_answer_with_nothing_left_becomes_a_refusal() -> None:
    answer = _answer("Vejen til havnen får 6 mio. kr. i 2031.")

    shown = checked(answer, examine(answer))

    assert not shown.found
    assert "6 mio." not in shown.lead


def test_an_answer_that_passes_is_left_as_it_is() -> None:
    answer = _answer("Parken ved søen får **2 mio. kr.** i 2031 [1].")

    shown = checked(answer, Verdict())

    assert shown.lead == answer.lead
    assert shown.check is not None
    assert shown.check.passed
