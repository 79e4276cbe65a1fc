"""A file of graded questions asked and counted: kind by kind, with every failure explained."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bot.answer import Answer
from bot.answer_text import to_markdown
from bot.assistant import Asker, Assistant, Turn
from bot.evaluation.grading import Verdict, grade
from bot.evaluation.questions import Expectation, GradedQuestion


@dataclass(frozen=True)
class Graded:
    """One conversation, the answers it got, the verdict on the last, and wall seconds for each turn.

    `turn_verdicts` are on the earlier turns that have an expectation of their own.
    """

    question: GradedQuestion
    answers: tuple[Answer, ...]
    verdict: Verdict
    turn_verdicts: tuple[Verdict, ...]
    seconds: tuple[float, ...]

    @property
    def text(self) -> str:
        """The last answer as a person sees it."""
        return to_markdown(self.answers[-1])


@dataclass(frozen=True)
class KindScore:
    """How many of one kind of question passed."""

    kind: str
    passed: int
    total: int


def evaluate(assistant: Assistant, questions: Iterable[GradedQuestion], asker: Asker, step: Callable[[], None]) -> tuple[Graded, ...]:
    """Every question asked and graded, in order; `step` is called after each."""
    graded = []
    for question in questions:
        graded.append(_ask(assistant, question, asker))
        step()
    return tuple(graded)


def scores(graded: Iterable[Graded]) -> tuple[KindScore, ...]:
    """One score for each kind, by name."""
    by_kind: dict[str, list[bool]] = {}
    for each in graded:
        by_kind.setdefault(each.question.kind, []).append(each.verdict.passed)
    return tuple(KindScore(kind, sum(passed), len(passed)) for kind, passed in sorted(by_kind.items()))


def median_and_p95(seconds: Iterable[float]) -> tuple[float, float]:
    """The middle and the slow end of the times, in milliseconds."""
    ordered = sorted(seconds)
    if not ordered:
        return 0.0, 0.0
    return 1000 * statistics.median(ordered), 1000 * ordered[min(len(ordered) - 1, int(0.95 * len(ordered)))]


def _ask(assistant: Assistant, question: GradedQuestion, asker: Asker) -> Graded:
    turns: tuple[Turn, ...] = ()
    answers: list[Answer] = []
    seconds: list[float] = []
    for asked in question.turns:
        started = time.perf_counter()
        answer, turn = assistant.ask(asked, turns, asker)
        seconds.append(time.perf_counter() - started)
        turns = (*turns, turn)
        answers.append(answer)
    verdicts = tuple(_grade(expect, answer) for expect, answer in zip(question.expect_turns, answers, strict=False))
    return Graded(question, tuple(answers), _grade(question.expect, answers[-1]), verdicts, tuple(seconds))


def _grade(expect: Expectation, answer: Answer) -> Verdict:
    return grade(expect, to_markdown(answer), {source.document for source in answer.sources})
