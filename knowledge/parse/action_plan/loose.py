"""The text of a plan that belongs to no action: front, introduction, what follows the actions, each under its own heading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.parse.headings import Heading, headings_of
from knowledge.parse.prose import Paragraph


@dataclass(frozen=True)
class Loose:
    """A stretch of text under one heading; `line` is the heading's, None where none is printed and `name` says what the place is called."""

    name: str
    parts: tuple[Paragraph, ...]
    line: int | None = None

    @property
    def lines(self) -> tuple[int, int]:
        """The first and last line, the heading's among them."""
        return self.line or self.parts[0].line_from, self.parts[-1].line_to


def under_headings(lines: Sequence[str], parts: Sequence[Paragraph], name: str) -> list[Loose]:
    """The paragraphs in order, each heading's by themselves. What stands before the first heading is called `name`."""
    own = {number for part in parts for number in range(part.line_from, part.line_to + 1)}
    headings = {heading.line: heading for heading in headings_of(lines) if heading.line in own and _has_text(heading, lines)}
    found: list[Loose] = []
    heading: Heading | None = None
    kept: list[Paragraph] = []
    for part in parts:
        at = next((line for line in range(part.line_from, part.line_to + 1) if line in headings), None)
        if at is None:
            kept.append(part)
            continue
        if kept:
            found.append(_loose(heading, kept, name))
        heading, rest = headings[at], _without_heading(part, headings[at], lines)
        kept = [rest] if rest else []
    if kept:
        found.append(_loose(heading, kept, name))
    return found


def _has_text(heading: Heading, lines: Sequence[str]) -> bool:
    return any(line.strip() for line in lines[heading.body_from - 1 : heading.body_to])


def _loose(heading: Heading | None, parts: Sequence[Paragraph], name: str) -> Loose:
    return Loose(heading.name, tuple(parts), heading.line) if heading else Loose(name, tuple(parts))


def _without_heading(part: Paragraph, heading: Heading, lines: Sequence[str]) -> Paragraph | None:
    """What a paragraph says below the heading that it begins with; None for the heading alone."""
    if part.line_to == heading.line:
        return None
    printed = " ".join(lines[heading.line - 1].split())
    text = part.text.removeprefix(printed) if part.text.startswith(printed) else part.text.split(heading.name, 1)[-1]
    return Paragraph(text.strip(), heading.line + 1, part.line_to)
