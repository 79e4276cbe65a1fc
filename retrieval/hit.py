"""What a search gives and can be narrowed by."""

from __future__ import annotations

import datetime

from pydantic import BaseModel, ConfigDict

from knowledge.passages import Passage

FITTING = 0.3
"""Share of the question's rare words below which a passage is about something else: measured, 9 in 10 questions foreign to the library stay below it
with every passage, 3 in 100 of those it answers."""


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

    @property
    def fits(self) -> bool:
        """Whether the passage holds enough of the question's words to be about the same; what does not is the nearest there is, not an answer."""
        return (self.keyword_score or 0.0) >= FITTING
