"""What an item lacks that the other items of the same minutes have."""

from __future__ import annotations

from collections.abc import Iterator

from knowledge.errors import Issue, IssueKind
from knowledge.parse.minutes.reading import ReadItem, ReadMinutes

_MOST = 0.5
"""A field is expected when more than this share of the items has it."""


def missing_fields(minutes: ReadMinutes) -> Iterator[Issue]:
    """Items without a decision or a competent body where most have one, and items whose title is not printed."""
    open_items = [item for item in minutes.items if item.printed.public]
    for role, what in (("competence", "hvem der træffer beslutningen"), ("decision", "nogen beslutning")):
        having = sum(item.has(role) for item in open_items)
        if len(open_items) < 2 or having <= _MOST * len(open_items):
            continue
        for item in open_items:
            if not item.has(role) and not item.printed.withdrawn:
                yield _issue(minutes, item, f"Det fremgår ikke af punkt {item.printed.number} ({item.printed.name}), {what}.", role)
    untitled = [item for item in minutes.items if not item.printed.titled]
    if untitled:
        numbers = ", ".join(item.printed.number for item in untitled)
        message = f"Titlerne på punkterne {numbers} er ikke trykt; punkterne er nummereret i rækkefølge og kaldt efter deres første sætning."
        yield Issue(kind=IssueKind.UNCERTAIN, message=message, sources=tuple(_source(minutes, item) for item in untitled))


def _issue(minutes: ReadMinutes, item: ReadItem, message: str, role: str) -> Issue:
    if role == "decision":
        message = f"Punkt {item.printed.number} ({item.printed.name}) har ingen beslutning i referatet."
    return Issue(kind=IssueKind.UNCERTAIN, message=message, sources=(_source(minutes, item),), item=item.printed.number)


def _source(minutes: ReadMinutes, item: ReadItem):  # type: ignore[no-untyped-def]
    return minutes.page.source(item.printed.locator, item.printed.first, max(item.printed.first, item.printed.text_from - 1))
