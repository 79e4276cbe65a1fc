"""The fallback for a text of no known family: a letter, a note, a web page. It becomes a document with sections that can be searched and shown."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence

from knowledge.dates import find_periods, parse_date
from knowledge.errors import Issue, IssueKind
from knowledge.parse.contract import Parsed, Text
from knowledge.parse.headings import Heading, contents_of, headings_of
from knowledge.parse.markup import is_rule, unmarked
from knowledge.parse.outline import Outline
from knowledge.parse.prose import Paragraph, Wrapping, paragraphs, render
from knowledge.records import Document
from knowledge.records.document import Family
from knowledge.records.time import Precision

SUBJECT = re.compile(r"^(?:emne|vedr(?:ørende|\.)?|sag|titel|overskrift|om|ang(?:ående|\.)?)\s*:\s*(?P<title>(?=.*[a-zæøå]{4})\S.*)$", re.IGNORECASE)
"""«Emne: Ny tidsplan»; a case number («Sag: 00.30.02-S00-4-24») is no subject."""
"""The line of a letter or memo that says what it is about."""
_LABEL = re.compile(
    r"^(?:til|fra|dato|cc|kopi|sagsnr\.?|sagsnummer|j\.?\s?nr\.?|journalnr\.?|side|tlf\.?|telefon|e-?mail|mail|web|ref\.?|dok\.?\s?nr\.?|"
    r"kontakt(?:person)?|sagsbehandler|afsender|modtager|udarbejdet af|forfatter)\b",
    re.IGNORECASE,
)
_KIND = re.compile(r"^(?:notat|brev|bilag|orientering|redegørelse|rapport|udkast|pressemeddelelse|mail|høringssvar)$", re.IGNORECASE)
_MUNICIPALITY = re.compile(r"^[A-ZÆØÅ][\w-]+(?: og [A-ZÆØÅ][\w-]+)? Kommune$", re.IGNORECASE)
"""Whose the document is, not what it is."""
_DATED = re.compile(r"^(?:(?:den|dato|d\.)\s*:?\s*)?\d{1,2}[./-]", re.IGNORECASE)
_HEAD_LINES = 25
_LONGEST_TITLE = 140
_ROW = 4
"""So many things side by side are a row of a table, whose dates are not the text's own."""
_GROUP_CHARACTERS = 1500
"""Without headings, so much text stands in one section."""


class PlainParser:
    """Reads any text."""

    def recognises(self, text: Text) -> float:
        """Always a little: less than any family that knows its own."""
        return 0.01

    def parse(self, text: Text) -> Parsed:
        """The text in sections, by its headings or else by groups of paragraphs; no records but the document itself."""
        wrapping = Wrapping.of(text.lines)
        title = title_of(text.lines) or text.document
        outline = Outline(text, title)
        contents = {entry.line for entry in contents_of(text.lines)}
        headings = [one for one in headings_of(text.lines, may_be_spaced_out=True) if one.line > 1 or one.name != title]
        lines = ["" if is_rule(line) or number in contents else _kept(line) for number, line in enumerate(text.lines, 1)]
        first = headings[0].line if headings else len(lines) + 1
        _add_groups(outline, title, paragraphs(lines[: first - 1], 1, wrapping))
        for heading, path in _with_paths(headings):
            parts = paragraphs(lines[heading.body_from - 1 : heading.body_to], heading.body_from, wrapping)
            last = max([heading.line, *(part.line_to for part in parts)])
            outline.add(path, "text", (heading.line, last), render(parts), locator=heading.name)
        document = _document(text, title, outline)
        message = "Dokumentets type blev ikke genkendt; teksten kan søges, men der er ikke læst poster ud af den."
        issue = Issue(kind=IssueKind.UNCERTAIN, message=message, sources=document.sources)
        return Parsed(document, tuple(outline), (), (issue,))


