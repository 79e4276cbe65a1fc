"""What every record has: an id, the document it stands in, and at least one source."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

from knowledge.source import Source


class Record(BaseModel):
    """One fact read out of a document. Frozen; unknown fields are refused.

    `id` is stable and readable (document, item, kind, number: `…/5/decision/1`). `sources` has at least one place, the most telling first.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    document: str
    sources: tuple[Source, ...] = Field(min_length=1)
