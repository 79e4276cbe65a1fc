"""The ledger's database: a SQLite file of its own, or the PostgreSQL database that holds the library too."""

from __future__ import annotations

from knowledge.errors import StoreError
from knowledge.store.engine import Database, open_database
from knowledge.store.ledger.schema import metadata


def open_ledger(url: str) -> Database:
    """The ledger behind a SQLAlchemy address; file, folder and tables are made when they are not there.

    Raises:
        StoreError: it cannot be opened.
    """
    database = open_database(url)
    try:
        with database.write(alone=True) as connection:
            metadata.create_all(connection)
    except StoreError:
        database.close()
        raise
    return database


__all__ = ["Database", "open_ledger"]
