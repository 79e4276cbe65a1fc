"""Action plans («handleplan», «handlingsplan»): areas with numbered actions, each with six fields.

Written from Ballerup's international policy 2007–2009.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from knowledge.dates import parse_date
from knowledge.parse.action_plan import frame
from knowledge.parse.action_plan.actions import read_action, read_text
from knowledge.parse.action_plan.area_totals import area_total_issues
from knowledge.parse.action_plan.fields import Field, field_at
from knowledge.parse.action_plan.issues import issues_of
from knowledge.parse.action_plan.layout import Block, BlockKind, blocks_of, is_contents
from knowledge.parse.action_plan.loose import Loose, under_headings
from knowledge.parse.action_plan.named import action_headings
from knowledge.parse.action_plan.rows import action_rows, table_heads
from knowledge.parse.contract import Parsed, Text
from knowledge.parse.markup import is_rule, reading_case, unmarked
from knowledge.parse.outline import Outline
from knowledge.parse.plain import date_of
from knowledge.parse.prose import Paragraph, Wrapping, paragraphs, render
from knowledge.parse.prose.lines import continues
from knowledge.records import Action, AreaPurpose, Document, Record
from knowledge.records.document import Family
from knowledge.records.time import Period, Precision

_ONLY_A_BODY = re.compile(r"[A-ZÆØÅ][\wæøå, -]*(?:udvalget|rådet|bestyrelsen|direktionen)", re.IGNORECASE)
"""A step called by the body alone is what that body does in its phase («Vedtagelse: Byrådet»)."""


class ActionPlanParser:
    """Reads action plans."""

    def recognises(self, text: Text) -> float:
        """How much the text looks like an action plan: numbered action headings with the fields of an action under them."""
        headings = action_headings(text.lines)
        labels = [found[0] for line in text.lines if (found := field_at(line))]
        labels += [column for row in action_rows(text.lines) for column in row.values]
        kinds = len(set(labels))
        if headings == 0 or kinds < 3:
            return 0.0
        covered = min(1.0, len(labels) / (headings * 3))
        return min(0.95, 0.35 + 0.1 * min(headings, 3) + 0.05 * kinds) * covered

    def parse(self, text: Text) -> Parsed:
        """All actions, purposes, adoption and financing of the plan, with sections and issues."""
        return _Reader(text).read()


class _Reader:
    """Reads one plan."""

    def __init__(self, text: Text) -> None:
        self._text = text
        self._wrapping = Wrapping.of(text.lines)
        self._heads = table_heads(text.lines)
        self._blocks = blocks_of(text.lines)
        front = self._front_lines()
        first_area = next((block.name for block in self._blocks if block.kind is BlockKind.AREA), "")
        self._title = frame.plan_title(front) or first_area or text.document
        self._period = frame.plan_period(front, [unmarked(line)[0] for line in text.lines])
        self._unit = frame.unit_of(self._front_lines())
        self._outline = Outline(text, self._title)
        self._place = frame.municipality(text.lines)
        self._records: list[Record] = []
        self._actions: list[Action] = []
        self._tails: list[Paragraph] = []
        self._places: list[Loose] = []

    def read(self) -> Parsed:
        """The whole plan."""
        names = {block.area: block.name for block in self._blocks if block.kind is BlockKind.AREA}
        for block in self._blocks:
            area_name = names.get(block.area, self._title if block.area else "")
            if block.kind is BlockKind.ACTION:
                self._action(block, area_name)
            elif block.kind in (BlockKind.AREA, BlockKind.PURPOSE) and block.area:
                self._purpose(block, area_name)
            else:
                self._loose(block)
        self._place_in_time()
        adoption = self._adoption()
        document = self._document(adoption)
        totals = area_total_issues(self._text, self._outline, self._places, self._actions)
        return Parsed(document, tuple(self._outline), tuple(self._records), (*issues_of(self._actions, self._period), *totals))

    def _place_in_time(self) -> None:
        """Settles which years the plan is for, now that its actions are read."""
        period = frame.period_of(self._actions, self._period)
        if period is not self._period:
            self._period = period
            self._actions = [action.model_copy(update={"outside_plan_period": False}) for action in self._actions]
            placed = {action.id: action for action in self._actions}
            self._records = [placed.get(record.id, record) for record in self._records]

    def _front_lines(self, last: int | None = None) -> list[str]:
        """The lines before the first heading of an area or action, unmarked; with `last` to that line."""
        front = self._blocks[0]
        return [unmarked(line)[0] for line in self._text.lines[: last or front.line_to] if not is_rule(line)]

    def _paragraphs(self, line_from: int, line_to: int) -> list[Paragraph]:
        """The paragraphs of some lines, markup and the heads of tables taken off."""
        printed = [
            "" if number in self._heads or is_contents(self._text.lines[number - 1]) else self._text.lines[number - 1]
            for number in range(line_from, line_to + 1)
        ]
        lines = [unmarked(line)[0] if "*" in line or line.startswith("#") else line for line in printed]
        return paragraphs(["" if is_rule(line) else line for line in lines], line_from, self._wrapping)

    def _shown(self, area_name: str) -> str:
        """An area's name for reading: «Branding» for «BRANDING»."""
        return reading_case(area_name, self._wrapping.names)

    def _action(self, block: Block, area_name: str) -> None:
        """One action: record, section, and the paragraphs behind its fields."""
        body = read_text(block, self._text, self._wrapping)
        area, label = self._shown(area_name), block.heading.split(" ")[0].capitalize()
        locator = f"{area}, {label.lower()} {block.number}"
        source = self._outline.source(locator, block.line_from, body.line_to)
        action = read_action(block, body, area_name, self._period, self._text.document, source, self._unit)
        if _ONLY_A_BODY.fullmatch(action.name) and area and block.row is not None:
            action = action.model_copy(update={"name": f"{area}: {action.name}"})
        repeated = sum(other.number == action.number for other in self._actions)
        if repeated:
            action = action.model_copy(update={"id": f"{action.id}-{repeated + 1}"})
        self._records.append(action)
        self._actions.append(action)
        fields = "\n".join(f"{value.field.value}: {value.text}" for field in Field if (value := body.value(field)))
        lines = (block.line_from, body.line_to)
        text = "\n\n".join(part for part in dict.fromkeys((block.name, body.text, fields)) if part)
        self._outline.add((area, f"{label} {block.number}"), "action", lines, text, item=action.number, locator=locator)
        self._tails += self._paragraphs(body.line_to + 1, block.line_to)

    def _purpose(self, block: Block, area_name: str) -> None:
        """The purpose of an area, or the text between its heading and its first action."""
        area = self._shown(area_name)
        parts = self._paragraphs(block.body_from, block.line_to)
        wrapped = parts and continues(block.inline, parts[0].text) and parts[0].line_from == block.line_from + 1
        text = (" " if wrapped else "\n\n").join(part for part in (block.inline, render(parts)) if part)
        if not text:
            return
        is_purpose = block.kind is BlockKind.PURPOSE
        path = (area, "Formål") if is_purpose else (area,)
        lines = (block.line_from, max([block.line_from, *(part.line_to for part in parts)]))
        locator = f"{area}, formål" if is_purpose else area
        self._outline.add(path, "purpose" if is_purpose else "intro", lines, text, locator=locator)
        if is_purpose:
            self._records.append(
                AreaPurpose(
                    id=f"{self._text.document}/purpose/{block.area}",
                    document=self._text.document,
                    sources=(self._outline.source(locator, *lines),),
                    area=block.area,
                    area_name=area_name,
                    text=text,
                )
            )

    def _loose(self, block: Block) -> None:
        """Front, financing and what stands under other headings. A sentence of adoption becomes a section of its own."""
        parts = self._paragraphs(block.body_from, block.line_to)
        found = frame.read_adoption(parts, self._place)
        if found and block.kind is not BlockKind.FRONT:
            self._tails.append(found[0])
            parts = [part for part in parts if part is not found[0]]
        if not parts:
            return
        if block.kind is BlockKind.FRONT:
            self._front(parts)
            return
        heading = reading_case(block.heading, self._wrapping.names)
        lines = (block.line_from if block.heading else parts[0].line_from, parts[-1].line_to)
        role = "financing" if block.kind is BlockKind.FINANCING else "text"
        self._outline.add((heading,), role, lines, render(parts))
        if block.kind is BlockKind.FINANCING:
            count = sum(record.id.startswith(f"{self._text.document}/financing/") for record in self._records)
            source = self._outline.source(heading, *lines)
            self._records.append(frame.read_financing(render(parts), count + 1, self._text.document, source))

    def _front(self, parts: Sequence[Paragraph]) -> None:
        """The front, and the text before the actions, heading by heading."""
        for place in under_headings(self._text.lines, parts, "Forside"):
            text = render(place.parts)
            if place.line is None and not any(part.text.endswith(".") for part in place.parts):
                text = "\n".join(line for line in self._front_lines(place.lines[1]) if line)
            self._outline.add((place.name,), "intro", place.lines, text)

    def _adoption(self) -> tuple[str, str] | None:
        """Body and sentence of the adoption, found behind the actions first, then on the front; its record and section are added."""
        front = self._paragraphs(1, self._blocks[0].line_to)
        found = frame.read_adoption([*self._tails, *front], self._place)
        rest = [part for part in self._tails if found is None or part is not found[0]]
        self._places = under_headings(self._text.lines, rest, "Afslutning")
        for place in self._places:
            self._outline.add((place.name,), "text", place.lines, render(place.parts))
        if found is None:
            return None
        part, body, sentence = found
        lines = (part.line_from, part.line_to)
        if part in self._tails:
            self._outline.add(("Vedtagelse",), "adoption", lines, part.text)
        self._records.append(frame.adoption_record(body, sentence, self._text.document, self._outline.source("Vedtagelse", *lines)))
        return body, sentence

    def _document(self, adoption: tuple[str, str] | None) -> Document:
        """The plan itself, dated by its adoption."""
        date = parse_date(adoption[1]) if adoption else date_of(self._front_lines())
        period: Period | None = self._period
        years = tuple(range(period.start.year, period.end.year + 1)) if period and period.start and period.end else ()
        filled = [number for number, line in enumerate(self._text.lines, 1) if line.strip()] or [1]
        return Document(
            id=self._text.document,
            document=self._text.document,
            sources=(self._outline.source("Forside", filled[0], max(filled[0], self._blocks[0].line_to)),),
            title=self._title,
            family=Family.ACTION_PLAN,
            body=adoption[0] if adoption else None,
            date=date,
            date_precision=Precision.DAY if date else None,
            period=period,
            years=years,
            # What a council or committee has adopted as its plan is open; anything else is not known to be.
            public=adoption is not None,
            line_count=len(self._text.lines),
            sha256=self._text.sha256,
        )
