"""How much a person and a channel may ask within a few minutes."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from knowledge.store.ledger.answers import AnswerLog
from knowledge.store.ledger.jobs import JobQueue

WINDOW_MINUTES = 5


class Exceeded(StrEnum):
    """Whose quota is used up."""

    PERSON = "person"
    CHANNEL = "channel"


@dataclass(frozen=True)
class Quotas:
    """Limits over the last five minutes, counted in the ledger so that all instances share them."""

    answers: AnswerLog
    queue: JobQueue
    person_limit: int
    channel_limit: int
    clock: Callable[[], float] = time.time

    def exceeded(self, person: str, channel: str, job: int) -> Exceeded | None:
        """Whose quota is used up, or None. What was answered counts, and what was taken before this job and is still being answered."""
        since = self.clock() - WINDOW_MINUTES * 60
        of_person, in_channel = self.answers.counts(since, person, channel)
        taken_of_person, taken_in_channel = self.queue.taken_before(job, "question", person, channel)
        of_person, in_channel = of_person + taken_of_person, in_channel + taken_in_channel
        if of_person >= self.person_limit:
            return Exceeded.PERSON
        return Exceeded.CHANNEL if in_channel >= self.channel_limit else None
