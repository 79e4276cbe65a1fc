"""What an item lacks that the other items of the same minutes have."""

from __future__ import annotations

from collections.abc import Iterator

from knowledge.errors import Issue, IssueKind
from knowledge.parse.minutes.reading import ReadItem, ReadMinutes
from knowledge.source import Source

_MOST = 0.5
"""A field is expected when more than this share of the items that are not closed has it."""


def missing_fields(minutes: ReadMinutes) -> Iterator[Issue]:
    """Items that are not closed without a competent body or a decision where most have one, unheaded decisions, titles that are not printed."""
    items = [item for item in minutes.items if item.printed.public is not False]
    without_body = [item for item in items if not item.has("competence")]
    without_decision = [item for item in items if not item.decided.decisions]
    for missing, what in (
        (without_body, "mangler feltet om, hvem der træffer beslutningen"),
        (without_decision, "har ingen beslutning i referatet"),
    ):
        if len(items) > 1 and len(missing) < _MOST * len(items):
            yield from (_issue(minutes, item, f"Punkt {item.printed.number} ({item.printed.name}) {what}.") for item in missing)
    unheaded = [item for item in items if item.decided.unheaded]
    untitled = [item for item in items if not item.printed.titled]
    if unheaded:
        yield _of_all(minutes, unheaded, "har ingen overskrift «Beslutning»; beslutningen er læst af teksten")
    if untitled:
        yield _of_all(minutes, untitled, "har ingen trykt titel; de er talt i rækkefølge og kaldt efter deres første sætning")


def _of_all(minutes: ReadMinutes, items: list[ReadItem], what: str) -> Issue:
    """One issue for all items with the same lack."""
    numbers = ", ".join(item.printed.number for item in items)
    sources = tuple(_source(minutes, item) for item in items)
    return Issue(kind=IssueKind.UNCERTAIN, message=f"Punkt {numbers} {what}.", sources=sources, item=numbers if len(items) == 1 else None)


def _issue(minutes: ReadMinutes, item: ReadItem, message: str) -> Issue:
    return Issue(kind=IssueKind.UNCERTAIN, message=message, sources=(_source(minutes, item),), item=item.printed.number)


def _source(minutes: ReadMinutes, item: ReadItem) -> Source:
    """The item's heading."""
    return minutes.page.source(item.printed.locator, item.printed.first, max(item.printed.first, item.printed.text_from - 1))
