"""Passages: pieces of a document small enough to embed and to show, each headed by its context."""

from __future__ import annotations

import datetime

from pydantic import BaseModel, ConfigDict


class Passage(BaseModel):
    """A piece of one section. `text` is the section's repaired text; `context` is the line it is embedded and shown under
    («Erhvervs-… udvalget, 7. februar 2023 · Punkt 5 Studietur til Lund · Beslutning»).

    `item`, `role` and `path` are those of the section; `order` counts within the document from 0.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    document: str
    title: str
    family: str
    body: str | None
    date: datetime.date | None
    item: str | None
    role: str
    path: tuple[str, ...]
    locator: str
    context: str
    text: str
    line_from: int
    line_to: int
    order: int
    public: bool
