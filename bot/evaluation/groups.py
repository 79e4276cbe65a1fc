"""Groups of questions that ask for the same in other words: whether they got the same facts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from pydantic import BaseModel, ConfigDict

from bot.evaluation.facts import facts_in
from bot.evaluation.results import QuestionResult


class Deviation(BaseModel):
    """One question of a group whose facts are not those that most of the group got."""

    model_config = ConfigDict(frozen=True)

    id: str
    missing: tuple[str, ...]
    added: tuple[str, ...]


class GroupScore(BaseModel):
    """One group: how many it has, how many were right, and those that got other facts."""

    model_config = ConfigDict(frozen=True)

    group: str
    total: int
    right: int
    deviations: tuple[Deviation, ...]

    @property
    def consistent(self) -> bool:
        """Whether all got the same facts."""
        return not self.deviations


def group_scores(questions: Iterable[QuestionResult]) -> tuple[GroupScore, ...]:
    """Each group with two questions or more, by name. What the questions themselves say is no fact of their answers."""
    groups: dict[str, list[QuestionResult]] = {}
    for each in questions:
        if each.group is not None:
            groups.setdefault(each.group, []).append(each)
    return tuple(_score(group, own) for group, own in sorted(groups.items()) if len(own) > 1)


def _score(group: str, own: list[QuestionResult]) -> GroupScore:
    asked: set[str] = set().union(*(facts_in(each.question) for each in own))
    stated = {each.id: frozenset(each.facts) - asked for each in own}
    most = Counter(stated.values()).most_common(1)[0][0]
    deviations = tuple(
        Deviation(id=id_, missing=tuple(sorted(most - facts)), added=tuple(sorted(facts - most))) for id_, facts in stated.items() if facts != most
    )
    return GroupScore(group=group, total=len(own), right=sum(each.passed for each in own), deviations=deviations)
