"""A part of a draft: its heading, its words, and the places they were taken from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from knowledge.records import Section
from knowledge.source import Source
from tools.places import narrowed
from tools.summary.select import in_short, telling_apart
from tools.summary.spoken import Statement, prose

_NEAR = 12
"""Places of one section so few lines apart are given as one."""


@dataclass(frozen=True)
class Part:
    """One part of a draft; without sources when it says that there is nothing.

    `below` is Markdown under the paragraph (a table); `placed` is true where the text names its places line by line itself.
    """

    heading: str
    text: str
    sources: tuple[Source, ...] = ()
    below: str = ""
    placed: bool = False


@dataclass(frozen=True)
class Drafted:
    """A draft before it is put together: what it is about, its parts in order, and the figures that were counted or added up for it."""

    title: str
    parts: tuple[Part, ...]
    counted: Mapping[str, int] = field(default_factory=dict)


def told(heading: str, sections: Sequence[Section], most: int, after: str = "", brief: bool = False) -> Part:
    """The telling statements of the sections, nothing said twice, with the lines they stand on; `after` is put behind them.

    `brief`: only the first statement and those with an amount.
    """
    texts = [section.text for section in sections]
    chosen = in_short(texts) if brief else telling_apart(texts, most)
    text = " ".join(part for part in (*(prose(said) for said in chosen), after) if part)
    places = [place for section, said in zip(sections, chosen, strict=True) for place in places_of(section, said)]
    return Part(heading, text, tuple(places))


def places_of(section: Section, said: Sequence[Statement]) -> list[Source]:
    """The lines of the statements, those near each other as one place."""
    whole = section.sources[0]
    lines = sorted((found.line_from, found.line_to) for statement in said for one in statement.printed for found in [narrowed(whole, one)])
    runs: list[tuple[int, int]] = []
    for first, last in lines:
        if runs and first - runs[-1][1] <= _NEAR:
            runs[-1] = (runs[-1][0], max(last, runs[-1][1]))
        else:
            runs.append((first, last))
    printed = whole.quote.split("\n")
    return [
        whole.model_copy(
            update={"line_from": first, "line_to": last, "quote": "\n".join(printed[first - whole.line_from : last - whole.line_from + 1])}
        )
        for first, last in runs
    ]
