"""Items without a number: where one ends and the next begins can only be told by the headings.

Ballerup's web pages fold the titles away; Aarhus prints the title and then the decision first; marked headings («##») tell their level.
"""

from __future__ import annotations

import re

from knowledge.parse.markup import unmarked
from knowledge.parse.minutes.page import Page
from knowledge.parse.minutes.roles import WRAPPER, Heading
from knowledge.parse.minutes.titles import ReadTitle, clean_title
from knowledge.parse.openness_marks import visibility_of
from knowledge.parse.prose import join_lines, sentences

_OPENING = ("earlier_treatment", WRAPPER, "summary", "background", "case_presentation", "recommendation", "decision")
"""Roles in the order in which an item runs through them; going back to an earlier one begins a new item."""
_LONGEST_NAME = 90
_MOST = 0.6
"""So large a part of the decisions must have a title."""
_INNERMOST = 7
"""The level of a heading that is not marked with «#»."""


def unnumbered_starts(page: Page, headings: dict[int, Heading]) -> list[ReadTitle]:
    """The starts of items that print no number."""
    decisions = [number for number, heading in headings.items() if heading.role == "decision"]
    marked = _marked_titles(page, headings, decisions)
    if marked:
        return [clean_title(unmarked(page.line(line))[0], line, line + 1) for line in marked]
    titled = [line for number in decisions if (line := _title_above(page, number, headings)) is not None]
    if decisions and len(titled) >= _MOST * len(decisions):
        return [clean_title(page.line(line), line, line + 1) for line in titled]
    return _by_roles(page, headings)


def _marked_titles(page: Page, headings: dict[int, Heading], decisions: list[int]) -> list[int]:
    """The lines of marked headings («## Ny skole») that stand one level above the headings of the decisions; none when few decisions have one."""
    over = [line for number in decisions if (line := _marked_above(page, number, headings)) is not None]
    if not decisions or len(set(over)) < _MOST * len(decisions):
        return []
    level = max(_level(page, line) for line in over)
    return [n for n in range(min(over), len(page.lines) + 1) if n not in headings and _level(page, n) == level]


def _marked_above(page: Page, decision: int, headings: dict[int, Heading]) -> int | None:
    """The nearest marked heading above a decision that stands on an outer level and has no role of its own."""
    own = _level(page, decision) or _INNERMOST
    return next((n for n in range(decision - 1, 0, -1) if n not in headings and 1 < _level(page, n) < own), None)


def _level(page: Page, line: int) -> int:
    """How many «#» mark a heading; 0 for a line without. A single one is the page's own title."""
    marks = re.match(r"\s*(#{1,6})\s", page.line(line))
    return len(marks[1]) if marks else 0


def _title_above(page: Page, decision: int, headings: dict[int, Heading]) -> int | None:
    """The line of a title right above a decision: a short line of its own that ends no sentence and stands under no heading."""
    above = next((n for n in range(decision - 1, max(0, decision - 5), -1) if page.line(n)), None)
    if above is None or above in headings or above - 1 in headings:
        return None
    words = page.line(above)
    alone = above == 1 or not page.line(above - 1)
    return above if alone and 3 <= len(words) <= 160 and words[0].isupper() and words[-1] not in ".:;,!?" else None


def _by_roles(page: Page, headings: dict[int, Heading]) -> list[ReadTitle]:
    """A new item wherever the headings go back to the beginning of their order after a decision."""
    starts: list[int] = []
    decided = True
    for number in sorted(headings):
        role = headings[number].role
        if role not in _OPENING:
            continue
        if decided or (role == "earlier_treatment"):
            starts.append(number)
            decided = False
        decided = decided or role == "decision"
    first_mark = next((n for n in range(1, len(page.lines) + 1) if visibility_of(page.text.lines[n - 1]) is not None), 0)
    if first_mark and starts and any(page.line(n) for n in range(first_mark + 1, starts[0])):
        starts[0] = next(n for n in range(first_mark + 1, starts[0]) if page.line(n))
    return [ReadTitle(_name_from_text(page, start, headings), start, start, printed=False) for start in starts]


def _name_from_text(page: Page, start: int, headings: dict[int, Heading]) -> str:
    """A name for an item whose title is not printed: the first sentence of its text, cut short."""
    lines: list[str] = []
    if start in headings and headings[start].role == "decision":
        return "(uden titel)"
    for number in range(start, min(start + 30, len(page.lines)) + 1):
        if number in headings or (not page.line(number) and not lines):
            continue
        if not page.line(number):
            break
        lines.append(re.sub(r"^[•·]\s*", "", page.line(number)))
    sentence = (sentences(join_lines(lines)) or [""])[0].rstrip(".")
    if not sentence:
        return "(uden titel)"
    return sentence if len(sentence) <= _LONGEST_NAME else sentence[:_LONGEST_NAME].rsplit(" ", 1)[0] + " …"
