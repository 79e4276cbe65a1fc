"""How much a person and a channel may ask within a few minutes."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from knowledge.store.ledger.answers import AnswerLog

WINDOW_MINUTES = 5


class Exceeded(StrEnum):
    """Whose quota is used up."""

    PERSON = "person"
    CHANNEL = "channel"


@dataclass(frozen=True)
class Quotas:
    """Limits over the last five minutes, counted in the ledger so that all instances share them."""

    answers: AnswerLog
    person_limit: int
    channel_limit: int
    clock: Callable[[], float] = time.time

    def exceeded(self, person: str, channel: str) -> Exceeded | None:
        """Whose quota is used up, or None."""
        since = self.clock() - WINDOW_MINUTES * 60
        of_person, in_channel = self.answers.counts(since, person, channel)
        if of_person >= self.person_limit:
            return Exceeded.PERSON
        return Exceeded.CHANNEL if in_channel >= self.channel_limit else None
