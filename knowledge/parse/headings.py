"""Headings of a document without a fixed form: told by markup, or by standing alone, short and without a full stop; and lists of contents."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from knowledge.parse.markup import is_rule, unmarked
from knowledge.parse.prose import Wrapping
from knowledge.parse.prose.lines import cannot_end
from knowledge.parse.spaced_out import spaced_out

_BULLET = re.compile(r"^\s*(?:[-–•❖►▪*·\uf0b7]|\d{1,2}[.)]\s)")
_CONTENTS = re.compile(r"^\s*(?P<name>\S.*?\S)\s*(?:\.{2,}\s*|\t\s*|\s{3,})(?P<page>\d{1,3})\s*$")
_LABEL = re.compile(r"^[^:]{2,40}:\s+\S")
_NUMBERED = re.compile(r"^(?P<number>\d{1,2}(?:\.\d{1,2})*)\.?\s+(?P<name>[^\W\d_].*)$")
_COUNTED = re.compile(r"^\s?(?P<number>\d{1,2})[.)]?\s+(?P<name>[A-ZÆØÅ].*\S)\s*$")
_OF_SERIES = re.compile(r"^\s?(?P<noun>[A-ZÆØÅ][a-zæøå]{2,24}) (?P<number>\d{1,2}) ?[:.–—-] ?[A-ZÆØÅ].*[^\s.;,]\s*$")
"""«Spor 2: Mad og måltider»."""
_LEVEL = re.compile(r"^\s*(#{1,6})\s")
_LONGEST_HEADING = 90
_NO_END = ".:;,!?"
"""No heading ends so, save a question in capitals («HVEM GØR HVAD?»)."""
_RULER = re.compile(r"[-=_–—]{4,}")
_FEWEST_CONTENTS = 3
_FEWEST_COUNTED = 3
_LONGEST_NAME = 60
_ROOM = 0.85
"""A line that could have held the next word in so much of the width was broken on purpose."""
_SHORTEST_TEXT = 40
_SIDE_BY_SIDE = re.compile(r"\S(?:\t|\s{3,})\S")
"""Several things on a line: the heads of a table, or a row of it."""
_COLUMNS = re.compile(r"(?:\t|\s{3,})[-−–]?\d[\d.,]*$")
"""A name that ends in a figure of its own: the line is a row of a table."""


@dataclass(frozen=True)
class Heading:
    """A heading: its words without a number in front, the number when there is one, its line and the lines of the text under it.

    `level` is 1 for the outermost; it is known from «#» marks or from the number, else 1.
    """

    name: str
    number: str
    line: int
    body_from: int
    body_to: int
    level: int = 1


@dataclass(frozen=True)
class ContentsLine:
    """One line of the list of contents: the heading it names, without page number."""

    name: str
    line: int


def contents_of(lines: Sequence[str]) -> list[ContentsLine]:
    """The list of contents: three or more lines in a row, blank lines aside, that end in a page number behind dots, a tab or wide space.

    Page numbers never fall: figures that do are a table's.
    """
    found: list[ContentsLine] = []
    run: list[ContentsLine] = []
    last = 0
    for number, line in enumerate(lines, 1):
        match = _CONTENTS.match(line)
        if match and not _COLUMNS.search(match["name"]) and (not run or int(match["page"]) >= last):
            last = int(match["page"])
            run.append(ContentsLine(match["name"].rstrip(". "), number))
        elif line.strip():
            found += run if len(run) >= _FEWEST_CONTENTS else []
            run = []
    return found + (run if len(run) >= _FEWEST_CONTENTS else [])


def headings_of(lines: Sequence[str], skip: Callable[[str], bool] = lambda line: False, may_be_spaced_out: bool = False) -> list[Heading]:
    """All headings in printed order, each with the text up to the next. Lines that `skip` accepts are none.

    The list of contents and its own heading are left out, and in a text that `may_be_spaced_out` lines that are so only for the blank lines around.
    """
    contents = {entry.line for entry in contents_of(lines)}
    counted, width = _counted(lines) | _series(lines), Wrapping.of(lines).width
    at = [
        index
        for index in range(len(lines))
        if index + 1 not in contents
        and (index in counted or _is_heading(lines, index) or _heads_its_text(lines, index, width))
        and not skip(unmarked(lines[index])[0])
    ]
    at = spaced_out(lines, at, counted) if may_be_spaced_out else at
    underlined = {index for index in at if _is_underlined(lines, index)}
    found: list[Heading] = []
    for place, index in enumerate(at):
        following = at[place + 1] if place + 1 < len(at) else len(lines)
        body = [number for number in range(index + 2, following + 1) if lines[number - 1].strip()]
        if body and all(number in contents for number in body):
            continue
        heading = _heading(lines[index], index + 1, following)
        found.append(replace(heading, level=_drawn_level(heading, index in underlined)) if underlined and not heading.number else heading)
    return found


def _drawn_level(heading: Heading, is_underlined: bool) -> int:
    """The level of a heading in a document that underlines some: those in capitals stand over them, any other below."""
    return 1 if heading.name.isupper() else 2 if is_underlined else 3


def is_lone_heading(lines: Sequence[str], number: int) -> bool:
    """Whether a line, counted from 1, is a heading with a blank line, or the top or end of the document, on either side."""
    above, below = lines[number - 2] if number > 1 else "", lines[number] if number < len(lines) else ""
    return not above.strip() and not below.strip() and _is_heading(lines, number - 1)


def _heading(line: str, number: int, body_to: int) -> Heading:
    """The heading that a line holds."""
    text = " ".join(unmarked(line)[0].split())
    numbered = _NUMBERED.match(text)
    marks = _LEVEL.match(line)
    printed = numbered["number"] if numbered else ""
    level = len(marks[1]) if marks else printed.count(".") + 1
    return Heading(numbered["name"] if numbered else text, printed, number, number + 1, body_to, level)


def _series(lines: Sequence[str]) -> frozenset[int]:
    """Places of the headings counted with a noun of their own («Spor 1: Mere hjemme», «Spor 2: Mad»), three or more with text under each."""
    runs: dict[str, list[int]] = {}
    for index, line in enumerate(lines[:-1]):
        match = _OF_SERIES.match(line)
        if match is None or len(line) > _LONGEST_HEADING or (index and lines[index - 1].strip()):
            continue
        run = runs.setdefault(match["noun"], [])
        if int(match["number"]) == len(run) + 1 and (not run or any(lines[at].strip() for at in range(run[-1] + 1, index))):
            run.append(index)
    return frozenset(index for run in runs.values() if len(run) >= _FEWEST_COUNTED for index in run)


def _counted(lines: Sequence[str]) -> frozenset[int]:
    """Places of the headings counted through a document («1. Baggrund», «2. Organisering»), with text between each and the next."""
    found = [
        (index, int(match["number"]))
        for index, line in enumerate(lines)
        if (match := _COUNTED.match(line)) and _may_be_named(match["name"]) and (index == 0 or not lines[index - 1].strip())
    ]
    run: list[int] = []
    for index, number in found:
        between = any(lines[at].strip() for at in range(run[-1] + 1, index)) if run else True
        if number == len(run) + 1 and between:
            run.append(index)
    return frozenset(run if len(run) >= _FEWEST_COUNTED else ())


def _heads_its_text(lines: Sequence[str], index: int, width: int) -> bool:
    """Whether a short line is set above its text without a blank line between: broken before a word that had room, with whole sentences below."""
    text = lines[index].strip()
    if not text or (index and lines[index - 1].strip()) or not text[0].isupper() or not _may_be_named(text):
        return False
    below: list[str] = []
    for line in lines[index + 1 :]:
        if not line.strip():
            break
        below.append(line.strip())
    if not below or not below[0][0].isupper() or _LABEL.match(text) or any(_LABEL.match(line) or "  " in line for line in below):
        return False
    had_room = len(text) + 1 + len(below[0].split()[0]) <= width * _ROOM
    return had_room and below[-1][-1] in ".?!" and len(" ".join(below)) > _SHORTEST_TEXT


def _may_be_named(text: str) -> bool:
    """Whether some words are short and end like a heading."""
    words = text.strip()
    return len(words) <= _LONGEST_NAME and words[-1] not in ".:;,!" and not cannot_end(words.split()[-1]) and "  " not in words


def _number_off(text: str) -> str:
    """A line without the number before its name: «3.   Økonomi» holds one thing."""
    return re.sub(r"^\d{1,2}(?:\.\d{1,2})*\.?\s+", "", text)


def _is_underlined(lines: Sequence[str], index: int) -> bool:
    """Whether a ruler is drawn right under a short line that stands free above."""
    below = lines[index + 1].strip() if index + 1 < len(lines) else ""
    free = index == 0 or not lines[index - 1].strip()
    text = lines[index].strip()
    return free and _RULER.fullmatch(below) is not None and len(text) <= _LONGEST_HEADING and not _SIDE_BY_SIDE.search(_number_off(text))


def _is_heading(lines: Sequence[str], index: int) -> bool:
    """Whether the line stands alone, is short and ends like a heading; Markdown marks settle it."""
    text, marked = unmarked(lines[index])
    if not text or is_rule(lines[index]):
        return False
    if _LEVEL.match(lines[index]) or _is_underlined(lines, index):
        return True
    if _LABEL.match(text) or text.startswith("|") or _SIDE_BY_SIDE.search(_number_off(lines[index].strip())):
        return False
    if marked:
        return True
    numbered = _NUMBERED.match(text)
    if (
        (_BULLET.match(text) and not (numbered and "." in numbered["number"]))
        or len(text) > _LONGEST_HEADING
        or text[-1] in _NO_END.replace("?" if text.isupper() else "", "")
    ):
        return False
    alone_above = index == 0 or not lines[index - 1].strip()
    below = lines[index + 1] if index + 1 < len(lines) else ""
    alone = alone_above and (not below.strip() or _BULLET.match(below) is not None)
    return alone and (text[0].isupper() or text[0].isdigit()) and not cannot_end(text.split()[-1])
