"""A database opened by its address: SQLite tuned for several processes, or PostgreSQL, behind the same reading and writing."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import URL, Connection, Engine, Executable, Table, create_engine, event, inspect, literal_column, text
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import make_url
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.sql.dml import Insert

from knowledge.errors import StoreError
from knowledge.store.faults import store_error
from knowledge.store.together import Together

T = TypeVar("T")

BUSY_SECONDS = 10
"""How long a writer waits for another one before it gives up."""

_CONNECT_SECONDS = 5
_FIRST_LOOK_SECONDS, _LAST_LOOK_SECONDS = 0.000_5, 0.01
_POOL: dict[str, Any] = {"pool_size": 20, "max_overflow": 20}
"""Connections of one process: more than its threads that answer and write at the same time."""
_WRITE_LOCK = 7_223_683
"""PostgreSQL's advisory lock that library writers queue at: any number that is ours alone."""


class Database:
    """Opened once per process and shared by threads. Every write is one transaction.

    SQLite lets one process write at a time and survives a killed one; a power cut may lose its last moment. PostgreSQL does not lose that either.
    The threads of a process take turns here, because SQLite itself makes waiting writers poll.
    """

    def __init__(self, engine: Engine) -> None:
        """Over an engine from `open_database`."""
        self.engine = engine
        self.where = _where(engine.url)
        self._turn: AbstractContextManager[object] = nullcontext() if self.is_postgresql else threading.RLock()
        self._together = Together(self.write)

    @property
    def is_postgresql(self) -> bool:
        """Whether this is PostgreSQL; otherwise it is SQLite."""
        return self.engine.dialect.name == "postgresql"

    @contextmanager
    def write(self, alone: bool = False) -> Iterator[Connection]:
        """A transaction that is committed at the end, or undone whole when anything is raised or the process dies.

        With `alone`, all others that ask for it wait their turn, also where the database itself would let them write side by side.

        Raises:
            StoreIsBusy: another process has been writing for `BUSY_SECONDS`.
            StoreError: the database cannot be written.
        """
        with self._turn, self._stating_faults(), self.engine.begin() as connection:
            if alone and self.is_postgresql:
                connection.execute(text(f"SET LOCAL lock_timeout = '{BUSY_SECONDS}s'"))
                connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _WRITE_LOCK})
            yield connection

    def write_small(self, work: Callable[[Connection], T], order: str = "") -> T:
        """What one or a few statements return, committed; the writes of many threads share a transaction.

        `work` must neither raise nor wait long. An insert of a key that another process may insert too gives the key as `order`.

        Raises:
            StoreError: the database cannot be written.
        """
        return self._together.write(work, order)

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A connection that sees one moment throughout, whatever others write meanwhile.

        Raises:
            StoreError: the database cannot be read.
        """
        options = {"isolation_level": "REPEATABLE READ"} if self.is_postgresql else {"writes": False}
        with self._stating_faults(), self.engine.connect().execution_options(**options) as connection:
            yield connection

    def insert(self, table: Table) -> postgresql.Insert | sqlite.Insert:
        """An INSERT that knows ON CONFLICT in the database's own words."""
        return postgresql.insert(table) if self.is_postgresql else sqlite.insert(table)

    def add_once(self, statement: Insert) -> bool:
        """Runs an INSERT … ON CONFLICT DO NOTHING; whether a row came in."""
        wanted: Executable = statement.returning(literal_column("1"))
        return self.write_small(lambda connection: connection.execute(wanted).first()) is not None

    def has_table(self, table: Table) -> bool:
        """Whether the table is there."""
        with self.read() as connection:
            return inspect(connection).has_table(table.name)

    def close(self) -> None:
        """Closes every connection."""
        self.engine.dispose()

    @contextmanager
    def _stating_faults(self) -> Iterator[None]:
        try:
            yield
        except SQLAlchemyError as fault:
            raise store_error(fault, self.where) from fault


def open_database(url: str) -> Database:
    """The database behind an SQLAlchemy address; the folder of a SQLite file is made when it is not there. No table is made.

    Raises:
        StoreError: the address is none, its driver is not installed, or the folder cannot be made.
    """
    try:
        address = make_url(url)
    except SQLAlchemyError:
        raise StoreError(
            "RAADBOT_DATABASE_URL er ikke en adresse; forventet fx «postgresql://bruger@vært/database» eller «sqlite:////sti/fil»."
        ) from None
    try:
        if address.get_backend_name() == "sqlite":
            return Database(_sqlite(address))
        driver = "postgresql+psycopg" if address.drivername == "postgresql" else address.drivername
        arguments: dict[str, Any] = {"connect_timeout": _CONNECT_SECONDS} if driver == "postgresql+psycopg" else {}
        return Database(create_engine(address.set(drivername=driver), connect_args=arguments, pool_pre_ping=True, **_POOL))
    except ModuleNotFoundError as fault:
        raise StoreError(f"Databasen {_where(address)} kræver pakken {fault.name!r}; installér den med `pip install 'raadbot[postgres]'`.") from fault
    except (SQLAlchemyError, OSError) as fault:
        raise store_error(fault, _where(address)) from fault


def _sqlite(address: URL) -> Engine:
    """WAL: readers and a writer do not wait for each other, and what was committed survives a killed process.

    A writing transaction takes the write lock at once, so that two processes never meet half-way.
    """
    in_file = bool(address.database) and address.database != ":memory:"
    if in_file and address.database and not address.database.startswith("file:"):
        Path(address.database).parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(address, **_POOL) if in_file else create_engine(address)

    def connect(connection: sqlite3.Connection, _record: object) -> None:
        connection.isolation_level = None
        for pragma in (f"busy_timeout={BUSY_SECONDS * 1000}", "journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON"):
            connection.execute(f"PRAGMA {pragma}")

    def begin(connection: Connection) -> None:
        if not connection.get_execution_options().get("writes", True):
            _driver(connection).execute("BEGIN")
        elif not _began(_driver(connection)):
            connection.exec_driver_sql("BEGIN IMMEDIATE")

    event.listen(engine, "connect", connect)
    event.listen(engine, "begin", begin)
    return engine


def _driver(connection: Connection) -> Any:
    return connection.connection.dbapi_connection


def _began(connection: Any) -> bool:
    """Whether the write lock came within `BUSY_SECONDS`.

    SQLite's own wait sleeps up to a tenth of a second between two looks, while all threads of the process wait behind it; these looks are closer.
    """
    end, pause = time.monotonic() + BUSY_SECONDS, _FIRST_LOOK_SECONDS
    connection.execute("PRAGMA busy_timeout=0")
    try:
        while time.monotonic() < end:
            try:
                connection.execute("BEGIN IMMEDIATE")
            except sqlite3.OperationalError as fault:
                if fault.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
                    return False
            else:
                return True
            time.sleep(pause)
            pause = min(pause * 1.5, _LAST_LOOK_SECONDS)
        return False
    finally:
        connection.execute(f"PRAGMA busy_timeout={BUSY_SECONDS * 1000}")


def _where(address: URL) -> str:
    """What a person calls the database: the file, or the address without its password."""
    if address.get_backend_name() == "sqlite":
        return address.database or ":memory:"
    return address.render_as_string(hide_password=True)
