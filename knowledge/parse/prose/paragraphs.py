"""Lines → paragraphs and list points, each with the lines it was printed on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from knowledge.parse.prose.lines import Wrapping, continues, join_lines
from knowledge.parse.prose.ordinals import Ordinals
from knowledge.parse.prose.table_lines import rows_of

_BULLET = re.compile(r"^\s*(?:-\s*[❖►▪•]|[•·∙◦●○▪■□❖►➢✓✔\uf0a7\uf0b7\uf0d8\uf076]|Á(?=[A-ZÆØÅ0-9\s])|[-–—*](?=\s|$))\s*")
"""Bullets as text layers print them. «Á» is a mis-mapped glyph: no Danish word begins with it."""
_DOTTED = re.compile(r"\s+\d{1,2}\.\d{1,2}\.?\s{1,3}(?=[A-ZÆØÅ»«\"“])")
"""«  2.1  Antallet af …», set in: a goal that its own number is printed before."""
_PAGE_NUMBER = re.compile(r"^\s*(?:side|s\.)\s*\d+(?:\s*(?:af|/)\s*\d+)?\s*$", re.IGNORECASE)
_CONJUNCTION = re.compile(r"(?:og|eller|samt)\b")
_GOES_ON = frozenset(
    {"Samtidig", "Derudover", "Desuden", "Herudover", "Dermed", "Derfor", "Det", "Dette", "Disse", "Herunder", "Endvidere", "Her", "Der"}
)
"""Words that go on with what was said and hardly begin a list point."""
_PAGE_BREAK = 2
"""So many blank lines in a row, or a form feed, are a page break: a sentence may go on after it."""


@dataclass(frozen=True)
class Paragraph:
    """A paragraph or one list point, repaired for reading. Lines count from 1 and are included.

    `ordinal` is the number of a numbered point, wherever it was printed; it is not part of `text`, nor is a bullet.
    """

    text: str
    line_from: int
    line_to: int
    is_point: bool = False
    ordinal: int | None = None
    is_row: bool = False
    """The row of a table."""


@dataclass(frozen=True)
class _Line:
    """One printed line: its number, its text without bullet or ordinal, and what stood around it. A lone leading space marks a page's top."""

    number: int
    text: str
    bullet: bool = False
    ordinal: int | None = None
    indented: bool = False
    page_top: bool = False
    blanks_above: int = 0
    row: bool = False


def paragraphs(lines: Sequence[str], first_line: int, wrapping: Wrapping | None = None) -> list[Paragraph]:
    """The paragraphs and list points of a stretch of lines, in order; `first_line` is the number of `lines[0]`.

    Blank lines part them, save at a page break inside a sentence. A point has a bullet, an ordinal before it or glued behind its
    first line («…efterretning.1.»), an indent of its own, or stands under a line ending in «:» with each point on a line that was
    broken on purpose. Pass the document's `wrapping` for the right reading of hyphens and of short lines.
    """
    wrapping = wrapping or Wrapping.of(lines)
    groups = _grouped(_read(lines, first_line), wrapping)
    return [_paragraph(group, groups, wrapping) for group in groups]


def render(parts: Sequence[Paragraph]) -> str:
    """Paragraphs as the text of a section: one line a point («- » or its number in front), a blank line between paragraphs."""
    text = ""
    for index, part in enumerate(parts):
        mark = "" if not part.is_point else f"{part.ordinal}. " if part.ordinal is not None else "- "
        alike = index > 0 and ((part.is_point and parts[index - 1].is_point) or (part.is_row and parts[index - 1].is_row))
        between = "" if index == 0 else "\n" if alike else "\n\n"
        text += between + mark + part.text
    return text


def _read(lines: Sequence[str], first_line: int) -> list[_Line]:
    """The printed lines that hold text, with bullets and ordinals taken off."""
    rows = rows_of(lines)
    lines = ["" if rows.get(index) == "" else line for index, line in enumerate(lines)]
    ordinals = Ordinals(lines)
    indents = _list_indents(lines)
    found: list[_Line] = []
    blanks = 0
    lone_bullet = False
    for index, raw in enumerate(lines):
        if not raw.strip() or _PAGE_NUMBER.match(raw):
            blanks += _PAGE_BREAK if "\f" in raw or raw.strip() else 1
            continue
        blanks += _PAGE_BREAK if "\f" in raw else 0
        if index in rows:
            found.append(_Line(first_line + index, rows[index], blanks_above=blanks, row=True))
            blanks, lone_bullet = 0, False
            continue
        text, ordinal = ordinals.taken_off(index)
        bullet = _BULLET.match(text)
        dotted = _DOTTED.match(raw) is not None
        above = found[-1].text if found and not blanks else ""
        if bullet and _is_dash_in_sentence(bullet.group(), text[bullet.end() :], above):
            bullet = None
        rest = (text[bullet.end() :] if bullet else text).strip()
        if not rest:  # a bullet alone on its line belongs to the next line with text
            lone_bullet = True
            continue
        indented, spaced = index in indents, raw[0].isspace()
        found.append(_Line(first_line + index, rest, bullet is not None or lone_bullet or dotted, ordinal, indented, spaced and not indented, blanks))
        blanks, lone_bullet = 0, False
    return found


def _is_dash_in_sentence(mark: str, rest: str, above: str) -> bool:
    """Whether a dash at a line start belongs to the sentence above («den 14. / - 15. november», «ledelse / - og bemanding»)."""
    if mark.strip() not in "-–—" or not above:
        return False
    return bool(_CONJUNCTION.match(rest)) or (above[-1] == "." and above[-2:-1].isdigit() and rest[:1].isdigit())


