"""What a parser gets and gives."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

from knowledge.errors import Issue
from knowledge.records import Document, Record, Section
from knowledge.source import Source


@dataclass(frozen=True)
class Text:
    """A document as lines, as printed: nothing is repaired, no white space collapsed. `lines[0]` is line 1.

    `printed` is set where some lines are not to be read (running heads and feet, blank in `lines`): it has all as printed, and is what is quoted.
    """

    document: str
    lines: tuple[str, ...]
    sha256: str
    printed: tuple[str, ...] | None = None

    def quote(self, line_from: int, line_to: int) -> str:
        """The printed lines from `line_from` to `line_to`, both counted from 1 and included."""
        return "\n".join((self.printed or self.lines)[line_from - 1 : line_to])

    def source(self, title: str, locator: str, line_from: int, line_to: int) -> Source:
        """The place `line_from`–`line_to`, quoted; blank lines at either end are left out."""
        while line_from < line_to and not self.lines[line_from - 1].strip():
            line_from += 1
        while line_to > line_from and not self.lines[line_to - 1].strip():
            line_to -= 1
        return Source(
            document=self.document,
            title=title,
            locator=locator,
            line_from=line_from,
            line_to=line_to,
            quote=self.quote(line_from, line_to),
        )


@dataclass(frozen=True)
class Parsed:
    """All that was read out of one document: itself, its sections in order, its records, and what is wrong with it."""

    document: Document
    sections: tuple[Section, ...]
    records: tuple[Record, ...]
    issues: tuple[Issue, ...] = field(default=())


class Parser(Protocol):
    """One document family: `recognises` looks at the text only (0 to 1, higher is surer), `parse` reads it."""

    def recognises(self, text: Text) -> float:
        """How much the text looks like this family, 0 to 1."""

    def parse(self, text: Text) -> Parsed:
        """All records, sections and issues of the text. Never raises for what the text holds: that becomes issues."""
