"""Whose meeting it is, when the head does not say: pages that hold one item name body and date only in the heading of the decision."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from knowledge.parse.minutes.bodies import Bodies
from knowledge.parse.minutes.head import Head
from knowledge.parse.minutes.page import Page
from knowledge.parse.minutes.roles import heading_of


@dataclass(frozen=True)
class Sitting:
    """The body (under its one spelling; empty when unknown) and the date of the meeting that the minutes are of."""

    body: str
    date: date | None


def sitting_of(page: Page, head: Head, bodies: Bodies) -> Sitting:
    """Body and date from the head, else from the heading of a decision that comes most often, the latest of equals."""
    named = Counter(
        (heading.date, bodies.name(heading.body))
        for line in page.lines
        if (heading := heading_of(line.strip())) and heading.role == "body" and heading.body and heading.date
    )
    of_the_day = {found: count for found, count in named.items() if head.date in (None, found[0]) and isinstance(found[0], date)}
    day, body = max(of_the_day, key=lambda found: (of_the_day[found], found[0] or date.min), default=(None, ""))
    return Sitting(bodies.name(head.body) if head.body else body, head.date or day)
