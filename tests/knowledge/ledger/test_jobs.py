"""The queue: nothing is lost, nothing is done twice, on SQLite and PostgreSQL alike."""

from __future__ import annotations

import threading
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.delivery.owner import is_dead, new_owner
from knowledge.errors import JobLost, StoreError
from knowledge.store.ledger.database import Database, open_ledger
from knowledge.store.ledger.jobs import ANSWER, OPEN, JobQueue

POSTGRES = "postgresql+psycopg://postgres@127.0.0.1:5432/postgres"


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """An empty ledger."""
    if request.param == "sqlite":
        made = open_ledger(f"sqlite:///{tmp_path / 'ledger.sqlite3'}")
        yield made
        made.close()
        return
    schema = f"ledger_{uuid.uuid4().hex[:8]}"
    try:
        admin = open_ledger(f"{POSTGRES}?connect_timeout=2")
        with admin.write() as connection:
            connection.execute(text(f"CREATE SCHEMA {schema}"))
    except StoreError as fault:
        pytest.skip(f"no PostgreSQL on this machine: {fault}")
    made = open_ledger(f"{POSTGRES}?options=-csearch_path%3D{schema}")
    yield made
    made.close()
    with admin.write() as connection:
        connection.execute(text(f"DROP SCHEMA {schema} CASCADE"))
    admin.close()


class Clock:
    """Time that a test moves."""

    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now


def test_the_same_key_is_taken_in_once(database: Database) -> None:
    queue = JobQueue(database, "a")
    assert queue.add("k", "question", "lane", {"x": 1})
    assert not queue.add("k", "question", "lane", {"x": 2})
    job = queue.claim(OPEN)
    assert job is not None
    assert job.payload == {"x": 1}
    queue.finish(job)
    assert not queue.add("k", "question", "lane", {})


def test_many_threads_of_two_instances_never_claim_the_same_job(database: Database) -> None:
    first, second = JobQueue(database, "a"), JobQueue(database, "b")
    for number in range(60):
        first.add(f"k{number}", "question", f"lane{number}", {})
    taken: list[str] = []

    def take(queue: JobQueue) -> None:
        while (job := queue.claim(OPEN)) is not None:
            taken.append(job.key)

    threads = [threading.Thread(target=take, args=(queue,)) for queue in (first, second) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(taken) == sorted(f"k{number}" for number in range(60))


def test_a_lane_is_answered_one_at_a_time_in_order(database: Database) -> None:
    queue = JobQueue(database, "a")
    for number in range(3):
        queue.add(f"k{number}", "question", "same", {}, stage=ANSWER)
    queue.add("other", "question", "another", {}, stage=ANSWER)
    first = queue.claim(ANSWER)
    assert first is not None
    assert first.key == "k0"
    second = queue.claim(ANSWER)
    assert second is not None
    assert second.key == "other"
    assert queue.claim(ANSWER) is None
    queue.finish(first)
    third = queue.claim(ANSWER)
    assert third is not None
    assert third.key == "k1"


def test_a_job_whose_lease_ran_out_is_free_and_its_old_owner_can_do_nothing(database: Database) -> None:
    clock = Clock()
    dead, alive = JobQueue(database, "dead", 10, clock), JobQueue(database, "alive", 10, clock)
    dead.add("k", "question", "lane", {})
    lost = dead.claim(OPEN)
    assert lost is not None
    assert alive.claim(OPEN) is None
    clock.now += 11
    job = alive.claim(OPEN)
    assert job is not None
    assert job.resumed
    with pytest.raises(JobLost):
        dead.finish(lost)
    alive.finish(job)


def test_a_lease_that_is_renewed_is_kept(database: Database) -> None:
    clock = Clock()
    busy, other = JobQueue(database, "busy", 10, clock), JobQueue(database, "other", 10, clock)
    busy.add("k", "question", "lane", {})
    job = busy.claim(OPEN)
    assert job is not None
    clock.now += 8
    busy.keep([job.id])
    clock.now += 8
    assert other.claim(OPEN) is None


def test_what_a_killed_process_of_this_machine_held_is_free_at_once(database: Database) -> None:
    host = new_owner().split("|")[0]
    gone = JobQueue(database, f"{host}|999999999|x")
    gone.add("k", "question", "lane", {})
    assert gone.claim(OPEN) is not None
    here = JobQueue(database, new_owner())
    assert here.release_dead(is_dead) == 1
    assert here.claim(OPEN) is not None


def test_the_owner_of_another_machine_is_never_taken_for_dead() -> None:
    assert not is_dead("another-host|1|x")
    assert not is_dead("nonsense")


def test_a_job_that_was_given_back_waits_its_time(database: Database) -> None:
    clock = Clock()
    queue = JobQueue(database, "a", 10, clock)
    queue.add("k", "question", "lane", {})
    job = queue.claim(OPEN)
    assert job is not None
    queue.give_back(job, after_seconds=5)
    assert queue.claim(OPEN) is None
    clock.now += 6
    assert queue.claim(OPEN) is not None


def test_anchor_and_answer_survive(database: Database) -> None:
    queue = JobQueue(database, "a")
    queue.add("k", "question", "lane", {})
    job = queue.claim(OPEN)
    assert job is not None
    queue.reserving(job)
    queue.anchored(job, {"ts": "1.1"})
    queue.answered(job, "answer-id")
    queue.to_answer(job)
    again = queue.claim(ANSWER)
    assert again is not None
    assert (again.anchor, again.answer_id, again.reserving, again.resumed) == ({"ts": "1.1"}, "answer-id", False, False)
