"""The lines of a slide deck → slides, and each slide → the pieces of text on it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from textwrap import dedent

from knowledge.parse.markup import unmarked
from knowledge.parse.prose import Paragraph, Wrapping, join_lines, paragraphs
from knowledge.parse.prose.lines import cannot_end, continues
from knowledge.parse.slides.glyphs import put_right

_DIVIDER = re.compile(r"^\s*(?:-{3,}|\*{3,}|<!--\s*slide[^>]*-->|(?:slide|dias)\s+\d+(?:\s*(?:af|/)\s*\d+)?\s*:?)\s*$", re.IGNORECASE)
_PAGE_GAP = 3
"""So many blank lines in a row part two slides."""
_BULLET = re.compile(r"^\s*(?:[•·▪■❖►*\uf0b7]|[-–](?=\s)|Á(?=[A-ZÆØÅ0-9\s]))")
_SUBTITLE = re.compile(r"^\s*[-–]\s+[a-zæøå]")
_ADDRESS_END = re.compile(r"(?:\S+@\S+|www\.\S+|https?://\S+)\s*$")
_NUMBERED = re.compile(r"^(?P<number>\d{1,2})\.\s*(?P<rest>[A-ZÆØÅ]\w+.*)$")
_LABELLED = re.compile(r"^\s*[A-ZÆØÅ][a-zæøå]{2,24}:\s+[A-ZÆØÅ]")
"""«Bordvært: Sanne Holt»."""
_UNIT = re.compile(r"\(?(?:i\s+)?(?:(?:mio\.?|mia\.?|t\.?|1\.000)\s*)?kr\.?\)?", re.IGNORECASE)
"""The unit above a table's column."""
_ALONE = re.compile(r"^(?:\d{1,3}|\+|&)$")


@dataclass(frozen=True)
class Piece:
    """One piece of text on a slide, repaired for reading; `marked` is a heading by markup."""

    text: str
    line_from: int
    line_to: int
    is_point: bool = False
    ordinal: int | None = None
    marked: bool = False


@dataclass(frozen=True)
class SlideLines:
    """The lines of one slide, counted from 1 and included."""

    line_from: int
    line_to: int


def set_out(lines: Sequence[str]) -> tuple[str, ...]:
    """The lines without an indent that all of them share: only one that some lines have tells anything."""
    return tuple(dedent("\n".join(lines)).split("\n")) if any(line.strip() for line in lines) else tuple(lines)


def slides_of(lines: Sequence[str]) -> list[SlideLines]:
    """The slides in order: parted by three blank lines, a form feed, a ruler, or a page's first line set off by a lone space."""
    found: list[SlideLines] = []
    start: int | None = None
    last = 0
    blanks = 0
    for number, line in enumerate(lines, 1):
        divider = _DIVIDER.match(line) is not None
        if divider or not line.strip():
            blanks += _PAGE_GAP if divider or "\f" in line else 1
            continue
        page_top = last == number - 1 and _is_page_top(lines, number)
        if start is None or blanks >= _PAGE_GAP or "\f" in line or page_top:
            if start is not None:
                found.append(SlideLines(start, last))
            start = number
        last, blanks = number, 0
    return [*found, SlideLines(start, last)] if start is not None else found


def _is_page_top(lines: Sequence[str], number: int) -> bool:
    """Whether the line's leading space marks a new page; three such lines in a row or more are an indented list."""
    indented = [bool(lines[at][:1].isspace() and lines[at].strip()) for at in range(max(0, number - 3), min(len(lines), number + 2))]
    own = min(number - 1, 2)
    in_list = any(all(indented[start : start + 3]) for start in range(max(0, own - 2), own + 1) if start + 3 <= len(indented))
    above, line = lines[number - 2] if number > 1 else "", lines[number - 1]
    hangs = line[:2] == "  " and (continues(above, line) or _BULLET.match(above) is not None)
    return indented[own] and not in_list and not hangs and not _BULLET.match(lines[number - 1])


def running_lines(lines: Sequence[str], slides: Sequence[SlideLines]) -> frozenset[str]:
    """Titles of a whole part of the deck: lines that head or close two slides, or head or close one and stand on two more."""
    edges: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    for slide in slides:
        filled = [" ".join(line.split()) for line in lines[slide.line_from - 1 : slide.line_to] if line.strip()]
        edges.update({filled[0], filled[-1]})
        seen.update(set(filled))
    repeated = [line for line, count in edges.items() if count > 1 or seen[line] > 2]
    return frozenset(line for line in repeated if not _ALONE.match(line) and not cannot_end(line.split()[-1]))


