"""What a skill is: one kind of question the built-in model can answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.builtin_model.draft import Call, Draft, Results
from bot.builtin_model.understand.question import Question, Understanding


@dataclass(frozen=True)
class Situation:
    """A question and what it is read against."""

    question: Question
    understanding: Understanding


class Skill(Protocol):
    """One kind of question.

    `fits` says how surely the question is of this kind (0: not at all, 1: surely); `calls` what to look up, given what was
    found so far (an empty list: nothing more);
    `word` puts the results into an answer, or None when they do not answer the question, and the next skill gets its turn.
    """

    name: str

    def fits(self, situation: Situation) -> float:
        """How surely the question is of this kind, 0 to 1."""

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """What to look up."""

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """The answer, or None."""
