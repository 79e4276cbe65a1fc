"""The sentences of what a search found, one by one and two by two, with how much of a question each holds."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.builtin_model.reading.found import PassageText
from bot.builtin_model.reading.units import units_of
from bot.builtin_model.understand.terms import Term
from bot.builtin_model.understand.text_keys import keys_of_text
from knowledge.source import Source

_TABLES = ("table", "savings_table")
_IN_HEADING = 0.75


@dataclass(frozen=True)
class Window:
    """One sentence, or two that follow each other; `coverage` is the share of the words asked about, by weight, that it and its heading hold."""

    parts: tuple[str, ...]
    passage: PassageText
    coverage: float

    @property
    def text(self) -> str:
        """The sentences as one text."""
        return " ".join(self.parts)

    @property
    def source(self) -> Source:
        """Where the passage stands."""
        return self.passage.source


def windows_of(passages: Iterable[PassageText], terms: Iterable[tuple[Term, float]]) -> Iterator[Window]:
    """Every sentence and pair of sentences of the passages' running text; `terms` are the words with their weights."""
    weighted = list(terms)
    for passage in passages:
        if passage.role in _TABLES:
            continue
        heading = keys_of_text(passage.context)
        units = [unit for unit in units_of(passage.text) if not unit.points]
        texts = [(one.text,) for one in units] + [(one.text, two.text) for one, two in itertools.pairwise(units)]
        for parts in texts:
            yield Window(parts, passage, _coverage(" ".join(parts), heading, weighted))


def _coverage(text: str, heading: dict[str, float], terms: list[tuple[Term, float]]) -> float:
    there = keys_of_text(text)
    total = sum(weight for _, weight in terms)
    found = sum(max(term.found_in(there), _IN_HEADING * term.found_in(heading)) * weight for term, weight in terms)
    return found / total if total else 0.0