def _list_indents(lines: Sequence[str]) -> set[int]:
    """Lines whose leading space marks a list point: the text line before or after has one too. A lone one marks a page's first line."""
    filled = [i for i, line in enumerate(lines) if line.strip()]
    spaced = {i for i in filled if lines[i][:1].isspace() and lines[i][:1] != "\f"}
    if len(spaced) == len(filled):  # the whole text is indented: that marks nothing
        return set()
    return {i for at, i in enumerate(filled) if i in spaced and any(0 <= n < len(filled) and filled[n] in spaced for n in (at - 1, at + 1))}


@dataclass
class _Group:
    """The lines of one paragraph or point. `run` counts the announced lists: groups with the same one stand in the same list."""

    lines: list[_Line]
    run: int | None

    @property
    def marked(self) -> bool:
        """Whether a bullet, a number or an indent makes it a point."""
        first = self.lines[0]
        return first.bullet or first.ordinal is not None or first.indented


def _grouped(lines: list[_Line], wrapping: Wrapping) -> list[_Group]:
    """The lines that belong together, point by point and paragraph by paragraph."""
    short = _short_lined(lines, wrapping)
    groups: list[_Group] = []
    run: int | None = None
    for line in lines:
        if not groups:
            groups.append(_Group([line], run))
            continue
        above = groups[-1].lines[-1]
        in_list = run is not None or (line.number in short and above.number in short)
        if not _starts_group(above, line, in_list, wrapping):
            groups[-1].lines.append(line)
            continue
        run = _run_of(above, line, run, line.number in short)
        groups.append(_Group([line], run))
    return groups


def _run_of(above: _Line, line: _Line, run: int | None, short: bool) -> int | None:
    """The announced list that `line` stands in: begun by «:» above it, ended by a blank line, not by a page break inside it."""
    if above.text.endswith((":", ", at")):
        return above.number
    if not line.blanks_above:
        return run if run is not None or not short else above.number
    cut_by_page = line.blanks_above >= _PAGE_BREAK and above.text[-1] not in ".!?"
    return run if cut_by_page else None


def _short_lined(lines: list[_Line], wrapping: Wrapping) -> set[int]:
    """Numbers of the lines in blocks of three or more lines that all stop early and begin with a capital: one thing a line."""
    blocks: list[list[_Line]] = []
    for line in lines:
        if not blocks or line.blanks_above:
            blocks.append([])
        blocks[-1].append(line)
    found: set[int] = set()
    for block in blocks:
        starts = [line for i, line in enumerate(block) if i == 0 or not continues(block[i - 1].text, line.text)]
        early = all(_needed(a.text, b.text) < wrapping.width * 0.75 for a, b in pairwise(block))
        if len(starts) >= 3 and early and all(line.text[:1].isupper() or line.text[:1].isdigit() for line in starts):
            found.update(line.number for line in block)
    return found


def _starts_group(above: _Line, line: _Line, in_list: bool, wrapping: Wrapping) -> bool:
    """Whether `line` begins something new. A line that no capital begins goes on in the row above it."""
    if line.row or (above.row and (line.blanks_above or line.text[:1].isupper())):
        return True
    if line.bullet or line.ordinal is not None or (line.indented and line.text[:1].isupper()):
        return True
    if line.blanks_above:
        # After a page break a capital may still go on a sentence, but only where the line above it was a full one.
        full = line.text[:1].islower() or len(above.text) > wrapping.width * 0.6
        return line.blanks_above < _PAGE_BREAK or not full or not continues(above.text, line.text)
    if line.page_top and above.text[-1] in ".:!?" and not line.text[:1].islower():
        return True
    if continues(above.text, line.text) or not (line.text[:1].isupper() or line.text[:1].isdigit()):
        return False
    return _broken_on_purpose(above.text, line.text, in_list, wrapping)


def _needed(above: str, below: str) -> int:
    """How wide the upper line would be with the first word of the lower one on it."""
    return len(above) + 1 + len(below.split(maxsplit=1)[0])


def _broken_on_purpose(above: str, below: str, in_list: bool, wrapping: Wrapping) -> bool:
    """Whether the line break is the writer's: the next word would have fitted, or is no name and still has a capital."""
    needed = _needed(above, below)
    first = below.split(maxsplit=1)[0].strip(",.:;()")
    stopped = above[-1] in ".:;!?"
    if not in_list:
        return stopped and needed < wrapping.width * 0.6
    if stopped:
        return not (first in _GOES_ON and needed > wrapping.width * 0.8) and (needed <= wrapping.width + 2 or first not in wrapping.names)
    return needed < wrapping.width * 0.9 or (first[:1].isupper() and first not in wrapping.names)


def _paragraph(group: _Group, groups: list[_Group], wrapping: Wrapping) -> Paragraph:
    """One group of lines as a paragraph; a point by its mark, or because it stands beside others in an announced list."""
    is_row = group.lines[0].row
    beside_others = not is_row and group.run is not None and sum(other.run == group.run for other in groups) > 1
    return Paragraph(
        text=join_lines([line.text for line in group.lines], wrapping),
        line_from=group.lines[0].number,
        line_to=group.lines[-1].number,
        is_point=group.marked or beside_others,
        ordinal=group.lines[0].ordinal,
        is_row=is_row,
    )
