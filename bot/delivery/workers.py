"""Threads that take jobs from the queue: many for the quick stage, few for the work, so that everybody sees something at once."""

from __future__ import annotations

import logging
import threading
import time
from collections import deque
from collections.abc import Callable
from functools import partial
from typing import Protocol

from bot.delivery.bell import Bell
from bot.delivery.owner import is_dead
from knowledge.errors import JobLost, StoreError
from knowledge.store.ledger.jobs import ANSWER, OPEN, Job, JobQueue

log = logging.getLogger("raadbot.delivery")

_LOOK_SECONDS = 0.5
_YIELD_SECONDS = 0.8
_MOST_TRIES = 3
_MOST_HANDED = 64
"""What an instance takes upon itself at once; more than that any instance may claim."""


class Handler(Protocol):
    """What is done with jobs."""

    def handle(self, job: Job) -> None:
        """Does the job's stage, and finishes it, passes it on or gives it back. Raises nothing but `JobLost`."""


class Workers:
    """The threads of one instance. `start` begins, `hand` and `wake` bring work, `stop` lets what runs finish."""

    def __init__(
        self,
        queue: JobQueue,
        handler: Handler,
        openers: int = 16,
        answerers: int = 2,
        lease_seconds: float = 10.0,
        ready: Callable[[], bool] = lambda: True,
    ) -> None:
        """Nothing runs before `start`, and nothing is answered before it is `ready`: a process that is killed while it starts has tried nothing."""
        self._queue, self._handler, self._ready = queue, handler, ready
        self._counts = {OPEN: openers, ANSWER: answerers}
        self._beat = lease_seconds / 3
        self._bells = {stage: Bell(_LOOK_SECONDS) for stage in self._counts}
        self._closing = threading.Event()
        self._running: dict[int, Job] = {}
        self._handed: deque[Job] = deque()
        self._turns = {stage: threading.Lock() for stage in self._counts}
        self._threads: list[threading.Thread] = []

    def start(self) -> None:
        """Frees what a killed instance on this machine held, and begins."""
        self._queue.release_dead(is_dead)
        for stage, count in self._counts.items():
            for number in range(count):
                self._thread(f"{stage}-{number}", partial(self._work, stage))
        self._thread("lease", self._keep_leases)

    def wake(self) -> None:
        """Something was put into the queue."""
        for bell in self._bells.values():
            bell.ring()

    @property
    def takes(self) -> bool:
        """Whether a job may be handed over."""
        return bool(self._threads) and not self._closing.is_set() and len(self._handed) < _MOST_HANDED

    def hand(self, job: Job) -> None:
        """A job that this instance put in and holds: opened next, without a look into the queue."""
        self._running[job.id] = job
        self._handed.append(job)
        self._bells[OPEN].ring(queued=False)

    def stop(self, seconds: float) -> list[Job]:
        """Takes nothing more and waits for what runs; the jobs that still run afterwards or were not begun."""
        self._closing.set()
        for bell in self._bells.values():
            bell.ring(everybody=True)
        end = time.monotonic() + seconds
        while len(self._running) > len(self._handed) and time.monotonic() < end:
            time.sleep(0.02)
        return list(self._running.values())

    @property
    def running(self) -> int:
        """How many jobs run here now."""
        return len(self._running)

    def _thread(self, name: str, target: Callable[[], None]) -> None:
        thread = threading.Thread(target=target, name=f"raadbot-{name}", daemon=True)
        self._threads.append(thread)
        thread.start()

    def _work(self, stage: str) -> None:
        while stage == ANSWER and not self._ready() and not self._closing.wait(0.05):
            continue
        bell = self._bells[stage]
        while not self._closing.is_set():
            rings = bell.rings
            job = self._next_handed() if stage == OPEN else None
            job = job or self._claim(stage)
            if job is None:
                bell.sleep(rings)
            else:
                self._run(job)

    def _let_openers_first(self) -> None:
        """Holds the heavy work back a moment while people still wait for a first sign, here or at another instance."""
        end = time.monotonic() + _YIELD_SECONDS
        while time.monotonic() < end and not self._closing.is_set():
            if any(job.stage == OPEN for job in list(self._running.values())):
                time.sleep(0.005)
            elif self._others_open():
                time.sleep(0.02)
            else:
                return

    def _others_open(self) -> bool:
        try:
            return self._queue.opening(_YIELD_SECONDS)
        except StoreError:
            return False

    def _next_handed(self) -> Job | None:
        try:
            return self._handed.popleft()
        except IndexError:
            return None

    def _claim(self, stage: str) -> Job | None:
        """The next free job; None when there is none, without a look where one was just in vain."""
        bell = self._bells[stage]
        with self._turns[stage]:
            if not bell.due():
                return None
            if stage == ANSWER:
                self._let_openers_first()
            if self._closing.is_set():
                return None
            rings = bell.rings
            try:
                job = self._queue.claim(stage)
            except StoreError as fault:
                log.warning("queue not readable: %s", fault)
                self._closing.wait(1.0)
                return None
            bell.looked(job is not None, rings)
            if job is not None:
                self._running[job.id] = job
            return job

    def _run(self, job: Job) -> None:
        try:
            self._handler.handle(job)
        except JobLost:
            log.warning("job %s was taken over", job.id)
        except StoreError as fault:
            log.error("job %s could not be noted; its lease frees it: %s", job.id, fault)
        except Exception as fault:  # part of Slack's error handler: one poisonous job must not end the thread that all others wait for
            log.error("job %s (%s) broke its handler, try %s", job.id, job.kind, job.attempts, exc_info=fault)
            self._put_aside(job)
        finally:
            self._running.pop(job.id, None)
            self._bells[ANSWER].ring()

    def _put_aside(self, job: Job) -> None:
        """Tries a job that broke its handler once more a little later, and is done with it after the last try."""
        try:
            if job.attempts < _MOST_TRIES:
                self._queue.give_back(job, after_seconds=0.25 * 2**job.attempts)
            else:
                self._queue.finish(job)
        except (JobLost, StoreError) as fault:
            log.error("job %s could not be put aside: %s", job.id, fault)

    def _keep_leases(self) -> None:
        while not self._closing.wait(self._beat):
            self._renew()
        while self._running:
            self._renew()
            time.sleep(self._beat)

    def _renew(self) -> None:
        try:
            self._queue.keep(list(self._running))
            if self._queue.release_dead(is_dead):
                self.wake()
        except StoreError as fault:
            log.warning("leases not renewed: %s", fault)
