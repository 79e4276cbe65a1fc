"""An action plan's lines → its blocks: front, areas, purposes, actions, financing and the rest.

Heading levels vary inside one plan («##», «###», bold only), so a heading is told by its words and its place, never by its level.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from knowledge.parse.action_plan.fields import field_at
from knowledge.parse.action_plan.named import action_at, is_called, rows_of_their_own
from knowledge.parse.action_plan.rows import ActionRow, table_heads
from knowledge.parse.markup import is_rule, unmarked

_PURPOSE = re.compile(r"^(?:overordne[td]e?\s+)?(?:formål(?:et)?|målsætning(?:en|er)?|vision(?:en)?)\s*(?::\s*(?P<inline>\S.*)?)?$", re.IGNORECASE)
_GOAL = re.compile(r"^(?:overordnede?\s+)?mål(?:et)?\s*:\s*(?P<inline>\S.*)$", re.IGNORECASE)
"""«Mål: …» right under an area is what the area is for; under an action it is the action's own criterion."""
_FINANCING = re.compile(r"^(?:finansiering(?:en)?|samlet økonomi|økonomi|økonomi og finansiering|ressourcer)\s*:?$", re.IGNORECASE)
_AREA = re.compile(
    r"^(?P<word>indsatsområde|fokusområde|område|tema|spor)?\s*(?P<number>\d{1,2}|(?-i:[A-ZÆØÅ]|[IVX]{1,4})(?=\s?[.:)–-]\s))?\s*[.:)–-]?\s*(?P<name>[^\W\d_].{1,79}?)$",
    re.IGNORECASE,
)
_KIND_OF_TEXT = re.compile(
    r"(?:notat|memo|bilag|indstilling|sagsfremstilling|handle?plan|handlingsplan|indhold(?:sfortegnelse)?|indledning|forord|baggrund)", re.IGNORECASE
)
"""What a document or a part of it is called, never an area."""
_ROMAN = re.compile(r"[IVX]+(?=\.|$)")
_CONTENTS = re.compile(r"(?:\.{3,}|\t)\s*\d{1,3}$")
_CONTENTS_LINE = re.compile(r"(?:\.\s?){4,}\s*\d{1,3}\s*$")


class BlockKind(StrEnum):
    """What a block of the plan is."""

    FRONT = "front"
    AREA = "area"
    PURPOSE = "purpose"
    ACTION = "action"
    FINANCING = "financing"
    OTHER = "other"


@dataclass
class Block:
    """A heading with the lines under it. `area` is the number of the area it stands in; `number` and `name` are the heading's own.

    Lines count from 1; `heading_line` is None for the front, and for text that has no heading. `body_from` may lie after `line_to`: then it is empty.
    """

    kind: BlockKind
    line_from: int
    body_from: int
    line_to: int = 0
    heading: str = ""
    number: str = ""
    name: str = ""
    area: str = ""
    inline: str = ""
    row: ActionRow | None = None
    """The row of a table that an action was printed as."""
    in_column: bool = False
    """An area that is named in a column of a table."""

    @property
    def full_number(self) -> str:
        """An action's number with its area's, as it is spoken of: «4.2», «B1», «II.1»."""
        lettered = self.area.isalpha() and not _ROMAN.fullmatch(self.area)
        return f"{self.area}{self.number}" if lettered else f"{self.area}.{self.number}"


@dataclass
class _Reading:
    """Where the reader stands: the blocks so far and the area it is in."""

    blocks: list[Block] = field(default_factory=list)
    area: str = ""
    heads: frozenset[int] = frozenset()
    """Lines that head a table of actions, counted from 1."""

    def open(self, block: Block) -> None:
        """Ends the block before and begins this one."""
        if self.blocks:
            self.blocks[-1].line_to = block.line_from - 1
        self.blocks.append(block)


def blocks_of(lines: Sequence[str]) -> list[Block]:
    """All blocks of the plan in printed order; the first is the front, and every line belongs to one."""
    rows = {row.line_from: row for row in rows_of_their_own(lines)}
    taken = {number for row in rows.values() for number in range(row.line_from, row.line_to + 1)}
    reading = _Reading(heads=table_heads(lines) | rows.keys())
    reading.open(Block(BlockKind.FRONT, 1, 1))
    for index, line in enumerate(lines):
        if index + 1 in rows:
            for block in _of_row(rows[index + 1], reading):
                reading.open(block)
        if index + 1 in taken or index + 1 in reading.heads:
            continue
        text, marked = unmarked(line)
        goal = _GOAL.match(text) if reading.blocks[-1].kind is BlockKind.AREA else None
        if goal:
            reading.open(Block(BlockKind.PURPOSE, index + 1, index + 2, heading="Formål", area=reading.area, inline=goal["inline"]))
            continue
        if not text or is_rule(line) or (field_at(line) is not None and not _is_financing(lines, index)):
            continue
        opened = _opened(lines, index, text, marked, reading)
        if opened:
            reading.open(opened)
    reading.blocks[-1].line_to = len(lines)
    return reading.blocks


def is_contents(line: str) -> bool:
    """Whether a line is one of the list of contents: words, dots and a page number."""
    return _CONTENTS_LINE.search(line) is not None


