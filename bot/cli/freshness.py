"""Whether the library holds the documents as they are in the folder now."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from knowledge.records import Document


class Freshness(StrEnum):
    """A document of the library beside its file in the documents folder. Danish on screen: `_WORDS`."""

    CURRENT = "current"
    CHANGED = "changed"
    """The file, or its mark in the list of open documents, is another than the one that was read."""
    ELSEWHERE = "elsewhere"
    """There is no file of that name in the folder: removed, or taken in from somewhere else."""


_WORDS = {Freshness.CURRENT: "ajour", Freshness.CHANGED: "ændret siden", Freshness.ELSEWHERE: "ikke i mappen"}


def freshness_in_danish(freshness: Freshness) -> str:
    """«ajour», «ændret siden» or «ikke i mappen»."""
    return _WORDS[freshness]


def compared_with_folder(documents: Iterable[Document], folder: Path) -> tuple[dict[str, Freshness], tuple[Path, ...]]:
    """How fresh each document is, by id, and the files of the folder that the library does not hold, in order of name."""
    from knowledge.errors import UnreadableDocument
    from knowledge.read import document_id
    from retrieval.ingest import find_files

    try:
        found = find_files([folder])
    except UnreadableDocument:
        found = []
    files: dict[str, Path] = {}
    for file in found:
        files.setdefault(document_id(file), file)
    held = {document.document: document.sha256 for document in documents}
    fresh = {id_: _freshness(files.get(id_), sha256) for id_, sha256 in held.items()}
    return fresh, tuple(file for id_, file in files.items() if id_ not in held)


def _freshness(file: Path | None, sha256: str) -> Freshness:
    from retrieval.ingest import content_hash

    if file is None:
        return Freshness.ELSEWHERE
    return Freshness.CURRENT if content_hash(file) == sha256 else Freshness.CHANGED
