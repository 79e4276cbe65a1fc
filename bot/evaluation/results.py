"""What a run of graded questions gave, in the form it is shown, saved and compared in."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from bot.answer_text import to_markdown
from bot.evaluation.asking import Attempt, Graded
from bot.evaluation.facts import facts_of
from bot.evaluation.refusals import refuses

LONGEST_LEAD = 600
"""Characters of an answer before rows, notes and sources."""


class Outcome(StrEnum):
    """How a question ended: right, wrong, refused although the documents say it, or ended by an error."""

    RIGHT = "right"
    WRONG = "wrong"
    NEEDLESS_REFUSAL = "needless_refusal"
    FAILED = "failed"


class TurnFault(BaseModel):
    """What was wrong with the answer to an earlier turn of a conversation, counted from 1."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    turn: int
    question: str
    fault: str


class QuestionResult(BaseModel):
    """One question. `fault` says in Danish what is wrong, empty when nothing is.

    `varying` are the facts that one attempt stated and another did not; `seconds` is every turn of every attempt. `answered_by` is the model that
    worded the answer, which differs from the one asked where Rådbot fell back.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    id: str
    kind: str
    group: str | None = None
    question: str
    reference: str = ""
    outcome: Outcome
    fault: str = ""
    missing: tuple[str, ...] = ()
    forbidden: tuple[str, ...] = ()
    answerable: bool = True
    refused: bool = False
    expected_sources: tuple[str, ...] = ()
    given_sources: tuple[str, ...] = ()
    answer: str = ""
    answered_by: str = ""
    lead_length: int = 0
    facts: tuple[str, ...] = ()
    varying: tuple[str, ...] = ()
    attempts: int = 1
    right_attempts: int = 1
    seconds: tuple[float, ...] = ()
    input_tokens: int = 0
    output_tokens: int = 0
    turn_faults: tuple[TurnFault, ...] = ()

    @property
    def passed(self) -> bool:
        """Whether it was right, every time it was asked."""
        return self.outcome is Outcome.RIGHT


class ModelRun(BaseModel):
    """One model's answers to all questions, in the order of the file. Prices are kroner for a million tokens in and out."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    model: str
    questions: tuple[QuestionResult, ...]
    price_in: Decimal = Decimal(0)
    price_out: Decimal = Decimal(0)

    def by_id(self) -> dict[str, QuestionResult]:
        """The results by the question's id."""
        return {each.id: each for each in self.questions}


def model_run(model: str, graded: Iterable[Graded], prices: tuple[Decimal, Decimal] = (Decimal(0), Decimal(0))) -> ModelRun:
    """The results of one model, whose tokens in and out cost so many kroner a million."""
    return ModelRun(model=model, questions=tuple(_result(each) for each in graded), price_in=prices[0], price_out=prices[1])


def _result(graded: Graded) -> QuestionResult:
    question, verdict = graded.question, graded.verdict
    shown = next((attempt for attempt in graded.attempts if attempt.verdict is verdict), graded.attempts[0])
    last = shown.answers[-1] if len(shown.answers) == len(question.turns) else None
    stated = [facts_of(attempt.answers[-1]) if attempt.failure is None else () for attempt in graded.attempts]
    refused = last is not None and (not last.found or refuses(last.lead, last.found, " ".join(question.turns)))
    return QuestionResult(
        id=question.id,
        kind=question.kind,
        group=question.group,
        question=question.turns[-1],
        reference=question.reference,
        outcome=_outcome(shown, refused and not question.expect.refuse),
        fault=shown.failure or verdict.explain(),
        missing=verdict.missing,
        forbidden=verdict.forbidden,
        answerable=not question.expect.refuse,
        refused=refused,
        expected_sources=question.expect.source,
        given_sources=verdict.given_sources,
        answer=to_markdown(last) if last else "",
        answered_by=last.model if last else "",
        lead_length=len(last.lead.strip()) if last else 0,
        facts=facts_of(last) if last else (),
        varying=tuple(sorted(set().union(*stated) - set(stated[0]).intersection(*stated))),
        attempts=len(graded.attempts),
        right_attempts=sum(attempt.verdict.passed and attempt.failure is None for attempt in graded.attempts),
        seconds=tuple(round(second, 4) for second in graded.seconds),
        input_tokens=sum(attempt.input_tokens for attempt in graded.attempts),
        output_tokens=sum(attempt.output_tokens for attempt in graded.attempts),
        turn_faults=tuple(
            TurnFault(turn=number, question=question.turns[number - 1], fault=each.explain())
            for number, each in enumerate(shown.turn_verdicts, 1)
            if not each.passed
        ),
    )


def _outcome(attempt: Attempt, refused_needlessly: bool) -> Outcome:
    if attempt.failure is not None:
        return Outcome.FAILED
    if attempt.verdict.passed:
        return Outcome.RIGHT
    return Outcome.NEEDLESS_REFUSAL if refused_needlessly else Outcome.WRONG
