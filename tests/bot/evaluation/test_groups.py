"""Paraphrases of one question: the same facts, or which of them got others."""

from __future__ import annotations

from pathlib import Path

from bot.evaluation.groups import group_scores
from tests.bot.answers import QueueAssistant, small_answer
from tests.bot.evaluation.graded import question_line, questions_of, run_of

LINES = [
    question_line(group="natur"),
    question_line(id="q2", group="natur", turns=["hvor mange penge er der til natur i 2031"]),
    question_line(id="q3", group="natur", turns=["natur kr?"]),
    question_line(id="q4", group="ene"),
    question_line(id="q5"),
]


def test_a_group_with_the_same_facts_is_consistent(tmp_path: Path) -> None:
    answers = (small_answer(), small_answer(lead="Der er 0,5 mio. kr. til Natur [1]."), small_answer(lead="500.000 kr."))
    (group,) = group_scores(run_of(QueueAssistant(*answers), questions_of(tmp_path, *LINES)).questions)
    assert (group.group, group.total, group.right) == ("natur", 3, 3)
    assert group.consistent, "the year is in one of the questions, so it is no fact of the answers"


def test_the_question_that_got_other_facts_is_named(tmp_path: Path) -> None:
    answers = (small_answer(table=None), small_answer(table=None), small_answer(table=None, lead="Havn får 7 mio. kr. i 2031."))
    (group,) = group_scores(run_of(QueueAssistant(*answers), questions_of(tmp_path, *LINES)).questions)
    assert not group.consistent
    assert [(each.id, each.missing, each.added) for each in group.deviations] == [("q3", ("500.000 kr.",), ("7.000.000 kr.",))]
