"""Every record that was read against the key of the five documents. Run: python -m tests.benchmarks.records_against_key"""

from __future__ import annotations

import json
from typing import Any

from bot.cli.opening import open_library
from bot.config import Settings
from knowledge.library import Library
from knowledge.records import BudgetLine, SavingsCase
from tests.benchmarks.differences import Differences
from tests.benchmarks.key_budget import compare_budget_lines, compare_savings
from tests.benchmarks.key_minutes import compare_meeting, compare_planned_cases
from tests.benchmarks.key_plans import compare_actions, compare_schedule
from tests.benchmarks.row import Row, print_rows
from tests.benchmarks.shared import KEY


def main() -> list[Row]:
    """The row of the table; prints «alle ens» or what differs."""
    if not KEY.is_dir():
        print("Facit (../shared/key) er her ikke; posterne er ikke sammenlignet.")
        return [Row("poster mod facit", "alle ens", "facit er her ikke", None)]
    found = compare(open_library(Settings()))
    print(f"{found.checked} felter sammenlignet: " + ("alle ens" if not found.lines else f"{len(found.lines)} forskelle"))
    for line in found.lines:
        print(f"  {line}")
    measured = f"alle ens ({found.checked} felter)" if not found.lines else f"{len(found.lines)} af {found.checked} felter forskellige"
    return [Row("poster mod facit", "alle ens", measured, not found.lines)]


def compare(library: Library) -> Differences:
    """All differences between the library's records and the key."""
    found = Differences()

    def records(record_type: Any) -> list[Any]:
        return list(library.of(record_type))

    compare_budget_lines(_key("budget_lines"), records(BudgetLine), found)
    compare_savings(_key("savings"), records(SavingsCase), found)
    compare_actions(_key("actions"), records, found)
    compare_schedule(_key("schedule"), records, found)
    compare_meeting(_key("meeting"), records, found)
    compare_planned_cases(_key("planned_cases"), records, found)
    return found


def _key(name: str) -> dict[str, Any]:
    value: dict[str, Any] = json.loads((KEY / f"{name}.json").read_text(encoding="utf-8"))
    return value


if __name__ == "__main__":
    print_rows(main())
