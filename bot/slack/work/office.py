"""Which work belongs to which kind of job."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Mapping
from typing import Protocol

from bot.slack.deps import Deps
from bot.slack.work.draft import DraftWork
from bot.slack.work.draft_order import DRAFT
from bot.slack.work.home import HomeWork
from bot.slack.work.prompts import PromptsWork
from bot.slack.work.question import QuestionWork
from bot.slack.work.share import ShareWork
from knowledge.errors import JobLost
from knowledge.store.ledger.jobs import OPEN, Job

log = logging.getLogger("raadbot.slack")

_MOST_TRIES = 3
_MOST_STARTS = 10
"""A job that ended the process so often is not tried again."""

QUESTION, SHARE, HOME, PROMPTS = "question", "share", "home", "prompts"


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
        self._queue = deps.queue
        self._failures: Counter[int] = Counter()
        """How often a job failed here; a process that was killed in the middle says nothing against the job."""
        self._work: Mapping[str, Work] = {
            QUESTION: QuestionWork(deps),
            SHARE: ShareWork(deps),
            HOME: HomeWork(deps),
            PROMPTS: PromptsWork(deps),
            DRAFT: DraftWork(deps),
        }

    def handle(self, job: Job) -> None:
        """Does the job's stage; one that fails is tried again a little later, and after the last try the person is told.

        Raises:
            JobLost: another instance has the job.
        """
        try:
            if job.attempts > _MOST_STARTS:
                self._let_go(job)
            elif job.stage == OPEN:
                self._work[job.kind].open(job)
            else:
                self._work[job.kind].answer(job)
        except JobLost:
            raise
        except Exception as fault:  # noqa: BLE001  # Slack's error handler: one bad job must not end the thread
            self._failed(job, fault)

    def _failed(self, job: Job, fault: Exception) -> None:
        self._failures[job.id] += 1
        failed = self._failures[job.id]
        log.warning("job %s (%s) failed, try %s", job.id, job.kind, failed, exc_info=fault)
        if failed < _MOST_TRIES:
            self._queue.give_back(job, after_seconds=0.25 * 2**failed)
        else:
            del self._failures[job.id]
            self._let_go(job)

    def _let_go(self, job: Job) -> None:
        """Says that it went wrong, if that can be said, and is done with it."""
        try:
            self._work[job.kind].give_up(job)
        except Exception as fault:  # noqa: BLE001  # Slack's error handler: what cannot be read cannot be told of either, and is still finished
            log.error("nobody could be told that job %s failed: %s", job.id, type(fault).__name__)
        self._queue.finish(job)
