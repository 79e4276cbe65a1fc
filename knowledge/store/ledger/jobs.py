"""A durable queue: what was asked is kept until it is answered, and no two instances ever hold the same job.

A job goes through two stages. `open` is quick (who asks, what may be drawn on, something visible); `answer` is the work.
Jobs of one lane (one thread) are answered one at a time, in order. A job that runs belongs to an owner with a lease; when the
lease runs out (the process was killed) it is free again. The anchor is what an answer will be filled into (a message that
already stands there), kept so that a crash never leads to a second one. Until a job is opened it counts as `reserving`: a try that
was cut off may have left an anchor that nobody noted.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import and_, delete, func, select, update
from sqlalchemy.engine import Row

from knowledge.errors import JobLost
from knowledge.store.ledger import job_statements
from knowledge.store.ledger.database import Database
from knowledge.store.ledger.job_statements import ACTIVE, ANSWER, DONE, OPEN, RUNNING, WAITING
from knowledge.store.ledger.schema import jobs

__all__ = ["ANSWER", "OPEN", "Job", "JobQueue"]


@dataclass(frozen=True)
class Job:
    """One thing to do. `payload` and `anchor` are the caller's own (JSON); `resumed` says that an earlier try was cut off."""

    id: int
    key: str
    kind: str
    stage: str
    lane: str
    payload: dict[str, Any]
    anchor: dict[str, Any] | None
    attempts: int
    reserving: bool
    answer_id: str | None
    created_at: float

    @property
    def resumed(self) -> bool:
        """Whether an earlier try at it was cut off."""
        return self.attempts > 1


