"""Which work belongs to which kind of job."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from bot.slack.deps import Deps
from bot.slack.work.draft import DraftWork
from bot.slack.work.home import HomeWork
from bot.slack.work.prompts import PromptsWork
from bot.slack.work.question import QuestionWork
from bot.slack.work.share import ShareWork
from knowledge.store.ledger.jobs import Job

QUESTION, SHARE, HOME, PROMPTS, DRAFT = "question", "share", "home", "prompts", "draft"


class Work(Protocol):
    """One kind of work, in its two stages."""

    def open(self, job: Job) -> None:
        """The quick stage."""

    def answer(self, job: Job) -> None:
        """The work."""

    def give_up(self, job: Job) -> None:
        """It failed too often."""


class Office:
    """Hands each job to its work."""

    def __init__(self, deps: Deps) -> None:
        """All kinds, made once."""
        self._work: Mapping[str, Work] = {
            QUESTION: QuestionWork(deps),
            SHARE: ShareWork(deps),
            HOME: HomeWork(deps),
            PROMPTS: PromptsWork(deps),
            DRAFT: DraftWork(deps),
        }

    def open(self, job: Job) -> None:
        """The quick stage."""
        self._work[job.kind].open(job)

    def answer(self, job: Job) -> None:
        """The work."""
        self._work[job.kind].answer(job)

    def give_up(self, job: Job) -> None:
        """It failed too often."""
        self._work[job.kind].give_up(job)
