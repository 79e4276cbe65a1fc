"""Forgetting: everything a person asked, said and drafted, and everything past its time."""

from __future__ import annotations

from sqlalchemy import delete, or_, select, update

from knowledge.store.ledger.database import Database
from knowledge.store.ledger.schema import answers, audit, drafts, feedback, jobs, people, spending

FORGOTTEN = "(slettet)"


def forget_everyone(database: Database) -> dict[str, int]:
    """Removes all that people asked, said and drafted, and their roles; audit lines stay without names. How many rows of each."""
    with database.write() as connection:
        tables = {"jobs": jobs, "feedback": feedback, "answers": answers, "drafts": drafts, "roles": people}
        removed = {name: connection.execute(delete(table)).rowcount for name, table in tables.items()}
        return removed | {"audit": connection.execute(update(audit).values(person=FORGOTTEN)).rowcount}


def forget_person(database: Database, person: str) -> dict[str, int]:
    """Removes a person's questions, answers, feedback, drafts and role; audit lines and costs stay without the name. How many rows of each."""
    with database.write() as connection:
        keys = select(answers.c.job_key).where(answers.c.person == person)
        of_person = or_(jobs.c.key.in_(keys), jobs.c.payload.contains(f'"person": "{person}"', autoescape=True))
        return {
            "jobs": connection.execute(delete(jobs).where(of_person)).rowcount,
            "feedback": connection.execute(
                delete(feedback).where(
                    or_(feedback.c.person == person, feedback.c.answer_id.in_(select(answers.c.id).where(answers.c.person == person)))
                )
            ).rowcount,
            "answers": connection.execute(delete(answers).where(answers.c.person == person)).rowcount,
            "drafts": connection.execute(delete(drafts).where(drafts.c.owner == person)).rowcount,
            "roles": connection.execute(delete(people).where(people.c.person == person)).rowcount,
            "spending": connection.execute(update(spending).where(spending.c.person == person).values(person=FORGOTTEN)).rowcount,
            "audit": connection.execute(update(audit).where(audit.c.person == person).values(person=FORGOTTEN)).rowcount,
        }
