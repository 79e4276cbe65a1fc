"""Budget lines and savings cases against the key: every figure, every blank."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from knowledge.records.budget import BudgetKind, BudgetLine, SavingsCase
from tests.benchmarks.differences import Differences

_KINDS = {"drift": BudgetKind.OPERATING, "anlaeg": BudgetKind.CAPITAL}


def compare_budget_lines(key: dict[str, Any], lines: list[BudgetLine], found: Differences) -> None:
    """Both tables, line by line and year by year."""
    own = {(line.kind, line.item): line for line in lines if line.document == key["doc"]}
    expected = {(_KINDS[line["kind"]], line["item_no"]): line for line in key["lines"]}
    found.same("budgetlinjer", sorted(expected), sorted(own))
    for at, line in expected.items():
        if at not in own:
            continue
        name = f"budgetlinje {at[0]} {at[1]}"
        found.text(f"{name}, titel", line["title"], own[at].name)
        found.same(f"{name}, kapitel", str(line["chapter_no"]), own[at].chapter)
        found.text(f"{name}, kapitelnavn", line["chapter"], own[at].chapter_name)
        found.same(f"{name}, beløb", {int(year): value for year, value in line["amounts_dkk"].items()}, own[at].amounts_dkk)


def compare_savings(key: dict[str, Any], cases: list[SavingsCase], found: Differences) -> None:
    """All cases, year by year, with their investment."""
    own = {case.code: case for case in cases if case.document == key["doc"]}
    expected = {case["case_no"]: case for case in key["cases"]}
    found.same("sparesager", sorted(expected), sorted(own))
    for code, case in expected.items():
        if code not in own:
            continue
        found.text(f"{code}, titel", case["title"], own[code].name)
        found.text(f"{code}, udvalg", case["committee"], own[code].committee)
        found.same(f"{code}, udvalgskode", case["committee_abbr"], own[code].committee_code)
        found.same(f"{code}, beløb", {int(year): _kroner(value) for year, value in case["amounts_mio_dkk"].items()}, own[code].amounts_dkk)
        found.same(f"{code}, investering", _kroner(case["investment_mio_dkk"]), own[code].investment_dkk)


def _kroner(millions: float | None) -> int | None:
    return None if millions is None else int(Decimal(str(millions)) * 1_000_000)
