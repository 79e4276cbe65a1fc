"""Forgetting in time: what is older than the retention period goes, every hour."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable

from knowledge.errors import StoreError
from knowledge.store.ledger.answers import AnswerLog
from knowledge.store.ledger.audit import AuditTrail
from knowledge.store.ledger.database import Database
from knowledge.store.ledger.feedback import FeedbackBook
from knowledge.store.ledger.jobs import JobQueue
from knowledge.store.ledger.spending import SpendingBook

log = logging.getLogger("raadbot.operation")

_DAY = 24 * 3600.0
_JOB_DAYS = 2
"""Slack repeats an event within an hour; afterwards its key is of no use."""


class Retention:
    """Drops questions, answers, feedback, audit lines and what models cost after `keep_days`, and finished jobs after two days."""

    def __init__(self, database: Database, queue: JobQueue, keep_days: int, clock: Callable[[], float] = time.time) -> None:
        """Drops nothing before `sweep` or `start`."""
        self._answers, self._feedback, self._audit = AnswerLog(database), FeedbackBook(database), AuditTrail(database)
        self._spending = SpendingBook(database)
        self._queue, self._keep_days, self._clock = queue, keep_days, clock
        self._closing = threading.Event()

    def sweep(self) -> int:
        """Drops what is too old now; how many rows."""
        moment = self._clock() - self._keep_days * _DAY
        dropped = self._answers.drop_before(moment) + self._feedback.drop_before(moment) + self._audit.drop_before(moment)
        dropped += self._spending.drop_before(moment)
        return dropped + self._queue.drop_before(self._clock() - _JOB_DAYS * _DAY)

    def start(self) -> None:
        """Sweeps now and then every hour."""
        threading.Thread(target=self._run, name="raadbot-retention", daemon=True).start()

    def stop(self) -> None:
        """No more sweeps."""
        self._closing.set()

    def _run(self) -> None:
        while not self._closing.is_set():
            try:
                self.sweep()
            except StoreError as fault:
                log.warning("nothing dropped: %s", fault)
            self._closing.wait(3600)
