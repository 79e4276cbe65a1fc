"""Schedules («tidsplan»): a committee, focus areas, and activities in a period without single dates.

Written from the schedule for Ballerup's business policy 2007–2009.
"""

from __future__ import annotations

import re

from knowledge.dates import parse_period
from knowledge.parse.contract import Parsed, Text
from knowledge.parse.headings import Heading, contents_of, headings_of
from knowledge.parse.outline import Outline
from knowledge.parse.prose import Paragraph, Wrapping, join_lines, paragraphs, render
from knowledge.parse.schedule.areas import Area, announced_list, areas_of
from knowledge.parse.schedule.closing import evaluation_record, resource_records
from knowledge.parse.schedule.issues import area_issues, contents_issues, list_issues
from knowledge.parse.schedule.layout import MARKER, is_own_line
from knowledge.parse.schedule.people import administration_of, bodies_in, committee_of, members_of, units_of
from knowledge.parse.schedule.table import with_rows_as_points
from knowledge.parse.schedule.times import activity_time, heading_time, plan_period, prints_years, year_of
from knowledge.records import Document, FocusArea, Membership, PlanActivity, PlanEvaluation, PlanResource, Record
from knowledge.records.document import Family

_TITLE = re.compile(
    r"\b(?:tidsplan|køreplan|procesplan|tids- og handlingsplan|tids- og aktivitetsplan|årshjul|"
    r"årsplan|årskalender|aktivitetskalender|milepælsplan)\b",
    re.IGNORECASE,
)
_RESOURCES = re.compile(r"^(?:ressource|økonomi|finansiering)", re.IGNORECASE)
_EVALUATION = re.compile(r"^(?:evaluering|opfølgning)", re.IGNORECASE)
_TITLE_LINES = 12


class ScheduleParser:
    """Reads schedules."""

    def recognises(self, text: Text) -> float:
        """How much the text looks like a schedule: it calls itself one, and has areas with activities under «Tidsplan»."""
        text = with_rows_as_points(text)
        filled = [line for line in text.lines if line.strip()]
        called = any(_TITLE.search(line) for line in filled[:3])
        markers = sum(MARKER.match(line.strip()) is not None for line in filled)
        headings = headings_of(text.lines, skip=is_own_line)
        areas, announced = areas_of(headings, text.lines, Wrapping.of(text.lines))
        with_activities = sum(bool(area.activities) for area in areas)
        if not called and markers < 2:
            return 0.0
        score = (0.4 if called else 0.0) + 0.1 * min(markers, 3) + (0.15 if announced else 0.0) + 0.05 * min(with_activities, 4)
        return min(0.95, score) if with_activities else 0.1

    def parse(self, text: Text) -> Parsed:
        """Members, focus areas, activities, resources and evaluation, with sections and issues."""
        return _Reader(with_rows_as_points(text)).read()


