"""Rows under a language model's answer: those it wrote itself, or those of the look-up that its words are about."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.answer import Table, ToolCall
from bot.builtin_model.say import table
from bot.check.figures import figures
from tools.contract import Column, Row

_LINE = re.compile(r"^\s*\|(.+)\|\s*$")
_RULE = re.compile(r"^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$")
_NOT_SHOWN = {"search", "whole_item", "draft_summary"}
"""Look-ups whose rows are texts, not cells."""


def table_in(text: str) -> tuple[str, Table | None]:
    """The text without its first Markdown table, and that table."""
    lines = text.split("\n")
    start = next((n for n in range(len(lines) - 2) if _LINE.match(lines[n]) and _RULE.match(lines[n + 1]) and _LINE.match(lines[n + 2])), None)
    if start is None:
        return text, None
    end = start + 2
    while end < len(lines) and _LINE.match(lines[end]):
        end += 1
    heads, rows = _cells(lines[start]), [_cells(line) for line in lines[start + 2 : end]]
    columns = tuple(Column(key=str(number), label=head) for number, head in enumerate(heads))
    fitted = tuple(tuple((row + [""] * len(heads))[: len(heads)]) for row in rows)
    rest = re.sub(r"\n{3,}", "\n\n", "\n".join([*lines[:start], *lines[end:]])).strip()
    return rest, Table(title="", columns=columns, rows=fitted)


def _cells(line: str) -> list[str]:
    inner = line.strip().strip("|")
    return [re.sub(r"\*\*|\[\d+(?:,\s*\d+)*\]", "", cell).strip() for cell in re.split(r"(?<!\\)\|", inner)]


def table_of(text: str, used: Sequence[ToolCall]) -> Table | None:
    """The rows of the last look-up that the text is about, when there are several; None when it speaks of one row alone."""
    for call in reversed(used):
        result = call.result
        if call.name in _NOT_SHOWN or len(result.rows) < 2 or not result.columns:
            continue
        said = {abs(figure.value) for figure in figures(text)}
        totals = [value for value in (result.value, *result.values.values()) if value is not None]
        if any(abs(value) in said for value in totals) or sum(_is_said(row, text) for row in result.rows) > 1:
            return table(result)
    return None


def _is_said(row: Row, text: str) -> bool:
    low = text.lower()
    return any(isinstance(cell, str) and len(cell) > 3 and cell.lower() in low for cell in row.cells.values())
