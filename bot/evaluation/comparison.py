"""One run beside an earlier one: what became right, what became wrong, which answers changed."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

from bot.evaluation.results import ModelRun, QuestionResult
from bot.evaluation.scores import summarise


class KindChange(BaseModel):
    """How many of one kind were right before and are now, among the questions that both runs have."""

    model_config = ConfigDict(frozen=True)

    kind: str
    before: int
    now: int


class Comparison(BaseModel):
    """Ids of questions, in the order of the new run. `other_facts` and `other_words` are as right or wrong as before, but answered otherwise."""

    model_config = ConfigDict(frozen=True)

    newly_right: tuple[str, ...]
    newly_wrong: tuple[str, ...]
    other_facts: tuple[str, ...]
    other_words: tuple[str, ...]
    added: tuple[str, ...]
    removed: tuple[str, ...]
    kinds: tuple[KindChange, ...]
    median_ms_before: float
    median_ms_now: float


def compare(before: ModelRun, now: ModelRun) -> Comparison:
    """What the new run changed."""
    old = before.by_id()
    both = [(old[each.id], each) for each in now.questions if each.id in old]
    same = [(then, each) for then, each in both if then.passed == each.passed]
    return Comparison(
        newly_right=tuple(each.id for then, each in both if each.passed and not then.passed),
        newly_wrong=tuple(each.id for then, each in both if then.passed and not each.passed),
        other_facts=tuple(each.id for then, each in same if then.facts != each.facts),
        other_words=tuple(each.id for then, each in same if then.facts == each.facts and then.answer != each.answer),
        added=tuple(each.id for each in now.questions if each.id not in old),
        removed=tuple(id_ for id_ in old if id_ not in now.by_id()),
        kinds=_kinds(both),
        median_ms_before=summarise(before).median_ms,
        median_ms_now=summarise(now).median_ms,
    )


def _kinds(both: list[tuple[QuestionResult, QuestionResult]]) -> tuple[KindChange, ...]:
    changes: dict[str, list[int]] = {}
    for then, each in both:
        counts = changes.setdefault(each.kind, [0, 0])
        counts[0] += then.passed
        counts[1] += each.passed
    return tuple(KindChange(kind=kind, before=counts[0], now=counts[1]) for kind, counts in sorted(changes.items()))
