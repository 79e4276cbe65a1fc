"""Cells of a row → whole kroner per year, and what cannot be read in them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from knowledge.errors import Issue, IssueKind
from knowledge.money import format_dkk, parse_cell
from knowledge.parse.budget_agreement.heads import TOTAL_COLUMN
from knowledge.parse.budget_agreement.rows import Row
from knowledge.parse.budget_agreement.tables import Table
from knowledge.source import Source

SourceAt = Callable[[str, int, int], Source]
"""Gives the source of a locator and its first and last line."""


@dataclass(frozen=True)
class RowAmounts:
    """What a row says in whole kroner: per year, and in the column of the investment. A blank or broken cell is None."""

    per_year: dict[int, int | None]
    printed: dict[int, str]
    investment_dkk: int | None
    investment_printed: str | None
    issues: tuple[Issue, ...]


def read_amounts(table: Table, row: Row, unit: str, locator: str, source_at: SourceAt) -> RowAmounts:
    """The amounts of one row; a broken cell is an issue and the others are still read, a row without its last cells likewise."""
    source = source_at(locator, row.line_from, row.line_to)
    values: list[int | None] = []
    issues: list[Issue] = []
    for name, cell in zip(table.head.columns, row.cells, strict=True):
        try:
            values.append(parse_cell(cell, unit))
        except ValueError:
            values.append(None)
            message = f"Cellen «{cell}» under {name} i {locator} kan ikke læses som et beløb i {unit}; rækkens andre celler er læst."
            issues.append(Issue(kind=IssueKind.UNREADABLE, message=message, sources=(source,), item=row.key))
    if row.unclear:
        issues.append(_unclear(row, locator, source))
    if row.missing:
        issues.append(_missing(table, row, locator, source))
    years = table.head.years
    per_year = dict(zip(years, values[: len(years)], strict=True))
    issues += _total_issues(table, row, per_year, values, locator, source)
    at = table.head.investment_column
    return RowAmounts(
        per_year=per_year,
        printed=dict(zip(years, row.cells[: len(years)], strict=True)),
        investment_dkk=values[at] if at is not None else None,
        investment_printed=(row.cells[at] or None) if at is not None else None,
        issues=tuple(issues),
    )


def _unclear(row: Row, locator: str, source: Source) -> Issue:
    message = f"Rækken «{locator}» har tallene «{row.unclear}», og det kan ikke ses, hvilke der er ét tal; dens beløb er ikke læst."
    return Issue(kind=IssueKind.UNREADABLE, message=message, sources=(source,), item=row.key)


def _missing(table: Table, row: Row, locator: str, source: Source) -> Issue:
    columns = len(table.head.columns)
    if row.missing == columns:
        message = f"Rækken «{locator}» har ingen celler, der kan læses."
        return Issue(kind=IssueKind.UNREADABLE, message=message, sources=(source,), item=row.key)
    names = ", ".join(table.head.columns[columns - row.missing :])
    message = f"Rækken «{locator}» har kun {columns - row.missing} af {columns} celler; de sidste ({names}) er læst som tomme."
    return Issue(kind=IssueKind.UNCERTAIN, message=message, sources=(source,), item=row.key)


def _total_issues(table: Table, row: Row, per_year: dict[int, int | None], values: list[int | None], locator: str, source: Source) -> list[Issue]:
    """A printed total («I alt») that is not the sum of the years."""
    issues = []
    years = len(table.head.years)
    for name, value in zip(table.head.columns[years:], values[years:], strict=True):
        total = sum(amount or 0 for amount in per_year.values())
        if TOTAL_COLUMN.match(name) and value is not None and value != total:
            message = f"«{name}» i {locator} er {format_dkk(value)}, men årene giver tilsammen {format_dkk(total)}"
            issues.append(Issue(kind=IssueKind.DISAGREEMENT, message=message, sources=(source,), item=row.key))
    return issues
