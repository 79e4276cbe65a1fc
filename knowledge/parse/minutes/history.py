"""Where a case has been before: the list under «Tidligere behandling», and what other bodies or earlier meetings decided."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from knowledge.dates import parse_date
from knowledge.parse.minutes.bodies import BODY, same_body
from knowledge.parse.minutes.clauses import read_ruling
from knowledge.parse.minutes.context import Context
from knowledge.parse.minutes.layout import Block
from knowledge.parse.minutes.outcomes import ending_of
from knowledge.parse.minutes.pending import why_open
from knowledge.parse.minutes.rulings import Ruling
from knowledge.parse.prose import Paragraph, join_lines, sentences
from knowledge.records import Decision
from knowledge.records.meeting import EarlierTreatment, Outcome

_POINT = re.compile(r"\b(?:pkt|punkt|sag(?:snr|\s+nr)?)\b\.?\s*(?P<item>\d+)", re.IGNORECASE)
_BESIDE = re.compile(r"(?:\b(?:pkt|punkt|sag)\b\.?\s*\d+\s*[:.–-]|\b20\d\d\s*:)\s+(?P<outcome>\S.*)", re.IGNORECASE | re.DOTALL)
_DATE = r"(?:den\s+|d\.\s*)?(?P<date>\d{1,2}\.\s*\w+\s+\d{4}|\d{1,2}[.-]\d{1,2}[.-]\d{4})"
_BEGINS = re.compile(rf"\s*{BODY},?\s+{_DATE}")
"""«Økonomiudvalget, 6. december 2023 …»: the next of several treatments."""
_MEETING = rf"(?:på|i|ved)\s+(?:sit\s+|et\s+|deres\s+)?(?:møde|mødet)\s+{_DATE}(?:,?\s*(?:punkt|pkt\.?|sag)\s+\d+,?)?"
_ACTIVE = re.compile(
    rf"(?P<body>{BODY})\s+(?:har\s+)?(?P<verb>godkendte|vedtog|tiltrådte|besluttede|udsatte|anbefalede|drøftede|godkendt|vedtaget)\s+{_MEETING}\s+(?P<rest>.*)"
)
_PASSIVE = re.compile(
    rf"\bblev\s+(?P<verb>godkendt|vedtaget|tiltrådt|udsat|anbefalet|drøftet|taget\s+til\s+efterretning)\s+(?:på|i)\s+(?P<body>{BODY})s?\s+møde\s+{_DATE}"
)
_PROSE_ROLES = frozenset({"summary", "background", "case_presentation"})


def read_earlier_treatments(context: Context, blocks: list[Block]) -> tuple[EarlierTreatment, ...]:
    """Each place the case has been, with body, date and item as far as they are printed."""
    found = []
    for block in blocks:
        if not _lists_treatments(block):
            continue
        for paragraph in _treatments(context, block):
            for text in re.split(r"(?<=\d)\s+(?=[A-ZÆØÅ][\wæøå,-]+(?:\s+og\s+\w+)?(?:udvalget|bestyrelsen)\b)", paragraph.text):
                body = context.bodies.first_in(text)
                if block.role == "history" and (body is None or parse_date(text) is None):
                    continue
                point = _POINT.search(text)
                found.append(EarlierTreatment(body=body or text, date=parse_date(text), item=point["item"] if point else None, text=text))
    return tuple(found)


def read_earlier_decisions(context: Context, blocks: list[Block]) -> list[Decision]:
    """What others decided before: from the history, and from sentences such as «X godkendte på møde den …»."""
    decisions: list[Decision] = []
    for block in blocks:
        if block.role == "history" and block.body and not _is_own_decision(context, block):
            decisions += _under_heading(context, block, len(decisions) + 1)
        elif _lists_treatments(block):
            decisions += _beside_treatments(context, block, len(decisions) + 1)
    known = {(decision.decided_by, decision.date) for decision in decisions}
    for block in blocks:
        if block.role in _PROSE_ROLES:
            for decision in _from_prose(context, block, len(decisions) + 1):
                if (decision.decided_by, decision.date) not in known:
                    known.add((decision.decided_by, decision.date))
                    decisions.append(decision)
    return decisions


def _lists_treatments(block: Block) -> bool:
    """Whether the block lists where the case has been, body and date a line; a history with bodies for headings is taken apart by those."""
    return block.role == "earlier_treatment" or (block.role == "history" and block.body is None)


def _one_by_one(context: Context, paragraph: Paragraph) -> list[Paragraph]:
    """A paragraph of several treatments, each begun by a body and its date, taken apart."""
    begins = [n for n in range(paragraph.line_from + 1, paragraph.line_to + 1) if _BEGINS.match(context.page.lines[n - 1])]
    if not begins or paragraph.is_point:
        return [paragraph]
    starts, ends = [paragraph.line_from, *begins], [*(number - 1 for number in begins), paragraph.line_to]
    return [Paragraph(join_lines(context.page.lines[one - 1 : last]), one, last) for one, last in zip(starts, ends, strict=True)]


def _treatments(context: Context, block: Block) -> list[Paragraph]:
    """The treatments under a heading, each with the outcome that is printed on the lines below it."""
    found: list[Paragraph] = []
    printed = context.page.paragraphs(block.first, block.last, block.lead)
    for paragraph in [one for whole in printed for one in _one_by_one(context, whole)]:
        if found and found[-1].text.endswith(":") and parse_date(paragraph.text) is None:
            found[-1] = replace(found[-1], text=f"{found[-1].text} {paragraph.text}", line_to=paragraph.line_to)
        else:
            found.append(paragraph)
    return found


def _beside_treatments(context: Context, block: Block, order: int) -> list[Decision]:
    """Outcomes printed beside a treatment: «Økonomiudvalget den 18-10-2016, pkt. 3: Anbefales»."""
    found: list[Decision] = []
    for paragraph in _treatments(context, block):
        match = _BESIDE.search(paragraph.text)
        read = read_ruling([(False, [replace(paragraph, text=match["outcome"], ordinal=None)])]).rulings if match else []
        if match and read and read[0].ending is not None:
            ruling = replace(read[0], text=match["outcome"])
            body, day = context.bodies.first_in(paragraph.text), parse_date(paragraph.text)
            found.append(_record(context, order + len(found), ruling, body, day, f"{context.item.locator}, {block.label}", paragraph.line_from))
    return found


def _from_prose(context: Context, block: Block, order: int) -> list[Decision]:
    """Earlier decisions that the case text tells of with body and full date."""
    found: list[Decision] = []
    for paragraph in context.page.paragraphs(block.first, block.last, block.lead):
        for sentence in sentences(paragraph.text):
            match = _ACTIVE.search(sentence) or _PASSIVE.search(sentence)
            day = parse_date(match["date"]) if match else None
            if match is None or day is None or _is_own_meeting(context, day):
                continue
            ruling = _told(sentence, match, paragraph.line_from, paragraph.line_to)
            locator = f"{context.item.locator}, {block.label}" if block.label else context.item.locator
            body = context.bodies.name(match["body"])
            found.append(_record(context, order + len(found), ruling, body, day, locator, paragraph.line_from))
    return found


def _told(sentence: str, match: re.Match[str], first: int, last: int) -> Ruling:
    """The ruling that a sentence tells of; its words are the whole sentence."""
    ending = ending_of(sentence[match.start("verb") :])
    remark = sentence[match.start("verb") + ending.remark :].strip(" :,") if ending and ending.remark is not None else None
    return Ruling((None,), ending, sentence, remark or None, first, last)


def _is_own_decision(context: Context, block: Block) -> bool:
    """Whether a history repeats what these minutes decide."""
    return block.date == context.sitting.date and same_body(block.body, context.sitting.body)


def _is_own_meeting(context: Context, day: date) -> bool:
    return day == context.sitting.date


def _under_heading(context: Context, block: Block, order: int) -> list[Decision]:
    """What another body, or this one at another meeting, decided before: one record a ruling."""
    reading = read_ruling([(False, context.page.paragraphs(block.first, block.last, block.lead))])
    body = context.bodies.name(block.body) if block.body else None
    return [
        _record(context, order + index, ruling, body, block.date, f"{context.item.locator}, {block.label}", block.heading_line)
        for index, ruling in enumerate(reading.rulings)
    ]


def _record(context: Context, order: int, ruling: Ruling, body: str | None, day: date | None, locator: str, first: int) -> Decision:
    """One earlier decision as a record, quoted from line `first`."""
    outcome = ruling.ending.outcome if ruling.ending else Outcome.CUSTOM
    reason = why_open(outcome, ruling.text, body or "")
    return Decision(
        id=f"{context.item_id}/earlier/{order}",
        document=context.page.document,
        sources=(context.page.source(locator, first, ruling.last),),
        item=context.item.number,
        part=ruling.parts[0],
        outcome=outcome,
        text=ruling.text,
        remark=ruling.remark,
        decided_by=body,
        date=day,
        final=reason is None,
        not_final_because=reason,
        earlier=True,
    )
