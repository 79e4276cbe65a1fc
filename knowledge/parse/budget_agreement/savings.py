"""Rows of the savings table → savings cases (`omstillingscases`), committee by committee."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from knowledge.errors import Issue, IssueKind
from knowledge.money import format_dkk, format_short
from knowledge.parse.budget_agreement.bodies import Bodies
from knowledge.parse.budget_agreement.cells import SourceAt, read_amounts
from knowledge.parse.budget_agreement.heads import TableKind
from knowledge.parse.budget_agreement.lines import sum_issues, unusable_table
from knowledge.parse.budget_agreement.rows import Row
from knowledge.parse.budget_agreement.tables import Table
from knowledge.records import SavingsCase

SAVINGS_TABLE = "tabellen over besparelser"
"""What a reader calls the savings table."""


def case_locator(code: str) -> str:
    """«TMU-04, tabellen over besparelser»."""
    return f"{code}, {SAVINGS_TABLE}"


def read_savings(tables: Sequence[Table], source_at: SourceAt, document: str) -> tuple[list[SavingsCase], list[Issue]]:
    """The cases of all savings tables, in order, with what could not be read, signs that cost money, and investments without a year."""
    cases: list[SavingsCase] = []
    issues: list[Issue] = []
    seen: Counter[str] = Counter()
    for table in tables:
        if table.kind is not TableKind.SAVINGS:
            continue
        if table.head.unit is None:
            issues.append(unusable_table(table, source_at))
            continue
        found: list[SavingsCase] = []
        for row in table.rows:
            if not row.key:
                row = replace(row, key=f"nr. {len(found) + 1}")
            seen[row.key] += 1
            case, faults = _case(table, row, table.head.unit, source_at, document, seen[row.key])
            found.append(case)
            issues += faults
        issues += [issue for case in found for issue in _sign_issues(case)]
        issues += _investment_issues(table, found)
        issues += sum_issues(table, table.head.unit, [case.amounts_dkk for case in found], SAVINGS_TABLE, source_at)
        cases += found
    return cases, issues


def committee_codes(cases: Sequence[SavingsCase]) -> dict[str, str]:
    """Committee by the code of its cases («KFU»), as the table pairs them; letters that stand for several committees («E-01») are no code of any."""
    pairs = {(case.committee_code, case.committee) for case in cases if case.committee_code and case.committee != case.committee_code}
    counts = Counter(code for code, _ in pairs)
    return {code: committee for code, committee in sorted(pairs) if counts[code] == 1}


def with_committees(cases: Sequence[SavingsCase], bodies: Bodies) -> list[SavingsCase]:
    """The cases, with the whole name of a committee that the table only has the initials of («SÆU»), where the text names it."""
    named = {case.committee: bodies.spelt(case.committee) for case in cases if case.committee == case.committee_code}
    return [case.model_copy(update={"committee": name}) if (name := named.get(case.committee)) else case for case in cases]


def _case(table: Table, row: Row, unit: str, source_at: SourceAt, document: str, number: int) -> tuple[SavingsCase, tuple[Issue, ...]]:
    amounts = read_amounts(table, row, unit, case_locator(row.key), source_at)
    code = "" if row.key.startswith("nr. ") else "".join(sign for sign in row.key.split("-")[0] if sign.isalpha())
    at = table.head.investment_column
    case = SavingsCase(
        id=f"{document}/savings/{row.key}" + (f"/{number}" if number > 1 else ""),
        document=document,
        sources=(source_at(case_locator(row.key), row.line_from, row.line_to),),
        code=row.key,
        committee=row.group or row.body or code,
        committee_code=row.body or code,
        name=row.label,
        amounts_dkk=amounts.per_year,
        as_printed=amounts.printed,
        investment_dkk=amounts.investment_dkk,
        investment_as_printed=amounts.investment_printed,
        investment_name=table.head.columns[at] if at is not None and amounts.investment_dkk is not None else "",
        unit=unit,
        price_level=table.head.price_level,
    )
    return case, amounts.issues


def _sign_issues(case: SavingsCase) -> list[Issue]:
    """A case of the savings table that costs money in some year."""
    costs = {year: value for year, value in case.amounts_dkk.items() if value is not None and value > 0}
    if not costs:
        return []
    years = ", ".join(f"{year}: +{format_short(value)}" for year, value in costs.items())
    message = f"{case.code} «{case.name}» står i tabellen over besparelser, men med positivt fortegn, altså som merudgift ({years})."
    return [Issue(kind=IssueKind.UNEXPECTED_SIGN, message=message, sources=case.sources, item=case.code)]


def _investment_issues(table: Table, cases: Sequence[SavingsCase]) -> list[Issue]:
    """Investments in a column of their own say no year."""
    invested = [case for case in cases if case.investment_dkk]
    at = table.head.investment_column
    if at is None or not invested:
        return []
    total = format_dkk(sum(case.investment_dkk or 0 for case in invested))
    codes = ", ".join(case.code for case in invested)
    count = "1 sag" if len(invested) == 1 else f"{len(invested)} sager"
    message = f"Kolonnen «{table.head.columns[at]}» siger ikke hvilket år: {count} ({codes}), tilsammen {total}"
    return [Issue(kind=IssueKind.UNCERTAIN, message=message, sources=tuple(case.sources[0] for case in invested))]
