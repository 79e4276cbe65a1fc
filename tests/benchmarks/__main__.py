"""`make bench`: every measurement, then the table of bars against what was measured."""

from __future__ import annotations

import importlib

from tests.benchmarks.row import Row, print_rows

MODULES = ("records_against_key", "retrieval_quality", "dev_questions", "processes")


def main() -> None:
    """Runs all; nothing is asserted, the table says which bars are met."""
    rows: list[Row] = []
    for name in MODULES:
        print(f"\n## {name}\n", flush=True)
        rows += importlib.import_module(f"tests.benchmarks.{name}").main()
    print("\n## Krav mod målt\n")
    print_rows(rows)


if __name__ == "__main__":
    main()
