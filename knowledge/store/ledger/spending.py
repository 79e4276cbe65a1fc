"""What language models have cost: every call is put aside before it is made and settled after, so that no limit is overrun by two at a time."""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.engine import Connection

from knowledge.store.ledger.database import Database
from knowledge.store.ledger.schema import spending

MILLION = 1_000_000
"""Amounts are whole millionths of a krone, which is what a token costs at one krone per million tokens."""


class Limit(StrEnum):
    """Whose money is spent."""

    PERSON = "person"
    EVERYBODY = "everybody"


@dataclass(frozen=True)
class Limits:
    """The most that may be spent in a day, in millionths of a krone; 0 is nothing at all, None no limit."""

    person: int | None
    everybody: int | None


class SpendingBook:
    """What was spent, by day and person. A call that never came back stays at what was put aside for it."""

    def __init__(self, database: Database, clock: Callable[[], float] = time.time) -> None:
        """Over an opened ledger."""
        self._database, self._clock = database, clock

    def put_aside(self, day: str, person: str, model: str, amount: int, limits: Limits) -> str | Limit:
        """The id under which the amount is put aside; or whose limit it would overrun, and nothing is put aside."""
        with self._database.write(alone=True) as connection:
            if limits.person is not None and person and _spent(connection, day, person) + amount > limits.person:
                return Limit.PERSON
            if limits.everybody is not None and _spent(connection, day) + amount > limits.everybody:
                return Limit.EVERYBODY
            id_ = uuid.uuid4().hex
            values = {"day": day, "person": person, "model": model, "amount": amount, "tokens_in": 0, "tokens_out": 0, "at": self._clock()}
            connection.execute(insert(spending).values(id=id_, **values))
        return id_

    def settle(self, id_: str, amount: int, tokens_in: int, tokens_out: int) -> None:
        """What the call did cost, and its tokens."""
        values = {"amount": amount, "tokens_in": tokens_in, "tokens_out": tokens_out}
        with self._database.write() as connection:
            connection.execute(update(spending).where(spending.c.id == id_).values(**values))

    def spent(self, day: str, person: str | None = None) -> int:
        """What was spent on a day, by a person or by everybody."""
        with self._database.read() as connection:
            return _spent(connection, day, person)

    def drop_before(self, moment: float) -> int:
        """Forgets what was spent before a moment; how many rows."""
        with self._database.write() as connection:
            return connection.execute(delete(spending).where(spending.c.at < moment)).rowcount


def _spent(connection: Connection, day: str, person: str | None = None) -> int:
    wanted = select(func.coalesce(func.sum(spending.c.amount), 0)).where(spending.c.day == day)
    if person is not None:
        wanted = wanted.where(spending.c.person == person)
    return int(connection.execute(wanted).scalar_one())
