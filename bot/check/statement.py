"""One statement of an answer with what it names: its times, item numbers, records and figures."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from bot.check.evidence import Evidence
from bot.check.figures import Figure, figures
from bot.check.items import Item, items
from bot.check.sentences import belonging
from bot.check.times import Time, times

_QUOTED = re.compile(r"[«“”\"]([^«»“”\"]+)[»“”\"]")
_ASKED = re.compile(r"«([^«»]{8,}\?)»")
"""A question in quotation marks claims nothing."""
_FEWEST_WORDS = 4
_DIRECTLY = re.compile(
    r"\s*(?:om året|årligt|pr\. år|hvert år|a year|per year)?\s*(?:i|for|in)\s+(?:hvert af\s+|each of\s+)?(?:årene\s+|året\s+|the years\s+)?"
)
_SHORTEST_LABEL = 8
_LABEL_BEGINS = 24


C = TypeVar("C", Time, Item, Figure)


@dataclass(frozen=True)
class Statement:
    """A sentence, list point or table row, read."""

    text: str
    english: bool
    times: tuple[Time, ...]
    items: tuple[Item, ...]
    figures: tuple[Figure, ...]
    quoted: tuple[tuple[int, int], ...] = ()

    def years_of(self, figure: Figure) -> set[int]:
        """The years the figure is stated for; empty when none is named."""
        if (year := self._in_turn(figure)) is not None:
            return {year}
        anchors = [(start, end, years) for start, end, years in self.year_groups()]
        for start, _, years in anchors:
            if start >= figure.end and _DIRECTLY.fullmatch(self.text[figure.end : start]):
                return set(years)
        found = belonging(self.text, (figure.start, figure.end), anchors, self._amounts(figure))
        return {year for years in found for year in years}

    def _in_turn(self, figure: Figure) -> int | None:
        """The figure's own year where as many amounts as years are listed before them: «1, 2 og 3 mio. kr. i 2019, 2020 og 2021»."""
        left = 0
        for start, end, years in self.year_groups():
            listed = [other for other in self.figures if left <= other.start and other.end <= start and other.unit == figure.unit]
            if figure in listed and len(listed) == len(years) > 1 and not self.items:
                return years[listed.index(figure)]
            left = end
        return None

    def _amounts(self, figure: Figure) -> list[tuple[int, int]]:
        return [(other.start, other.end) for other in self.figures if other.unit == figure.unit]

    def year_groups(self) -> list[tuple[int, int, tuple[int, ...]]]:
        """Years that stand together («2019 og 2020», «2019-2022»), as one anchor."""
        groups: list[tuple[int, int, tuple[int, ...]]] = []
        for time in self.times:
            if not time.years:
                continue
            between = self.text[groups[-1][1] : time.start].strip().lower() if groups else "x"
            if groups and between in {
                "og",
                "and",
                ",",
                "samt",
                "eller",
                "or",
                "til",
                "mod",
                "end",
                "-",
                "–",
                "",
                "i",
                "og i",
                "and in",
                "end i",
                "to",
            }:
                groups[-1] = (groups[-1][0], time.end, (*groups[-1][2], *time.years))
            else:
                groups.append((time.start, time.end, time.years))
        return groups


def read(text: str, english: bool) -> Statement:
    """The statement with all that it names."""
    return Statement(text, english, times(text), items(text), figures(text, english))


def without_quotes(statement: Statement, texts: Iterable[str], labels: Iterable[str] = ()) -> Statement:
    """The statement without the claims inside names of records and documents, and inside quotations that stand word for word in a text."""
    spans = [span for label in labels if (span := _begun(label, statement.text))]
    spans += [match.span(1) for match in _ASKED.finditer(statement.text)]
    quotes = [(match.start(1), match.end(1)) for match in _QUOTED.finditer(statement.text) if len(match[1].split()) >= _FEWEST_WORDS]
    if quotes:
        held = list(texts)
        spans += [(a, b) for a, b in quotes if any(statement.text[a:b].rstrip(" .…") in text for text in held)]

    def outside(claims: Sequence[C]) -> tuple[C, ...]:
        return tuple(claim for claim in claims if not any(a <= claim.start < b for a, b in spans))

    return replace(statement, times=outside(statement.times), items=outside(statement.items), figures=outside(statement.figures), quoted=tuple(spans))


def _begun(label: str, text: str) -> tuple[int, int] | None:
    """Where a label, or a longer label cut short, stands in a text."""
    first = label[:_LABEL_BEGINS]
    at = text.find(first) if len(label) > _SHORTEST_LABEL else -1
    if at < 0:
        return None
    same = next((n for n, (one, other) in enumerate(zip(label, text[at:], strict=False)) if one != other), min(len(label), len(text) - at))
    return (at, at + same)


def evidence_years(held: Evidence) -> set[int]:
    """Every year that is named anywhere in the evidence."""
    years = {year for text in held.texts for time in times(text) for year in time.years}
    return years | {year for amount in held.amounts for year in amount.years}
