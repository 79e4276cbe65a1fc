"""The title of an item: it may wrap, stand before or after its number, and carry marks such as «UDGÅR» or «Lukket sag:»."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from knowledge.parse.minutes.page import Page
from knowledge.parse.minutes.roles import Heading
from knowledge.parse.openness_marks import title_mark
from knowledge.parse.prose import join_lines
from knowledge.parse.prose.lines import continues

_WITHDRAWN = re.compile(r"[\s–-]*\(?\b(?:UDGÅR|UDGÅET|Udgår|Udgået)\b\)?\.?\s*$")
_TRAILING = re.compile(r"\s*(?:\*+|\(\s*[BDO]?\s*\))\s*$")
"""Stars, empty brackets, and «(B)», «(O)» or «(D)»: whether the item is up for decision, for information or for debate."""
_OF_A_PERSON = re.compile(r"[A-ZÆØÅ][\wæøå.-]+\s+[A-ZÆØÅ][\wæøå-]+\s*\([A-ZÆØÅ]\)\s*$")
"""«… fra Peter Lund (O)»: a letter behind a name is a party's."""
_MOST_LINES = 4
JOURNAL_NUMBER = r"\d\d\.\d\d\.\d\d-[A-ZÆØÅ]\d\d\b"
"""The number of a case in the municipalities' common register (KLE): «05.04.06-P20-2-20»."""
_FILED = re.compile(
    rf"[\s,(–-]+(?:{JOURNAL_NUMBER}(?:-\d+)+|(?:Sagsn(?:umme)?r|Sags-?id|J\.?\s?nr|Journaln(?:umme)?r)\.?\s*:?\s*[\w-]*\d[\w./-]*|(?<=[(–-])\s*Sag\s+[\d-]+[-/]\d+)\)?\s*$",
    re.IGNORECASE,
)
"""The case's number behind its title: «Salg af Gl. Skole   82.02.00-G10-3-20», «Salg af Gl. Skole (Sagsnr. 23/1234)»."""
_META = re.compile(
    rf"(?:Sagsnr|Sags-?id|Sag\s+\d|Dok|J\.?\s?nr|Initialer|Åbent?\s+punkt|Lukket\s+punkt|{JOURNAL_NUMBER}|\d{{1,4}}/\d\d\b)", re.IGNORECASE
)
_POINT = re.compile(r"(?:[a-zæøå]|\d{1,2})\)\s|[-–•*]\s")
"""A list below a title is the item's text."""


def _without_trailing(name: str) -> str:
    return name if _OF_A_PERSON.search(name) else _TRAILING.sub("", name)


@dataclass(frozen=True)
class ReadTitle:
    """A title and where its item begins: `first` is the heading's first line, `text_from` the line after it."""

    name: str
    first: int
    text_from: int
    public: bool | None = None
    withdrawn: bool = False
    printed: bool = True


def read_title(page: Page, line: int, start: str, headings: dict[int, Heading], marked: bool | None = None) -> ReadTitle | None:
    """The title that begins with `start` on `line`, or stands below or above a bare number; None when there is none.

    `marked` is what the mark before the number says («Lukket punkt 2»); one after a bare number («Punkt 2 (lukket)») counts as well.
    """
    if start and not title_mark(start)[0]:
        start, marked = "", _least(marked, title_mark(start)[1])
    title = _read_title(page, line, start, headings)
    return None if title is None else replace(title, public=_least(marked, title.public))


def _least(*said: bool | None) -> bool | None:
    """Closed when one of the marks closes, open when one opens; None without any."""
    return False if False in said else True if True in said else None


def _read_title(page: Page, line: int, start: str, headings: dict[int, Heading]) -> ReadTitle | None:
    if start:
        return _wrapped(page, line, line, start, headings)
    below = _next_filled(page, line + 1)
    if below is not None and below not in headings and not _META.match(page.line(below)) and _looks_like_title(page.line(below)):
        return _wrapped(page, line, below, page.line(below), headings)
    above = _previous_filled(page, line - 1)
    if above is not None and above not in headings and line - above <= 2 and _looks_like_title(page.line(above)):
        return clean_title(page.line(above), above, line + 1)
    return None


def clean_title(words: str, first: int, text_from: int) -> ReadTitle:
    """A title without the marks it carries; they say whether the item is closed or was withdrawn."""
    name = _without_trailing(_FILED.sub("", words.strip()))
    withdrawn = _WITHDRAWN.search(name) is not None
    name = _without_trailing(_WITHDRAWN.sub("", name))
    name, public = title_mark(name)
    return ReadTitle(name or words.strip(), first, text_from, public, withdrawn)


def _wrapped(page: Page, first: int, line: int, start: str, headings: dict[int, Heading]) -> ReadTitle:
    """The title with the lines it goes on in: up to a blank line, when those few lines are no sentence of their own."""
    lines = [start]
    last = line
    while last < len(page.lines) and len(lines) < _MOST_LINES and page.line(last + 1) and last + 1 not in headings:
        below = page.line(last + 1)
        if _META.match(below) or _POINT.match(below) or not (continues(lines[-1], below) or _ends_block(page, last + 1)):
            break
        lines.append(below)
        last += 1
    return clean_title(join_lines(lines), first, last + 1)


def _ends_block(page: Page, line: int) -> bool:
    """Whether a blank line follows and the line does not end like a sentence or open a list."""
    followed = line >= len(page.lines) or not page.line(line + 1)
    return followed and page.line(line)[-1] not in ".:!?;"


def _looks_like_title(words: str) -> bool:
    return 3 <= len(words) <= 200 and words[0].isupper() and words[-1] not in ".:;!?"


def _next_filled(page: Page, line: int) -> int | None:
    return next((n for n in range(line, min(line + 4, len(page.lines) + 1)) if page.line(n)), None)


def _previous_filled(page: Page, line: int) -> int | None:
    return next((n for n in range(line, max(line - 3, 0), -1) if page.line(n)), None)
