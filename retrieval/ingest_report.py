"""What ingesting did, file by file."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from pydantic import BaseModel, ConfigDict


class Outcome(StrEnum):
    """What became of a file."""

    ADDED = "added"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    DUPLICATE = "duplicate"
    """Another file holds the same text, or has the same name and so the same document id; left out."""
    FAILED = "failed"
    """Could not be read; what the library had under its name stays."""


class FileReport(BaseModel):
    """One file. `document` is the id it has or would have; `message` says in Danish why it was left out, None when it was not."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    path: Path
    document: str
    outcome: Outcome
    message: str | None = None


class IngestReport(BaseModel):
    """All files in the order they were read, the documents that were removed, and the index that is now in use."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    files: tuple[FileReport, ...]
    removed: tuple[str, ...]
    passages: int
    vectors: int
    """How many passages have a vector; fewer than `passages` where keywords work alone."""
    embedded: int
    """How many of them were made now; the rest came from the cache."""
    seconds: float

    def of(self, outcome: Outcome) -> tuple[FileReport, ...]:
        """The files with this outcome."""
        return tuple(file for file in self.files if file.outcome is outcome)

    @property
    def failed(self) -> tuple[FileReport, ...]:
        """The files that could not be read."""
        return self.of(Outcome.FAILED)
