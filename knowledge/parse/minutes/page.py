"""The printed lines of one set of minutes, read as paragraphs and quoted as sources."""

from __future__ import annotations

import re
from textwrap import dedent

from knowledge.parse.contract import Text
from knowledge.parse.markup import is_rule
from knowledge.parse.minutes.residue import is_residue
from knowledge.parse.openness_marks import visibility_of
from knowledge.parse.prose import Paragraph, Wrapping, paragraphs, render
from knowledge.parse.prose.lines import continues
from knowledge.source import Source

_FURNITURE = re.compile(r"\s*(?:til toppen|vælg|fold alle (?:ud|ind)|print(?: siden)?|hent som pdf|\d+ af \d+)\s*", re.IGNORECASE)


_FULL = 0.92
"""A line so near the document's width was wrapped for want of room."""


class Page:
    """The lines of a document without layout furniture and author's notes; numbers count from 1 as printed."""

    def __init__(self, text: Text, title: str = "") -> None:
        """`title` heads every source; it may be set once the head has been read."""
        self.text = text
        self.title = title
        self.lines = tuple("" if _is_furniture(line) else line for line in text.lines)
        self._wrapping = Wrapping.of(text.lines)

    @property
    def document(self) -> str:
        """The document id."""
        return self.text.document

    def line(self, number: int) -> str:
        """One line, white space at the ends taken off."""
        return self.lines[number - 1].strip()

    def source(self, locator: str, first: int, last: int) -> Source:
        """The place `first`–`last`, quoted."""
        return self.text.source(self.title, locator, first, last)

    def paragraphs(self, first: int, last: int, lead: str = "") -> list[Paragraph]:
        """The paragraphs and list points on the lines `first`–`last`; `lead` is text that stood on the heading's own line, before them.

        Lines that hang below it under the heading («Konklusion:⇥Rådet …»), or that it was wrapped into, go on in its sentence.
        """
        below = self.lines[first - 1 : last]
        if lead and below and (self._hangs(first) or self._wraps_into(first)):
            return paragraphs((lead, *dedent("\n".join(below)).split("\n")), first - 1, self._wrapping)
        found = paragraphs(below, first, self._wrapping) if below else []
        return [Paragraph(lead, first - 1, first - 1), *found] if lead else found

    def _hangs(self, number: int) -> bool:
        """Whether a line is set in deeper than the one above it, which begins a field."""
        line, above = self.lines[number - 1], self.lines[number - 2]
        return bool(line.strip()) and len(line) - len(line.lstrip()) > len(above) - len(above.lstrip())

    def _wraps_into(self, number: int) -> bool:
        """Whether a line is what the one above it had no room for, or stops in the middle of."""
        line, above = self.lines[number - 1].strip(), self.lines[number - 2].strip()
        if not line or not above or not line[0].isalnum():
            return False
        return continues(above, line) or len(above) + 1 + len(line.split()[0]) > self._wrapping.width * _FULL

    def reading_text(self, first: int, last: int, lead: str = "") -> str:
        """The lines repaired for reading: one line a point, a blank line between paragraphs."""
        return render(self.paragraphs(first, last, lead))

    def place_of(self, words: str, first: int, last: int) -> tuple[int, int]:
        """The lines among `first`–`last` that `words` stand on, however they were wrapped; all of them when the words are not found."""
        signs = [(sign, number) for number in range(first, last + 1) for sign in _signs(self.lines[number - 1])]
        wanted = "".join(_signs(words))
        at = "".join(sign for sign, _ in signs).find(wanted) if wanted else -1
        return (first, last) if at < 0 else (signs[at][1], signs[at + len(wanted) - 1][1])


def _signs(words: str) -> list[str]:
    """Letters and figures only, lower case."""
    return [sign for sign in words.lower() if sign.isalnum()]


def _is_furniture(line: str) -> bool:
    return visibility_of(line) is not None or _FURNITURE.fullmatch(line) is not None or is_rule(line) or is_residue(line)
