"""Summaries of items, chapters and savings cases of a budget agreement."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.library import Library
from knowledge.money import format_short
from knowledge.records import AgreementItem, BudgetLine, SavingsCase
from knowledge.records.budget import BudgetKind
from tools.summary.select import telling
from tools.summary.whole import Drafted


def drafted(library: Library, item: AgreementItem) -> Drafted:
    """Case, money by year from the tables, committees, deadlines."""
    lines = [line for line in library.of(BudgetLine, item.document) if line.item == item.item]
    parts = [
        ("Sag", telling(item.text, 6)),
        ("Økonomi", "; ".join(_amounts(line) for line in lines)),
        ("Udvalg", "; ".join(item.deciding_bodies or item.bodies)),
        ("Næste skridt", " ".join(dict.fromkeys(c.text for c in item.commitments))),
    ]
    return f"{item.item} {item.name}", parts, [item.sources[0], *(line.sources[0] for line in lines)]


def drafted_chapter(library: Library, items: Sequence[AgreementItem]) -> Drafted:
    """Each item of the chapter in a sentence or two, with its money."""
    parts: list[tuple[str, str]] = []
    for item in items:
        lines = [line for line in library.of(BudgetLine, item.document) if line.item == item.item]
        money = "; ".join(_amounts(line) for line in lines)
        parts.append((f"{item.item} {item.name}", f"{telling(item.text, 2)} {f'({money})' if money else ''}".strip()))
    title = f"kapitel {items[0].chapter}, {items[0].chapter_name}" if items else ""
    return title, parts, [item.sources[0] for item in items]


def drafted_case(case: SavingsCase) -> Drafted:
    """The case with its amounts as printed."""
    amounts = ", ".join(f"{year}: {printed or 'tom'}" for year, printed in case.as_printed.items())
    parts = [("Sag", f"{case.code} {case.name} ({case.committee})."), ("Økonomi", f"{case.unit}: {amounts}. Minus betyder besparelse.")]
    if case.investment_as_printed:
        parts.append(("Anlægsinvestering", f"{case.investment_as_printed} {case.unit} (uden år)."))
    return f"{case.code} {case.name}", parts, [case.sources[0]]


def _amounts(line: BudgetLine) -> str:
    kind = "drift" if line.kind == BudgetKind.OPERATING else "anlæg"
    return f"{kind}: " + ", ".join(f"{format_short(value)} i {year}" for year, value in line.amounts_dkk.items() if value is not None)
