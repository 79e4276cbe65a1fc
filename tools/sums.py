"""Sums, differences and rankings over table rows by year; rows of several agreements are told apart and never added up.

An empty cell is left out, never read as 0. Whole kroner (DKK); the sign is the table's own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from knowledge.errors import NotCovered, ToolCallError
from knowledge.library import Library
from knowledge.money import format_short
from knowledge.records import BudgetLine, SavingsCase
from tools.matching import grouped
from tools.newest import in_order

L = TypeVar("L", bound=BudgetLine | SavingsCase)
_ROUND = 10
"""Amounts asked for are round: a limit one krone beside a round one is «mindst» or «højst»."""
_SUM_LINE = re.compile(
    r"^[\s|]*(?:(?:i alt|sum|samlet|total|hovedtotal)\b|(?:[^\W\d]+ ){1,2}i alt(?=:|[\s|]*[-−–]?\d))", re.IGNORECASE | re.MULTILINE
)


@dataclass(frozen=True)
class Sums:
    """`value` as asked for; `values` by year, or by agreement and year where there are several; what a careful colleague would add."""

    value: int | float | None
    values: dict[str, int | float | None]
    notes: tuple[str, ...] = ()


def row_total(row: L, years: Sequence[int]) -> int | None:
    """A row's amounts over the years, None when all its cells are empty."""
    return _added([row.amounts_dkk.get(year) for year in years])


def within(row: L, years: Sequence[int], above: int | None, below: int | None) -> bool:
    """Whether what a row comes to over the years, its sign left aside, is more than `above` and less than `below`; an empty row is within nothing."""
    if above is None and below is None:
        return True
    total = row_total(row, years)
    return total is not None and (above is None or abs(total) > above) and (below is None or abs(total) < below)


def limits_told(above: int | None, below: int | None) -> str:
    """« over 5 mio. kr.», « på mindst 500.000 kr.», for a title; nothing without limits."""
    told = []
    if above is not None:
        told.append(f"på mindst {format_short(above + 1)}" if above % _ROUND == _ROUND - 1 else f"over {format_short(above)}")
    if below is not None:
        told.append(f"på højst {format_short(below - 1)}" if below % _ROUND == 1 else f"under {format_short(below)}")
    return f" {' og '.join(told)}" if told else ""


def year_total(rows: Sequence[L], year: int) -> int | None:
    """The rows' amounts in one year, None when all cells are empty."""
    return _added([row.amounts_dkk.get(year) for row in rows])


def years_of(library: Library, rows: Sequence[L], everything: Sequence[L], wanted: Sequence[int], what: str) -> list[int]:
    """The wanted years, or all that the rows cover when none is named; ascending.

    Raises:
        NotCovered: the rows do not cover a wanted year; the message names what each agreement in `everything` covers.
    """
    covered = {year for row in rows for year in row.amounts_dkk}
    outside = sorted(set(wanted) - covered)
    if outside:
        by_document = grouped(everything, lambda row: row.document)
        spans = [f"{library.document(document).title}: {_span(own)}" for document, own in by_document.items()]
        raise NotCovered(f"{what} dækker ikke {', '.join(map(str, outside))}. {'; '.join(spans) or 'Der er ingen tabeller'}.")
    return sorted(set(wanted)) or sorted(covered)


def _span(rows: Sequence[L]) -> str:
    years = sorted({year for row in rows for year in row.amounts_dkk})
    return f"{years[0]}-{years[-1]}" if years else "ingen år"


def summed(library: Library, rows: Sequence[L], years: Sequence[int], operation: str, what: str) -> Sums:
    """The sum, difference, average or count of the rows. `what` names them in a note: «linjer».

    Raises:
        ToolCallError: a difference was asked for without two years.
    """
    by_document = grouped(rows, lambda row: row.document)
    if len(by_document) > 1:
        return _apart(library, by_document, years, operation)
    totals = {year: year_total(rows, year) for year in years}
    known = [total for total in totals.values() if total is not None]
    values: dict[str, int | float | None] = {str(year): total for year, total in totals.items()}
    notes = []
    if operation in ("sum", "difference", "average") and len(rows) > 1:
        own = "dokumentets egne sumlinjer er ikke brugt" if _prints_sums(library, rows) else "dokumentet har ingen sumlinje"
        notes.append(f"Sammentalt af Rådbot fra {len(rows)} {what}; {own}.")
    if operation == "difference":
        if len(years) < 2:
            raise ToolCallError("Til en forskel skal der to år til, fx years=[2019, 2020].")
        empty = [str(year) for year in (years[0], years[-1]) if totals[year] is None]
        if empty and known:
            notes.append(f"Der er ikke noget beløb i {' og '.join(empty)}, så forskellen kan ikke regnes ud.")
    return Sums(_value(operation, totals, known, rows), values, (*notes, *price_level_notes(rows)))


