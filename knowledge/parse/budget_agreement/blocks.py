"""The text of an agreement cut along its headings: introduction, chapters, items, signatures."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from knowledge.parse.budget_agreement.headings import CONTENTS_LINE, Heading, Headings
from knowledge.parse.budget_agreement.numbers import chapter_of
from knowledge.parse.budget_agreement.plain_lines import RUN_IN, SENTENCE
from knowledge.parse.budget_agreement.signature_list import is_list
from knowledge.parse.budget_agreement.tables import Table
from knowledge.parse.prose import Paragraph, Wrapping, paragraphs
from knowledge.parties import PARTY
from knowledge.records.budget import COUNTED, printed_number

_SIGNED = re.compile(
    r"^\s?(?:(?:[^\W\d_][\w .-]*,?\s+)?d(?:en|\.)\s+\d{1,2}\.\s*\w+\s+20\d\d\.?|underskrifter:?|underskrevet(?: (?:af|i|på)(?: [A-ZÆØÅ][\w -]*)?)?:?|"
    r"for (?:aftale|forligs)?partierne:?|(?:aftalens )?parter(?:ne)?:)\s*$",
    re.IGNORECASE,
)
"""The line above the signatures: place and date, or a heading."""
_IS_TEXT = re.compile(
    r"^.{90,}$|^(?=.{50}).*[a-zæøå]{3}\.$|^\s?(?:\d{1,2}\.\d{1,2}|[A-ZÆØÅ]\d{1,2})\.?\s|^\s*(?i:tabel|bilag|oversigt)\b|\b20\d\d\s+20\d\d\b|\d\s{2,}[-−–]?\d"
)
"""A line that is no signature: long, a sentence, an item's heading, a table's caption, head or row."""


_CLOSING = re.compile(
    r"\s?(?:\d{1,2}\.?\s+)?(?:hensigtserklæringer?|(?:øvrige|andre) (?:aftaler|bemærkninger|forhold)"
    r"|(?:(?:politiske|øvrige) )?tilkendegivelser|udtalelser"
    r"|opfølgning(?: og (?:frister|evaluering))?|(?:den )?videre proces|oversigt(?: over .{3,50})?|økonomisk oversigt|aftalens økonomi)\s*",
    re.IGNORECASE,
)
"""Headings that stand below the last item and are none."""
_CAPTIONED = re.compile(r"(?:bilag|tabel|appendiks|oversigt)\b", re.IGNORECASE)
"""A table that stands by itself, in no item's text."""
_THEME_REACH = 4
"""So many lines above the first item may its theme stand."""
_LETTER_BESIDE = re.compile(r"^\s*[A-ZÆØÅ][\w.-]+(?: [A-ZÆØÅ][\w.-]*)+ \([A-ZÆØÅ]\)")
"""A name with its party letter: «Anna Holm (A), borgmester»."""


class BlockKind(StrEnum):
    """What a stretch of the text is."""

    INTRO = "intro"
    CHAPTER = "chapter"
    ITEM = "item"
    SIGNATURES = "signatures"


@dataclass(frozen=True)
class Block:
    """A stretch of text under one heading. `path` is the headings from the outside in, its own last.

    `number` is the item's or chapter's, else "". Lines count from 1 and are included: `line_from` is the heading's, `body_from` the first below it.
    """

    kind: BlockKind
    number: str
    title: str
    path: tuple[str, ...]
    theme: str | None
    line_from: int
    body_from: int
    line_to: int
    body: tuple[Paragraph, ...]

    chapter: str = ""
    """Number or letter of the chapter that an item belongs to, "" outside the chapters."""


