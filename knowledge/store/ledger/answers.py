"""Answers that were given: kept before they are sent, read again for follow-ups, sources, sharing and feedback."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, delete, func, select

from knowledge.store.ledger.database import Database
from knowledge.store.ledger.schema import answers


@dataclass(frozen=True)
class StoredAnswer:
    """One answer. `answer` and `turn` are JSON of the layer above; `open_only` says that it drew on open text alone."""

    id: str
    job_key: str
    conversation: str
    channel: str
    thread: str | None
    person: str
    question: str
    answer: str
    turn: str
    role: str
    open_only: bool
    private: bool
    model: str
    found: bool
    seconds: float
    created_at: float


class AnswerLog:
    """All answers of the ledger."""

    def __init__(self, database: Database, clock: Callable[[], float] = time.time) -> None:
        """Over an opened ledger."""
        self._database, self._clock = database, clock

    def keep(self, stored: StoredAnswer) -> None:
        """Keeps an answer; a second one for the same job is ignored."""
        self._database.add_once(self._database.insert(answers).values(**asdict(stored)).on_conflict_do_nothing())

    def get(self, answer_id: str) -> StoredAnswer | None:
        """The answer, or None when it was never there or is forgotten."""
        with self._database.read() as connection:
            row = connection.execute(select(answers).where(answers.c.id == answer_id)).one_or_none()
        return StoredAnswer(**row._mapping) if row is not None else None

    def of_job(self, job_key: str) -> StoredAnswer | None:
        """The answer that was kept for a job, by whichever try kept it first; None when there is none."""
        with self._database.read() as connection:
            row = connection.execute(select(answers).where(answers.c.job_key == job_key)).one_or_none()
        return StoredAnswer(**row._mapping) if row is not None else None

    def conversation(self, conversation: str, since: float, limit: int, open_only: bool, before: float | None = None) -> list[StoredAnswer]:
        """The last answers of a conversation (`before` a moment), oldest first. With `open_only`, those that drew on more are left out."""
        wanted = select(answers).where(answers.c.conversation == conversation, answers.c.created_at >= since)
        if before is not None:
            wanted = wanted.where(answers.c.created_at < before)
        if open_only:
            wanted = wanted.where(answers.c.open_only.is_(True))
        with self._database.read() as connection:
            rows = connection.execute(wanted.order_by(answers.c.created_at.desc()).limit(limit)).all()
        return [StoredAnswer(**row._mapping) for row in reversed(rows)]

    def count(self, since: float) -> int:
        """How many answers since a moment."""
        wanted = select(func.count()).select_from(answers).where(answers.c.created_at >= since)
        with self._database.read() as connection:
            return int(connection.execute(wanted).scalar_one())

    def counts(self, since: float, person: str, channel: str) -> tuple[int, int]:
        """How many answers since a moment, to a person and in a channel."""
        with self._database.read() as connection:
            row = connection.execute(_counts(), {"since": since, "person": person, "channel": channel}).one()
        return int(row[0]), int(row[1])

    def not_found(self, since: float) -> int:
        """How many answers since a moment said that the documents do not tell."""
        wanted = select(func.count()).select_from(answers).where(answers.c.created_at >= since, answers.c.found.is_(False))
        with self._database.read() as connection:
            return int(connection.execute(wanted).scalar_one())

    def seconds(self, since: float, limit: int = 1000) -> list[float]:
        """How long the latest answers took, newest first."""
        wanted = select(answers.c.seconds).where(answers.c.created_at >= since).order_by(answers.c.created_at.desc()).limit(limit)
        with self._database.read() as connection:
            return [float(value) for value in connection.execute(wanted).scalars()]

    def drop_before(self, moment: float) -> int:
        """Forgets answers older than a moment; how many."""
        with self._database.write() as connection:
            return connection.execute(delete(answers).where(answers.c.created_at < moment)).rowcount


@cache
def _counts() -> Select[Any]:
    """Asked before every first sign, so put together once."""
    young = select(func.count()).select_from(answers).where(answers.c.created_at >= bindparam("since"))
    of_person, in_channel = young.where(answers.c.person == bindparam("person")), young.where(answers.c.channel == bindparam("channel"))
    return select(of_person.scalar_subquery(), in_channel.scalar_subquery())
