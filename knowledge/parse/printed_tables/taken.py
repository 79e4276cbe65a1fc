"""The lines that a family's own reader has made records of: a table row read there is not read twice."""

from __future__ import annotations

from knowledge.parse.contract import Parsed
from knowledge.parse.headings import contents_of
from knowledge.records import (
    Action,
    Attendance,
    BudgetLine,
    Financing,
    KeyFigure,
    Membership,
    PairedValue,
    PlannedCase,
    PlanResource,
    SavingsCase,
    Signatory,
    VoteEvent,
)

_OWN = (
    Action,
    Attendance,
    BudgetLine,
    Financing,
    KeyFigure,
    Membership,
    PairedValue,
    PlannedCase,
    PlanResource,
    SavingsCase,
    Signatory,
    VoteEvent,
)
_NO_TABLES = ("attendance", "signatures", "agenda", "members", "contents")
"""Roles of sections that hold lists of people or headings."""


def taken_lines(parsed: Parsed) -> frozenset[int]:
    """The lines, counted from 1, that are sources of such records, each place as far as it goes; words about resources hold no figure read."""
    own = [record for record in parsed.records if isinstance(record, _OWN)]
    read = [record for record in own if not isinstance(record, PlanResource) or record.amount_dkk is not None]
    places = [source for record in read for source in record.sources[:1]]
    return frozenset(line for source in places for line in range(source.line_from, source.line_to + 1))


def lines_of_no_table(parsed: Parsed, lines: tuple[str, ...]) -> frozenset[int]:
    """The lines of lists of contents, of attendance and of signatures."""
    people = [section.sources[0] for section in parsed.sections if section.role in _NO_TABLES]
    contents = {entry.line for entry in contents_of(lines)}
    return frozenset(contents | {line for source in people for line in range(source.line_from, source.line_to + 1)})
