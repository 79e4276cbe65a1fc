"""Questions put to an assistant: what becomes of each, and what a run adds up to."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from bot.answer import Answer
from bot.evaluation.results import Outcome
from bot.evaluation.scores import median_and_p95, summarise
from knowledge.errors import ModelError
from tests.bot.answers import QueueAssistant, small_answer
from tests.bot.evaluation.graded import question_line, questions_of, run_of

NOT_SAID = {"found": False, "lead": "Det står ikke i dokumenterne.", "table": None, "notes": (), "sources": ()}
UNANSWERABLE = {"all": [], "refuse": True}


def refusal() -> Answer:
    """«Det står ikke i dokumenterne.»"""
    return small_answer(**NOT_SAID)


def test_wrong_answers_and_needless_refusals_are_counted_apart(tmp_path: Path) -> None:
    lines = [
        question_line(),
        question_line(id="q2", expect={"all": [["9 mio"]]}, kind="fact"),
        question_line(id="q3"),
        question_line(id="q4", expect=UNANSWERABLE, kind="unanswerable"),
        question_line(id="q5", expect=UNANSWERABLE, kind="unanswerable"),
    ]
    answers = (small_answer(), small_answer(), refusal(), refusal(), small_answer())
    run = run_of(QueueAssistant(*answers), questions_of(tmp_path, *lines))
    assert [each.outcome for each in run.questions] == [
        Outcome.RIGHT,
        Outcome.WRONG,
        Outcome.NEEDLESS_REFUSAL,
        Outcome.RIGHT,
        Outcome.WRONG,
    ]
    summary = summarise(run)
    assert (summary.right, summary.wrong, summary.needless_refusals, summary.failed) == (2, 2, 1, 0)
    assert (summary.unanswerable_refused, summary.unanswerable) == (1, 2)
    assert [(kind.kind, kind.right, kind.total) for kind in summary.kinds] == [("fact", 0, 1), ("sum", 1, 2), ("unanswerable", 1, 2)]


def test_a_note_beside_an_amount_refuses_nothing_and_beside_none_it_may(tmp_path: Path) -> None:
    asked = {"q1": "Hvad får Natur?", "q2": "Hvem stemte for?"}
    lines = [question_line(id=id_, turns=[text], expect=UNANSWERABLE, kind="unanswerable") for id_, text in asked.items()]
    note = small_answer(lead="Ida Holm stemte imod.", table=None, notes=("Hvem der stemte for, fremgår ikke.",))
    run = run_of(QueueAssistant(small_answer(notes=("Prisniveauet fremgår ikke.",)), note), questions_of(tmp_path, *lines))
    assert [each.outcome for each in run.questions] == [Outcome.WRONG, Outcome.RIGHT]


def test_a_failure_tells_what_was_answered_and_which_sources_were_expected_and_given(tmp_path: Path) -> None:
    expect = {"all": [["9 mio"]], "source": ["budget-2032"]}
    (result,) = run_of(QueueAssistant(), questions_of(tmp_path, question_line(expect=expect))).questions
    assert result.fault == "mangler «9 mio»; kilden budget-2032 er ikke nævnt (svarets kilder: budget-2031)"
    assert (result.expected_sources, result.given_sources) == (("budget-2032",), ("budget-2031",))
    assert result.answer.startswith("Natur får")


def test_a_question_is_right_only_when_it_is_right_every_time(tmp_path: Path) -> None:
    other = small_answer(lead="Natur får **600.000 kr.** i 2031 [1].", table=None)
    run = run_of(QueueAssistant(small_answer(table=None), other), questions_of(tmp_path, question_line()), repeat=2)
    (result,) = run.questions
    assert result.outcome is Outcome.WRONG
    assert (result.right_attempts, result.attempts) == (1, 2)
    assert result.varying == ("500.000 kr.", "600.000 kr.")
    assert summarise(run).unstable == 1


def test_the_same_facts_in_other_words_are_stable(tmp_path: Path) -> None:
    other = small_answer(lead="I 2031 er der 0,5 mio. kr. til Natur [1].", table=None)
    run = run_of(QueueAssistant(small_answer(table=None), other), questions_of(tmp_path, question_line(expect={"all": [["Natur"]]})), repeat=2)
    assert run.questions[0].varying == ()
    assert summarise(run).unstable == 0


def test_a_model_that_fails_on_one_question_fails_that_question_alone(tmp_path: Path) -> None:
    questions = questions_of(tmp_path, question_line(), question_line(id="q2"), question_line(id="q3"))
    run = run_of(QueueAssistant(small_answer(), ModelError("Modellen svarer ikke."), small_answer()), questions)
    assert [each.outcome for each in run.questions] == [Outcome.RIGHT, Outcome.FAILED, Outcome.RIGHT]
    assert run.questions[1].fault == "Modellen svarer ikke."


def test_a_model_that_cannot_answer_the_first_question_ends_the_run(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="pakke"):
        run_of(QueueAssistant(ModelError("Der mangler en pakke.")), questions_of(tmp_path, question_line()))


def test_an_answer_of_another_model_is_counted_as_fallen_back(tmp_path: Path) -> None:
    run = run_of(QueueAssistant(), questions_of(tmp_path, question_line()), model="openai:x")
    assert summarise(run).fell_back == 1


def test_the_cost_is_the_tokens_at_their_price_rounded_up_to_the_ore(tmp_path: Path) -> None:
    run = run_of(QueueAssistant(), questions_of(tmp_path, question_line()))
    used = run.questions[0].model_copy(update={"input_tokens": 100_000, "output_tokens": 2_001})
    assert summarise(run.model_copy(update={"questions": (used,), "price_in": Decimal(25), "price_out": Decimal(100)})).cost_dkk == Decimal("2.71")


def test_long_leads_are_counted(tmp_path: Path) -> None:
    questions = questions_of(tmp_path, question_line(), question_line(id="q2"))
    summary = summarise(run_of(QueueAssistant(small_answer(), small_answer(lead="Natur " * 101)), questions))
    assert (summary.long_leads, summary.longest_lead) == (1, 605)


def test_earlier_turns_are_graded_by_their_own_expectations(tmp_path: Path) -> None:
    questions = questions_of(tmp_path, question_line(turns=["Hvad får Havn?", "og Natur?"], expect_turns=[{"all": [["Havn"]]}]))
    (result,) = run_of(QueueAssistant(small_answer(lead="Ved det ikke.")), questions).questions
    assert result.passed
    assert [(fault.turn, fault.fault) for fault in result.turn_faults] == [(1, "mangler «Havn»")]


def test_the_first_answer_of_a_run_is_no_warm_time(tmp_path: Path) -> None:
    run = run_of(QueueAssistant(), questions_of(tmp_path, question_line(), question_line(id="q2")))
    slow = run.model_copy(
        update={"questions": tuple(each.model_copy(update={"seconds": (9.0 if each.id == "q1" else 0.02,)}) for each in run.questions)}
    )
    summary = summarise(slow)
    assert (summary.cold_ms, summary.median_ms, summary.p95_ms) == (9000.0, 20.0, 20.0)


def test_the_times_are_in_milliseconds() -> None:
    assert median_and_p95([0.010] * 19 + [0.5]) == (10.0, 500.0)
    assert median_and_p95([]) == (0.0, 0.0)