def title_of(lines: Sequence[str]) -> str | None:
    """The title: what a subject line says, else the first telling line; None for a text without one.

    A telling line has words that are no label («Til: …»), no date and no mere kind of document («Notat»), and no such thing beside them.
    """
    head = [unmarked(line)[0] for line in lines if line.strip() and not is_rule(line)][:_HEAD_LINES]
    subject = next((match["title"] for line in head if (match := SUBJECT.match(line))), None)
    if subject:
        return subject.strip()
    telling = [line for line in head if not any(other.match(line) for other in (_LABEL, _KIND, _DATED, _MUNICIPALITY)) and not _is_letterhead(line)]
    telling = [line for line in telling if sum(sign.isalpha() for sign in line) >= 4]
    line = next(iter([*telling, *(line for line in head if any(sign.isalpha() for sign in line))]), None)
    if line is None:
        return None
    line = " ".join(line.split())
    return line if len(line) <= _LONGEST_TITLE else line[:_LONGEST_TITLE].rsplit(" ", 1)[0] + " …"


def date_of(lines: Sequence[str]) -> datetime.date | None:
    """The date in the text's head: on a line «Dato: …», else on a line that holds little more than a date."""
    printed = [_columns(unmarked(line)[0]) for line in [line for line in lines if line.strip()][:_HEAD_LINES]]
    head = [column for columns in printed if len(columns) < _ROW for column in columns]
    labelled = [line for line in head if re.match(r"^dato\b", line, re.IGNORECASE)]
    short = [line for line in head if len(line) <= 40]
    return next((date for line in (*labelled, *short) if (date := parse_date(line))), None)


def _columns(line: str) -> list[str]:
    """What stands side by side on a line: «Børn og Skole          12. december 2023»."""
    return [column.strip() for column in re.split(r"\t|\s{3,}", line) if column.strip()]


def _is_letterhead(line: str) -> bool:
    """Whether a line holds several things of which one is a label, a date, a kind of document or a municipality's name."""
    columns = _columns(line)
    return len(columns) > 1 and any(other.match(column) for column in columns for other in (_LABEL, _KIND, _DATED, _MUNICIPALITY))


def _kept(line: str) -> str:
    """A line without heading marks; its bullet and leading space stay."""
    text, marked = unmarked(line)
    return text if marked or "**" in line else line.rstrip()


def _with_paths(headings: Sequence[Heading]) -> list[tuple[Heading, tuple[str, ...]]]:
    """Each heading with the headings it stands under, from the outside in."""
    found: list[tuple[Heading, tuple[str, ...]]] = []
    above: list[Heading] = []
    for heading in headings:
        above = [outer for outer in above if outer.level < heading.level]
        above.append(heading)
        found.append((heading, tuple(outer.name for outer in above)))
    return found


def _add_groups(outline: Outline, title: str, parts: Sequence[Paragraph]) -> None:
    """Text without headings, in groups of paragraphs of readable length; a list stays with the line before it."""
    groups: list[list[Paragraph]] = []
    size = 0
    for part in parts:
        if not groups or (size + len(part.text) > _GROUP_CHARACTERS and not part.is_point):
            groups.append([])
            size = 0
        groups[-1].append(part)
        size += len(part.text)
    for number, group in enumerate(groups, 1):
        locator = title if len(groups) == 1 else f"{title}, del {number}"
        outline.add((title,), "text", (group[0].line_from, group[-1].line_to), render(group), locator=locator)


def _document(text: Text, title: str, outline: Outline) -> Document:
    """The document itself."""
    date = date_of(text.lines)
    days = {period.start for line in text.lines for period, _, _ in find_periods(line) if period.precision is Precision.DAY} if date else set()
    filled = [number for number, line in enumerate(text.lines, 1) if line.strip()] or [1]
    return Document(
        id=text.document,
        document=text.document,
        sources=(outline.source(title, filled[0], filled[0]),),
        title=title,
        family=Family.OTHER,
        date=date,
        date_precision=(Precision.DAY if date in days else Precision.MONTH) if date else None,
        line_count=len(text.lines),
        sha256=text.sha256,
    )


PARSER = PlainParser()
