"""Where the threads of one stage sleep, and whether a look into the queue can find anything."""

from __future__ import annotations

import threading
import time


class Bell:
    """Rung when there is work; wakes one sleeper, who wakes the next when it found something. A ring while nobody sleeps is not missed."""

    def __init__(self, look_seconds: float) -> None:
        """Without a ring, the queue is looked into every `look_seconds` by one thread, for what other instances left."""
        self._look_seconds = look_seconds
        self._changed = threading.Condition()
        self._rings = 0
        self._look_at = 0.0

    @property
    def rings(self) -> int:
        """How often it was rung so far."""
        return self._rings

    def ring(self, queued: bool = True, everybody: bool = False) -> None:
        """There is work: in the queue, or (not `queued`) handed over beside it."""
        with self._changed:
            self._rings += 1
            if queued:
                self._look_at = 0.0
            self._changed.notify(1_000 if everybody else 1)

    def due(self) -> bool:
        """Whether a look into the queue may find something."""
        return time.monotonic() >= self._look_at

    def looked(self, found: bool, since: int) -> None:
        """What a look found that began after ring number `since`."""
        with self._changed:
            if found:
                self._changed.notify()
            elif self._rings == since:
                self._look_at = time.monotonic() + self._look_seconds

    def sleep(self, since: int) -> None:
        """Until the next ring after number `since`, or until it is time to look."""
        with self._changed:
            if self._rings == since:
                self._changed.wait(self._look_seconds)