class TextBlocks:
    """Cuts one document. Lines of tables are left out."""

    def __init__(self, lines: Sequence[str], tables: Sequence[Table], wrapping: Wrapping, marked: Collection[int] = ()) -> None:
        """The document's lines, the tables found in them, and the lines that are marked as headings."""
        self._lines = lines
        self._marked = marked
        self._wrapping = wrapping
        self._tables = {line for table in tables for first, last in table.spans for line in range(first, last + 1)}
        self._captions = [(table.caption, table.spans[0][0], table.spans[-1][1]) for table in tables]
        signed = self._signature_lines()
        self._signed = signed
        self._headings = Headings(lines, self._tables | set(signed), wrapping)
        names = [row.label for table in tables for row in table.rows]
        self._items = self._headings.items() or self._headings.counted(names) or self._headings.named(names)
        self._counted = bool(self._items) and self._items[0].number.isdigit()
        self._chapters = self._headings.chapters_above(self._items) if self._counted else self._headings.chapters(self._items, _chapter_names(tables))

    def cut(self) -> list[Block]:
        """All blocks in the order of the document."""
        blocks: list[Block] = []
        themes = self._themes()
        theme: Heading | None = None
        chapter: Heading | None = None
        heads = sorted([*self._chapters, *self._items, *themes], key=lambda heading: heading.line_from)
        others = self._others(heads)
        below = self._below_tables(heads, others)
        others = [*others, *below]
        stops = [heading.line_from for heading in (*heads, *others)] + ([self._signed[0]] if self._signed else []) + [len(self._lines) + 1]
        blocks += self._intro(min([heading.line_from for heading in heads] or stops) - 1)
        for heading in sorted([*heads, *others], key=lambda heading: heading.line_from):
            end = min(stop for stop in stops if stop > heading.line_from) - 1
            if heading in self._chapters:
                chapter, theme = heading, None
                blocks.append(self._block(BlockKind.CHAPTER, heading, (), None, end))
            elif heading in others:
                chapter = theme = None
                block = self._block(BlockKind.INTRO, heading, (), None, end)
                blocks += [block] if block.body else []
            elif heading in themes:
                theme = heading
            else:
                chapter = chapter if chapter and (self._counted or chapter.number == chapter_of(heading.number)) else None
                outer = tuple(f"{head.number}. {head.title}" if head.number else head.title for head in (chapter, theme) if head)
                block = self._block(BlockKind.ITEM, heading, outer, theme.title if theme else None, end)
                blocks.append(replace(block, chapter=chapter.number if self._counted and chapter else chapter_of(heading.number)))
        if self._signed:
            blocks.append(self._signatures())
        return blocks

    def _others(self, heads: Sequence[Heading]) -> list[Heading]:
        """Headings below the first item that are no item's or chapter's: marked ones, and those that agreements close with."""
        if not self._items:
            return []
        taken = {line for head in heads for line in range(head.line_from, head.line_to + 1)} | set(self._signed) | self._tables
        first, last = self._items[0].line_to, self._items[-1].line_to
        at = [n for n in range(first + 1, len(self._lines) + 1) if n not in taken and (n in self._marked or (n > last and self._closes(n)))]
        return [Heading("", self._lines[n - 1].strip(), n, n) for n in at]

    def _below_tables(self, heads: Sequence[Heading], others: Sequence[Heading]) -> list[Heading]:
        """Text that stands below a table at the end of the agreement, under the table's own caption: it belongs to no item."""
        last = max((heading.line_to for heading in (*heads, *others)), default=0)
        found = []
        for caption, begins, ends in self._captions:
            number = next((n for n in range(ends + 1, len(self._lines) + 1) if self._lines[n - 1].strip()), 0)
            if begins > last and number and number not in self._tables and number not in self._signed and _CAPTIONED.match(caption):
                found.append(Heading("", caption, number, number - 1))
        return found

    def _closes(self, number: int) -> bool:
        free = number > 1 and (not self._lines[number - 2].strip() or number - 1 in self._tables)
        return free and _CLOSING.fullmatch(self._lines[number - 1]) is not None

    def _themes(self) -> list[Heading]:
        """The themes above items; a chapter's first may stand anywhere after its heading."""
        themes: list[Heading] = []
        for at, item in enumerate(self._items):
            above = [heading.line_to for heading in (*self._items[:at], *self._chapters) if heading.line_to < item.line_from]
            from_line = (
                max(above) + 1 if above else item.line_from - _THEME_REACH if item.number.startswith(COUNTED) or item.number.isdigit() else None
            )
            theme = self._headings.theme_before(item, max(1, from_line)) if from_line is not None else None
            if theme:
                themes.append(theme)
        return themes

    def _intro(self, line_to: int) -> list[Block]:
        """The text before the first chapter, heading by heading; one at the top of a page holds those that follow on it."""
        found = self._headings.unnumbered(1, line_to)
        first = found[0].line_from if found else line_to + 1
        blocks = [self._block(BlockKind.INTRO, Heading("", "Indledning", 1, 0), (), None, first - 1)] if first > 1 else []
        outer: Heading | None = None
        for at, heading in enumerate(found):
            end = found[at + 1].line_from - 1 if at + 1 < len(found) else line_to
            outer = heading if heading.page_top or outer is None else outer
            blocks.append(self._block(BlockKind.INTRO, heading, (outer.title,) if outer is not heading else (), None, end))
        # A title page and the word «Indhold» are no introduction.
        return [block for block in blocks if any(paragraph.text[-1] in ".:!?”" for paragraph in block.body)]

    def _block(self, kind: BlockKind, heading: Heading, outer: tuple[str, ...], theme: str | None, line_to: int) -> Block:
        body_from = heading.line_to + (0 if heading.runs_in else 1)
        while line_to >= body_from and (line_to in self._tables or not self._lines[line_to - 1].strip()):
            line_to -= 1
        own = f"{heading.number}." if kind is BlockKind.CHAPTER else printed_number(heading.number)
        own = f"{own} {heading.title}".strip()
        return Block(
            kind=kind,
            number=heading.number,
            title=heading.title,
            path=(*outer, own),
            theme=theme,
            line_from=heading.line_from,
            body_from=body_from,
            line_to=max(line_to, heading.line_to, 1),
            body=tuple(self._paragraphs(body_from, line_to)),
        )

    def _paragraphs(self, line_from: int, line_to: int) -> list[Paragraph]:
        left_out = {number for number in range(line_from, line_to + 1) if number in self._tables or CONTENTS_LINE.search(self._lines[number - 1])}
        lines = ["" if number in left_out else self._text(number) for number in range(line_from, line_to + 1)]
        return paragraphs(lines, line_from, self._wrapping)

    def _text(self, number: int) -> str:
        """The text of a line, without the heading that runs into it."""
        untitled = number in {item.line_from for item in self._items if item.runs_in}
        run_in = RUN_IN.match(self._lines[number - 1]) or (SENTENCE.match(self._lines[number - 1]) if untitled else None)
        return run_in["rest"] if run_in else self._lines[number - 1]

    def _signature_lines(self) -> range:
        """The lines from «By, den 8. oktober 2018» or «Underskrifter» on, while they are short; empty where no party is named in them."""
        listed = next((at + 1 for at, line in enumerate(self._lines) if is_list(line) and at + 1 not in self._tables), None)
        if listed:
            return range(listed, listed + 1)
        for first in reversed([at + 1 for at, line in enumerate(self._lines) if _SIGNED.match(line) and at + 1 not in self._tables]):
            end = first + 1
            while end <= len(self._lines) and end not in self._tables and not _IS_TEXT.search(self._lines[end - 1].rstrip()):
                end += 1
            while end - 1 > first and not self._lines[end - 2].strip():
                end -= 1
            if any(re.search(PARTY, line) or _LETTER_BESIDE.match(line) for line in self._lines[first : end - 1]):
                return range(first, end)
        return range(0)

    def _signatures(self) -> Block:
        heading = Heading("", "Underskrifter", self._signed[0], self._signed[0] - 1)
        return self._block(BlockKind.SIGNATURES, heading, (), None, self._signed[-1])


def _chapter_names(tables: Sequence[Table]) -> Collection[str]:
    """Headings inside the tables, without their numbers."""
    return {re.sub(r"^(?:\d+\.?|[A-ZÆØÅ]\.)\s+", "", group) for table in tables for group in table.groups}