def _opened(lines: Sequence[str], index: int, text: str, marked: bool, reading: _Reading) -> Block | None:
    """The block that this line begins, or None when it belongs to the one before."""
    number = index + 1
    action = action_at(lines, index)
    if action:
        area, own = _numbered(action["number"], reading.area)
        reading.area = area
        named = action.groupdict()
        heading = text if is_called(action) else "Handling"
        return Block(BlockKind.ACTION, number, number + 1, heading=heading, number=own, name=named["name"] or named.get("plain") or "", area=area)
    purpose = _PURPOSE.match(text)
    if purpose and (marked or purpose["inline"] or _alone(lines, index)) and reading.blocks[-1].kind is not BlockKind.ACTION:
        return Block(BlockKind.PURPOSE, number, number + 1, heading="Formål", area=reading.area, inline=purpose["inline"] or "")
    if _is_financing(lines, index):
        return Block(BlockKind.FINANCING, number, number + 1, heading=text.rstrip(": "))
    area_heading = _area_at(lines, index, text, marked, reading)
    if area_heading:
        return area_heading
    if marked and reading.area and not _inside_action_text(lines, index, reading.blocks[-1]):
        return Block(BlockKind.OTHER, number, number + 1, heading=text.rstrip(": "))
    return None


def _of_row(row: ActionRow, reading: _Reading) -> Iterator[Block]:
    """The block of an action printed as a row, and before it that of the area that a column of the table puts it in, when that is a new one.

    Without a number it is counted in its area.
    """
    if row.area and not row.number:
        match = _AREA.match(row.area)
        name = match["name"].strip() if match else row.area
        known = next((block for block in reading.blocks if block.kind is BlockKind.AREA and block.name == name), None)
        areas = [block for block in reading.blocks if block.kind is BlockKind.AREA and block.in_column]
        reading.area = known.area if known else (match and match["number"]) or str(len(areas) + 1)
        if known is None:
            yield Block(
                BlockKind.AREA,
                row.line_from,
                row.line_to + 1,
                heading=row.area,
                number=reading.area,
                name=name,
                area=reading.area,
                in_column=True,
            )
    area, number = _numbered(row.number, reading.area) if row.number else (reading.area or "1", "")
    reading.area = area
    before = sum(block.kind is BlockKind.ACTION and block.area == area for block in reading.blocks)
    yield Block(
        BlockKind.ACTION,
        row.line_from,
        row.line_to + 1,
        row.line_to,
        heading=row.kind,
        number=number or str(before + 1),
        name=row.name,
        area=area,
        row=row,
    )


def _numbered(printed: str, area: str) -> tuple[str, str]:
    """Area and action number: «2» in area 4 is action 2 of area 4, «4.2», «B1» and «II.1» say it themselves."""
    if printed[0].isalpha() and not _ROMAN.match(printed):
        return printed[0], printed[1:].lstrip(".")
    if "." in printed:
        first, second = printed.split(".", 1)
        return first, second
    return area or "1", printed


def _is_financing(lines: Sequence[str], index: int) -> bool:
    """Whether the line is the heading of the plan's own financing, not the field of an action."""
    text, marked = unmarked(lines[index])
    return bool(_FINANCING.match(text)) and (marked or text.isupper()) and _alone(lines, index)


def _alone(lines: Sequence[str], index: int) -> bool:
    """Whether blank lines stand on both sides."""
    before = index == 0 or not lines[index - 1].strip()
    after = index + 1 >= len(lines) or not lines[index + 1].strip()
    return before and after


def _area_at(lines: Sequence[str], index: int, text: str, marked: bool, reading: _Reading) -> Block | None:
    """The area that this line is the heading of: numbered, marked or in capitals, and followed by a purpose or an action before any other heading."""
    match = _AREA.match(text)
    if match is None or _KIND_OF_TEXT.fullmatch(text) or text[-1] in ".,;:?!" or _CONTENTS.search(text) or not match["name"][0].isupper():
        return None
    weight = marked or text.isupper() or bool(match["word"])
    last = reading.blocks[-1]
    if match["number"] is None and not weight and (last.kind is BlockKind.FRONT or not _inside_fields(lines, index)):
        return None
    if not _leads_to_area(lines, index, near=not weight, heads=reading.heads):
        return None
    reading.area = match["number"] or str(int(reading.area or 0) + 1)
    return Block(BlockKind.AREA, index + 1, index + 2, heading=text, number=reading.area, name=match["name"].strip(), area=reading.area)


def _leads_to_area(lines: Sequence[str], index: int, *, near: bool, heads: frozenset[int]) -> bool:
    """Whether a purpose or an action is the next heading; with `near` the next line that holds text."""
    for at in range(index + 1, len(lines)):
        text, marked = unmarked(lines[at])
        if not text or is_rule(lines[at]):
            continue
        if at + 1 in heads or _PURPOSE.match(text) or action_at(lines, at) or (_GOAL.match(text) and not near):
            return True
        if near or marked or field_at(lines[at]) is not None or (text.isupper() and len(text) > 3):
            return False
    return False


def _inside_fields(lines: Sequence[str], index: int) -> bool:
    """Whether the last line with text above is a field: what follows it after a blank line is something new."""
    above = [at for at in range(index) if lines[at].strip() and not is_rule(lines[at])]
    return bool(above) and above[-1] < index - 1 and field_at(lines[above[-1]]) is not None


def _inside_action_text(lines: Sequence[str], index: int, block: Block) -> bool:
    """Whether the line stands in an action before its fields: then a heading is part of the action's text."""
    if block.kind is not BlockKind.ACTION:
        return False
    return not any(field_at(line) for line in lines[block.body_from - 1 : index])
