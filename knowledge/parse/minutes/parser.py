"""Minutes of councils and committees → meeting, people, items, recommendations, decisions, votes, dissent and planned cases.

Written from Ballerup's committee minutes of 7 February 2023 and the published forms of Ballerup 2002–2025, Copenhagen, Aarhus, Køge, Roskilde,
Rødovre and Brønderslev: headings are known by their role, and order and numbering are left open.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from knowledge.dates import format_date
from knowledge.parse.contract import Parsed, Text
from knowledge.parse.minutes.agreed_follow_ups import read_follow_ups
from knowledge.parse.minutes.attachments import read_attachments
from knowledge.parse.minutes.attendance import read_roll
from knowledge.parse.minutes.attendance_lines import find_people_blocks
from knowledge.parse.minutes.attendance_told import everyone_in
from knowledge.parse.minutes.blocks import find_blocks
from knowledge.parse.minutes.bodies import Bodies, find_bodies
from knowledge.parse.minutes.checks import find_issues
from knowledge.parse.minutes.context import Context
from knowledge.parse.minutes.decisions import read_decisions
from knowledge.parse.minutes.figures import read_figures
from knowledge.parse.minutes.guests import read_guests
from knowledge.parse.minutes.head import COPENHAGEN, Head, read_head
from knowledge.parse.minutes.history import read_earlier_decisions, read_earlier_treatments
from knowledge.parse.minutes.items import find_items
from knowledge.parse.minutes.layout import Block, PrintedItem
from knowledge.parse.minutes.meeting_end import ended_at, is_end, is_next, next_date
from knowledge.parse.minutes.openness import head_end
from knowledge.parse.minutes.page import Page
from knowledge.parse.minutes.planned import read_planned_cases
from knowledge.parse.minutes.reading import ReadItem, ReadMinutes
from knowledge.parse.minutes.recognise import likeness
from knowledge.parse.minutes.recommendations import read_recommendations
from knowledge.parse.minutes.sections import closing_sections, head_sections, item_sections
from knowledge.parse.minutes.sitting import Sitting, sitting_of
from knowledge.parties import party_letter
from knowledge.records import AgendaItem, Document, Meeting, Membership, Record, Section
from knowledge.records.document import Family
from knowledge.records.meeting import Attendance
from knowledge.records.time import Precision


class MinutesParser:
    """Reads minutes. Every record carries the lines it was read from; what is odd becomes issues."""

    def recognises(self, text: Text) -> float:
        """How much the text looks like minutes, 0 to 1."""
        return likeness(text)

    def parse(self, text: Text) -> Parsed:
        """All records, sections and issues of the minutes."""
        page = Page(text)
        items = find_items(page)
        head = read_head(page, items[0].first if items else len(text.lines) + 1)
        head = replace(head, last=head_end(page, head.first, head.last, items))
        bodies = Bodies([head.body, *find_bodies("\n".join(text.lines))] if head.body else find_bodies("\n".join(text.lines)))
        sitting = sitting_of(page, head, bodies)
        page.title = _title(sitting)
        people = find_people_blocks(page, items[0].first if items else len(text.lines) + 1)
        roll = read_roll(page, people)
        minutes = ReadMinutes(page, [_read_item(page, item, key, sitting, bodies) for item, key in _keyed(page, items)], head.location)
        sections = head_sections(page, head, people, roll.people)
        for read in minutes.items:
            sections += item_sections(page, read.printed, read.blocks, read.record.id)
        sections += closing_sections(page, items)
        told = (everyone_in(f"{block.rest} {page.reading_text(block.first, block.last)}".strip()) for block in people)
        meeting = _meeting(page, head, sitting, len(items), next(filter(None, told), None))
        records: list[Record] = [*meeting, *roll.people, *_memberships(page, sitting, roll.people)]
        for read in minutes.items:
            records += [read.record, *read.recommendations, *read.decided.records(), *read.earlier, *read.figures, *read.follow_ups, *read.planned]
        return Parsed(_document(page, head, sitting, sections), tuple(sections), tuple(records), (*roll.issues, *find_issues(minutes)))


def _title(sitting: Sitting) -> str:
    """What the minutes are called in a citation."""
    day = format_date(sitting.date) if sitting.date else "uden dato"
    return f"{sitting.body or 'Møde'}, referat {day}"


def _keyed(page: Page, items: list[PrintedItem]) -> Iterable[tuple[PrintedItem, str]]:
    """Items with a record id of their own, also when a number comes twice."""
    seen: dict[str, int] = {}
    for item in items:
        seen[item.number] = seen.get(item.number, 0) + 1
        again = f"-{seen[item.number]}" if seen[item.number] > 1 else ""
        yield item, f"{page.document}/{item.number}{again}"


def _document(page: Page, head: Head, sitting: Sitting, sections: list[Section]) -> Document:
    return Document(
        id=page.document,
        document=page.document,
        sources=(page.source("mødehovedet", head.first, head.last),),
        title=page.title,
        family=Family.MINUTES,
        body=sitting.body or None,
        date=sitting.date,
        date_precision=Precision.DAY if sitting.date else None,
        years=(sitting.date.year,) if sitting.date else (),
        public=any(section.public for section in sections if section.item is not None),
        line_count=len(page.text.lines),
        sha256=page.text.sha256,
    )


def _meeting(page: Page, head: Head, sitting: Sitting, item_count: int, everyone: str | None) -> list[Meeting]:
    """The meeting; none when no date is printed."""
    if sitting.date is None:
        return []
    over = next((number for number in range(len(page.lines), 0, -1) if is_end(page.line(number)) and not is_next(page.line(number))), None)
    following = next((number for number in range(len(page.lines), 0, -1) if is_next(page.line(number))), None)
    told = [(label, number) for label, number in (("mødets afslutning", over), ("næste møde", following)) if number is not None]
    end = ended_at(page.lines, [page.line(number) for number in range(head.first, head.last + 1)])
    return [
        Meeting(
            id=f"{page.document}/meeting",
            document=page.document,
            sources=(page.source("mødehovedet", head.first, head.last), *(page.source(label, number, number) for label, number in told)),
            body=sitting.body,
            date=sitting.date,
            starts_at=head.starts_at,
            ends_at=datetime.combine(sitting.date, end, COPENHAGEN) if end else None,
            location=head.location,
            next_meeting=next_date(page.line(following)) if following else None,
            everyone=everyone,
            item_count=item_count,
        )
    ]


def _memberships(page: Page, sitting: Sitting, people: list[Attendance]) -> list[Membership]:
    """Each politician's seat in the body that met."""
    return [
        Membership(
            id=f"{page.document}/membership/{order}",
            document=page.document,
            sources=person.sources,
            person=person.person,
            organization=sitting.body,
            party=person.party,
            party_letter=_letter(person.party),
            role=person.role,
        )
        for order, person in enumerate((person for person in people if person.politician and sitting.body), start=1)
    ]