def ranked(rows: Sequence[L], years: Sequence[int], largest: bool) -> list[L]:
    """The rows that have an amount in the years, by their sum over them; equal ones stay in the order of the table."""
    having = [row for row in rows if row_total(row, years) is not None]
    return sorted(having, key=lambda row: row_total(row, years) or 0, reverse=largest)


def totals_by(rows: Sequence[L], years: Sequence[int], group: Callable[[L], str]) -> dict[str, int | float | None]:
    """The sum over the years of each group, groups in the order of the table."""
    return {name: _added([row_total(row, years) for row in own]) for name, own in grouped(rows, group).items()}


def blank_notes(rows: Sequence[L], years: Sequence[int]) -> tuple[str, ...]:
    """How many cells hold nothing and so are no part of a sum."""
    blank = sum(row.amounts_dkk.get(year) is None for row in rows for year in years)
    return (f"{blank} {'tom celle' if blank == 1 else 'tomme celler'} er ikke talt med (tom er ikke 0).",) if blank else ()


def price_level_notes(rows: Sequence[L]) -> tuple[str, ...]:
    """The price level of the amounts, or that it is not stated, or that the rows have several."""
    levels = sorted({row.price_level for row in rows if row.price_level is not None})
    if not rows:
        return ()
    if not levels:
        return ("Prisniveauet fremgår ikke.",)
    if len(levels) > 1 or any(row.price_level is None for row in rows):
        return (f"Beløbene har forskellige prisniveauer ({', '.join(map(str, levels))}) og kan ikke uden videre sammenlignes.",)
    return (f"Prisniveau: {levels[0]}-pl.",)


def _prints_sums(library: Library, rows: Sequence[L]) -> bool:
    role = "savings_table" if isinstance(rows[0], SavingsCase) else "table"
    return any(_SUM_LINE.search(section.text) for section in library.sections(rows[0].document, role=role))


def _added(cells: Sequence[int | None]) -> int | None:
    known = [cell for cell in cells if cell is not None]
    return sum(known) if known else None


def _value(operation: str, totals: dict[int, int | None], known: list[int], rows: Sequence[L]) -> int | float | None:
    if operation == "count":
        return len(rows)
    if not known:
        return None
    if operation == "difference":
        first, last = totals[min(totals)], totals[max(totals)]
        return last - first if first is not None and last is not None else None
    if operation == "average":
        mean = sum(known) / len(known)
        return int(mean) if mean.is_integer() else round(mean, 2)
    return sum(known)


def _apart(library: Library, by_document: dict[str, list[L]], years: Sequence[int], operation: str) -> Sums:
    """Each agreement by itself, the oldest first; only one year's difference between two of them is computed."""
    documents = in_order(library, by_document)[::-1]
    titles = {document: library.document(document).title for document in documents}
    rows = [row for document in documents for row in by_document[document]]
    if operation == "count":
        return Sums(len(rows), {titles[document]: len(by_document[document]) for document in documents})
    values: dict[str, int | float | None] = {}
    for document in documents:
        covered = {year for row in by_document[document] for year in row.amounts_dkk}
        values |= {f"{titles[document]} {year}": year_total(by_document[document], year) for year in years if year in covered}
    notes = ("Aftalerne er holdt hver for sig og ikke lagt sammen: de kan dække de samme år og de samme penge.", *price_level_notes(rows))
    first, last = (year_total(by_document[documents[0]], years[0]), year_total(by_document[documents[-1]], years[0])) if years else (None, None)
    comparable = operation == "difference" and len(years) == 1 and len(documents) == 2 and first is not None and last is not None
    return Sums((last or 0) - (first or 0) if comparable else None, values, notes)
