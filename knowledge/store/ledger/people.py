"""Who has which role, and which closed rooms may hear closed material. Only an administrator writes here; Slack's groups never do."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import bindparam, delete, func, select
from sqlalchemy.engine import Row

from knowledge.store.ledger.database import Database
from knowledge.store.ledger.schema import people, places

_ROW = select(people).where(people.c.person == bindparam("wanted"))


@dataclass(frozen=True)
class Person:
    """A row of the role table. `cleared` is the right to closed material, given by hand and never by a group; `blocked` people get nothing."""

    person: str
    role: str
    cleared: bool = False
    committees: tuple[str, ...] = ()
    blocked: bool = False


class RoleTable:
    """The role table and the register of cleared rooms."""

    def __init__(self, database: Database, clock: Callable[[], float] = time.time) -> None:
        """Over an opened ledger."""
        self._database, self._clock = database, clock

    def get(self, person: str) -> Person | None:
        """The person's row, or None."""
        with self._database.read() as connection:
            row = connection.execute(_ROW, {"wanted": person}).one_or_none()
        return _person(row) if row is not None else None

    def all(self) -> list[Person]:
        """Everybody in the table, by id."""
        with self._database.read() as connection:
            return [_person(row) for row in connection.execute(select(people).order_by(people.c.person)).all()]

    def put(self, person: Person, by: str) -> None:
        """Writes the row, in place of an earlier one."""
        values = {"role": person.role, "cleared": person.cleared, "committees": json.dumps(list(person.committees)), "blocked": person.blocked}
        values |= {"changed_by": by, "changed_at": self._clock()}
        statement = self._database.insert(people).values(person=person.person, **values)
        with self._database.write() as connection:
            connection.execute(statement.on_conflict_do_update(index_elements=["person"], set_=values))

    def remove(self, person: str) -> bool:
        """Takes the row out; whether there was one."""
        with self._database.write() as connection:
            return bool(connection.execute(delete(people).where(people.c.person == person)).rowcount)

    def has_administrator(self) -> bool:
        """Whether anybody is administrator yet."""
        with self._database.read() as connection:
            return bool(connection.execute(select(func.count()).select_from(people).where(people.c.role == "administrator")).scalar_one())

    def place_is_cleared(self, channel: str) -> bool:
        """Whether an administrator registered the closed channel for closed material."""
        with self._database.read() as connection:
            return bool(connection.execute(select(places.c.cleared).where(places.c.channel == channel)).scalar())

    def cleared_places(self) -> list[str]:
        """The closed channels that may hear closed material, by id."""
        with self._database.read() as connection:
            return [
                str(channel) for channel in connection.execute(select(places.c.channel).where(places.c.cleared).order_by(places.c.channel)).scalars()
            ]

    def clear_place(self, channel: str, cleared: bool, by: str) -> None:
        """Registers a closed channel for closed material, or takes that back."""
        values = {"cleared": cleared, "changed_by": by, "changed_at": self._clock()}
        statement = self._database.insert(places).values(channel=channel, **values)
        with self._database.write() as connection:
            connection.execute(statement.on_conflict_do_update(index_elements=["channel"], set_=values))


def _person(row: Row[tuple[object, ...]]) -> Person:
    values = row._mapping
    return Person(values["person"], values["role"], bool(values["cleared"]), tuple(json.loads(values["committees"])), bool(values["blocked"]))
