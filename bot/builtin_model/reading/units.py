"""Passages as units a reader would quote: a sentence, or a list with the line that leads into it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from bot.builtin_model.understand.text_keys import keys_of_text
from knowledge.parse.prose import sentences
from knowledge.source import Source

_BARE_LEAD = 12
"""Characters: so short a lead-in («De er:») leans on the sentence before."""
_HEADING = re.compile(r"^[^.:;!?]{3,70}$")


_GOES_ON = re.compile(r"(?:Og at|At) ")
_FEWEST = 2
"""«… tre mål. At alle unge … Og at indsatsen …»: two sentences or more that only go on with the one before are its points."""


@dataclass(frozen=True)
class Unit:
    """One thing to quote. `text` is the sentence, or the lead-in of a list; `points` are the list's points when it is one.

    `before` is the text just before it in the passage, which says what «den» and «det» are.
    """

    text: str
    points: tuple[str, ...]
    before: str

    @property
    def whole(self) -> str:
        """The unit on one line."""
        return f"{self.text} {'; '.join(self.points)}".strip() if self.points else self.text


@lru_cache(maxsize=20_000)
def units_of(text: str) -> tuple[Unit, ...]:
    """The units of a passage in order; none of a blank one."""
    units: list[Unit] = []
    before = ""
    for block in re.split(r"\n\s*\n", text):
        lines = [line.strip() for line in block.split("\n") if line.strip()]
        for lead, points in _lists(lines, before) if lines else []:
            if points:
                units.append(Unit(lead, tuple(points), before))
                units.extend(Unit(point, (), lead or before) for point in points)
                before = lead or points[-1]
                continue
            for sentence in sentences(lead):
                units.append(Unit(sentence, (), before))
                before = sentence
    return tuple(_with_what_goes_on(_with_following_list(units)))


def _with_what_goes_on(units: list[Unit]) -> list[Unit]:
    """The sentences «At …», where two or more follow one another, as the points of the sentence before them."""
    told: list[Unit] = []
    for unit in units:
        lead = next((at for at in range(len(told) - 1, -1, -1) if not _GOES_ON.match(told[at].text)), None)
        told.append(unit)
        going_on = [one.text for one in told[lead + 1 :]] if lead is not None and _GOES_ON.match(unit.text) and not unit.points else []
        if lead is not None and len(going_on) >= _FEWEST:
            told[lead] = Unit(f"{told[lead].text.rstrip('.:')}:", tuple(going_on), told[lead].before)
    return told


def _lists(lines: list[str], before: str) -> list[tuple[str, list[str]]]:
    """Lines of one block as (prose, []) or (lead-in, points)."""
    if len(lines) == 1:
        return [(lines[0], [])]
    if lines[0].endswith((":", "?")):
        return [(lines[0], [_point(line) for line in lines[1:]])]
    if before.endswith(":"):
        return [("", [_point(line) for line in lines])]
    return [("", [_point(line) for line in lines])]


def _with_following_list(units: list[Unit]) -> list[Unit]:
    """A sentence that ends in a colon takes the list that follows as its points."""
    merged: list[Unit] = []
    for unit in units:
        if unit.points and not unit.text and merged:
            leads = [i for i in range(len(merged) - 1, max(-1, len(merged) - 3), -1) if merged[i].text.endswith(":") and not merged[i].points]
            if leads:
                merged[leads[0]] = Unit(merged[leads[0]].text, unit.points, merged[leads[0]].before)
                unit, merged = merged[leads[0]], merged[: leads[0]] + merged[leads[0] + 1 :]
        if unit.points and 0 < len(unit.text) < _BARE_LEAD and unit.before and not _HEADING.match(unit.before):
            unit = Unit(f"{unit.before} {unit.text}", unit.points, "")
        merged.append(unit)
    return merged


def _point(line: str) -> str:
    return re.sub(r"^(?:[-•❖*\u2022]|\d{1,2}[.)])\s+", "", line)


@lru_cache(maxsize=20_000)
def keys_of(text: str) -> dict[str, float]:
    """The keys a unit is found by."""
    return keys_of_text(text)


def narrowed(source: Source, text: str) -> Source:
    """The source cut down to the lines that hold the text; unchanged when they cannot be told."""
    lines = source.quote.split("\n")
    if len(lines) <= 1 or not text.strip():
        return source
    first, last = _lines_of(lines, text) or _likeliest_lines(lines, text)
    if last < first:
        return source
    return source.model_copy(
        update={"line_from": source.line_from + first, "line_to": source.line_from + last, "quote": "\n".join(lines[first : last + 1])}
    )


def _lines_of(lines: list[str], text: str) -> tuple[int, int] | None:
    """The first and last line of the text where it stands letter for letter, line breaks, hyphens and marks aside."""
    squeezed = [_letters(line) for line in lines]
    whole, wanted = "".join(squeezed), _letters(text)
    at = whole.find(wanted) if wanted else -1
    if at < 0:
        return None
    ends = list(accumulate(map(len, squeezed)))
    return bisect_right(ends, at), bisect_left(ends, at + len(wanted))


def _letters(text: str) -> str:
    return re.sub(r"[^0-9a-zæøåéüöä]", "", text.lower())


def _likeliest_lines(lines: list[str], text: str) -> tuple[int, int]:
    """The run of lines that shares most words with the text; (0, -1) when none does."""
    wanted = set(_squeezed(text))
    best, best_score, start, running = (0, -1), 0.0, 0, 0.0
    for index, line in enumerate(lines):
        if running <= 0:
            start, running = index, 0.0
        running += _gain(line, wanted)
        if running > best_score:
            best, best_score = (start, index), running
    return best


def _squeezed(text: str) -> list[str]:
    return [word for word in re.findall(r"\w{3,}", text.lower()) if word]


def _gain(line: str, wanted: set[str]) -> float:
    tokens = _squeezed(line)
    if not tokens:
        return -0.2
    inside = sum(token in wanted or any(w.startswith(token) or w.endswith(token) for w in wanted) for token in tokens)
    return inside - 1.5 * (len(tokens) - inside)
