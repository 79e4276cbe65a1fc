"""Switches that an administrator turns and every instance obeys at once, such as the pause."""

from __future__ import annotations

import time
from collections.abc import Callable

from sqlalchemy import bindparam, select

from knowledge.store.ledger.database import Database
from knowledge.store.ledger.schema import switches

PAUSED = "paused"
_VALUE = select(switches.c.value).where(switches.c.name == bindparam("wanted"))


class Switches:
    """Named on/off switches; one that was never turned is off."""

    def __init__(self, database: Database, clock: Callable[[], float] = time.time) -> None:
        """Over an opened ledger."""
        self._database, self._clock = database, clock

    def is_on(self, name: str) -> bool:
        """Whether it is on."""
        with self._database.read() as connection:
            return connection.execute(_VALUE, {"wanted": name}).scalar() == "on"

    def turn(self, name: str, on: bool, by: str) -> None:
        """Turns it on or off."""
        values = {"value": "on" if on else "off", "changed_by": by, "changed_at": self._clock()}
        statement = self._database.insert(switches).values(name=name, **values)
        with self._database.write() as connection:
            connection.execute(statement.on_conflict_do_update(index_elements=["name"], set_=values))
