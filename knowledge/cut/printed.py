"""Where a piece of a section's repaired text was printed: lines found by letters and digits alone."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.source import Source

_TELLING = (40, 24, 12)
"""So many letters and digits are looked for, the longest that is found."""
_SHORT = 6
"""A line of fewer letters may stand anywhere by chance."""
_SLACK = 60
"""So far from where its length says may a text end: page numbers stand in between, bullets and hyphens are gone."""


class PrintedLines:
    """Finds pieces of one section in its printed lines, in order: each is looked for after the one before it.

    The repaired text differs from the print in blanks, hyphens, bullets and the place of list numbers, a table's rows in the names of their
    columns and a plan's fields in their capitals, so only letters and digits are compared, large or small, and only where a line begins and ends.
    """

    def __init__(self, source: Source) -> None:
        """Over the lines that the section was read from."""
        self._letters = ""
        self._line_at: list[int] = []
        printed = list(enumerate(source.quote.split("\n"), source.line_from))
        self._filled = [number for number, line in printed if line.strip()] or [source.line_from]
        for number, line in printed:
            letters = _letters(line)
            self._letters += letters
            self._line_at += [number] * len(letters)
        self._next = 0

    def find(self, texts: Sequence[str]) -> list[tuple[int, int]]:
        """First and last line of each of a section's pieces, in order; together they hold every printed line of the section.

        What stands between two pieces belongs to the former: a table's figures, printed below a long name, or a word that was split. Pieces that
        cannot be told apart share the lines they must stand in.
        """
        found = [self._find(text) for text in texts]
        lines: list[tuple[int, int]] = []
        reached = self._filled[0]
        for at, place in enumerate(found):
            first = place[0] if place is not None and at else reached
            following = next((later[0] for later in found[at + 1 :] if later is not None), self._filled[-1] + 1)
            reached = place[1] if place is not None else reached
            lines.append((first, max(first, reached, *(number for number in self._filled if number < following))))
        return lines

    def _find(self, text: str) -> tuple[int, int] | None:
        """First and last line on which any of the piece's own lines is found."""
        found: list[int] = []
        for line in map(_letters, text.split("\n")):
            place = self._place(line)
            if place is not None:
                self._next = place[1]
                found += [self._line_at[place[0]], self._line_at[max(place[0], place[1] - 1)]]
        return (min(found), max(found)) if found else None

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
    return "".join(sign for sign in text if sign.isalnum()).lower()
