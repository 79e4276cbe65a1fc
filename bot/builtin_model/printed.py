"""Figures as they are printed in a source: where each stands, for the tool that reckons with them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, call
from bot.builtin_model.say import money, number, stop
from knowledge.source import Source
from tools.contract import ToolResult

Printed = dict[str, object]
"""One figure for `reckon_figures`: document, line and the figure as printed."""
_POINTS = {"procentpoint": ("procentpoint", "percentage points"), "promillepoint": ("promillepoint", "per mille points")}


def printed_at(source: Source, figure: str) -> Printed | None:
    """Where the figure is printed in a source; None when it cannot be told, or is broken over a line in a way the tool does not read."""
    wanted = rf"(?<![\d.,]){re.escape(figure)}(?!\d)"
    lines = source.quote.split("\n")
    for at in range(len(lines)):
        for last in (at, at + 1):
            if re.search(wanted, re.sub(r"\s+", " ", " ".join(lines[at : last + 1]))):
                return {"document": source.document, "line": source.line_from + at, "printed": figure}
    return None


def reckoned(operation: str, figures: Sequence[Printed]) -> Call:
    """The call that reckons with the figures."""
    return call("reckon_figures", figures=list(figures), operation=operation)


def difference_told(result: ToolResult, language: str, figures: Sequence[str] = ()) -> str:
    """How far two figures lie apart, with both as printed: «Forskellen på 3,9 pct. og 3,6 pct. er 0,3 procentpoint.»

    `figures` are the two as the answer tells them, where they are printed otherwise: «750» in a table of thousands.
    """
    first, second = figures or [str(row.cells.get("printed")) for row in result.rows[:2]]
    da = language == "da"
    value = abs(result.value or 0)
    if result.unit == "gange":
        times = f"{first} er {number(value)} gange så meget som {second}" if da else f"{first} is {number(value)} times as much as {second}"
        return stop(times)
    unit = _POINTS.get(result.unit or "", ("", ""))[0 if da else 1]
    apart = money(value, language) if result.unit == "DKK" else f"{number(value)} {unit}".strip()
    if not value:
        return stop(f"Det er det samme: {first} og {second}" if da else f"They are the same: {first} and {second}")
    return stop(f"Forskellen på {first} og {second} er {apart}" if da else f"The difference between {first} and {second} is {apart}")
