"""Graded questions put to an assistant, once or several times, with what each answer was worth, took and cost."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.answer import Answer
from bot.answer_text import to_markdown
from bot.assistant import Asker, Assistant, Turn
from bot.evaluation.grading import Verdict, grade
from bot.evaluation.questions import Expectation, GradedQuestion
from knowledge.errors import ModelError, QuestionError
from knowledge.money import parse_amounts


@dataclass(frozen=True)
class Attempt:
    """One run through a conversation: its answers, the verdict on the last, wall seconds for each turn, tokens of language models.

    `turn_verdicts` are on the earlier turns that have an expectation of their own. `failure` is the error that ended the conversation early.
    """

    answers: tuple[Answer, ...]
    verdict: Verdict
    turn_verdicts: tuple[Verdict, ...]
    seconds: tuple[float, ...]
    input_tokens: int = 0
    output_tokens: int = 0
    failure: str | None = None


@dataclass(frozen=True)
class Graded:
    """One question and every attempt at it."""

    question: GradedQuestion
    attempts: tuple[Attempt, ...]

    @property
    def verdict(self) -> Verdict:
        """The first verdict that failed, else the first: a question is right only when it is right every time."""
        return next((attempt.verdict for attempt in self.attempts if not attempt.verdict.passed), self.attempts[0].verdict)

    @property
    def answers(self) -> tuple[Answer, ...]:
        """The answers of the first attempt."""
        return self.attempts[0].answers

    @property
    def seconds(self) -> tuple[float, ...]:
        """Wall seconds of every turn of every attempt, in the order they were asked."""
        return tuple(second for attempt in self.attempts for second in attempt.seconds)


def evaluate(assistant: Assistant, questions: Iterable[GradedQuestion], asker: Asker, step: Callable[[], None], repeat: int = 1) -> Iterator[Graded]:
    """Every question asked `repeat` times and graded, one by one in order; `step` is called after each attempt.

    A model that fails on one question fails that question; when it fails on the very first, the fault is the whole run's.

    Raises:
        ModelError: the model could not answer the first question.
    """
    for place, question in enumerate(questions):
        attempts: list[Attempt] = []
        for number in range(repeat):
            attempts.append(_attempt(assistant, question, asker, first=place == number == 0))
            step()
        yield Graded(question, tuple(attempts))


def _attempt(assistant: Assistant, question: GradedQuestion, asker: Asker, first: bool) -> Attempt:
    from langchain_core.callbacks import get_usage_metadata_callback

    turns: tuple[Turn, ...] = ()
    answers: list[Answer] = []
    seconds: list[float] = []
    failure = None
    with get_usage_metadata_callback() as used:
        for asked in question.turns:
            started = time.perf_counter()
            try:
                answer, turn = assistant.ask(asked, turns, asker)
            except (ModelError, QuestionError) as fault:
                if first and not answers and isinstance(fault, ModelError):
                    raise
                failure = str(fault)
                break
            finally:
                seconds.append(time.perf_counter() - started)
            turns = (*turns, turn)
            answers.append(answer)
    lacking = Verdict(missing=tuple(group[0] for group in question.expect.all_of))
    of_turns = enumerate(zip(question.expect_turns, answers, strict=False), 1)
    return Attempt(
        answers=tuple(answers),
        verdict=_grade(question.expect, answers[-1], question.turns) if failure is None else lacking,
        turn_verdicts=tuple(_grade(expect, answer, question.turns[:turn]) for turn, (expect, answer) in of_turns),
        seconds=tuple(seconds),
        input_tokens=sum(usage["input_tokens"] for usage in used.usage_metadata.values()),
        output_tokens=sum(usage["output_tokens"] for usage in used.usage_metadata.values()),
        failure=failure,
    )


def _grade(expect: Expectation, answer: Answer, turns: Sequence[str]) -> Verdict:
    return grade(expect, to_markdown(answer), {source.document for source in answer.sources}, _told(answer), answer.found, " ".join(turns))


def _told(answer: Answer) -> str:
    """Where a refusal must stand: in the answer itself, or in a note of an answer that states no amount.

    An amount with the note that its price level is not stated («prisniveau fremgår ikke») refuses nothing.
    """
    notes = () if parse_amounts(answer.lead) else answer.notes
    return "\n".join([answer.lead, answer.body or "", *notes])
