"""Cases planned for later meetings: lists under the name of a month in an overview of cases («sagsoversigt», «årshjul»)."""

from __future__ import annotations

import re
from typing import NamedTuple

from knowledge.dates import MONTHS
from knowledge.dates.calendar import MONTH_NAMES
from knowledge.parse.minutes.layout import Block, PrintedItem
from knowledge.parse.minutes.page import Page
from knowledge.parse.prose import Paragraph, join_lines
from knowledge.parse.prose.lines import continues
from knowledge.records import PlannedCase

_MONTH = re.compile(rf"(?P<month>{'|'.join(MONTH_NAMES)})(?:\s+(?:måned\s+)?(?P<year>20\d\d))?\s*:?", re.IGNORECASE)
_YEAR = re.compile(r"\b(20\d\d)\b")
_OVERVIEW = re.compile(
    r"sagsoversigt|årshjul|mødeplan|årsplan|planlagt\w*|planlægges|kommende\s+(?:sager|møder|punkter)|foreløbig\w*\s+\w*oversigt", re.IGNORECASE
)
_PROVISIONAL = re.compile(
    r"foreløbig|tentativ|kan\s+(?:\w+\s+){0,3}(?:forrykke|ændre|flyttes|rykke)|med\s+forbehold|udkast|løbende\s+(?:\w+\s+){0,2}tilføjet",
    re.IGNORECASE,
)
_EARLY, _HALF_A_YEAR = 3, 6


class _Month(NamedTuple):
    """A month heading with the cases under it; `lead` is the line of introduction right above it."""

    month: int
    year: int | None
    points: list[Paragraph]
    lead: str = ""


def read_planned_cases(page: Page, item: PrintedItem, blocks: list[Block], item_id: str, body: str, year: int | None) -> list[PlannedCase]:
    """The planned cases of an item, month by month in printed order; empty unless at least two months have lists.

    The year is printed beside the month, in the item's name or its text; else it is the meeting's. It goes on from one month to the next, and a
    month early in the year, or half a year back, below one later in it is of the year after («Oktober … December … Januar»). A list under an
    introduction of its own («Kommende temamøder:») begins anew where the first one did.
    """
    whole = " ".join(page.reading_text(block.first, block.last, block.lead) for block in blocks)
    if not _OVERVIEW.search(f"{item.name} {whole}"):
        return []
    months = [found for block in blocks if block.role != "decision" for found in _months(page, page.paragraphs(block.first, block.last, block.lead))]
    if len(months) < 2:
        return []
    named = _YEAR.search(item.name) or re.search(r"sager\s+i\s+(20\d\d)", whole)
    provisional = _PROVISIONAL.search(f"{item.name} {whole}") is not None
    cases: list[PlannedCase] = []
    at, before = int(named[1]) if named else year, 0
    first_year = months[0].year or at
    for month, printed_year, points, lead in months:
        if before and lead:
            own = set(_YEAR.findall(lead))
            at, before = (int(own.pop()), 0) if len(own) == 1 else (first_year, months[0].month)
        at = printed_year or (at + 1 if at is not None and _is_of_next_year(before, month) else at)
        before = month
        if at is None:
            continue
        for order, point in enumerate(points, start=1):
            cases.append(
                PlannedCase(
                    id=f"{item_id}/case/{len(cases) + 1}",
                    document=page.document,
                    sources=(page.source(f"{item.locator}, {MONTH_NAMES[month - 1]}", point.line_from, point.line_to),),
                    item=item.number,
                    body=body,
                    year=at,
                    month=month,
                    order=order,
                    name=_name(point.text),
                    provisional=provisional,
                )
            )
    return cases


def _is_of_next_year(before: int, month: int) -> bool:
    """Whether a month below a later one is of the year after; the two may be of two lists («Oktober, December», then «November»)."""
    return month < before and (month <= _EARLY or before - month >= _HALF_A_YEAR)


def _months(page: Page, paragraphs: list[Paragraph]) -> list[_Month]:
    """Each month heading with the points under it, up to the next one or to running text."""
    found: list[_Month] = []
    open_list, lead = False, ""
    for paragraph in paragraphs:
        heading = _MONTH.fullmatch(paragraph.text)
        if heading:
            year = int(heading["year"]) if heading["year"] else None
            found.append(_Month(MONTHS[heading["month"].lower()], year, [], lead))
            open_list, lead = True, ""
        elif open_list and (paragraph.is_point or not found[-1].points) and not _is_running_text(paragraph.text):
            found[-1].points.extend(_lines_of(page, paragraph))
        else:
            open_list, lead = False, paragraph.text if paragraph.text.rstrip().endswith(":") else ""
    return [month for month in found if month.points]


def _lines_of(page: Page, paragraph: Paragraph) -> list[Paragraph]:
    """A point as it is; lines without any mark of a list taken as a case each, unless one plainly goes on in the next."""
    if paragraph.is_point or paragraph.line_from == paragraph.line_to:
        return [paragraph]
    points: list[Paragraph] = []
    for number in range(paragraph.line_from, paragraph.line_to + 1):
        words = page.line(number)
        if points and words and continues(points[-1].text, words):
            points[-1] = Paragraph(join_lines([points[-1].text, words]), points[-1].line_from, number)
        elif words:
            points.append(Paragraph(words, number, number))
    return points


def _is_running_text(text: str) -> bool:
    """Whether the text is more than one sentence: no name of a case."""
    return re.search(r"[.!?]\s+[A-ZÆØÅ]", re.sub(r"^\d+\.\s+|\b(?:Evt|jf|bl\.a|m\.v|nr|pkt)\.", "", text)) is not None


def _name(text: str) -> str:
    """The case's name without the full stop that ends the list."""
    return text.rstrip().removesuffix(".") if not text.endswith("m.v.") else text
