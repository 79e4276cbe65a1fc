"""What people thought of an answer: one verdict a person and answer, the last one counts."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import delete, func, select

from knowledge.store.ledger.database import Database
from knowledge.store.ledger.schema import answers, feedback

GOOD, BAD = "good", "bad"


@dataclass(frozen=True)
class Feedback:
    """A verdict (`good`, `bad`) with what it was about. `answer` is the stored JSON, None when the answer is forgotten."""

    answer_id: str
    person: str
    verdict: str
    reason: str | None
    created_at: float
    question: str | None
    answer: str | None
    model: str | None


class FeedbackBook:
    """All feedback of the ledger."""

    def __init__(self, database: Database, clock: Callable[[], float] = time.time) -> None:
        """Over an opened ledger."""
        self._database, self._clock = database, clock

    def give(self, answer_id: str, person: str, verdict: str, reason: str | None = None) -> None:
        """Keeps a verdict; a reason that was given stays when the same verdict comes again without one."""
        values = {"verdict": verdict, "created_at": self._clock()} | ({"reason": reason} if reason is not None else {})
        statement = self._database.insert(feedback).values(answer_id=answer_id, person=person, **values)
        with self._database.write() as connection:
            connection.execute(statement.on_conflict_do_update(index_elements=["answer_id", "person"], set_=values))

    def all(self, verdict: str | None = None, since: float = 0.0) -> list[Feedback]:
        """The feedback, newest first."""
        wanted = (
            select(feedback, answers.c.question, answers.c.answer, answers.c.model)
            .join(answers, answers.c.id == feedback.c.answer_id, isouter=True)
            .where(feedback.c.created_at >= since)
            .order_by(feedback.c.created_at.desc(), feedback.c.id.desc())
        )
        if verdict is not None:
            wanted = wanted.where(feedback.c.verdict == verdict)
        with self._database.read() as connection:
            rows = connection.execute(wanted).mappings().all()
        return [Feedback(**{key: value for key, value in row.items() if key != "id"}) for row in rows]

    def counts(self, since: float) -> dict[str, int]:
        """How many of each verdict since a moment."""
        wanted = select(feedback.c.verdict, func.count()).where(feedback.c.created_at >= since).group_by(feedback.c.verdict)
        with self._database.read() as connection:
            return {str(verdict): int(count) for verdict, count in connection.execute(wanted).all()}

    def drop_before(self, moment: float) -> int:
        """Forgets feedback older than a moment; how many."""
        with self._database.write() as connection:
            return connection.execute(delete(feedback).where(feedback.c.created_at < moment)).rowcount
