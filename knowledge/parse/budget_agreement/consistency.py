"""What else does not fit together in an agreement: counts, titles, items in two tables, signs, lines that the text lacks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from knowledge.errors import Issue, IssueKind
from knowledge.money import format_short
from knowledge.number_words import parse_word
from knowledge.parse.budget_agreement.blocks import Block, BlockKind
from knowledge.parse.budget_agreement.cells import SourceAt
from knowledge.parse.budget_agreement.lines import TABLE_NAMES
from knowledge.parse.budget_agreement.numbers import codes_in
from knowledge.parse.budget_agreement.tables import Table
from knowledge.parse.prose import Paragraph, sentences
from knowledge.records import AgreementItem, BudgetLine
from knowledge.records.budget import marked, printed_number

_COUNT = re.compile(r"\b(?P<count>to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|[2-9]|1\d|20)\s+(?:\w+\s+){0,2}?\w+\W*$", re.IGNORECASE)
_SAVES = re.compile(r"\b(?:spar\w*|besparelse\w*|reducer\w+|\w*indtægt\w*|nedsæt\w*|mindreudgift\w*|billigere|effektiviser\w*)\b", re.IGNORECASE)


def check_counts(blocks: Sequence[Block], source_at: SourceAt) -> list[Issue]:
    """Announced counts («fem målsætninger:») that the points below do not give."""
    issues: list[Issue] = []
    for block in blocks:
        for at, paragraph in enumerate(block.body):
            points = _points_after(block.body, at)
            match = _COUNT.search(sentences(paragraph.text)[-1]) if paragraph.text.endswith(":") and points else None
            if match is None:
                continue
            word = match["count"]
            announced = int(word) if word.isdigit() else int(parse_word(word))
            if announced != len(points):
                locator = printed_number(block.number) or block.title if block.kind is BlockKind.ITEM else block.path[-1]
                source = source_at(locator, paragraph.line_from, points[-1].line_to)
                message = f"Teksten siger «{match.group().strip(' :')}», men der følger {len(points)} punkter."
                issues.append(Issue(kind=IssueKind.DISAGREEMENT, message=message, sources=(source,), item=block.number or None))
    return issues


def check_titles(items: Sequence[AgreementItem], lines: Sequence[BudgetLine]) -> list[Issue]:
    """Items that text and table name differently. Dashes and capitals do not count; lines belong to items by number."""
    issues: list[Issue] = []
    by_number = {item.item: item for item in items}
    referred = frozenset(code for item in items for code in codes_in(item.text))
    for line in lines:
        item = by_number.get(line.item)
        if item is None:
            if items and line.item and line.item not in referred:
                issues.append(_not_in_text(line))
        elif _plain(item.name) != _plain(line.name):
            named = f"{printed_number(line.item) or 'Punktet'} hedder «{item.name}» i teksten og «{line.name}» i {TABLE_NAMES[line.kind]}"
            message = f"{named}; de er læst som det samme punkt."
            issues.append(Issue(kind=_likeness(item.name, line.name), message=message, sources=(*item.sources, *line.sources), item=line.item))
    return issues


def check_chapter_names(blocks: Sequence[Block], tables: Sequence[Table], source_at: SourceAt) -> list[Issue]:
    """Chapters that text and tables name differently."""
    issues: list[Issue] = []
    chapters = {block.number: block for block in blocks if block.kind is BlockKind.CHAPTER}
    seen: set[str] = set()
    for table in tables:
        for group in table.groups:
            number, _, name = group.partition(" ")
            chapter = chapters.get(number.rstrip("."))
            if chapter is None or _plain(chapter.title) == _plain(name) or group in seen:
                continue
            seen.add(group)
            source = source_at(f"Kapitel {chapter.number}", chapter.line_from, chapter.line_from)
            message = f"Kapitel {chapter.number} hedder «{chapter.title}» i teksten og «{name}» i tabellen «{table.caption}»."
            issues.append(Issue(kind=_likeness(chapter.title, name), message=message, sources=(source,)))
    return issues


def check_both_tables(lines: Sequence[BudgetLine]) -> list[Issue]:
    """Items that have a line in both tables: their number alone does not say which is meant."""
    issues: list[Issue] = []
    for number in dict.fromkeys(line.item for line in lines if line.item):
        own = [line for line in lines if line.item == number]
        if len({line.kind for line in own}) > 1:
            tables = " og ".join(dict.fromkeys(TABLE_NAMES[line.kind] for line in own))
            message = f"{marked(number, own[0].name)} står både i {tables}; beløbene er ikke de samme penge."
            issues.append(Issue(kind=IssueKind.UNCERTAIN, message=message, sources=tuple(line.sources[0] for line in own), item=number))
    return issues


def check_line_signs(items: Sequence[AgreementItem], lines: Sequence[BudgetLine]) -> list[Issue]:
    """Lines with a minus whose item says nothing of a saving or income."""
    texts = {item.item: item.text for item in items}
    issues: list[Issue] = []
    for line in lines:
        negative = {year: value for year, value in line.amounts_dkk.items() if value is not None and value < 0}
        if negative and line.item in texts and not _SAVES.search(texts[line.item]):
            years = ", ".join(f"{year}: {format_short(value)}" for year, value in negative.items())
            message = f"{marked(line.item, line.name)} har minus i {TABLE_NAMES[line.kind]} ({years}), men teksten nævner ingen besparelse."
            issues.append(Issue(kind=IssueKind.UNEXPECTED_SIGN, message=message, sources=line.sources, item=line.item))
    return issues


def _points_after(body: Sequence[Paragraph], at: int) -> list[Paragraph]:
    points: list[Paragraph] = []
    for paragraph in body[at + 1 :]:
        if not paragraph.is_point or (points and (paragraph.ordinal is None) != (points[0].ordinal is None)):
            break
        points.append(paragraph)
    return points


def _not_in_text(line: BudgetLine) -> Issue:
    message = f"{marked(line.item, line.name)} står i {TABLE_NAMES[line.kind]}, men ikke som punkt i teksten."
    return Issue(kind=IssueKind.UNCERTAIN, message=message, sources=line.sources, item=line.item)


def _plain(title: str) -> str:
    return " ".join(re.sub(r"[-–—]", " ", title.casefold()).split())


def _likeness(title: str, other: str) -> IssueKind:
    """A slip of spelling when the titles are nearly the same, else another name for the same thing."""
    near = SequenceMatcher(None, _plain(title), _plain(other)).ratio() > 0.9
    return IssueKind.SPELLING if near else IssueKind.UNCERTAIN
