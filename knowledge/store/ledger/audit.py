"""One line for every answer, export, approval and change of rights: who, where, what was drawn on. Never the text of a message."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import delete, select

from knowledge.store.ledger.database import Database
from knowledge.store.ledger.schema import audit


@dataclass(frozen=True)
class AuditLine:
    """One thing that was done. `detail` holds ids, counts and document names."""

    at: float
    what: str
    person: str
    channel: str | None
    detail: dict[str, Any]


class AuditTrail:
    """The audit lines of the ledger."""

    def __init__(self, database: Database, clock: Callable[[], float] = time.time) -> None:
        """Over an opened ledger."""
        self._database, self._clock = database, clock

    def add(self, what: str, person: str, channel: str | None = None, **detail: Any) -> None:
        """Writes a line."""
        values = {"at": self._clock(), "what": what, "person": person, "channel": channel, "detail": json.dumps(detail, ensure_ascii=False)}
        self._database.add_once(self._database.insert(audit).values(**values))

    def since(self, moment: float, what: str | None = None, limit: int = 10_000) -> list[AuditLine]:
        """The lines since a moment, newest first."""
        wanted = select(audit).where(audit.c.at >= moment)
        if what is not None:
            wanted = wanted.where(audit.c.what == what)
        with self._database.read() as connection:
            rows = connection.execute(wanted.order_by(audit.c.id.desc()).limit(limit)).mappings().all()
        return [AuditLine(row["at"], row["what"], row["person"], row["channel"], json.loads(row["detail"])) for row in rows]

    def drop_before(self, moment: float) -> int:
        """Forgets lines older than a moment; how many."""
        with self._database.write() as connection:
            return connection.execute(delete(audit).where(audit.c.at < moment)).rowcount
