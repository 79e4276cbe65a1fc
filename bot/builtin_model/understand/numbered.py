"""Which numbered thing each line of the library is of: an action, an item of an agreement, a savings case, an item of a meeting."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from knowledge.library import Library
from knowledge.records import Action, AgendaItem, AgreementItem, BudgetLine, SavingsCase
from knowledge.source import Source


@dataclass(frozen=True)
class Row:
    """One numbered thing of one document, as a topic names it: kind, document (id) and number or code."""

    kind: str
    document: str
    key: str


def by_line(library: Library) -> dict[tuple[str, int], Row]:
    """The thing of each line, by document and line; the rows of tables go before the text around them."""
    known: dict[tuple[str, int], Row] = {}
    of_meetings = {(item.document, item.number): item.sources for item in library.of(AgendaItem)}
    for section in library.sections():
        if section.item and (section.document, section.item) in of_meetings:
            known.update(_lines(section.sources, Row("agenda_item", section.document, section.item)))
    for (document, number), sources in of_meetings.items():
        known.update(_lines(sources[:1], Row("agenda_item", document, number)))
    for item in library.of(AgreementItem):
        known.update(_lines(item.sources, Row("agreement_item", item.document, item.item)))
    for action in library.of(Action):
        known.update(_lines(action.sources[:1], Row("action", action.document, action.number)))
    for line in library.of(BudgetLine):
        known.update(_lines(line.sources[:1], Row("agreement_item", line.document, line.item)))
    for case in library.of(SavingsCase):
        known.update(_lines(case.sources[:1], Row("savings_case", case.document, case.code)))
    return known


def _lines(sources: Iterable[Source], row: Row) -> Iterable[tuple[tuple[str, int], Row]]:
    return (((source.document, line), row) for source in sources for line in range(source.line_from, source.line_to + 1))
