"""A schedule's lines → its headings with the text under them, and its list of contents."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from knowledge.parse.markup import is_rule, unmarked
from knowledge.parse.prose.lines import cannot_end

MARKER = re.compile(
    r"^(?:tidsplan|tidsramme|aktiviteter|handlinger|milepæle|indsatser|initiativer)(?:\s+(?:for\s+)?(?P<period>\d[\d\s–/-]*))?\s*:?$", re.IGNORECASE
)
"""A line that says: below stand the activities («Tidsplan 2007-09:»)."""
MEMBER = re.compile(r"^\s*(?:[-•]\s*)?\((?P<letter>[A-ZÆØÅ]{1,2})\)\s+\S|^\s*(?:[-•]\s*)?[A-ZÆØÅ][\w.-]+(?: [A-ZÆØÅ][\w.-]+)+\s+\([A-ZÆØÅ]{1,2}\)")
_BULLET = re.compile(r"^\s*(?:[-–•❖►▪*·\uf0b7]|\d{1,2}[.)]\s)")
_CONTENTS = re.compile(r"^\s*(?P<name>\S.*?\S)\s*(?:\.{2,}\s*|\t\s*|\s{3,})(?P<page>\d{1,3})\s*$")
_LABEL = re.compile(r"^[^:]{2,40}:\s+\S")
_NUMBERED = re.compile(r"^(?P<number>\d{1,2}(?:\.\d{1,2})*)\.?\s+(?P<name>[^\W\d_].*)$")
_LONGEST_HEADING = 90


@dataclass(frozen=True)
class Heading:
    """A heading: its words without a number in front, the number when there is one, its line and the lines of the text under it."""

    name: str
    number: str
    line: int
    body_from: int
    body_to: int


@dataclass(frozen=True)
class ContentsLine:
    """One line of the list of contents: the heading it names, without page number."""

    name: str
    line: int


def contents_of(lines: Sequence[str]) -> list[ContentsLine]:
    """The list of contents: three or more lines in a row, blank lines aside, that end in a page number behind dots, a tab or wide space."""
    found: list[ContentsLine] = []
    run: list[ContentsLine] = []
    for number, line in enumerate(lines, 1):
        match = _CONTENTS.match(line)
        if match:
            run.append(ContentsLine(match["name"].rstrip(". "), number))
        elif line.strip():
            found += run if len(run) >= 3 else []
            run = []
    return found + (run if len(run) >= 3 else [])


def headings_of(lines: Sequence[str]) -> list[Heading]:
    """All headings in printed order, each with the text up to the next. The heading of the list of contents is none."""
    contents = {entry.line for entry in contents_of(lines)}
    at = [index for index in range(len(lines)) if index + 1 not in contents and _is_heading(lines, index)]
    found: list[Heading] = []
    for place, index in enumerate(at):
        following = at[place + 1] if place + 1 < len(at) else len(lines)
        body = [number for number in range(index + 2, following + 1) if lines[number - 1].strip()]
        if body and all(number in contents for number in body):
            continue
        text = " ".join(unmarked(lines[index])[0].split())
        numbered = _NUMBERED.match(text)
        name, number = (numbered["name"], numbered["number"]) if numbered else (text, "")
        found.append(Heading(name, number, index + 1, index + 2, following))
    return found


def likeness(first: str, second: str) -> float:
    """How much alike two names are, 0 to 1, capitals aside."""
    return SequenceMatcher(None, _folded(first), _folded(second)).ratio()


def nearest(name: str, others: Sequence[str], least: float) -> str | None:
    """The name most like this one; None when none reaches `least`."""
    ranked = sorted(others, key=lambda other: likeness(name, other), reverse=True)
    return ranked[0] if ranked and likeness(name, ranked[0]) >= least else None


def same_name(first: str, second: str) -> bool:
    """Whether two names differ at most in capitals and spaces."""
    return _folded(first) == _folded(second)


def _folded(name: str) -> str:
    """A name for comparing."""
    return " ".join(name.casefold().split())


def _is_heading(lines: Sequence[str], index: int) -> bool:
    """Whether the line stands alone, is short and ends like a heading; Markdown marks settle it."""
    text, marked = unmarked(lines[index])
    if not text or is_rule(lines[index]) or MARKER.match(text) or MEMBER.match(text) or _LABEL.match(text):
        return False
    if marked:
        return True
    numbered = _NUMBERED.match(text)
    if (_BULLET.match(text) and not (numbered and "." in numbered["number"])) or len(text) > _LONGEST_HEADING or text[-1] in ".:;,!?":
        return False
    alone_above = index == 0 or not lines[index - 1].strip()
    below = lines[index + 1] if index + 1 < len(lines) else ""
    alone = alone_above and (not below.strip() or _BULLET.match(below) is not None)
    return alone and (text[0].isupper() or text[0].isdigit()) and not cannot_end(text.split()[-1])
