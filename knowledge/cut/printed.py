"""Where a piece of a section's repaired text was printed: lines found by letters and digits alone."""

from __future__ import annotations

from knowledge.source import Source

_TELLING = (40, 24, 12)
"""So many letters and digits are looked for, the longest that is found."""
_SHORT = 6
"""A line of fewer letters may stand anywhere by chance."""
_SLACK = 60
"""So far from where its length says may a text end: page numbers stand in between, bullets and hyphens are gone."""


class PrintedLines:
    """Finds pieces of one section in its printed lines, in order: each is looked for after the one before it.

    The repaired text differs from the print in blanks, hyphens, bullets and the place of list numbers, and a table's rows in the names of their
    columns, so only letters and digits are compared, and only where a line begins and ends.
    """

    def __init__(self, source: Source) -> None:
        """Over the lines that the section was read from."""
        self._source = source
        self._letters = ""
        self._line_at: list[int] = []
        for number, line in enumerate(source.quote.split("\n"), source.line_from):
            letters = _letters(line)
            self._letters += letters
            self._line_at += [number] * len(letters)
        self._next = 0

    def find(self, text: str) -> tuple[int, int]:
        """First and last line of the piece; all lines of the section when it cannot be told."""
        found: list[int] = []
        for line in map(_letters, text.split("\n")):
            place = self._place(line)
            if place is not None:
                self._next = place[1]
                found += [self._line_at[place[0]], self._line_at[max(place[0], place[1] - 1)]]
        return (min(found), max(found)) if found else (self._source.line_from, self._source.line_to)

    def _place(self, letters: str) -> tuple[int, int] | None:
        """Where a line begins and just after where it ends."""
        without_number = letters.lstrip("0123456789")
        for length in _TELLING:
            for begin in (letters[:length], without_number[:length]):
                start = self._letters.find(begin, self._next) if len(begin) >= _SHORT else -1
                if start >= 0:
                    return start, self._end(letters, start, start + len(begin))
        return None

    def _end(self, letters: str, start: int, at_least: int) -> int:
        expected = start + len(letters)
        for length in _TELLING:
            end = letters[-length:]
            found = self._letters.find(end, max(start, expected - len(end) - _SLACK), expected + _SLACK) if len(end) >= _SHORT else -1
            if found >= 0:
                return found + len(end)
        return at_least


def _letters(text: str) -> str:
    return "".join(sign for sign in text if sign.isalnum())
