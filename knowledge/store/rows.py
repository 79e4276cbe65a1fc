"""Records, issues and passages ⇄ rows of the library's tables."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from knowledge.errors import Issue, StoreError
from knowledge.parse.contract import Parsed
from knowledge.passages import Passage
from knowledge.records import RECORD_TYPES, Record

M = TypeVar("M", bound=BaseModel)

_TYPES: dict[str, type[Record]] = {record_type.__name__: record_type for record_type in RECORD_TYPES}


@dataclass(frozen=True)
class DocumentRows:
    """All rows of one document, ready to be inserted. `content` is a hash of them all: equal contents have equal hashes."""

    document: str
    sha256: str
    content: str
    records: list[dict[str, Any]]
    issues: list[dict[str, Any]]
    passages: list[dict[str, Any]]

    @classmethod
    def of(cls, parsed: Parsed, passages: Sequence[Passage]) -> DocumentRows:
        """The rows of what was read out of one document and cut from it."""
        document = parsed.document.document
        every: tuple[Record, ...] = (parsed.document, *parsed.sections, *parsed.records)
        records = [{"type": type(one).__name__, "id": one.id, **row} for one, row in zip(every, _rows(document, every), strict=True)]
        cut = [{"id": one.id, **row} for one, row in zip(passages, _rows(document, passages), strict=True)]
        issues = _rows(document, parsed.issues)
        return cls(document, parsed.document.sha256, _content(records, issues, cut), records, issues, cut)


def record_of(kind: str, body: str) -> Record:
    """The record that a row holds.

    Raises:
        StoreError: it was written by another version of Rådbot and cannot be read by this one.
    """
    if kind not in _TYPES:
        raise _unreadable(kind)
    return _read(_TYPES[kind], body)


def issue_of(body: str) -> Issue:
    """The issue that a row holds.

    Raises:
        StoreError: as `record_of`.
    """
    return _read(Issue, body)


def passage_of(body: str) -> Passage:
    """The passage that a row holds.

    Raises:
        StoreError: as `record_of`.
    """
    return _read(Passage, body)


def _rows(document: str, values: Iterable[BaseModel]) -> list[dict[str, Any]]:
    return [{"document": document, "position": position, "body": value.model_dump_json()} for position, value in enumerate(values)]


def _content(*tables: Sequence[Mapping[str, Any]]) -> str:
    digest = hashlib.sha256()
    for table in tables:
        digest.update(b"\1")
        for row in table:
            digest.update(f"{row.get('type', '')}\0{row['body']}\0".encode())
    return digest.hexdigest()


def _read(model: type[M], body: str) -> M:
    try:
        return model.model_validate_json(body)
    except ValidationError as fault:
        raise _unreadable(model.__name__) from fault


def _unreadable(kind: str) -> StoreError:
    return StoreError(
        f"Biblioteket er bygget af en anden version af Rådbot: en post af typen {kind!r} kan ikke læses. Kør `raadbot ingest --rebuild`."
    )
