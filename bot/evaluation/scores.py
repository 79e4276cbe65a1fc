"""What a run adds up to: right by kind, wrong answers and needless refusals apart, length, time, tokens."""

from __future__ import annotations

import statistics
from collections.abc import Iterable, Sequence
from decimal import ROUND_UP, Decimal

from pydantic import BaseModel, ConfigDict

from bot.evaluation.results import LONGEST_LEAD, ModelRun, Outcome, QuestionResult


class KindScore(BaseModel):
    """How many questions of one kind were right, wrong, refused needlessly or ended by an error."""

    model_config = ConfigDict(frozen=True)

    kind: str
    total: int
    right: int
    wrong: int
    needless_refusals: int
    failed: int


class Summary(BaseModel):
    """The whole run in numbers. Times are milliseconds of warm answers: the first question of a run is `cold_ms` and in neither median nor p95.

    `unanswerable_refused` of `unanswerable` questions got the refusal they should; `needless_refusals` of `answerable` ones got one they should not.
    """

    model_config = ConfigDict(frozen=True)

    total: int
    right: int
    wrong: int
    failed: int
    unanswerable: int
    unanswerable_refused: int
    answerable: int
    needless_refusals: int
    long_leads: int
    longest_lead: int
    cold_ms: float
    median_ms: float
    p95_ms: float
    seconds: float
    input_tokens: int
    output_tokens: int
    cost_dkk: Decimal
    fell_back: int
    unstable: int
    kinds: tuple[KindScore, ...]


def summarise(run: ModelRun) -> Summary:
    """The numbers of one model's run."""
    questions = run.questions
    answerable = [each for each in questions if each.answerable]
    unanswerable = [each for each in questions if not each.answerable]
    times = [second for each in questions for second in each.seconds]
    median, slow = median_and_p95(times[1:] or times)
    return Summary(
        total=len(questions),
        right=_count(questions, Outcome.RIGHT),
        wrong=_count(questions, Outcome.WRONG),
        failed=_count(questions, Outcome.FAILED),
        unanswerable=len(unanswerable),
        unanswerable_refused=sum(each.passed or each.refused for each in unanswerable),
        answerable=len(answerable),
        needless_refusals=_count(answerable, Outcome.NEEDLESS_REFUSAL),
        long_leads=sum(each.lead_length > LONGEST_LEAD for each in questions),
        longest_lead=max((each.lead_length for each in questions), default=0),
        cold_ms=round(1000 * times[0], 1) if times else 0.0,
        median_ms=round(median, 1),
        p95_ms=round(slow, 1),
        seconds=round(sum(times), 2),
        input_tokens=sum(each.input_tokens for each in questions),
        output_tokens=sum(each.output_tokens for each in questions),
        cost_dkk=_cost(run),
        fell_back=sum(each.answered_by not in ("", run.model) for each in questions),
        unstable=sum(bool(each.varying) or 0 < each.right_attempts < each.attempts for each in questions),
        kinds=_by_kind(questions),
    )


def median_and_p95(seconds: Iterable[float]) -> tuple[float, float]:
    """The middle and the slow end of the times, in milliseconds."""
    ordered = sorted(seconds)
    if not ordered:
        return 0.0, 0.0
    return 1000 * statistics.median(ordered), 1000 * ordered[min(len(ordered) - 1, int(0.95 * len(ordered)))]


def _cost(run: ModelRun) -> Decimal:
    """Kroner for all tokens, to the øre, rounded up."""
    tokens_in, tokens_out = sum(each.input_tokens for each in run.questions), sum(each.output_tokens for each in run.questions)
    return ((run.price_in * tokens_in + run.price_out * tokens_out) / 1_000_000).quantize(Decimal("0.01"), ROUND_UP)


def _by_kind(questions: Sequence[QuestionResult]) -> tuple[KindScore, ...]:
    kinds: dict[str, list[QuestionResult]] = {}
    for each in questions:
        kinds.setdefault(each.kind, []).append(each)
    return tuple(
        KindScore(
            kind=kind,
            total=len(own),
            right=_count(own, Outcome.RIGHT),
            wrong=_count(own, Outcome.WRONG),
            needless_refusals=_count(own, Outcome.NEEDLESS_REFUSAL),
            failed=_count(own, Outcome.FAILED),
        )
        for kind, own in sorted(kinds.items())
    )


def _count(questions: Iterable[QuestionResult], outcome: Outcome) -> int:
    return sum(each.outcome is outcome for each in questions)
