"""How the service is doing: numbers for administrators, for a monitor, and for the App Home. No text of anybody's question."""

from __future__ import annotations

import json
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

from knowledge.errors import StoreError
from knowledge.store.ledger.answers import AnswerLog
from knowledge.store.ledger.feedback import BAD, GOOD, FeedbackBook
from knowledge.store.ledger.jobs import ANSWER, JobQueue
from knowledge.store.ledger.switches import PAUSED, Switches

_DAY = 24 * 3600.0


@dataclass(frozen=True)
class Figures:
    """The last day. `median_seconds` is None when nothing was asked."""

    answers: int
    not_found: int
    median_seconds: float | None
    good: int
    bad: int
    waiting: int
    paused: bool


@dataclass(frozen=True)
class Gauge:
    """Reads the figures from the ledger, and asks the process whether it is connected and its library open."""

    answers: AnswerLog
    feedback: FeedbackBook
    queue: JobQueue
    switches: Switches
    connected: Callable[[], bool]
    library_open: Callable[[], bool]
    clock: Callable[[], float] = time.time

    def figures(self) -> Figures:
        """The last day's figures."""
        since = self.clock() - _DAY
        seconds, verdicts = self.answers.seconds(since), self.feedback.counts(since)
        return Figures(
            answers=self.answers.count(since),
            not_found=self.answers.not_found(since),
            median_seconds=statistics.median(seconds) if seconds else None,
            good=verdicts.get(GOOD, 0),
            bad=verdicts.get(BAD, 0),
            waiting=self.queue.waiting().get(ANSWER, 0),
            paused=self.switches.is_on(PAUSED),
        )

    def health_page(self) -> tuple[int, str, str]:
        """200 when questions can be answered, 503 otherwise, with what is wrong as JSON."""
        state = {"connected": self.connected(), "library": self.library_open()}
        try:
            state["ledger"] = self.queue.waiting() is not None
        except StoreError:
            state["ledger"] = False
        return 200 if all(state.values()) else 503, "application/json", json.dumps({"ok": all(state.values())} | state)

    def metrics_page(self) -> tuple[int, str, str]:
        """The figures in the text form that Prometheus reads."""
        try:
            now = self.figures()
        except StoreError:
            return 503, "text/plain", ""
        lines = {
            "raadbot_answers_last_day": now.answers,
            "raadbot_answers_not_found_last_day": now.not_found,
            "raadbot_answer_seconds_median_last_day": now.median_seconds or 0,
            "raadbot_feedback_good_last_day": now.good,
            "raadbot_feedback_bad_last_day": now.bad,
            "raadbot_jobs_waiting": now.waiting,
            "raadbot_paused": int(now.paused),
            "raadbot_connected": int(self.connected()),
        }
        return 200, "text/plain; version=0.0.4", "".join(f"{name} {value}\n" for name, value in lines.items())
