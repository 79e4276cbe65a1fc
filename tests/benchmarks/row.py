"""One line of the table of bars."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """What was measured, the bar, the measurement in words, and whether the bar is met (None: not measured here)."""

    what: str
    bar: str
    measured: str
    met: bool | None


def print_rows(rows: list[Row]) -> None:
    """The table in Markdown."""
    print("| hvad | krav | målt | |\n| --- | --- | --- | --- |")
    for row in rows:
        mark = {True: "✓", False: "✗", None: "–"}[row.met]
        print(f"| {row.what} | {row.bar} | {row.measured} | {mark} |")