def pieces_of(lines: Sequence[str], slide: SlideLines, wrapping: Wrapping, running: frozenset[str]) -> list[Piece]:
    """The pieces of one slide in printed order: text cut by blank lines inside a phrase is put together, points stay apart."""
    pieces: list[Piece] = []
    for block_from, block in _blocks(lines, slide, running):
        for piece in _read_block(block, block_from, wrapping):
            above = pieces[-1] if pieces else None
            if above and not piece.is_point and not piece.marked and _goes_on(above, piece, running):
                pieces[-1] = replace(above, text=join_lines([above.text, piece.text], wrapping), line_to=piece.line_to)
            else:
                pieces.append(piece)
    return _without_page_number(pieces)


def _without_page_number(pieces: list[Piece]) -> list[Piece]:
    """The pieces without a lone number at either end: that is the slide's own."""
    return [piece for at, piece in enumerate(pieces) if piece.is_point or at not in (0, len(pieces) - 1) or not piece.text.isdigit()]


def _blocks(lines: Sequence[str], slide: SlideLines, running: frozenset[str]) -> list[tuple[int, list[str]]]:
    """Runs of lines without a blank one between, with the first line's number; running titles and addresses end a run."""
    blocks: list[tuple[int, list[str]]] = []
    fresh = True
    for number in range(slide.line_from, slide.line_to + 1):
        line = lines[number - 1].replace("\f", "")
        if not line.strip() or _DIVIDER.match(line):
            fresh = True
            continue
        block = blocks[-1][1] if blocks else []
        own = (" ".join(line.split()) in running and not _SUBTITLE.match(line)) or unmarked(line)[1]
        if fresh or own or unmarked(block[-1])[1] or _ADDRESS_END.search(block[-1]) or _set_apart(block[-1], line, lines, number):
            blocks.append((number, [line]))
        else:
            block.append(line)
        fresh = False
    return blocks


def _set_apart(above: str, line: str, lines: Sequence[str], number: int) -> bool:
    """Whether a line break inside a block is the writer's: the next words would have had ample room on the line above."""
    if _BULLET.match(line) or not line.strip()[0].isupper() or continues(above, line):
        return False
    if _LABELLED.match(line):
        return True
    below = next((at for at in range(number, len(lines)) if not lines[at].strip()), len(lines))
    width = max(len(text.strip()) for text in lines[number - 1 : below])
    return len(above.strip()) + 1 + len(line.split()[0]) <= width * 0.7


def _read_block(block: list[str], first: int, wrapping: Wrapping) -> list[Piece]:
    """The pieces of one block; a single dash line under a heading is its second half («Sciencekommune – eksempel …»)."""
    if len(block) == 1:
        text, marked = unmarked(block[0])
        if marked:
            return [Piece(put_right(" ".join(text.split())), first, first, marked=True)]
    dashes = [index for index, line in enumerate(block) if _SUBTITLE.match(line)]
    if len(dashes) == 1 and dashes[0] > 0 and not any(_BULLET.match(line) for line in block[: dashes[0]]):
        text = " ".join(f"{join_lines(block[: dashes[0]], wrapping)} {join_lines(block[dashes[0] :], wrapping)}".split())
        return [Piece(put_right(text), first, first + len(block) - 1)]
    return [_piece(part) for part in paragraphs(block, first, wrapping)]


def _piece(part: Paragraph) -> Piece:
    """A paragraph as a piece."""
    numbered = None if part.is_point else _NUMBERED.match(part.text)
    if numbered:
        return Piece(put_right(numbered["rest"]), part.line_from, part.line_to, True, int(numbered["number"]))
    return Piece(put_right(part.text), part.line_from, part.line_to, part.is_point, part.ordinal)


def _goes_on(above: Piece, piece: Piece, running: frozenset[str]) -> bool:
    """Whether a piece set off by a blank line still belongs to the phrase above it."""
    if above.text in running or above.marked or _UNIT.fullmatch(piece.text):
        return False
    if re.fullmatch(r"\d{1,2}\.", above.text):
        return True
    return above.text[-1] not in ".:!?" and (continues(above.text, piece.text) or piece.text[0] == "(")
