"""Drafts that a secretary ordered: versions, who may approve, and where they stand."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace

from sqlalchemy import select, update

from knowledge.store.ledger.database import Database
from knowledge.store.ledger.schema import drafts

DRAFT, APPROVED = "draft", "approved"


@dataclass(frozen=True)
class Draft:
    """One draft as it stands now. It is a draft until `approver`, named by the owner, has approved this very `version`."""

    id: str
    version: int
    state: str
    title: str
    text: str
    order_text: str
    owner: str
    approver: str | None
    approved_at: float | None
    open_only: bool
    channel: str
    thread: str | None
    message: str | None
    canvas: str | None
    created_at: float
    changed_at: float

    @property
    def approved(self) -> bool:
        """Whether it may be used without the word «udkast»."""
        return self.state == APPROVED


class DraftShelf:
    """All drafts of the ledger."""

    def __init__(self, database: Database, clock: Callable[[], float] = time.time) -> None:
        """Over an opened ledger."""
        self._database, self._clock = database, clock

    def add(self, draft: Draft) -> None:
        """Keeps a new draft; one that is there already stays."""
        self._database.add_once(self._database.insert(drafts).values(**asdict(draft)).on_conflict_do_nothing())

    def get(self, draft_id: str) -> Draft | None:
        """The draft as it stands now, or None."""
        with self._database.read() as connection:
            row = connection.execute(select(drafts).where(drafts.c.id == draft_id)).one_or_none()
        return Draft(**row._mapping) if row is not None else None

    def of(self, person: str, limit: int = 10) -> list[Draft]:
        """The drafts a person owns or is to approve, newest first."""
        mine = (drafts.c.owner == person) | (drafts.c.approver == person)
        with self._database.read() as connection:
            rows = connection.execute(select(drafts).where(mine).order_by(drafts.c.changed_at.desc()).limit(limit)).all()
        return [Draft(**row._mapping) for row in rows]

    def revise(self, draft: Draft, text: str, order_text: str | None = None) -> Draft | None:
        """A new version with this text, and the order with the wishes so far where one is given; not approved. None when somebody changed the draft
        meanwhile."""
        changed = replace(
            draft,
            text=text,
            order_text=order_text or draft.order_text,
            version=draft.version + 1,
            state=DRAFT,
            approved_at=None,
            changed_at=self._clock(),
        )
        return changed if self._replace(draft, changed) else None

    def name_approver(self, draft: Draft, approver: str) -> Draft | None:
        """The same version with another approver; None when somebody changed the draft meanwhile."""
        changed = replace(draft, approver=approver, changed_at=self._clock())
        return changed if self._replace(draft, changed) else None

    def approve(self, draft: Draft) -> Draft | None:
        """This version approved; None when it was changed or approved meanwhile."""
        if draft.approved:
            return None
        now = self._clock()
        changed = replace(draft, state=APPROVED, approved_at=now, changed_at=now)
        return changed if self._replace(draft, changed) else None

    def standing_at(self, draft: Draft, thread: str | None, message: str | None, canvas: str | None) -> None:
        """Keeps where the draft was put."""
        with self._database.write() as connection:
            connection.execute(update(drafts).where(drafts.c.id == draft.id).values(thread=thread, message=message, canvas=canvas))

    def _replace(self, old: Draft, new: Draft) -> bool:
        same = (drafts.c.id == old.id) & (drafts.c.version == old.version) & (drafts.c.state == old.state)
        with self._database.write() as connection:
            return bool(connection.execute(update(drafts).where(same).values(**asdict(new))).rowcount)
