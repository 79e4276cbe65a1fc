"""The ledger's database: a SQLite file of its own, or the PostgreSQL database that holds the library too."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.sql.dml import Insert

from knowledge.errors import StoreError
from knowledge.store.ledger.schema import metadata

_BUSY_SECONDS = 10


class Database:
    """Opened once per process and shared by threads. Every write is one short transaction.

    SQLite runs in WAL mode: what was committed survives a killed process. A power cut may lose the last moment; PostgreSQL does not lose that either.
    """

    def __init__(self, engine: Engine) -> None:
        """Over an engine whose tables exist."""
        self.engine = engine

    @property
    def is_postgresql(self) -> bool:
        """Whether rows can be locked one by one; SQLite locks the whole file for a writer."""
        return self.engine.dialect.name == "postgresql"

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A transaction that is committed at the end, or undone whole.

        Raises:
            StoreError: the database cannot be written.
        """
        try:
            with self.engine.begin() as connection:
                yield connection
        except SQLAlchemyError as fault:
            raise StoreError(
                f"Driftsdatabasen kan ikke skrives ({_cause(fault)}). Se, om disken er fuld, eller databasen er nede, og prøv igen."
            ) from fault

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A connection for reading.

        Raises:
            StoreError: the database cannot be read.
        """
        try:
            with self.engine.connect().execution_options(writes=False) as connection:
                yield connection
        except SQLAlchemyError as fault:
            raise StoreError(f"Driftsdatabasen kan ikke læses ({_cause(fault)}). Se, om databasen er nede, og prøv igen.") from fault

    def insert(self, table: Any) -> postgresql.Insert | sqlite.Insert:
        """An INSERT that knows ON CONFLICT in the database's own words."""
        return postgresql.insert(table) if self.is_postgresql else sqlite.insert(table)

    def add_once(self, statement: Insert) -> bool:
        """Runs an INSERT … ON CONFLICT DO NOTHING; whether a row came in."""
        with self.write() as connection:
            return bool(connection.execute(statement).rowcount)

    def close(self) -> None:
        """Closes every connection."""
        self.engine.dispose()


def open_ledger(url: str) -> Database:
    """The ledger behind a SQLAlchemy address; file, folder and tables are made when they are not there.

    Raises:
        StoreError: it cannot be opened.
    """
    address = make_url(url)
    if address.drivername == "postgresql":
        address = address.set(drivername="postgresql+psycopg")
    is_sqlite = address.get_backend_name() == "sqlite"
    try:
        if is_sqlite and address.database and address.database != ":memory:":
            Path(address.database).parent.mkdir(parents=True, exist_ok=True)
        engine = create_engine(address, pool_pre_ping=not is_sqlite, pool_size=20, max_overflow=20)
        if is_sqlite:
            _tune_sqlite(engine)
        with engine.begin() as connection:
            metadata.create_all(connection)
    except (SQLAlchemyError, OSError) as fault:
        where = address.render_as_string(hide_password=True)
        raise StoreError(f"Driftsdatabasen {where} kan ikke åbnes ({_cause(fault)}). Ret RAADBOT_DATA eller RAADBOT_DATABASE_URL.") from fault
    return Database(engine)


def _tune_sqlite(engine: Engine) -> None:
    """WAL, patient writers, and every transaction takes the write lock at once, so that two instances never deadlock half-way."""

    def connect(connection: sqlite3.Connection, _record: object) -> None:
        connection.isolation_level = None
        for pragma in ("journal_mode=WAL", "synchronous=NORMAL", f"busy_timeout={_BUSY_SECONDS * 1000}"):
            connection.execute(f"PRAGMA {pragma}")

    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE" if connection.get_execution_options().get("writes", True) else "BEGIN")

    event.listen(engine, "connect", connect)
    event.listen(engine, "begin", begin)


def _cause(fault: Exception) -> str:
    return str(fault.orig).strip().splitlines()[0] if isinstance(fault, DBAPIError) and fault.orig is not None else type(fault).__name__
