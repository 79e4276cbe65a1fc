"""One action's block → the `Action` record and the text a person reads."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.dates import parse_period
from knowledge.parse.action_plan.economy import Economy, read_economy
from knowledge.parse.action_plan.fields import Field, FieldValue, is_other_label, read_facts, read_fields
from knowledge.parse.action_plan.layout import Block
from knowledge.parse.action_plan.rows import ActionRow
from knowledge.parse.contract import Text
from knowledge.parse.headings import is_lone_heading
from knowledge.parse.markup import is_rule, unmarked
from knowledge.parse.prose import Paragraph, Wrapping, paragraphs, render, sentences
from knowledge.records import Action
from knowledge.records.plan import ActionFact
from knowledge.records.time import Period, Precision
from knowledge.source import Source

_LONGEST_NAME = 170
_CLAUSE = re.compile(
    r",? (?=(?:som|der|hvor|for at|samt|med udgangspunkt|med henblik|med det sigte|i form af|inden for|vedrørende|herunder|dels)\b)|, | [–-] "
)
_LEAD_IN = re.compile(r"\s*,?\s*(?:(?:om|herunder)\s+)?(?:bl\.a\.?|f\.eks\.?|fx|blandt andet|herunder|angående|følgende)?\s*:?\s*$")
_CONDITION = re.compile(r"\b(?:når|hvis|såfremt|afhængigt? af|forudsat|under forudsætning af)\b.*", re.IGNORECASE)
_REFERENCE = re.compile(r"\b(?:handling|aktivitet|indsats|initiativ|tiltag)\s+(?P<number>\d{1,2}(?:\.\d{1,2})?)", re.IGNORECASE)
_LETTERED = re.compile(r"(?<![\w-])[A-ZÆØÅ]\d{1,2}(?![\w-])")
_DEPENDS = re.compile(r"\b(?:når|efter|forudsæt\w*|afhæng\w*|betinge\w*|på baggrund af|i forlængelse af|først)\b", re.IGNORECASE)


@dataclass(frozen=True)
class ActionText:
    """The parts an action was read from: its text without the fields, the fields, and the last line that belongs to it."""

    parts: tuple[Paragraph, ...]
    fields: tuple[FieldValue, ...]
    line_to: int
    facts: tuple[tuple[str, str], ...] = ()

    def value(self, field: Field) -> FieldValue | None:
        """The field, the first one when it is printed twice; None when it is missing."""
        return next((value for value in self.fields if value.field is field), None)

    @property
    def text(self) -> str:
        """The text for reading, points one a line."""
        return render(self.parts)


def read_text(block: Block, text: Text, wrapping: Wrapping) -> ActionText:
    """Text and fields of an action's block, or of its row in a table.

    What stands after the fields of an action that has its text before them is not the action's.
    """
    if block.row is not None:
        return _row_text(block.row)
    lines = text.lines[block.body_from - 1 : block.line_to]
    fields = read_fields(lines, block.body_from)
    taken = {number for value in fields for number in range(value.line_from, value.line_to + 1)}
    plain = ["" if number in taken or is_rule(line) else _kept(line) for number, line in enumerate(lines, block.body_from)]
    parts = _up_to_other(paragraphs(plain, block.body_from, wrapping), text.lines, fields)
    first_field = fields[0].line_from if fields else block.line_to + 1
    before = [part for part in parts if part.line_from < first_field]
    own = [part for part in parts if part in before or is_other_label(text.lines[part.line_from - 1])] if before else parts
    last = max([block.line_from, *(part.line_to for part in own), *(value.line_to for value in fields)])
    return ActionText(tuple(own), tuple(value for value in fields if value.text), last, tuple(read_facts(lines[: last - block.body_from + 1])))


def _up_to_other(parts: Sequence[Paragraph], lines: Sequence[str], fields: Sequence[FieldValue]) -> list[Paragraph]:
    """The paragraphs up to the first one below the fields that is no action's: a heading on a line of its own, or the row of a table."""
    last = fields[-1].line_to if fields else len(lines)
    ends = (
        part.line_from for part in parts if part.line_from > last and (is_lone_heading(lines, part.line_from) or " | " in lines[part.line_from - 1])
    )
    end = next(ends, len(lines) + 1)
    return [part for part in parts if part.line_from < end]


