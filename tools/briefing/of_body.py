"""What agreements give a body to do, for a meeting that has neither agenda nor plan."""

from __future__ import annotations

from knowledge.library import Library
from knowledge.records import AgreementItem, BudgetLine, SavingsCase
from knowledge.records.budget import BudgetKind
from tools.bodies import same_body
from tools.briefing.ahead import due_around, open_before
from tools.briefing.found import Finding, by_year, saving_amounts
from tools.briefing.meant import Occasion

_KIND = {BudgetKind.OPERATING: "drift", BudgetKind.CAPITAL: "anlæg"}


def has_something(library: Library, meant: Occasion) -> bool:
    """Whether anything at all can be told before a meeting of the body at that time."""
    return bool(tasks(library, meant) or savings(library, meant) or due_around(library, meant) or open_before(library, meant))


def tasks(library: Library, meant: Occasion) -> list[Finding]:
    """Agreement items that the body is to decide or be presented with, of agreements that cover the year, with their amounts by year."""
    found = []
    for item in library.of(AgreementItem):
        if not _covers(library, item.document, meant) or not any(same_body(body, meant.body) for body in item.deciding_bodies):
            continue
        lines = [line for line in library.of(BudgetLine, item.document) if line.item == item.item]
        amounts = "; ".join(f"{_KIND[line.kind]}: {by_year(line.amounts_dkk)}" for line in lines) or "intet beløb i tabellerne"
        found.append(Finding("", (*item.sources[:1], *(line.sources[0] for line in lines)), f"{item.label}", amounts))
    return found


def savings(library: Library, meant: Occasion) -> list[Finding]:
    """The body's savings cases by year; minus is less expenditure."""
    return [
        Finding("", case.sources[:1], f"{case.code} {case.name} (sparetabellen)", saving_amounts(case))
        for case in library.of(SavingsCase)
        if same_body(case.committee, meant.body) and _covers(library, case.document, meant)
    ]


def _covers(library: Library, document: str, meant: Occasion) -> bool:
    return bool(set(range(meant.start.year, meant.end.year + 1)) & set(library.document(document).years))