class JobQueue:
    """The queue as one instance sees it. `owner` names the instance; times are in seconds."""

    def __init__(self, database: Database, owner: str, lease_seconds: float = 10.0, clock: Callable[[], float] = time.time) -> None:
        """Over an opened ledger."""
        self._database, self.owner, self._lease, self._clock = database, owner, lease_seconds, clock
        self._insert = database.insert(jobs).on_conflict_do_nothing(index_elements=["key"]).returning(jobs)

    def add(self, key: str, kind: str, lane: str, payload: dict[str, Any], stage: str = OPEN) -> bool:
        """Puts a job in unless one with that key was ever put in; whether it was new."""
        return self._put(key, kind, lane, payload, stage=stage, state=WAITING, attempts=0) is not None

    def take(self, key: str, kind: str, lane: str, payload: dict[str, Any]) -> Job | None:
        """Puts a job in that is this owner's from the start, in one write; None when one with that key was ever put in."""
        return self._put(key, kind, lane, payload, stage=OPEN, state=RUNNING, attempts=1, owner=self.owner, lease_until=self._clock() + self._lease)

    def _put(self, key: str, kind: str, lane: str, payload: dict[str, Any], **standing: Any) -> Job | None:
        now = self._clock()
        values = {"key": key, "kind": kind, "lane": lane, "payload": json.dumps(payload), "run_after": now, "created_at": now} | standing
        values |= {"reserving": True, "stop_requested": False}
        row = self._database.write_small(lambda connection: connection.execute(self._insert, values).one_or_none(), order=key)
        return _job(row) if row is not None else None

    def claim(self, stage: str) -> Job | None:
        """The oldest job of the stage that is free, now this owner's; None when there is none."""
        now = self._clock()
        with self._database.read() as connection:
            if connection.execute(job_statements.free_job(), {"stage": stage, "now": now}).first() is None:
                return None
        take = job_statements.claim(stage, self._database.is_postgresql)
        given = {"now": now, "claimer": self.owner, "until": now + self._lease}
        row = self._database.write_small(lambda connection: connection.execute(take, given).one_or_none())
        return _job(row) if row is not None else None

    def keep(self, ids: Sequence[int]) -> None:
        """Renews the lease of jobs that still run here."""
        if ids:
            given = {"held": list(ids), "holder": self.owner, "until": self._clock() + self._lease}
            with self._database.write() as connection:
                connection.execute(job_statements.renew(), given)

    def reserving(self, job: Job) -> None:
        """Notes, for a job that is opened already, that something is about to be posted; a crash from here on may have left it unnoted.

        Raises:
            JobLost: another instance has the job.
        """
        self._change(job, reserving=True)

    def anchored(self, job: Job, anchor: dict[str, Any]) -> None:
        """Keeps the anchor.

        Raises:
            JobLost: another instance has the job.
        """
        self._change(job, anchor=json.dumps(anchor), reserving=False)

    def answered(self, job: Job, answer_id: str) -> None:
        """Keeps which stored answer is to be filled in; after a crash it is sent, not made again.

        Raises:
            JobLost: another instance has the job.
        """
        self._change(job, answer_id=answer_id)

    def to_answer(self, job: Job, anchor: dict[str, Any] | None = None) -> None:
        """Opened: free for the stage of answering, with its anchor where there is one.

        Raises:
            JobLost: another instance has the job.
        """
        found = {} if anchor is None else {"anchor": json.dumps(anchor)}
        self._change(job, stage=ANSWER, state=WAITING, owner=None, lease_until=None, attempts=0, reserving=False, **found)

    def give_back(self, job: Job, after_seconds: float = 0.0) -> None:
        """Not done here: free again after a while.

        Raises:
            JobLost: another instance has the job.
        """
        self._change(job, state=WAITING, owner=None, lease_until=None, run_after=self._clock() + after_seconds)

    def finish(self, job: Job) -> None:
        """Done for good; the key stays so that a repeat is known.

        Raises:
            JobLost: another instance has the job.
        """
        self._change(job, state=DONE, finished_at=self._clock(), owner=None, lease_until=None)

    def stop(self, lane: str) -> int:
        """Asks for all that waits or runs in a lane to stop; how many there are."""
        with self._database.write() as connection:
            return connection.execute(update(jobs).where(jobs.c.lane == lane, ACTIVE).values(stop_requested=True)).rowcount

    def stop_requested(self, job: Job) -> bool:
        """Whether somebody asked for this job to stop."""
        with self._database.read() as connection:
            return bool(connection.execute(job_statements.stop_wish(), {"job": job.id}).scalar())

    def release_dead(self, is_dead: Callable[[str], bool]) -> int:
        """Frees at once the jobs of owners that are known to be gone; how many."""
        with self._database.read() as connection:
            owners = connection.execute(job_statements.owners()).scalars().all()
        dead = [owner for owner in owners if owner and owner != self.owner and is_dead(owner)]
        if not dead:
            return 0
        held = and_(jobs.c.state == RUNNING, jobs.c.owner.in_(dead))
        with self._database.write() as connection:
            return connection.execute(update(jobs).where(held).values(state=WAITING, owner=None, lease_until=None)).rowcount

    def waiting(self) -> dict[str, int]:
        """How many jobs wait or run, by stage."""
        with self._database.read() as connection:
            rows = connection.execute(select(jobs.c.stage, func.count()).where(ACTIVE).group_by(jobs.c.stage)).all()
        return {str(stage): int(count) for stage, count in rows}

    def taken_before(self, job: int, kind: str, person: str, channel: str) -> tuple[int, int]:
        """How many jobs of a kind came before this one and have no answer yet, of a person and in a channel."""
        given = {"job": job, "kind": kind, "person": f'%"person": "{person}"%', "channel": f'%"channel": "{channel}"%'}
        with self._database.read() as connection:
            row = connection.execute(job_statements.taken_before(), given).one()
        return int(row[0]), int(row[1])

    def opening(self, seconds: float) -> bool:
        """Whether any job that came within the last seconds is not opened yet, here or at another instance."""
        with self._database.read() as connection:
            return connection.execute(job_statements.young_unopened(), {"since": self._clock() - seconds}).first() is not None

    def drop_before(self, moment: float) -> int:
        """Forgets finished jobs older than a moment; how many. Slack repeats an event for an hour at most."""
        with self._database.write() as connection:
            return connection.execute(delete(jobs).where(jobs.c.state == DONE, jobs.c.created_at < moment)).rowcount

    def _change(self, job: Job, **values: Any) -> None:
        given = {"job": job.id, "holder": self.owner} | {f"new_{name}": value for name, value in values.items()}
        change = job_statements.change(tuple(values))
        if self._database.write_small(lambda connection: connection.execute(change, given).rowcount) == 0:
            raise JobLost(f"Opgave {job.id} er overtaget af en anden Rådbot; den fortsætter der.")


def _read(kept: str | None) -> dict[str, Any] | None:
    """What was kept as JSON; None when it is not, or was damaged: whoever works on the job then finds its fields missing, and says so."""
    try:
        found = json.loads(kept) if kept else None
    except ValueError:
        return None
    return found if isinstance(found, dict) else None


def _job(row: Row[Any]) -> Job:
    values = row._mapping
    return Job(
        id=values["id"],
        key=values["key"],
        kind=values["kind"],
        stage=values["stage"],
        lane=values["lane"],
        payload=_read(values["payload"]) or {},
        anchor=_read(values["anchor"]),
        attempts=values["attempts"],
        reserving=bool(values["reserving"]),
        answer_id=values["answer_id"],
        created_at=values["created_at"],
    )
