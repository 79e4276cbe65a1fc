"""Rows of the tables DRIFT and ANLÆG → budget lines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from knowledge.errors import Issue, IssueKind
from knowledge.money import format_short
from knowledge.parse.budget_agreement.cells import SourceAt, read_amounts
from knowledge.parse.budget_agreement.heads import TableKind
from knowledge.parse.budget_agreement.numbers import chapter_of, codes_in
from knowledge.parse.budget_agreement.rows import Row
from knowledge.parse.budget_agreement.tables import Table
from knowledge.records import AgreementItem, BudgetLine
from knowledge.records.budget import BudgetKind

_KINDS = {TableKind.OPERATING: BudgetKind.OPERATING, TableKind.CAPITAL: BudgetKind.CAPITAL}
TABLE_NAMES = {BudgetKind.OPERATING: "tabellen DRIFT", BudgetKind.CAPITAL: "tabellen ANLÆG"}
"""What a reader calls the two tables."""


_COUNTED = re.compile(r"(?P<number>\d{1,2})[.)]?\s+")


def line_locator(item: str, kind: BudgetKind) -> str:
    """«4.13, tabellen ANLÆG»."""
    return f"{item}, {TABLE_NAMES[kind]}" if item else TABLE_NAMES[kind]


def read_lines(tables: Sequence[Table], chapters: Mapping[str, str], source_at: SourceAt, document: str) -> tuple[list[BudgetLine], list[Issue]]:
    """The lines of all tables that are not savings, in order, and what could not be read in them.

    `chapters` maps chapter number to name; a chapter that the text lacks is named by its heading in the table.
    """
    lines: list[BudgetLine] = []
    issues: list[Issue] = []
    seen: Counter[str] = Counter()
    for table in tables:
        if table.kind is TableKind.SAVINGS:
            continue
        kind, unit = _KINDS.get(table.kind) if table.kind else None, table.head.unit
        if kind is None or unit is None:
            issues.append(unusable_table(table, source_at))
            continue
        found: list[BudgetLine] = []
        for row in table.rows:
            locator = line_locator(row.key or row.label, kind)
            amounts = read_amounts(table, row, unit, locator, source_at)
            issues += amounts.issues
            chapter, chapter_name = _chapter(row, chapters)
            line_id = f"{document}/{kind}/{row.key}"
            seen[line_id] += 1
            found.append(
                BudgetLine(
                    id=line_id if seen[line_id] == 1 else f"{line_id}/{seen[line_id]}",
                    document=document,
                    sources=(source_at(locator, row.line_from, row.line_to),),
                    kind=kind,
                    item=row.key,
                    name=row.label,
                    chapter=chapter,
                    chapter_name=chapter_name,
                    amounts_dkk=amounts.per_year,
                    as_printed=amounts.printed,
                    unit=unit,
                    price_level=table.head.price_level,
                )
            )
        issues += sum_issues(table, unit, [line.amounts_dkk for line in found], TABLE_NAMES[kind], source_at)
        lines += found
    return lines, issues


def with_items(lines: Sequence[BudgetLine], items: Sequence[AgreementItem]) -> list[BudgetLine]:
    """The lines, with number and chapter of the item whose name they bear where the table prints no number."""
    by_name = {_plain(item.name): item for item in items}
    alone = {name for name in by_name if sum(_plain(item.name) == name for item in items) == 1}
    counted = _by_number(lines, items)
    referring = {code: [item for item in items if code in codes_in(item.text)] for code in {line.item for line in lines if line.item}}
    found: list[BudgetLine] = []
    for line in lines:
        number = _COUNTED.match(line.name)
        name = _plain(line.name)
        item = counted.get(number["number"]) if number else by_name.get(name) if name in alone else None
        told = {"item": item.item, "chapter": item.chapter, "chapter_name": item.chapter_name} if item and not line.item else {}
        meant = referring.get(line.item, [])
        told |= {"chapter": meant[0].chapter, "chapter_name": meant[0].chapter_name} if len(meant) == 1 and not line.chapter else {}
        told |= {"name": line.name[number.end() :]} if number and told else {}
        found.append(line.model_copy(update=told) if told else line)
    return found


def _by_number(lines: Sequence[BudgetLine], items: Sequence[AgreementItem]) -> dict[str, AgreementItem]:
    """The items by the number that is printed before the name of rows too («1. Flere pædagoger»); none where most rows are called otherwise."""
    own = {item.item: item for item in items if item.item.isdigit()}
    rows = [match for line in lines if not line.item and (match := _COUNTED.match(line.name))]
    same = [row for row in rows if row["number"] in own and _plain(row.string[row.end() :]) == _plain(own[row["number"]].name)]
    return own if 2 * len(same) > len(rows) else {}


def _plain(name: str) -> str:
    """A name for comparing: letters and figures only."""
    return "".join(sign for sign in name.casefold() if sign.isalnum())


def unusable_table(table: Table, source_at: SourceAt) -> Issue:
    """The issue of a table whose kind or unit is not printed, so that its rows cannot be budget lines."""
    first, last = table.spans[0][0], table.spans[-1][1]
    what = "ingen enhed (fx «1.000 kr.»)" if table.head.unit is None else "intet om drift, anlæg eller besparelser"
    message = f"Tabellen «{table.caption}» har {what} i hovedet, så dens {len(table.rows)} rækker er ikke læst som beløb."
    return Issue(kind=IssueKind.UNREADABLE, message=message, sources=(source_at(table.caption, first, last),))


def sum_issues(table: Table, unit: str, amounts: Sequence[Mapping[int, int | None]], name: str, source_at: SourceAt) -> list[Issue]:
    """Printed sums of the whole table that its rows do not give. Sums under a heading are left alone: what they cover is not said."""
    issues: list[Issue] = []
    for row in table.sums[-1:]:
        printed = read_amounts(table, row, unit, f"I alt, {name}", source_at)
        issues += printed.issues
        for year, value in printed.per_year.items():
            total = sum(line[year] or 0 for line in amounts)
            if value is not None and value != total:
                message = f"«{row.label}» i {name} er {format_short(value)} i {year}, men rækkerne giver tilsammen {format_short(total)}"
                source = source_at(f"I alt, {name}", row.line_from, row.line_to)
                issues.append(Issue(kind=IssueKind.DISAGREEMENT, message=message.removesuffix(".") + ".", sources=(source,)))
    return issues


def _chapter(row: Row, chapters: Mapping[str, str]) -> tuple[str, str]:
    """Number and name of the chapter a row belongs to: by its item number, else the heading it stands under."""
    number = chapter_of(row.key)
    if chapters and number not in chapters and not row.group:
        return "", ""
    heading = row.group.removeprefix(f"{number}.").strip() if number else row.group
    return number, chapters.get(number) or heading
