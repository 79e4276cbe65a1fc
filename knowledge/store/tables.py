"""The library's tables. Bodies are JSON kept as text, so that SQLite and PostgreSQL hold the same and any record type fits."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, MetaData, String, Table, Text

SCHEMA_VERSION = 1
"""Goes up when a table changes its shape; an older Rådbot refuses a newer database."""

metadata = MetaData()


def _document_key() -> Column[str]:
    """The document that a row belongs to and is removed with."""
    return Column("document", String(200), ForeignKey("library_documents.id", ondelete="CASCADE"), primary_key=True)


meta = Table(
    "library_meta",
    metadata,
    Column("name", String(40), primary_key=True),
    Column("value", Text, nullable=False),
)

documents = Table(
    "library_documents",
    metadata,
    Column("id", String(200), primary_key=True),
    Column("sha256", String(64), nullable=False),
    Column("content", String(64), nullable=False),
    Column("reading", String(64), nullable=False),
)
"""`sha256` is that of the file, `content` that of all rows that belong to it, `reading` the version of the code that read it."""

records = Table(
    "library_records",
    metadata,
    _document_key(),
    Column("position", Integer, primary_key=True),
    Column("type", String(40), nullable=False),
    Column("id", Text, nullable=False),
    Column("body", Text, nullable=False),
    Index("library_records_type", "type", "document"),
)
"""`Document` and `Section` among them; `position` is the order in which the parser gave them."""

issues = Table(
    "library_issues",
    metadata,
    _document_key(),
    Column("position", Integer, primary_key=True),
    Column("body", Text, nullable=False),
)

passages = Table(
    "library_passages",
    metadata,
    _document_key(),
    Column("position", Integer, primary_key=True),
    Column("id", Text, nullable=False),
    Column("body", Text, nullable=False),
)

vectors = Table(
    "library_vectors",
    metadata,
    Column("embedder", String(200), primary_key=True),
    Column("hash", String(64), primary_key=True),
    Column("vector", LargeBinary, nullable=False),
)
"""Made once, kept for good: 32-bit floats, little end first, under the hash of the text that was embedded. Not tied to a document."""
