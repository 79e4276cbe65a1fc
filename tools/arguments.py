"""Arguments that many tools take."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field


class Arguments(BaseModel):
    """Base of all tool arguments: unknown names are refused, so that a model learns what is right."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    documents: list[str] = Field(default_factory=list, description="Kun disse dokumenter (id'er); tom betyder alle.")
