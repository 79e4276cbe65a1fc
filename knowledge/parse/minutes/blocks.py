"""The blocks of one item: what stands under each heading, by the heading's role.

A heading that names a body («Økonomiudvalget den 3. marts 2009, pkt. 4») is this meeting's decision, another body's decision in the history, or a
mere mention of where the case has been, depending on the body, the date and whether text follows.
"""

from __future__ import annotations

import re
from dataclasses import replace

from knowledge.parse.minutes.absent_first import absent_before_decision
from knowledge.parse.minutes.bodies import same_body
from knowledge.parse.minutes.layout import Block, PrintedItem
from knowledge.parse.minutes.outcomes import ending_of
from knowledge.parse.minutes.page import Page
from knowledge.parse.minutes.roles import CONCLUSION, MOTION, VOTE, WRAPPER, Heading, heading_of
from knowledge.parse.minutes.sitting import Sitting
from knowledge.parse.minutes.votes import ballot_of
from knowledge.parse.prose import sentences

_COMMON_WORDS = frozenset({"effect", "staff", "hearing", "legal", "background", "absence", "guests", "finance", "debate", CONCLUSION, VOTE})
"""Roles whose headings are everyday words too («Sundhed», «Høring»): they count only where a heading can stand."""

_PRESENTING = frozenset({"summary", "background", "case_presentation", "recommendation", "debate"})
"""What comes before the decision of an item."""
_OTHER_BUSINESS = re.compile(r"(?:eventuelt|evt\.?)\s*:?", re.IGNORECASE)
_RECOMMENDS = re.compile(r"(?!Det\b)[A-ZÆØÅ][^.:;]{2,80}\s(?:indstiller|foreslår|anbefaler)(?:\b[^.:;]{0,120}(?::|,|,?\s+at\s*:?))?")


def find_blocks(page: Page, item: PrintedItem, sitting: Sitting) -> list[Block]:
    """The blocks of an item in printed order; text before the first heading presents the case. Empty wrappers are left out."""
    headings = _headings(page, item)
    first = headings[0][0] - 1 if headings else item.last
    blocks = [Block("case_presentation", "", item.first, item.text_from, _end(page, item.text_from, first))]
    ends = [*(number - 1 for number, _ in headings[1:]), item.last]
    for (number, heading), end in zip(headings, ends, strict=False):
        last = _end(page, number + 1, end)
        blocks.append(Block(heading.role, heading.label, number, number + 1, last, heading.rest, heading.body, heading.date, heading.item))
    blocks = [part for index, block in enumerate(blocks) for part in _apart(block, blocks[index - 1] if index else block)]
    blocks = absent_before_decision(page, blocks)
    blocks = _with_roles([block for block in blocks if not _is_empty_frame(block)], sitting)
    return _concluded([_put_to_the_vote(page, block) for block in blocks])


def _apart(block: Block, above: Block) -> list[Block]:
    """A field on the heading's own line («Sagsforløb: ØK/BY») without the text below it, which goes on the block above."""
    if block.role != "competence" or not block.lead or block.last < block.first:
        return [block]
    text = replace(above, heading_line=block.heading_line, first=block.first, last=block.last, lead="")
    return [replace(block, last=block.first - 1), text]


def _headings(page: Page, item: PrintedItem) -> list[tuple[int, Heading]]:
    """The item's headings with their lines, without lines that only look like one."""
    found: list[tuple[int, Heading]] = []
    for number in range(item.text_from, item.last + 1):
        heading = heading_of(page.line(number)) or _other_business(page, number)
        if heading is None:
            continue
        above = found[-1][1].role if found else ""
        if heading.role == "body" and above == "earlier_treatment":
            continue
        if heading.role in _COMMON_WORDS and not _may_stand_here(page, number, item):
            continue
        found.append((number, heading))
    lead = None if any(heading.role == "recommendation" for _, heading in found) else _recommendation_without_heading(page, item)
    return sorted([*found, lead], key=lambda place: place[0]) if lead else found


def _other_business(page: Page, number: int) -> Heading | None:
    """«Eventuelt» on a line by itself below the last item: it has no number, and is no part of what was decided there."""
    alone = _OTHER_BUSINESS.fullmatch(page.line(number)) and not page.line(number - 1)
    return Heading("other_business", page.line(number).rstrip(" :")) if alone else None


def _recommendation_without_heading(page: Page, item: PrintedItem) -> tuple[int, Heading] | None:
    """«Administrationen indstiller:» on a line of its own, where no heading «Indstilling» stands."""
    for number in range(item.text_from, item.last + 1):
        if _RECOMMENDS.fullmatch(page.line(number)) and not page.line(number - 1):
            return number, Heading("recommendation", "Indstilling", rest=page.line(number))
    return None


def _may_stand_here(page: Page, number: int, item: PrintedItem) -> bool:
    """Whether the line above is blank, or ends a sentence: a heading does not stand inside a list."""
    above = page.line(number - 1) if number > item.text_from else ""
    return not above or above[-1] in ".:!?" or heading_of(above) is not None


def _end(page: Page, first: int, last: int) -> int:
    while last >= first and not page.line(last):
        last -= 1
    return last


def _is_empty_frame(block: Block) -> bool:
    """Whether a block without text says nothing: a wrapper, or the space before the first heading."""
    return block.last < block.first and not block.lead and (block.role == WRAPPER or not block.label)


def _with_roles(blocks: list[Block], sitting: Sitting) -> list[Block]:
    """The blocks with the roles that their headings mean in these minutes. Bodies named under a history belong to it."""
    resolved: list[Block] = []
    in_history = False
    for block in blocks:
        if block.role == "body" and in_history:
            resolved.append(replace(block, role="history"))
            continue
        in_history = block.role == "history"
        resolved.append(_resolved(block, sitting))
    return resolved


def _put_to_the_vote(page: Page, block: Block) -> Block:
    """The block under «Ændringsforslag»: a vote when it tells of one or of what came of it, else a recommendation."""
    if block.role != MOTION:
        return block
    told = sentences(page.reading_text(block.first, block.last, block.lead).replace("\n", " "))
    return block if any(ballot_of(one) is not None or ending_of(one) is not None for one in told) else replace(block, role="recommendation")


def _concluded(blocks: list[Block]) -> list[Block]:
    """The last «Konklusion» as the decision of an item that has no other and presents nothing after it; any other as a part of the case."""
    decided = any(block.role == "decision" for block in blocks)
    presented = max((index for index, block in enumerate(blocks) if block.role in _PRESENTING), default=-1)
    concluded = max((index for index, block in enumerate(blocks) if block.role == CONCLUSION), default=-1)
    role = "decision" if concluded > presented and not decided else "case_presentation"
    return [
        replace(block, role=role if index == concluded else "case_presentation") if block.role == CONCLUSION else block
        for index, block in enumerate(blocks)
    ]


def _resolved(block: Block, sitting: Sitting) -> Block:
    """The block under a heading that names a body: this meeting's decision, an earlier one, or a mention of where the case has been."""
    if block.role == WRAPPER:
        return replace(block, role="case_presentation")
    if block.role == "decision" and block.body:
        return replace(block, body=None) if not sitting.body or same_body(block.body, sitting.body) else replace(block, role="history")
    if block.role != "body":
        return block
    if same_body(block.body, sitting.body) and (block.date is None or sitting.date is None or block.date == sitting.date):
        return replace(block, role="decision", body=None, date=None)
    empty = block.last < block.first and not block.lead
    return replace(block, role="earlier_treatment" if empty else "history", lead=block.label if empty else block.lead)
