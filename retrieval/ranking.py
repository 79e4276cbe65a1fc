"""One order out of several signals: how near a passage is in meaning, and how much of the question's words it and its headings hold.

Measured by `tests/benchmarks/retrieval_quality.py` with a third of the questions kept out. Words count more than meaning once they know synonyms,
compounds and the verbs behind nouns; headings count beside the text, since they say what all of a section is about. Reciprocal ranks (k = 60) and
embeddings counted double were worse, so were vectors of smaller pieces, neighbours' scores and longer passages first.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

_MEANING = 0.4
_WORDS = 1.0
_HEADINGS = 0.45
_NAMED = 0.7
_DECIDED = 0.25
_TELLING = 30
"""Characters: a decision that only says «Taget til efterretning» is shorter."""


@dataclass(frozen=True)
class Signals:
    """What is known of one candidate. `words` and `headings` are shares of the question's rare words, 0 to 1; `cosine` is None without a vector;
    `named`: the question gives its item's number; `decided`: it tells what was decided, which outweighs what was proposed about the same."""

    cosine: float | None = None
    words: float = 0.0
    headings: float = 0.0
    named: bool = False
    decided: bool = False


def ranked(candidates: Mapping[str, Signals], floor: float | None = None) -> list[tuple[str, float]]:
    """The candidates best first, each with its score from 0 to 1, comparable within one search only.

    Cosines are spread from `floor` (by default the lowest) to the highest; a candidate without one counts as the least near. Without any cosine the
    words alone decide.
    """
    cosines = [signals.cosine for signals in candidates.values() if signals.cosine is not None]
    high = max(cosines, default=0.0)
    low = min(cosines, default=0.0) if floor is None else floor
    meaning = _MEANING if cosines else 0.0
    most = meaning + _WORDS + _HEADINGS + _NAMED * any(signals.named for signals in candidates.values())

    def score(signals: Signals) -> float:
        near = max((signals.cosine - low) / ((high - low) or 1.0), 0.0) if signals.cosine is not None else 0.0
        found = meaning * near + _WORDS * signals.words + _HEADINGS * signals.headings + _NAMED * signals.named + _DECIDED * signals.decided
        return min(found / most, 1.0)

    return sorted(((id_, score(signals)) for id_, signals in candidates.items()), key=lambda pair: -pair[1])


def tells_decision(role: str, text: str) -> bool:
    """Whether a passage of that role and text says more of a decision than the bare outcome."""
    return role in ("decision", "history") and len(text) > _TELLING
