"""Which lines of the text are headings: items («4.13. Fortove»), chapters («4. En grøn by»), themes and the unnumbered ones of the introduction."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from knowledge.parse.budget_agreement.likeness import alike, letters_of
from knowledge.parse.budget_agreement.numbers import NUMBER, chapter_of, in_order, is_lettered, item_key
from knowledge.parse.budget_agreement.plain_lines import RUN_IN, SENTENCE
from knowledge.parse.prose import Wrapping, join_lines, sentences
from knowledge.records.budget import COUNTED

_ITEM = re.compile(rf"^\s?(?P<number>{NUMBER})[.:]?\s+(?P<title>[^\W_a-zæøå].*|[”“\"»(].*)$")
_CHAPTER = re.compile(
    r"^\s?(?:(?i:kapitel|tema|afsnit|del|punkt|område|indsatsområde)\s+)?(?P<number>\d{1,2}(?=\s?[.:–-]?\s)|(?:[A-ZÆØÅ]|[IVX]{2,4})(?=\s?[.:)–-]\s))\s?[.:)–-]?\s+"
    r"(?P<title>[^\W\d_].*|[”“\"»].*)$"
)
CONTENTS_LINE = re.compile(r"(?:\.\s?){3,}\s*\d{1,3}\s*$|(?:\t|\s{3,})\d{1,3}\s*$")
_GOES_ON = re.compile(r"(?:og|eller|samt|i|på|af|for|til|med|om|fra|ved|under|den|det|de|en|et|som|der)", re.IGNORECASE)
_COUNTED = re.compile(r"^\s?(?P<number>\d{1,2})[.):]?\s+(?P<title>[^\W\d_a-zæøå].*|[”“\"»(].*)$")
_FEWEST_NAMED = 3
_LONGEST_TITLE = 90
_SHORTEST_TEXT = 60
_FIRST_LETTER = re.compile(r"[\"”“»(]?[A-ZÆØÅ0-9]")


@dataclass(frozen=True)
class Heading:
    """A heading over one or more lines. `number` is "" for one without. Lines count from 1, `line_to` included."""

    number: str
    title: str
    line_from: int
    line_to: int
    page_top: bool = False
    runs_in: bool = False
    """Its text begins on its own last line."""


class Headings:
    """Finds headings in the lines of one document. `outside` are the lines, counted from 1, that belong to tables or signatures."""

    def __init__(self, lines: Sequence[str], outside: Collection[int], wrapping: Wrapping) -> None:
        """Headings among the lines that are not `outside`."""
        self._lines = lines
        self._outside = outside
        self._wrapping = wrapping

    def items(self) -> list[Heading]:
        """The items' headings, in order: numbers that rise. A list of contents before them is left out."""
        found = [(at, match) for at in range(len(self._lines)) if (match := self._numbered(at))]
        firsts = [at for at, match in found if found and match["number"] == found[0][1]["number"]]
        headings: list[Heading] = []
        last = (0, 0)
        for at, match in found:
            chapter, item = in_order(match["number"])
            next_in_line = (chapter, item) == (last[0], last[1] + 1) or (chapter > last[0] and item == 1)
            if at >= firsts[-1] and (next_in_line or ((chapter, item) > last and self._stands_free(at))):
                headings.append(self._item(at, match))
                last = (chapter, item)
        return headings

    def _numbered(self, at: int) -> re.Match[str] | None:
        """The heading of an item that a line may be, or begin with: a number that says its chapter, and a title."""
        match = self._match(RUN_IN, at) or self._match(_ITEM, at)
        return match if match and not match["number"].isdigit() and self._may_head(at, match["number"]) else None

    def _item(self, at: int, match: re.Match[str]) -> Heading:
        """The heading of an item; one that runs into its text ends before it, on the line it stands on."""
        if match.re is RUN_IN:
            return Heading(item_key(match["number"]), match["title"].strip(), at + 1, at + 1, runs_in=True)
        heading = self._heading(at, item_key(match["number"]), match["title"])
        return self._untitled(heading) if heading.title.rstrip().endswith(".") and SENTENCE.match(self._lines[at]) else heading

    def _untitled(self, heading: Heading) -> Heading:
        """An item whose text begins right behind its number: it is called by the first words of it."""
        name = (sentences(heading.title) or [heading.title])[0].rstrip(". ")
        name = name if len(name) <= _LONGEST_TITLE else name[:_LONGEST_TITLE].rsplit(" ", 1)[0] + " …"
        return replace(heading, title=name, line_to=heading.line_from, runs_in=True)

    def counted(self, names: Collection[str]) -> list[Heading]:
        """The headings of items counted through the agreement, whatever chapter they stand in («1. Flere pædagoger», «2. …»), each with text below.

        None where fewer than three are, or where the rows of the tables, by their `names`, are called otherwise.
        """
        found: list[tuple[int, re.Match[str]]] = []
        for at in range(len(self._lines)):
            match = self._match(RUN_IN, at) or self._match(_COUNTED, at)
            if match and match["number"] == str(len(found) + 1) and self._heads_text(at, match):
                found.append((at, match))
        plain = {letters_of(name) for name in names if name}
        titles = {letters_of(match["title"]) for _, match in found}
        fits = not plain or 2 * len(plain & titles) >= len(plain)
        return [self._item(at, match) for at, match in found] if len(found) >= _FEWEST_NAMED and fits else []

    def _heads_text(self, at: int, match: re.Match[str]) -> bool:
        """Whether a counted line stands free above running text, or runs into it."""
        if match.re is RUN_IN:
            return True
        below = next((line.strip() for line in self._lines[at + 1 : at + 3] if line.strip()), "")
        ends = match["title"].rstrip()[-1] not in ".,;:" and len(match["title"]) <= _LONGEST_TITLE
        return self._stands_free(at) and ends and bool(below) and not _COUNTED.match(below) and (len(below) > _SHORTEST_TEXT or below[-1] in ".:")

    def _may_head(self, at: int, number: str) -> bool:
        """Whether a line with a number at its front may be a heading: «E20 ved Ringsted.» inside a text is a road."""
        free = self._stands_free(at) or self._follows_a_stop(at, number)
        return not is_lettered(number) or (free and self._lines[at].rstrip()[-1] not in ".,;")

    def _follows_a_stop(self, at: int, number: str) -> bool:
        """Whether «A2. Ny skole» stands right below the end of a text or the heading of its own chapter."""
        above, line = self._lines[at - 1].rstrip(), self._lines[at].strip()
        chapter = _CHAPTER.match(above)
        ends = above.endswith(".") or (chapter is not None and chapter["number"] == chapter_of(number))
        return ends and len(line) <= _LONGEST_TITLE and line[len(number) : len(number) + 1] in (".", ":")

    def chapters_above(self, items: Sequence[Heading]) -> list[Heading]:
        """The chapters of items that are counted through the agreement: headings with a letter, a Roman number or a word for a chapter."""
        begins = [0, *(item.line_to for item in items)]
        chapters: list[Heading] = []
        for begin, item in zip(begins, items, strict=False):
            at = next((at for at in range(item.line_from - 2, begin - 1, -1) if self._is_chapter(at)), None)
            match = _CHAPTER.match(self._lines[at]) if at is not None else None
            if match and at is not None:
                chapters.append(self._heading(at, match["number"], match["title"]))
        return chapters

    def _is_chapter(self, at: int) -> bool:
        match = self._match(_CHAPTER, at)
        if not match or len(match["title"].strip()) > _LONGEST_TITLE or match["title"].strip()[-1] in ".,;":
            return False
        lettered = not match["number"].isdigit() or not self._lines[at].strip()[0].isdigit()
        return lettered and self._stands_free(at)

    def chapters(self, items: Sequence[Heading], names: Collection[str]) -> list[Heading]:
        """The chapters' headings: for each chapter number of the items the last fitting line before its first item.

        `names` are the chapter names of the tables; a line that says the same as one of them is taken first.
        """
        chapters: list[Heading] = []
        begin = 0
        for place, item in enumerate(items):
            number = chapter_of(item.number)
            if place and chapter_of(items[place - 1].number) == number:
                continue
            candidates = [self._chapter_at(at, number) for at in range(begin, item.line_from - 1)]
            fitting = [heading for heading in candidates if heading]
            named = [heading for heading in fitting if any(alike(heading.title, name) for name in names)]
            if named or fitting:
                chapters.append((named or fitting)[-1])
            begin = item.line_from
        return chapters

    def named(self, names: Collection[str]) -> list[Heading]:
        """The headings of items without numbers, told by the rows of the tables that bear their names; none where fewer than three rows do.

        From the first of them on the headings between them, which have no row, are items too; what stands before is introduction.
        """
        plain = {letters_of(name) for name in names if name}
        found = [Heading("", self._lines[at].strip(), at + 1, at + 1) for at in range(len(self._lines)) if self._may_name(at, plain)]
        known = [heading for heading in found if letters_of(heading.title) in plain]
        if len({letters_of(heading.title) for heading in known}) < _FEWEST_NAMED:
            return []
        kept = [heading for heading in found if heading.line_from >= known[0].line_from]
        return [replace(heading, number=f"{COUNTED}{count}") for count, heading in enumerate(kept, 1)]

    def _may_name(self, at: int, names: Collection[str]) -> bool:
        """Whether a line outside the tables stands free over text, set as a heading or called like a row."""
        text = self._lines[at].strip()
        if at + 1 in self._outside or not text or not self._stands_free(at):
            return False
        return letters_of(text) in names or self._is_unnumbered(at, len(self._lines))

    def unnumbered(self, line_from: int, line_to: int) -> list[Heading]:
        """Headings without a number between two lines, included: set off by the writer's own line break, with a sentence below."""
        found: list[Heading] = []
        for at in range(line_from - 1, line_to):
            if at + 1 not in self._outside and self._is_unnumbered(at, line_to):
                found.append(Heading("", self._lines[at].strip(), at + 1, at + 1, self._is_page_top(at)))
        return found

    def theme_before(self, item: Heading, line_from: int) -> Heading | None:
        """The theme («Fællesskaber») that stands alone right above an item, not before `line_from`."""
        filled = [at for at in range(line_from - 1, item.line_from - 1) if self._lines[at].strip() and at + 1 not in self._outside]
        if not filled:
            return None
        at = filled[-1]
        text = self._lines[at].strip()
        alone = self._stands_free(at) and (at + 1 >= len(self._lines) or not self._lines[at + 1].strip())
        short = len(text) <= 60 and len(text.split()) <= 8 and text[-1] not in '.,;:!?-”"' and _FIRST_LETTER.match(text)
        above = next((self._lines[up].rstrip() for up in range(at - 1, -1, -1) if self._lines[up].strip()), "")
        if not alone or not short or above.endswith((":", ",", "-")) or re.match(r"[•\uf0b7❖-]", text):
            return None
        return Heading("", text, at + 1, at + 1, self._is_page_top(at))

    def _match(self, pattern: re.Pattern[str], at: int) -> re.Match[str] | None:
        if at + 1 in self._outside or CONTENTS_LINE.search(self._lines[at]):
            return None
        return pattern.match(self._lines[at])

    def _chapter_at(self, at: int, number: str) -> Heading | None:
        match = self._match(_CHAPTER, at)
        if not match or match["number"] != number or len(match["title"].strip()) > 90 or match["title"].strip()[-1] in ".,;":
            return None
        return self._heading(at, number, match["title"]) if self._stands_free(at) else None

    def _heading(self, at: int, number: str, title: str) -> Heading:
        """The heading that begins at `at`, with the lines it goes on over: after a hyphen or a small word, before a small letter."""
        titles = [title]
        end = at
        while end + 1 < len(self._lines) and end < at + 3 and self._goes_on(titles[-1], self._lines[end + 1]):
            end += 1
            titles.append(self._lines[end])
        return Heading(number, join_lines(titles, self._wrapping), at + 1, end + 1, self._is_page_top(at))

    def _goes_on(self, above: str, below: str) -> bool:
        above, below = above.strip(), below.strip()
        if not above or not below:
            return False
        if above[-1] == "-":
            return True
        full = len(above) > self._wrapping.width * 0.6
        return full and (below[0].islower() or _GOES_ON.fullmatch(above.split()[-1]) is not None)

    def _is_unnumbered(self, at: int, line_to: int) -> bool:
        """Whether a line is a heading: first of its paragraph, broken before a word that would have fitted, with running text below."""
        text = self._lines[at].strip()
        if not text or at + 1 >= min(line_to, len(self._lines)) or not self._stands_free(at) or not _FIRST_LETTER.match(text):
            return False
        below = self._lines[at + 1].strip()
        if not below or text[-1] in ".,;:-!?" or not below[0].isupper() or re.match(r"\d+[.)]\s", text):
            return False
        fits = len(text) + 1 + len(below.split()[0]) <= self._wrapping.width
        return fits and (len(below) > self._wrapping.width * 0.7 or below[-1] in ".:")

    def _stands_free(self, at: int) -> bool:
        """Whether nothing stands right above: a blank line, a table, or the top of a page."""
        return at == 0 or not self._lines[at - 1].strip() or at in self._outside or self._is_page_top(at)

    def _is_page_top(self, at: int) -> bool:
        line = self._lines[at]
        return (line.startswith(" ") and not line.startswith("  ")) or line.startswith("\f") or at == 0
