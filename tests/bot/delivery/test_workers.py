"""The threads of an instance: every job is done, the quick ones first, and stopping leaves nothing half."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import update

from bot.delivery.workers import Workers
from knowledge.store.ledger.database import Database, open_ledger
from knowledge.store.ledger.jobs import ANSWER, OPEN, Job, JobQueue
from knowledge.store.ledger.schema import jobs


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """An empty ledger."""
    made = open_ledger(f"sqlite:///{tmp_path / 'ledger.sqlite3'}")
    yield made
    made.close()


class Passing:
    """Opens and answers, keeping what it did; an answer waits for `gate`."""

    def __init__(self, queue: JobQueue) -> None:
        self.queue, self.begun, self.done, self.gate = queue, list[tuple[str, str]](), list[tuple[str, str]](), threading.Event()
        self.gate.set()

    def handle(self, job: Job) -> None:
        """One stage."""
        self.begun.append((job.stage, job.key))
        if job.stage == ANSWER:
            self.gate.wait(5)
        self.done.append((job.stage, job.key))
        if job.stage == OPEN:
            self.queue.to_answer(job)
        else:
            self.queue.finish(job)


def until(condition: object, seconds: float = 5.0) -> None:
    """Waits until a condition holds."""
    assert callable(condition)
    end = time.monotonic() + seconds
    while not condition() and time.monotonic() < end:
        time.sleep(0.01)
    assert condition()


def test_every_job_goes_through_both_stages_once(database: Database) -> None:
    queue = JobQueue(database, "a")
    handler = Passing(queue)
    workers = Workers(queue, handler, openers=3, answerers=2)
    workers.start()
    for number in range(20):
        queue.add(f"k{number}", "question", f"lane{number}", {})
        workers.wake()
    until(lambda: queue.waiting() == {})
    assert workers.stop(2) == []
    assert sorted(handler.done) == sorted((stage, f"k{number}") for stage in (OPEN, ANSWER) for number in range(20))


def test_stopping_waits_for_what_runs_and_names_what_does_not_end(database: Database) -> None:
    queue = JobQueue(database, "a")
    handler = Passing(queue)
    handler.gate.clear()
    workers = Workers(queue, handler, openers=1, answerers=1)
    workers.start()
    queue.add("slow", "question", "lane", {})
    workers.wake()
    until(lambda: (ANSWER, "slow") in handler.begun and workers.running == 1)
    (left,) = workers.stop(0.05)
    assert (left.key, left.stage) == ("slow", ANSWER)
    handler.gate.set()
    assert workers.stop(5) == []
    assert handler.done[-1] == (ANSWER, "slow")


def test_a_job_that_is_handed_over_is_held_from_the_start_and_done_once(database: Database) -> None:
    queue, other = JobQueue(database, "a"), JobQueue(database, "b")
    handler = Passing(queue)
    workers = Workers(queue, handler, openers=1, answerers=1)
    assert not workers.takes
    job = queue.take("k", "question", "lane", {})
    assert job is not None
    assert queue.take("k", "question", "lane", {}) is None
    assert other.claim(OPEN) is None
    workers.start()
    assert workers.takes
    workers.hand(job)
    until(lambda: queue.waiting() == {})
    workers.stop(1)
    assert handler.done == [(OPEN, "k"), (ANSWER, "k")]


def test_a_job_that_was_handed_over_too_late_is_named_when_stopping(database: Database) -> None:
    queue = JobQueue(database, "a")
    workers = Workers(queue, Passing(queue), openers=0, answerers=1)
    workers.start()
    job = queue.take("k", "question", "lane", {})
    assert job is not None
    workers.hand(job)
    assert workers.stop(5) == [job]
    assert not workers.takes


def test_heavy_work_waits_a_moment_while_another_instance_still_opens(database: Database) -> None:
    ours, other = JobQueue(database, "a"), JobQueue(database, "b")
    handler = Passing(ours)
    ours.add("heavy", "question", "lane", {}, stage=ANSWER)
    opening = other.take("young", "question", "another", {})
    assert opening is not None
    workers = Workers(ours, handler, openers=0, answerers=1)
    workers.start()
    time.sleep(0.1)
    waited = list(handler.done)
    other.finish(opening)
    until(lambda: handler.done == [(ANSWER, "heavy")])
    workers.stop(1)
    assert waited == []


def test_what_a_stopped_instance_gave_back_another_one_finishes(database: Database) -> None:
    first = JobQueue(database, "a")
    first.add("k", "question", "lane", {})
    job = first.claim(OPEN)
    assert job is not None
    first.give_back(job)
    second = JobQueue(database, "b")
    handler = Passing(second)
    workers = Workers(second, handler, openers=1, answerers=1)
    workers.start()
    until(lambda: second.waiting() == {})
    workers.stop(1)
    assert handler.done == [(OPEN, "k"), (ANSWER, "k")]


def test_a_job_that_breaks_its_handler_is_finished_after_a_few_tries_and_the_thread_goes_on(database: Database) -> None:
    queue = JobQueue(database, "a")
    handler = Passing(queue)
    good, tried = handler.handle, list[str]()

    def handle(job: Job) -> None:
        if job.key == "poison":
            tried.append(job.key)
            raise TypeError("unexpected field")
        good(job)

    handler.handle = handle  # type: ignore[method-assign]
    workers = Workers(queue, handler, openers=1, answerers=1)
    queue.add("poison", "question", "lane", {})
    queue.add("k", "question", "another", {})
    workers.start()
    until(lambda: queue.waiting() == {}, seconds=20)
    workers.stop(1)
    assert handler.done == [(OPEN, "k"), (ANSWER, "k")]
    assert len(tried) == 3


def test_a_job_whose_payload_was_damaged_is_handed_over_all_the_same(database: Database) -> None:
    queue = JobQueue(database, "a")
    queue.add("k", "question", "lane", {"person": "U1"})
    with database.write() as connection:
        connection.execute(update(jobs).values(payload="{broken"))
    job = queue.claim(OPEN)
    assert job is not None
    assert job.payload == {}