def _letter(party: str | None) -> str | None:
    """The ballot letter: printed, or that of the party's name."""
    return None if party is None else party_letter(party) or (party if len(party) <= 2 else None)


def _read_item(page: Page, item: PrintedItem, item_id: str, sitting: Sitting, bodies: Bodies) -> ReadItem:
    """One item with everything in it."""
    blocks = find_blocks(page, item, sitting)
    competent = bodies.competent_in(_text_of(page, blocks, "competence"))
    context = Context(page, item, item_id, sitting, bodies, competent)
    recommended = read_recommendations(page, item, blocks, item_id)
    attached = read_attachments(page, item, blocks)
    record = AgendaItem(
        id=item_id,
        document=page.document,
        sources=(page.source(item.locator, item.first, max(item.first, item.text_from - 1)), page.source(item.locator, item.first, item.last)),
        number=item.number,
        order=item.order,
        name=item.name,
        public=item.public,
        attachments_total=attached.total,
        attachments_recommended=attached.recommended,
        competent_body=competent,
        proposer=recommended.proposer,
        guests=read_guests(_text_of(page, blocks, "guests")),
        earlier=read_earlier_treatments(context, blocks),
        finance=_text_of(page, blocks, "finance") or None,
    )
    return ReadItem(
        printed=item,
        blocks=blocks,
        record=record,
        recommendations=recommended.points,
        decided=read_decisions(context, blocks),
        earlier=read_earlier_decisions(context, blocks),
        figures=read_figures(page, item, blocks, item_id),
        follow_ups=read_follow_ups(page, item, blocks, item_id, sitting.date),
        planned=read_planned_cases(page, item, blocks, item_id, sitting.body, sitting.date.year if sitting.date else None),
    )


def _text_of(page: Page, blocks: list[Block], role: str) -> str:
    """The text of an item's blocks of one role, repaired."""
    return "\n".join(page.reading_text(block.first, block.last, block.lead) for block in blocks if block.role == role).strip()
