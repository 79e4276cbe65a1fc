"""Graded questions: reading the file, grading a text, counting by kind."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bot.assistant import Asker
from bot.cli.evaluate import as_json, show_report
from bot.evaluation.grading import grade, normalize, occurs
from bot.evaluation.questions import Expectation, read_questions
from bot.evaluation.report import evaluate, median_and_p95
from knowledge.errors import QuestionFileError
from tests.bot.answers import QueueAssistant, small_answer


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        ("5 mio", "der gives 25 mio. kr.", False),
        ("5 mio", "der gives 5 mio. kr.", True),
        ("5 mio", "der gives 2,5 mio. kr.", False),
        ("500", "500.000 kr.", False),
        ("150.000", "i alt **150.000** kr.", True),
        ("Kommunaldirektøren", "vicekommunaldirektøren", False),
        ("kommunaldirektøren", "vicekommunaldirektøren", True),
        ("600 t.kr", "linjen siger 600 (beløb i 1.000 kr.)", True),
        ("600 t.kr", "der står 600", False),
        ("0,6 mio", "mio. kr.: 0,6", True),
        ("2019-2022", "i 2019–2022", True),
        ("", "alt", False),
    ],
)
def test_words_and_figures_are_found_only_as_themselves(words: str, text: str, found: bool) -> None:
    assert occurs(words, normalize(text)) is found


@pytest.mark.parametrize(
    "refusal",
    [
        "Det fremgår ikke af dokumenterne.",
        "Jeg kan ikke finde noget om punkt 14; mødet har 11 punkter.",
        "Beløbet er ikke oplyst.",
        "Der er ingen formand nævnt i referatet.",
        "Dokumenterne nævner ikke prisen.",
        "The documents do not say what it costs.",
        "I cannot find a phone number.",
    ],
)
def test_a_refusal_is_recognised_in_many_words(refusal: str) -> None:
    assert grade(Expectation(refuse=True), refusal, ()).passed


def test_an_answer_is_no_refusal() -> None:
    verdict = grade(Expectation(refuse=True), "Det koster 4 mio. kr.", ())
    assert not verdict.passed
    assert verdict.explain() == "burde have sagt, at det ikke står i dokumenterne"


def test_a_verdict_says_what_is_missing_forbidden_and_not_cited() -> None:
    expect = Expectation(all_of=(("500.000", "0,5 mio"), ("2031",)), none_of=("sommerskole",), source=("budget-2031",))
    verdict = grade(expect, "Sommerskole i 2031.", {"andet"})
    assert verdict.explain() == "mangler «500.000»; siger «sommerskole»; kilden budget-2031 er ikke nævnt"
    assert grade(expect, "0,5 mio. kr. i 2031", {"budget-2031"}).passed


def question_line(**changes: Any) -> str:
    """A graded question as a line of the file."""
    value: dict[str, Any] = {
        "id": "q1",
        "turns": ["Hvad får Natur?"],
        "kind": "sum",
        "lang": "da",
        "expect": {"all": [["500.000"]], "none": [], "refuse": False, "source": ["budget-2031"], "locator": "4.1"},
        "ref": "500.000 kr.",
    }
    return json.dumps(value | changes, ensure_ascii=False)


def test_a_file_is_asked_graded_and_counted_by_kind(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "spørgsmål.jsonl"
    file.write_text("\n".join([question_line(), question_line(id="q2", kind="fact", expect={"all": [["9 mio"]]}), ""]), encoding="utf-8")
    steps: list[int] = []
    graded = evaluate(QueueAssistant(), read_questions(file), Asker(), lambda: steps.append(1))
    assert len(steps) == 2
    report = as_json(graded)
    assert (report["passed"], report["total"]) == (1, 2)
    assert report["kinds"] == [{"kind": "fact", "passed": 0, "total": 1}, {"kind": "sum", "passed": 1, "total": 1}]
    show_report(graded, show_answers=True)
    out = capsys.readouterr().out
    assert "i alt\t1\t2" in out
    assert "q2 (fact): Hvad får Natur?\n  mangler «9 mio»\n  rigtigt: 500.000 kr.\n  svarede: Natur får" in out


def test_earlier_turns_are_graded_by_their_own_expectations(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "spørgsmål.jsonl"
    file.write_text(question_line(turns=["Hvad får Havn?", "og Natur?"], expect_turns=[{"all": [["Havn"]]}]), encoding="utf-8")
    graded = evaluate(QueueAssistant(small_answer(lead="Ved det ikke.")), read_questions(file), Asker(), lambda: None)
    assert graded[0].verdict.passed
    show_report(graded, show_answers=False)
    assert "q1, tur 1: Hvad får Havn?\n  mangler «Havn»" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("nej", "linje 1 er ikke JSON"),
        (question_line(turns=[]), "linje 1: «turns» kan ikke bruges"),
        (question_line() + "\n" + question_line(), "linje 2: id 'q1' er brugt før"),
        ("", "har ingen spørgsmål"),
    ],
)
def test_a_bad_file_is_refused_with_its_line(tmp_path: Path, text: str, said: str) -> None:
    file = tmp_path / "spørgsmål.jsonl"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(QuestionFileError, match=said):
        read_questions(file)


def test_the_times_are_in_milliseconds() -> None:
    assert median_and_p95([0.010] * 19 + [0.5]) == (10.0, 500.0)
    assert median_and_p95([]) == (0.0, 0.0)
