"""Items under one number."""

from __future__ import annotations

from collections.abc import Iterator

from knowledge.errors import Issue, IssueKind
from knowledge.parse.minutes.reading import ReadMinutes


def number_used_again(minutes: ReadMinutes) -> Iterator[Issue]:
    """A number that several items bear, so that it alone does not say which is meant."""
    for number in dict.fromkeys(item.printed.number for item in minutes.items):
        own = [item for item in minutes.items if item.printed.number == number]
        if len(own) > 1:
            names = " og ".join(f"«{item.record.name}»" for item in own)
            message = f"Nummeret {number} står ved {len(own)} punkter: {names}. Beslutninger under nummeret kan være af hvert af dem."
            yield Issue(kind=IssueKind.UNCERTAIN, message=message, sources=tuple(item.record.sources[0] for item in own), item=number)