class _Reader:
    """Reads one schedule."""

    def __init__(self, text: Text) -> None:
        self._text = text
        self._wrapping = Wrapping.of(text.lines)
        self._contents = contents_of(text.lines)
        self._headings = headings_of(text.lines, skip=is_own_line)
        self._areas, self._announced = areas_of(self._headings, text.lines, self._wrapping)
        self._title, self._title_lines = self._read_title()
        self._outline = Outline(text, self._title)
        committee = committee_of(text.lines)
        named = bodies_in(join_lines(text.lines))
        meeting = [body for body in named if re.search(r"udvalg|råd|bestyrelse", body, re.IGNORECASE)]
        self._committee = committee[0] if committee else next(iter([*meeting, *named]), None)
        self._members_from = committee[1] if committee else None
        self._period = plan_period(self._title, text.lines)
        self._units = units_of(text.lines)
        self._records: list[Record] = []

    def read(self) -> Parsed:
        """The whole schedule."""
        self._members()
        self._opening()
        by_line = {area.heading.line: area for area in self._areas}
        order = 0
        for heading in self._headings:
            area = by_line.get(heading.line)
            if area:
                order += 1
                self._area(area, order)
            elif heading.line > self._title_lines[1]:
                self._other(heading)
        bodies = bodies_in(join_lines(self._text.lines))
        issues = (
            *contents_issues(self._contents, [heading for heading in self._headings if heading.line > self._title_lines[1]], self._outline),
            *list_issues(self._announced, self._areas, self._outline),
            *area_issues(self._areas, bodies, self._outline),
        )
        return Parsed(self._document(), tuple(self._outline), tuple(self._records), issues)

    def _read_title(self) -> tuple[str, tuple[int, int]]:
        """The title with its lines: the first block that calls itself a schedule, else the first block."""
        first = self._areas[0].heading.line if self._areas else len(self._text.lines)
        parts = paragraphs(self._text.lines[: min(first, _TITLE_LINES)], 1, self._wrapping)
        part = next((part for part in parts if _TITLE.search(part.text)), parts[0] if parts else Paragraph(self._text.document, 1, 1))
        return part.text.strip("#* "), (part.line_from, part.line_to)

    def _members(self) -> None:
        """The committee's members and the administration, with their sections."""
        members = members_of(self._text.lines)
        for number, member in enumerate(members, 1):
            self._records.append(
                Membership(
                    id=f"{self._text.document}/member/{number}",
                    document=self._text.document,
                    sources=(self._outline.source("medlemmer", member.line, member.line),),
                    person=member.name,
                    organization=self._committee or "",
                    party=member.letter,
                    party_letter=member.letter,
                    role=member.role,
                )
            )
        if members:
            rows = "\n".join(f"- ({member.letter}) {member.name}{f', {member.role}' if member.role else ''}" for member in members)
            head = f"{self._committee}s medlemmer:\n\n" if self._committee else ""
            lines = (self._members_from or members[0].line, members[-1].line)
            self._outline.add(("Medlemmer",), "members", lines, head + rows, locator="medlemmer")
        office = administration_of(self._text.lines)
        if office:
            name, line = office
            self._outline.add(("Administration",), "administration", (line, line), f"Administration: {name}", locator="administration")

    def _opening(self) -> None:
        """What a plan of dates says before its table: a section, where no heading stands above it."""
        begin = self._title_lines[1]
        first = min((heading.line for heading in self._headings if heading.line > begin), default=0)
        parts = paragraphs(self._text.lines[begin : first - 1], begin + 1, self._wrapping) if first > begin and self._text.printed else []
        if parts:
            self._outline.add((self._title,), "intro", (parts[0].line_from, parts[-1].line_to), render(parts), locator="indledning")

    def _area(self, area: Area, order: int) -> None:
        """One focus area with its activities and its section."""
        name, document = area.heading.name, self._text.document
        last = max([area.heading.line, *(part.line_to for part in area.parts)])
        place = self._outline.source(name, area.heading.line, last)
        listed = (self._outline.source("listen over indsatsområder", area.listed.line_from, area.listed.line_to),) if area.listed else ()
        own = {part.line_from for part in area.activities}
        under = heading_time(name, year_of(self._period)) or (parse_period(area.marker) if area.marker else None)
        prose = [part for part in area.parts if part.line_from not in own and not MARKER.match(part.text)]
        self._records.append(
            FocusArea(
                id=f"{document}/area/{order}",
                document=document,
                sources=(place, *listed),
                order=order,
                name=name,
                parent=area.parent,
                listed=area.listed is not None,
                text=render(prose),
            )
        )
        dated = prints_years([part.text for part in area.activities])
        for number, part in enumerate(area.activities, 1):
            self._records.append(
                PlanActivity(
                    id=f"{document}/activity/{order}.{number}",
                    document=document,
                    sources=(self._outline.source(f"{name}, aktivitet {number}", part.line_from, part.line_to),),
                    area=name,
                    order=number,
                    text=part.text,
                    period=activity_time(part.text, under, self._period, dated=dated),
                    bodies=bodies_in(part.text, self._units),
                )
            )
        path = (area.parent, name) if area.parent else (name,)
        self._outline.add(path, "focus_area", (area.heading.line, last), render(area.parts))

    def _other(self, heading: Heading) -> None:
        """A heading that is no area: introduction, resources, evaluation."""
        parts = paragraphs(self._text.lines[heading.body_from - 1 : heading.body_to], heading.body_from, self._wrapping)
        if not parts:
            return
        lines = (heading.line, parts[-1].line_to)
        document = self._text.document
        role = "intro"
        if _RESOURCES.match(heading.name):
            role = "resources"
            for number, part in enumerate(parts, self._count(PlanResource) + 1):
                source = self._outline.source(heading.name, part.line_from, part.line_to)
                self._records += resource_records(part, number, document, source)
        elif _EVALUATION.match(heading.name):
            role = "evaluation"
            self._records.append(evaluation_record(parts, self._count(PlanEvaluation) + 1, document, self._outline.source(heading.name, *lines)))
        locator = f"{heading.name}, indsatsområder" if announced_list(parts) else heading.name
        self._outline.add((heading.name,), role, lines, render(parts), locator=locator)

    def _count(self, kind: type[Record]) -> int:
        """How many records of a kind there are so far."""
        return sum(isinstance(record, kind) for record in self._records)

    def _front(self) -> int:
        """The first line with text: whose plan it is stands above the title."""
        first = next((number for number, line in enumerate(self._text.lines, 1) if line.strip()), 1)
        return min(first, self._title_lines[0])

    def _document(self) -> Document:
        """The schedule itself; it has a period and no date of its own."""
        period = self._period
        years = tuple(range(period.start.year, period.end.year + 1)) if period and period.start and period.end else ()
        return Document(
            id=self._text.document,
            document=self._text.document,
            sources=(self._outline.source("Forside", self._front(), self._title_lines[1]),),
            title=self._title,
            family=Family.SCHEDULE,
            body=self._committee,
            period=period,
            years=years,
            line_count=len(self._text.lines),
            sha256=self._text.sha256,
        )
