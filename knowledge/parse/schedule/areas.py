"""Focus areas: the announced list, the headings that answer it, their sub-areas, and the activities under them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from knowledge.parse.headings import Heading
from knowledge.parse.markup import unmarked
from knowledge.parse.prose import Paragraph, Wrapping, paragraphs
from knowledge.parse.schedule.layout import MARKER, likeness

_COUNTS = {"to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6, "syv": 7, "otte": 8, "ni": 9, "ti": 10, "elleve": 11, "tolv": 12}
_ANNOUNCED = re.compile(
    rf"\b(?P<count>\d{{1,2}}|{'|'.join(_COUNTS)})\s+(?:\w+\s+)?(?P<word>indsatsområder|fokusområder|hovedområder|delområder|områder|temaer|spor|indsatser)\b[^.]*:$",
    re.IGNORECASE,
)
_CLOSING = re.compile(r"^(?:ressource\w*|økonomi|finansiering|evaluering\w*|opfølgning\w*|bilag)\b", re.IGNORECASE)
_LEAST_LIKENESS = 0.7


@dataclass(frozen=True)
class AreaList:
    """A list that the text announces: how many, called what, the points, and the announcing line."""

    count: int
    word: str
    points: tuple[Paragraph, ...]
    line: int


@dataclass
class Area:
    """One heading that is a focus area, with its text. `parent` is set for a sub-area; `listed` is the point of the list that it answers."""

    heading: Heading
    parts: list[Paragraph]
    parent: str | None = None
    listed: Paragraph | None = None
    announced: AreaList | None = None
    activities: list[Paragraph] = field(default_factory=list)
    marker: str | None = None


def announced_list(parts: Sequence[Paragraph]) -> AreaList | None:
    """The first list that a line like «Handlingsplanen indeholder 7 indsatsområder:» announces."""
    for index, part in enumerate(parts):
        match = _ANNOUNCED.search(part.text)
        if match is None:
            continue
        points: list[Paragraph] = []
        for point in parts[index + 1 :]:
            if not point.is_point:
                break
            points.append(point)
        count = _COUNTS.get(match["count"].lower())
        if points:
            return AreaList(count or int(match["count"]), match["word"].lower(), tuple(points), part.line_from)
    return None


def is_closing(heading: Heading) -> bool:
    """Whether the heading is about resources, evaluation or attachments: no focus area."""
    return _CLOSING.match(heading.name) is not None


def areas_of(headings: Sequence[Heading], lines: Sequence[str], wrapping: Wrapping) -> tuple[list[Area], AreaList | None]:
    """The focus areas in printed order and the list that announces them; headings before them are no areas.

    A heading that answers a point of the list is a listed area; the ones between two of these are sub-areas of the first. Without a
    list the headings with activities under them are areas, and a number («3.1») makes a sub-area.
    """
    candidates = [Area(heading, _parts(heading, lines, wrapping)) for heading in headings if not is_closing(heading)]
    announced, begin = _first_list(candidates)
    for area in candidates:
        _read_activities(area)
    if announced is None:
        found = [area for area in candidates if area.activities]
        numbers = {area.heading.number: area.heading.name for area in candidates if area.heading.number}
        for area in found:
            area.parent = numbers.get(area.heading.number.rpartition(".")[0])
        return found, None
    rest = candidates[begin:]
    _match(rest, announced)
    leveled = any(heading.level > 1 for heading in headings)
    return _with_parents(rest, leveled=leveled), announced


def _parts(heading: Heading, lines: Sequence[str], wrapping: Wrapping) -> list[Paragraph]:
    """The paragraphs under a heading."""
    body = [unmarked(line)[0] if "**" in line else line for line in lines[heading.body_from - 1 : heading.body_to]]
    return paragraphs(body, heading.body_from, wrapping)


def _first_list(candidates: Sequence[Area]) -> tuple[AreaList | None, int]:
    """The plan's own list, and the position of the first heading after it."""
    for index, area in enumerate(candidates):
        announced = announced_list(area.parts)
        if announced:
            return announced, index + 1
    return None, 0


def _match(areas: Sequence[Area], announced: AreaList) -> None:
    """Ties each point of the list to the heading most like it; a heading answers one point."""
    pairs = [(likeness(area.heading.name, point.text), area, point) for area in areas for point in announced.points]
    taken: set[int] = set()
    for score, area, point in sorted(pairs, key=lambda pair: -pair[0]):
        if score >= _LEAST_LIKENESS and area.listed is None and point.line_from not in taken:
            area.listed = point
            taken.add(point.line_from)


def _with_parents(areas: Sequence[Area], *, leveled: bool) -> list[Area]:
    """Areas from the first listed one on; an unlisted heading is a sub-area of the listed one above it, unless its level says otherwise."""
    found: list[Area] = []
    parent: Heading | None = None
    for area in areas:
        if area.listed:
            parent = area.heading
            area.announced = announced_list(area.parts)
        elif parent is None:
            continue
        elif not leveled or area.heading.level > parent.level:
            area.parent = parent.name
        found.append(area)
    return found


def _read_activities(area: Area) -> None:
    """The points below the line «Tidsplan …»; without such a line all points that no list announces."""
    marker = next((index for index, part in enumerate(area.parts) if MARKER.match(part.text)), None)
    if marker is not None:
        area.marker = area.parts[marker].text
        area.activities = [part for part in area.parts[marker + 1 :] if part.is_point]
        return
    announced = announced_list(area.parts)
    listed = {point.line_from for point in announced.points} if announced else set()
    area.activities = [part for part in area.parts if part.is_point and part.line_from not in listed]
