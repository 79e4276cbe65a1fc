"""What a search gives and can be narrowed by."""

from __future__ import annotations

import datetime

from pydantic import BaseModel, ConfigDict

from knowledge.passages import Passage


class SearchFilter(BaseModel):
    """Narrows a search. None means any; several filters must all hold."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    documents: tuple[str, ...] | None = None
    families: tuple[str, ...] | None = None
    bodies: tuple[str, ...] | None = None
    roles: tuple[str, ...] | None = None
    item: str | None = None
    date_from: datetime.date | None = None
    date_to: datetime.date | None = None


class Hit(BaseModel):
    """One passage and how well it fits: `score` 0 to 1, higher is better, comparable within one search only.

    `cosine` is the embeddings' own likeness (None when they are not ready), `keyword_score` the keyword ranking's (None when no word matched),
    0 to 1, how much of the question's rare words the passage holds; both are comparable across searches.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    passage: Passage
    score: float
    cosine: float | None = None
    keyword_score: float | None = None
