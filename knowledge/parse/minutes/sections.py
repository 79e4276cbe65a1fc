"""All text of the minutes as sections: the head, the participants, and every block of every item."""

from __future__ import annotations

from knowledge.parse.minutes.attendance_lines import PeopleBlock
from knowledge.parse.minutes.bodies import as_title
from knowledge.parse.minutes.head import Head
from knowledge.parse.minutes.layout import Block, PrintedItem
from knowledge.parse.minutes.meeting_end import is_news, is_next
from knowledge.parse.minutes.page import Page
from knowledge.parse.minutes.roles import VOTE
from knowledge.records import Attendance, Section

_SHOWN_AS = {"absence": "attendance", VOTE: "decision"}
"""How the votes fell is part of the decision."""


def head_sections(page: Page, head: Head, people: list[PeopleBlock], roll: list[Attendance]) -> list[Section]:
    """The head as one section and each list of people as one, one person a line."""
    sections = [_section(page, "head", ("Mødet",), "head", "mødehovedet", head.first, head.last, page.reading_text(head.first, head.last))]
    for order, block in enumerate(people, start=1):
        inside = [person for person in roll if block.heading_line <= person.sources[0].line_from <= max(block.last, block.heading_line)]
        lines = [" ".join(person.sources[0].quote.split()) for person in inside] if not block.rest else [block.rest]
        text = "\n".join(f"- {line.lstrip('•- ')}" for line in dict.fromkeys(lines)) or page.reading_text(block.first, block.last)
        first, last = block.heading_line, max(block.last, block.heading_line)
        sections.append(_section(page, f"attendance-{order}", (block.label,), "attendance", block.label, first, last, text))
    return [section for section in sections if section.text.strip()]


def closing_sections(page: Page, items: list[PrintedItem]) -> list[Section]:
    """What stands below the line of the next meeting, such as a calendar, or under «Meddelelser» below the last item; open where all items are.

    The line of the next meeting itself is the meeting's.
    """
    after, last = items[-1].last + 1 if items else len(page.lines) + 1, len(page.lines)
    told = next((n for n in range(after, last + 1) if is_next(page.line(n)) or is_news(page.line(n))), last)
    first = next((n for n in range(told + 1, last + 1) if page.line(n)), None)
    if first is None:
        return []
    label = as_title(page.line(told)).rstrip(" :") if is_news(page.line(told)) else "Mødets afslutning"
    section = _section(page, "closing", (label,), "closing", label[0].lower() + label[1:], first, last, page.reading_text(first, last))
    return [section.model_copy(update={"public": all(item.public for item in items)})]


def item_sections(page: Page, item: PrintedItem, blocks: list[Block], item_id: str) -> list[Section]:
    """The blocks of one item that hold text, open to the public when the item is known to be."""
    sections: list[Section] = []
    for block in blocks:
        text = page.reading_text(block.first, block.last, block.lead)
        if not text.strip():
            continue
        path = (item.label, block.label) if block.label else (item.label,)
        locator = f"{item.locator}, {block.label}" if block.label else item.locator
        role = _SHOWN_AS.get(block.role, block.role)
        name = f"{item_id.removeprefix(page.document + '/')}/section/{len(sections) + 1}"
        section = _section(page, name, path, role, locator, block.source_from, block.source_to, text)
        sections.append(section.model_copy(update={"item": item.number, "public": bool(item.public)}))
    return sections


def _section(page: Page, name: str, path: tuple[str, ...], role: str, locator: str, first: int, last: int, text: str) -> Section:
    return Section(
        id=f"{page.document}/{name}", document=page.document, sources=(page.source(locator, first, last),), path=path, role=role, text=text
    )
