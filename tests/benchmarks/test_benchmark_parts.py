"""The measuring tools measure what they say: differences from the key, figures without support, rows for the grader."""

from __future__ import annotations

from tests.benchmarks.differences import Differences, plain
from tests.benchmarks.figures import invented_figures
from tests.benchmarks.grading_rows import grading_row
from tests.bot.answers import small_answer


def test_a_difference_is_told_with_both_values() -> None:
    found = Differences()
    found.same("beløb", 500, 500)
    found.same("beløb", 500, None)
    found.text("titel", "Vi «skaber» fremtiden.", 'vi "skaber"  fremtiden')
    assert found.checked == 3
    assert found.lines == ["beløb: facit 500, læst None"]


def test_quotation_marks_dashes_and_white_space_do_not_count() -> None:
    assert plain("A – b\n”c” d / e.") == 'a - b "c" d/e'
    assert plain(None) is None


def test_a_figure_that_stands_in_a_source_is_supported() -> None:
    assert invented_figures(small_answer(lead="Der står 500 i 2031 på linje 4.1 [1].", table=None)) == []


def test_a_figure_from_nowhere_is_found() -> None:
    assert invented_figures(small_answer(lead="Natur får 712.000 kr., altså 0,5 mio.", table=None)) == ["712.000", "0,5 mio"]


def test_the_grader_gets_the_last_answer_and_its_documents() -> None:
    answers = [{"answer": "ja", "sources": []}, {"answer": "nej", "sources": [{"document": "b"}, {"document": "a"}, {"document": "b"}]}]
    assert grading_row({"id": "x", "answers": answers}) == {"id": "x", "answer": "nej", "sources": ["a", "b"], "turn_answers": ["ja", "nej"]}
