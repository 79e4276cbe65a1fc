"""Figures as they are printed in a source: where each stands, for the tool that reckons with them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, call
from knowledge.source import Source

Printed = dict[str, object]
"""One figure for `reckon_figures`: document, line and the figure as printed."""


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
