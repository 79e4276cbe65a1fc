"""Documents with all that was read out of them, their passages and their vectors, in SQL."""

from __future__ import annotations

import array
import hashlib
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, Table, delete, select

from knowledge.errors import Issue, StoreError
from knowledge.parse.contract import Parsed
from knowledge.passages import Passage
from knowledge.records import Record
from knowledge.store import tables
from knowledge.store.engine import Database, open_database
from knowledge.store.reading_version import reading_version
from knowledge.store.rows import DocumentRows, issue_of, passage_of, record_of

_AT_ONCE = 500
"""Hashes asked for in one query: well under what SQLite takes."""


@dataclass(frozen=True)
class Contents:
    """All that the store held at one moment: what a `Library` is made of."""

    records: tuple[Record, ...]
    passages: tuple[Passage, ...]
    issues: tuple[tuple[str, Issue], ...]
    generation: str


class Store:
    """One database. Share it between threads; every document is there whole or not at all.

    The order of documents is that of their ids.
    """

    def __init__(self, database: Database) -> None:
        """Over a database with the library's tables; see `open_store`."""
        self.database = database

    def replace(self, parsed: Parsed, passages: Sequence[Passage]) -> bool:
        """Puts a document in, with all that was read out of it, in place of the one of the same id; whether anything changed.

        Raises:
            StoreIsBusy: another process is writing; nothing has changed.
            StoreError: the database cannot be written; nothing has changed.
        """
        rows = DocumentRows.of(parsed, passages)
        document = {"id": rows.document, "sha256": rows.sha256, "content": rows.content, "reading": reading_version()}
        with self.database.write(alone=True) as connection:
            before = connection.execute(select(tables.documents).where(tables.documents.c.id == rows.document)).one_or_none()
            if before is not None and before._asdict() == document:
                return False
            connection.execute(delete(tables.documents).where(tables.documents.c.id == rows.document))
            connection.execute(tables.documents.insert(), document)
            _insert(connection, tables.records, rows.records)
            _insert(connection, tables.issues, rows.issues)
            _insert(connection, tables.passages, rows.passages)
        return True

    def remove(self, document: str) -> bool:
        """Takes a document out with all that was read out of it; whether it was there. Its vectors stay for when it comes back.

        Raises:
            StoreIsBusy: another process is writing.
            StoreError: the database cannot be written.
        """
        with self.database.write(alone=True) as connection:
            return bool(connection.execute(delete(tables.documents).where(tables.documents.c.id == document)).rowcount)

    def document_hashes(self) -> dict[str, str]:
        """SHA-256 of each document's file, by document id; "" for one that other code than today's has read, so that it is read anew."""
        with self.database.read() as connection:
            rows = connection.execute(select(tables.documents)).all()
        return {row.id: row.sha256 if row.reading == reading_version() else "" for row in sorted(rows, key=lambda row: str(row.id))}

    def content_hash(self, document: str) -> str | None:
        """A hash of all that was read out of a document; None when it is not there."""
        with self.database.read() as connection:
            return connection.execute(select(tables.documents.c.content).where(tables.documents.c.id == document)).scalar()

    def generation(self) -> str:
        """Names what the store holds: the same for the same contents, another as soon as anything in it is."""
        with self.database.read() as connection:
            return _generation(connection)

    def contents(self) -> Contents:
        """All records, passages and issues at one moment, by document and then in the parser's order.

        Raises:
            StoreError: the database cannot be read, or another version of Rådbot wrote it.
        """
        with self.database.read() as connection:
            return Contents(
                records=tuple(record_of(row.type, row.body) for row in _rows(connection, tables.records)),
                passages=tuple(passage_of(row.body) for row in _rows(connection, tables.passages)),
                issues=tuple((row.document, issue_of(row.body)) for row in _rows(connection, tables.issues)),
                generation=_generation(connection),
            )

    def passages(self) -> tuple[Passage, ...]:
        """All passages, by document and then in the order of the text.

        Raises:
            StoreError: as `contents`.
        """
        with self.database.read() as connection:
            return tuple(passage_of(row.body) for row in _rows(connection, tables.passages))

    def get_vectors(self, embedder: str, hashes: Sequence[str]) -> dict[str, Sequence[float]]:
        """The vectors that are there, by the hash of the text they were made from."""
        found: dict[str, Sequence[float]] = {}
        columns = select(tables.vectors.c.hash, tables.vectors.c.vector).where(tables.vectors.c.embedder == embedder)
        with self.database.read() as connection:
            for start in range(0, len(hashes), _AT_ONCE):
                wanted = tables.vectors.c.hash.in_(hashes[start : start + _AT_ONCE])
                found.update({row.hash: _unpacked(row.vector) for row in connection.execute(columns.where(wanted))})
        return found

    def put_vectors(self, embedder: str, vectors: Mapping[str, Sequence[float]]) -> None:
        """Keeps vectors by the hash of their text; one that is there already stays.

        Raises:
            StoreIsBusy: another process is writing.
            StoreError: the database cannot be written.
        """
        rows = [{"embedder": embedder, "hash": text, "vector": _packed(vector)} for text, vector in vectors.items()]
        if rows:
            with self.database.write(alone=True) as connection:
                connection.execute(self.database.insert(tables.vectors).on_conflict_do_nothing(), rows)

    def close(self) -> None:
        """Closes every connection."""
        self.database.close()


def open_store(url: str) -> Store:
    """The store behind an SQLAlchemy address (`sqlite:////path/file`, `postgresql://…`); made when it is not there.

    Raises:
        StoreError: the database cannot be opened, or a newer version of Rådbot made it.
    """
    database = open_database(url)
    try:
        _prepare(database)
    except StoreError:
        database.close()
        raise
    return Store(database)


def _prepare(database: Database) -> None:
    """Makes the tables where there are none, and refuses those of a newer version."""
    if not database.has_table(tables.meta):
        with database.write(alone=True) as connection:
            tables.metadata.create_all(connection)
            version = {"name": "schema_version", "value": str(tables.SCHEMA_VERSION)}
            connection.execute(database.insert(tables.meta).on_conflict_do_nothing(), version)
    with database.read() as connection:
        made = connection.execute(select(tables.meta.c.value).where(tables.meta.c.name == "schema_version")).scalar()
    if made is not None and int(made) > tables.SCHEMA_VERSION:
        raise StoreError(
            f"Databasen {database.where} er lavet af en nyere Rådbot (skema {made}; denne kender {tables.SCHEMA_VERSION}). Opdatér Rådbot."
        )


def _insert(connection: Connection, table: Table, rows: list[dict[str, Any]]) -> None:
    if rows:
        connection.execute(table.insert(), rows)


def _rows(connection: Connection, table: Table) -> list[Row[Any]]:
    """All rows, by document id as Python sorts it (databases differ) and then by position."""
    return sorted(connection.execute(select(table)).all(), key=lambda row: (str(row.document), int(row.position)))


def _generation(connection: Connection) -> str:
    rows = sorted(tuple(row) for row in connection.execute(select(tables.documents.c.id, tables.documents.c.content)))
    return hashlib.sha256(repr(rows).encode()).hexdigest()[:16]


def _packed(vector: Sequence[float]) -> bytes:
    """32-bit floats, little end first: what embedders compute in and Chroma keeps."""
    floats = array.array("f", vector)
    if sys.byteorder == "big":
        floats.byteswap()
    return floats.tobytes()


def _unpacked(packed: bytes) -> list[float]:
    floats = array.array("f")
    floats.frombytes(packed)
    if sys.byteorder == "big":
        floats.byteswap()
    return floats.tolist()
