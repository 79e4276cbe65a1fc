"""The queue's statements, put together once: making one anew for each question would cost more than running it."""

from __future__ import annotations

from functools import cache
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, and_, bindparam, exists, func, or_, select, update
from sqlalchemy.sql.dml import ReturningUpdate, Update
from sqlalchemy.sql.selectable import Select

from knowledge.store.ledger.schema import jobs

OPEN, ANSWER = "open", "answer"
WAITING, RUNNING, DONE = "waiting", "running", "done"

ACTIVE = jobs.c.state.in_([WAITING, RUNNING])


def _free() -> ColumnElement[bool]:
    """Nobody's and due, or somebody's whose lease has run out, at `:now`."""
    now: BindParameter[float] = bindparam("now")
    return or_(and_(jobs.c.state == WAITING, jobs.c.run_after <= now), and_(jobs.c.state == RUNNING, jobs.c.lease_until < now))


@cache
def free_job() -> Select[Any]:
    """Whether a job of `:stage` is free or may be at `:now`: a cheap look before the write lock is taken."""
    return select(jobs.c.id).where(jobs.c.stage == bindparam("stage"), _free()).limit(1)


@cache
def claim(stage: str, locked: bool) -> ReturningUpdate[Any]:
    """Makes the oldest free job of the stage `:claimer`'s until `:until`. `locked`: many may claim at once, so each passes what another is taking."""
    wanted = select(jobs.c.id).where(jobs.c.stage == stage, _free()).order_by(jobs.c.id).limit(1)
    if stage == ANSWER:
        before = jobs.alias("before")
        ahead = exists().where(before.c.lane == jobs.c.lane, before.c.id < jobs.c.id, before.c.state.in_([WAITING, RUNNING]))
        wanted = wanted.where(~ahead)
    if locked:
        wanted = wanted.with_for_update(skip_locked=True)
    values = {"state": RUNNING, "owner": bindparam("claimer"), "lease_until": bindparam("until"), "attempts": jobs.c.attempts + 1}
    return update(jobs).where(jobs.c.id == wanted.scalar_subquery()).values(**values).returning(jobs)


@cache
def change(columns: tuple[str, ...]) -> Update:
    """Writes `:new_…` into these columns of job `:job`, as long as it runs for `:holder`."""
    mine = and_(jobs.c.id == bindparam("job"), jobs.c.owner == bindparam("holder"), jobs.c.state == RUNNING)
    return update(jobs).where(mine).values({name: bindparam(f"new_{name}") for name in columns})


@cache
def renew() -> Update:
    """Moves the lease of the jobs `:held` to `:until`, as long as they run for `:holder`."""
    mine = and_(jobs.c.id.in_(bindparam("held", expanding=True)), jobs.c.owner == bindparam("holder"), jobs.c.state == RUNNING)
    return update(jobs).where(mine).values(lease_until=bindparam("until"))


@cache
def stop_wish() -> Select[Any]:
    """Whether somebody asked for job `:job` to stop."""
    return select(jobs.c.stop_requested).where(jobs.c.id == bindparam("job"))


@cache
def young_unopened() -> Select[Any]:
    """Whether a job that came after `:since` is not opened yet."""
    return select(jobs.c.id).where(jobs.c.stage == OPEN, ACTIVE, jobs.c.created_at > bindparam("since")).limit(1)


@cache
def owners() -> Select[Any]:
    """Who holds jobs."""
    return select(jobs.c.owner).where(jobs.c.state == RUNNING).distinct()


@cache
def taken_before() -> Select[Any]:
    """How many unanswered jobs of `:kind` came before `:job`, with payloads like `:person` and like `:channel`."""
    ahead = select(func.count()).select_from(jobs).where(ACTIVE, jobs.c.kind == bindparam("kind"), jobs.c.answer_id.is_(None))
    ahead = ahead.where(jobs.c.id < bindparam("job"))
    of_person, in_channel = (ahead.where(jobs.c.payload.like(bindparam(name))) for name in ("person", "channel"))
    return select(of_person.scalar_subquery(), in_channel.scalar_subquery())
