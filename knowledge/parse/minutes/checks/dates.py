"""Dates that disagree: a case planned for another month than was decided, and a decided date that was not among those proposed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from knowledge.dates import find_periods
from knowledge.dates.calendar import MONTH_NAMES, months
from knowledge.errors import Issue, IssueKind
from knowledge.parse.minutes.reading import ReadItem, ReadMinutes
from knowledge.parse.prose import sentences
from knowledge.records import Decision, PlannedCase
from knowledge.records.time import Period, Precision

_WORD = re.compile(r"[^\W\d_]{4,}")
_PROPOSAL = re.compile(r"\bforesl[åo]\w*|\bforslag(?:et)?\b|\bpåtænk\w*", re.IGNORECASE)
_EXACT = (Precision.DAY, Precision.MONTH)


def case_outside_its_month(minutes: ReadMinutes) -> Iterator[Issue]:
    """A planned case with the name of another item, in a month that the item's decision does not name."""
    for case in minutes.planned:
        for item in minutes.items:
            if item.printed.number == case.item or not _same_subject(case.name, item.printed.name):
                continue
            for decision in item.decided.decisions:
                periods = _exact_periods(decision.text)
                first, last = months(case.year, case.month, case.month)
                if periods and not any(_overlap(period, first, last) for period in periods):
                    yield _month_issue(case, item, decision, periods[0])


def decided_date_not_proposed(minutes: ReadMinutes) -> Iterator[Issue]:
    """A date that was decided, where the case proposed others."""
    for item in minutes.items:
        proposed = [(period, line) for period, line in _proposed(minutes, item) if period.precision is Precision.DAY]
        for decision in item.decided.decisions:
            decided = [period for period in _exact_periods(decision.text) if period.precision is Precision.DAY]
            if not proposed or not decided or any(one.start == two.start for one in decided for two, _ in proposed):
                continue
            named = " eller ".join(period.text for period, _ in proposed)
            yield Issue(
                kind=IssueKind.DISAGREEMENT,
                message=f"Punkt {item.printed.number}: den besluttede dato {decided[0].text} er ingen af de foreslåede ({named}).",
                sources=(*decision.sources, minutes.page.source(item.printed.locator, proposed[0][1][0], proposed[-1][1][1])),
                item=item.printed.number,
            )


def _proposed(minutes: ReadMinutes, item: ReadItem) -> Iterator[tuple[Period, tuple[int, int]]]:
    """The days that the case text proposes, each with the lines of its paragraph."""
    for block in item.blocks:
        if block.role not in {"case_presentation", "summary", "background", "recommendation"}:
            continue
        for paragraph in minutes.page.paragraphs(block.first, block.last, block.lead):
            for sentence in sentences(paragraph.text):
                if _PROPOSAL.search(sentence):
                    yield from ((period, (paragraph.line_from, paragraph.line_to)) for period in _exact_periods(sentence))


def _exact_periods(text: str) -> list[Period]:
    return [period for period, _, _ in find_periods(text) if period.precision in _EXACT and period.start and period.end]


def _same_subject(case: str, item: str) -> bool:
    """Whether all telling words of the planned case stand in the item's name."""
    words = {word.lower() for word in _WORD.findall(case)}
    return bool(words) and words <= {word.lower() for word in _WORD.findall(item)}


def _overlap(period: Period, first: date, last: date) -> bool:
    return period.start is not None and period.end is not None and period.start <= last and first <= period.end


def _month_issue(case: PlannedCase, item: ReadItem, decision: Decision, period: Period) -> Issue:
    return Issue(
        kind=IssueKind.DISAGREEMENT,
        message=(
            f"Sagsoversigten i punkt {case.item} har «{case.name}» i {MONTH_NAMES[case.month - 1]} {case.year}, "
            f"men punkt {item.printed.number} ({item.printed.name}) nævner {period.text}."
        ),
        sources=(*case.sources, *decision.sources),
        item=item.printed.number,
    )
