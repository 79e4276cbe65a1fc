"""What a secretary should know about a schedule: contents against headings, announced lists against headings, what it says it cannot say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from knowledge.errors import Issue, IssueKind
from knowledge.parse.headings import ContentsLine, Heading
from knowledge.parse.outline import Outline
from knowledge.parse.prose import sentences
from knowledge.parse.schedule.areas import Area, AreaList
from knowledge.parse.schedule.layout import likeness, nearest, same_name
from knowledge.parse.schedule.people import initials

_NO_TIMETABLE = re.compile(r"\b(?:ikke|hverken)\b[^.]*\b(?:muligt|meningsfuldt|kan)\b[^.]*\b(?:tidsplan|tidspunkt|tidsfrist|dato)", re.IGNORECASE)
_ABBREVIATION = re.compile(r"(?<![\w(/])[A-ZÆØÅ]{2,4}U(?![\w)/])")
_ALIKE = 0.75


def contents_issues(contents: Sequence[ContentsLine], headings: Sequence[Heading], outline: Outline) -> Iterator[Issue]:
    """Lines of the contents that are spelt otherwise than their heading or have none, and headings that the contents leave out."""
    names = [heading.name for heading in headings]
    answered: set[str] = set()
    for entry in contents:
        name = nearest(entry.name, names, _ALIKE)
        source = outline.source("Indholdsfortegnelsen", entry.line, entry.line)
        if name is None:
            message = f"Indholdsfortegnelsen nævner «{entry.name}», men ingen overskrift hedder sådan."
            yield Issue(kind=IssueKind.DISAGREEMENT, message=message, sources=(source,))
            continue
        answered.add(name)
        for wrong, right in _misspelt(entry.name, name):
            message = f"Indholdsfortegnelsen skriver «{wrong}», hvor overskriften har «{right}»."
            heading = next(heading for heading in headings if heading.name == name)
            yield Issue(kind=IssueKind.SPELLING, message=message, sources=(source, outline.source(name, heading.line, heading.line)))
    for heading in headings if contents else ():
        if heading.name not in answered:
            message = f"Overskriften «{heading.name}» står ikke i indholdsfortegnelsen."
            yield Issue(kind=IssueKind.DISAGREEMENT, message=message, sources=(outline.source(heading.name, heading.line, heading.line),))


def list_issues(announced: AreaList | None, areas: Sequence[Area], outline: Outline) -> Iterator[Issue]:
    """Announced numbers that do not fit, points without a heading, and areas called otherwise in the list than over their text."""
    if announced is None:
        return
    place = outline.source("listen over indsatsområder", announced.line, announced.points[-1].line_to)
    main = [area for area in areas if area.parent is None]
    if announced.count != len(announced.points):
        message = f"Teksten nævner {announced.count} {announced.word}, men listen har {len(announced.points)}."
        yield Issue(kind=IssueKind.DISAGREEMENT, message=message, sources=(place,))
    if len(areas) != len(main):
        subs = [area.heading.name for area in areas if area.parent]
        message = f"Planen nævner {announced.count} {announced.word}, men har {len(areas)} overskrifter; delområder er: {'; '.join(subs)}."
        yield Issue(kind=IssueKind.UNCERTAIN, message=message, sources=(place,))
    answered = {area.listed.line_from for area in main if area.listed}
    for point in announced.points:
        if point.line_from not in answered:
            message = f"Området «{point.text}» står i listen, men har intet afsnit."
            yield Issue(
                kind=IssueKind.DISAGREEMENT, message=message, sources=(outline.source("listen over indsatsområder", point.line_from, point.line_to),)
            )
    yield from _renamed(areas, outline)


def area_issues(areas: Sequence[Area], bodies: Sequence[str], outline: Outline) -> Iterator[Issue]:
    """Areas that say themselves that no timetable can be given, and abbreviations of a committee that the text never explains."""
    for area in areas:
        for part in area.parts:
            source = outline.source(area.heading.name, part.line_from, part.line_to)
            for sentence in sentences(part.text):
                if _NO_TIMETABLE.search(sentence):
                    message = f"Området «{area.heading.name}» har ingen samlet tidsplan, og dokumentet siger det selv: «{sentence}»"
                    yield Issue(kind=IssueKind.UNCERTAIN, message=message, sources=(source,), item=area.heading.name)
            for short in dict.fromkeys(_ABBREVIATION.findall(part.text)):
                meant = next((body for body in bodies if initials(body) == short), None)
                if meant:
                    message = f"Forkortelsen «{short}» forklares ikke i dokumentet; bogstaverne passer på {meant}."
                    yield Issue(kind=IssueKind.UNCERTAIN, message=message, sources=(source,), item=area.heading.name)


def _renamed(areas: Sequence[Area], outline: Outline) -> Iterator[Issue]:
    """Areas whose heading differs from their name in the list that announces them."""
    pairs = [(area, area.listed) for area in areas if area.listed]
    for area in areas:
        subs = [sub for sub in areas if sub.parent == area.heading.name]
        if area.announced and len(area.announced.points) == len(subs):
            pairs += list(zip(subs, area.announced.points, strict=True))
    for area, point in pairs:
        if not same_name(area.heading.name, point.text):
            message = f"Området hedder «{point.text}» i listen og «{area.heading.name}» i overskriften."
            sources = (
                outline.source("listen over indsatsområder", point.line_from, point.line_to),
                outline.source(area.heading.name, area.heading.line, area.heading.line),
            )
            yield Issue(kind=IssueKind.DISAGREEMENT, message=message, sources=sources, item=area.heading.name)


def _misspelt(printed: str, right: str) -> Iterator[tuple[str, str]]:
    """Word pairs that differ by a letter or two in two names of as many words."""
    first, second = printed.split(), right.split()
    if len(first) != len(second):
        return
    for one, other in zip(first, second, strict=True):
        if not same_name(one, other) and likeness(one, other) >= _ALIKE:
            yield one, other
