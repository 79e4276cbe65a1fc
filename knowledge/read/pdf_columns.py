"""A page set in two columns of running text → its stretches in the order one reads them: across, then the left column, then the right."""

from __future__ import annotations

import itertools
import statistics
from collections.abc import Sequence

from knowledge.read.pdf_layout import COLUMN_GAP, Word, rows_of

_FEWEST_ROWS = 15
"""A column of running text has so many lines at least."""
_FEWEST_WORDS = 4
"""… and mostly so many words on a line: a column of a table has fewer."""
_MOST_ACROSS = 0.2
"""Share of the lines that may run across both columns: headings, a foot."""
_MOST_GAPS = 0.2
"""Share of a column's lines that may have a wide gap in them: a table set in the column."""
_STEPS = 40


def stretches(words: Sequence[Word]) -> list[list[Word]]:
    """The page's words in the stretches that are read one after the other; all in one where the page is not in two columns of text."""
    words = [word for word in words if word.text.strip()]
    middle = _gutter(words)
    if middle is None:
        return [list(words)]
    found: list[list[Word]] = []
    left: list[Word] = []
    right: list[Word] = []
    for row in rows_of(words):
        if _runs_across(row, middle):
            found += [left, right, row]
            left, right = [], []
            continue
        left += [word for word in row if word.right <= middle]
        right += [word for word in row if word.right > middle]
    return [stretch for stretch in [*found, left, right] if stretch]


def _gutter(words: Sequence[Word]) -> float | None:
    """Where the space between two columns of text is; None where there is none."""
    if not words:
        return None
    begin, end = min(word.left for word in words), max(word.right for word in words)
    rows = rows_of(words)
    places = [begin + (end - begin) * (0.35 + 0.3 * step / _STEPS) for step in range(_STEPS + 1)]
    middle = min(places, key=lambda place: (sum(_runs_across(row, place) for row in rows), abs(place - (begin + end) / 2)))
    beside = [row for row in rows if not _runs_across(row, middle)]
    if len(rows) - len(beside) > _MOST_ACROSS * len(rows):
        return None
    sides = [[word for row in beside for word in row if (word.right <= middle) is is_left] for is_left in (True, False)]
    return middle if all(_is_running_text(side) for side in sides) else None


def _runs_across(row: Sequence[Word], middle: float) -> bool:
    """Whether a word stands in the middle, or the words on either side of it stand as near as in a sentence."""
    if any(word.left < middle < word.right for word in row):
        return True
    before = [word for word in row if word.right <= middle]
    after = [word for word in row if word.left >= middle]
    if not before or not after:
        return False
    height = row[0].bottom - row[0].top
    return min(word.left for word in after) - max(word.right for word in before) <= height * COLUMN_GAP / 2


def _is_running_text(words: Sequence[Word]) -> bool:
    rows = rows_of(words)
    if len(rows) < _FEWEST_ROWS or statistics.median(len(row) for row in rows) < _FEWEST_WORDS:
        return False
    gaps = sum(any(b.left - a.right > (a.bottom - a.top) * COLUMN_GAP for a, b in itertools.pairwise(row)) for row in rows)
    return gaps <= _MOST_GAPS * len(rows)
