"""A passage as the reader needs it, and a unit of it that may answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.builtin_model.reading.units import Unit, narrowed
from knowledge.source import Source


@dataclass(frozen=True)
class PassageText:
    """One passage as the reader needs it. `rank` counts from 0, best first."""

    document: str
    item: str | None
    role: str
    context: str
    text: str
    source: Source
    rank: int
    cosine: float | None = None


@dataclass(frozen=True)
class Found:
    """One unit that may answer. `score` higher is better, within one question; `coverage` is the weighted share (0 to 1) of the question's words
    found in the unit, its heading and what stands just before, `own` in the unit alone; `missing` the words found in none of them; `fits` whether it
    holds the kind of answer waited for; `marks` what the score was weighed from."""

    unit: Unit
    passage: PassageText
    score: float
    coverage: float
    own: float
    missing: tuple[str, ...]
    fits: bool
    marks: Mapping[str, float] = field(default_factory=dict, compare=False)
    beside: tuple[Source, ...] = ()
    """Where the words of the question that the unit lacks stand in its item: told as sources with it."""

    @property
    def source(self) -> Source:
        """The lines that hold the unit."""
        return narrowed(self.passage.source, self.unit.whole)