def _row_text(row: ActionRow) -> ActionText:
    """Text and fields of an action printed as a row of a table."""
    lines = (row.line_from, row.line_to)
    fields = tuple(FieldValue(field, words, *lines, unit) for field, (words, unit) in row.values.items())
    return ActionText((Paragraph(row.text or row.name, *lines),), fields, row.line_to, row.facts)


def read_action(
    block: Block, body: ActionText, area_name: str, plan: Period | None, document: str, source: Source, unit: str | None = None
) -> Action:
    """The record of one action. `unit` is what the plan says its bare figures are in («1.000 kr.»)."""
    number = block.full_number
    values = {field: body.value(field) for field in Field}
    text = {field: value.text if value else None for field, value in values.items()}
    time = read_time(text[Field.TIME])
    printed_economy = values[Field.ECONOMY]
    economy = read_economy(printed_economy.text, printed_economy.unit or unit, _whole_years(time)) if printed_economy else Economy()
    return Action(
        id=f"{document}/action/{number}",
        document=document,
        sources=(source,),
        number=number,
        area=block.area,
        area_name=area_name,
        name=block.name or short_name(body.text),
        text=body.text,
        points=tuple(part.text for part in body.parts if part.is_point),
        time=time,
        economy=text[Field.ECONOMY],
        amounts=economy.amounts,
        total_dkk=economy.total_dkk,
        other_funding=economy.other_funding,
        target_group=text[Field.TARGET_GROUP],
        success_criterion=text[Field.SUCCESS],
        responsible=text[Field.RESPONSIBLE],
        performer=text[Field.PERFORMER],
        progress=text[Field.PROGRESS],
        facts=tuple(ActionFact(label=label, text=words) for label, words in body.facts),
        depends_on=_depends_on(block, body, text[Field.TIME]),
        condition=_condition(time, text[Field.TIME]),
        outside_plan_period=_outside(time, plan),
    )


def read_time(text: str | None) -> Period | None:
    """The time of an action with its words whole; vague when they name no time that can be read."""
    if not text:
        return None
    period = parse_period(text)
    return period.model_copy(update={"text": text}) if period else Period(text=text, precision=Precision.VAGUE)


def _whole_years(time: Period | None) -> int | None:
    """How many years an action's time spans where it says so («2023-2025»); None for any other time."""
    if time is None or time.precision is not Precision.YEARS or time.start is None or time.end is None:
        return None
    return time.end.year - time.start.year + 1


def short_name(text: str) -> str:
    """The first sentence, cut at a clause when it is long, for lists."""
    found = sentences(text)
    first = found[0] if found else text.strip()
    first = _LEAD_IN.sub("", first.rstrip(". ")) or first
    if len(first) <= _LONGEST_NAME:
        return first
    cuts = [match.start() for match in _CLAUSE.finditer(first) if 30 <= match.start() <= _LONGEST_NAME]
    cut = cuts[-1] if cuts else first.rfind(" ", 0, _LONGEST_NAME)
    return _LEAD_IN.sub("", first[:cut]).rstrip(" ,;–-") + " …"


def _kept(line: str) -> str:
    """A line without markup, its bullet and its leading space kept."""
    text, marked = unmarked(line)
    return text if marked or "**" in line else line.rstrip()


def _depends_on(block: Block, body: ActionText, time: str | None) -> tuple[str, ...]:
    """Numbers of the actions that must come first: «handling 1» is one of the same area."""
    told = [time or "", *(sentence for part in body.parts for sentence in sentences(part.text))]
    found = [match["number"] for words in told if _DEPENDS.search(words) for match in _REFERENCE.finditer(words)]
    found += [number for words in told if _DEPENDS.search(words) for number in _LETTERED.findall(words)]
    numbers = [number if "." in number or number[0].isalpha() else f"{block.area}.{number}" for number in found]
    return tuple(dict.fromkeys(number for number in numbers if number != block.full_number))


def _condition(time: Period | None, text: str | None) -> str | None:
    """What must happen first, in the words of the time field."""
    if time and time.condition:
        return time.condition
    match = _CONDITION.search(text or "")
    return match.group() if match else None


def _outside(time: Period | None, plan: Period | None) -> bool:
    """Whether any of the time lies outside the plan's own period."""
    if time is None or plan is None or plan.start is None or plan.end is None:
        return False
    dates = [date for date in (time.start, time.end) if date]
    return any(not plan.start <= date <= plan.end for date in dates)
