"""One statement of an answer with what it names: its times, item numbers, records and figures."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from bot.check.evidence import Evidence, Key, Record, RowId
from bot.check.figures import Figure, figures
from bot.check.items import Item, items
from bot.check.sentences import belonging, content_words
from bot.check.times import Time, times

_ENOUGH_OF_LABEL = 0.6
_QUOTED = re.compile(r"[«“”\"]([^«»“”\"]+)[»“”\"]")
_FEWEST_WORDS = 4


C = TypeVar("C", Time, Item, Figure)


@dataclass(frozen=True)
class Statement:
    """A sentence, list point or table row, read."""

    text: str
    english: bool
    times: tuple[Time, ...]
    items: tuple[Item, ...]
    figures: tuple[Figure, ...]

    def years_of(self, figure: Figure) -> set[int]:
        """The years the figure is stated for; empty when none is named."""
        anchors = [(start, end, years) for start, end, years in self._year_groups()]
        found = belonging(self.text, (figure.start, figure.end), anchors, self._amounts(figure))
        return {year for years in found for year in years}

    def keys_of(self, start: int, end: int) -> set[Key]:
        """The item numbers that what stands there is stated with."""
        anchors = [(item.start, item.end, item.key) for item in self.items]
        return set(belonging(self.text, (start, end), anchors, [(f.start, f.end) for f in self.figures]))

    def _amounts(self, figure: Figure) -> list[tuple[int, int]]:
        return [(other.start, other.end) for other in self.figures if other.unit == figure.unit]

    def _year_groups(self) -> list[tuple[int, int, tuple[int, ...]]]:
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


def without_quotes(statement: Statement, texts: Iterable[str]) -> Statement:
    """The statement without the claims inside quotations that stand word for word in one of the texts."""
    quotes = [(match.start(1), match.end(1)) for match in _QUOTED.finditer(statement.text) if len(match[1].split()) >= _FEWEST_WORDS]
    if not quotes:
        return statement
    held = list(texts)
    spans = [(a, b) for a, b in quotes if any(statement.text[a:b].rstrip(" .…") in text for text in held)]

    def outside(claims: Sequence[C]) -> tuple[C, ...]:
        return tuple(claim for claim in claims if not any(a <= claim.start < b for a, b in spans))

    return replace(statement, times=outside(statement.times), items=outside(statement.items), figures=outside(statement.figures))


def named_records(statement: Statement, records: Iterable[Record]) -> list[tuple[int, int, RowId]]:
    """The records that the statement names by label: where, and which. Of labels that share words only the best fit counts."""
    found: list[tuple[float, int, int, RowId]] = []
    low = statement.text.lower()
    words = content_words(statement.text, statement.english)
    for record in records:
        if not record.label:
            continue
        label = record.label.lower().rstrip("….").strip()
        at = low.find(label) if len(label) > 3 else -1
        if at >= 0:
            found.append((2.0 + len(label), at, at + len(label), record.id))
            continue
        own = content_words(record.label)
        shared = own & words
        if own and len(shared) / len(own) >= _ENOUGH_OF_LABEL and (len(shared) > 1 or len(own) == 1):
            span = _span(low, record.label.lower(), shared)
            if span:
                found.append((len(shared) / len(own), *span, record.id))
    return _best(found)


def _span(low: str, label: str, shared: frozenset[str]) -> tuple[int, int] | None:
    places = [(at, at + len(stemmed)) for stemmed in shared if (at := low.find(stemmed[:5])) >= 0]
    return (min(p[0] for p in places), max(p[1] for p in places)) if places else None


def _best(found: list[tuple[float, int, int, RowId]]) -> list[tuple[int, int, RowId]]:
    kept: list[tuple[float, int, int, RowId]] = []
    for one in sorted(found, key=lambda one: -one[0]):
        rivals = [other for other in kept if other[1] < one[2] and one[1] < other[2]]
        if not rivals or all(other[0] == one[0] for other in rivals):
            kept.append(one)
    return sorted((start, end, row) for _, start, end, row in kept)


def evidence_years(held: Evidence) -> set[int]:
    """Every year that is named anywhere in the evidence."""
    years = {year for text in held.texts for time in times(text) for year in time.years}
    return years | {year for amount in held.amounts for year in amount.years}
