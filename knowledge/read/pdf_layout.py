"""Words with their places on a page → lines of text whose columns keep their place."""

from __future__ import annotations

import itertools
import re
import statistics
from collections.abc import Sequence
from dataclasses import dataclass

_NUMBER = re.compile(r"[-−–+(]?[\d.,]*\d[\d.,]*[%)]?")
COLUMN_GAP = 1.2
"""Words farther apart than so many letters' height stand in different columns."""
_LINE_GAP = 1.6
"""Lines farther apart than so many times the usual stand in different paragraphs."""
_NARROW = 0.8
"""A letter's place is set narrower than it is, so that words never need more room than there is to the next column."""


@dataclass(frozen=True)
class Word:
    """A word and its place on the page in points, from the upper left corner."""

    text: str
    left: float
    right: float
    top: float
    bottom: float


def page_lines(words: Sequence[Word]) -> list[str]:
    """The lines of a page from top to bottom, a blank line where the distance says that a paragraph ends.

    Within a line, words of a sentence are one blank apart. A word after a wide gap begins a column: it stands under what it is printed under,
    numbers by their right edge, all else by their left.
    """
    words = [word for word in words if word.text.strip()]
    if not words:
        return []
    rows = rows_of(words)
    unit = statistics.median((word.right - word.left) / len(word.text) for word in words) * _NARROW or 1.0
    margin = min(word.left for word in words)
    tops = [statistics.median(word.bottom for word in row) for row in rows]
    steps = [below - above for above, below in itertools.pairwise(tops)]
    usual = statistics.median_low(steps) if steps else 0.0
    lines = [_line(rows[0], margin, unit)]
    for row, step in zip(rows[1:], steps, strict=True):
        lines += [""] if step > usual * _LINE_GAP else []
        lines.append(_line(row, margin, unit))
    return lines


def rows_of(words: Sequence[Word]) -> list[list[Word]]:
    """Words that stand on one line: the middle of each lies within the height of the row's first word."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: ((word.top + word.bottom) / 2, word.left)):
        middle = (word.top + word.bottom) / 2
        first = rows[-1][0] if rows else None
        if first is not None and first.top <= middle <= first.bottom:
            rows[-1].append(word)
        else:
            rows.append([word])
    return [sorted(row, key=lambda word: word.left) for row in rows]


def _line(row: Sequence[Word], margin: float, unit: float) -> str:
    line = ""
    before: Word | None = None
    for word in row:
        height = word.bottom - word.top
        if before is None or word.left - before.right > height * COLUMN_GAP:
            is_number = _NUMBER.fullmatch(word.text) is not None
            place = round((word.right - margin) / unit) - len(word.text) if is_number else round((word.left - margin) / unit)
            gap = 2 if before is not None else 0
            line = line.ljust(max(place, len(line) + gap)) if before is not None or place > 1 else line
        else:
            line += " "
        line += word.text
        before = word
    return line
