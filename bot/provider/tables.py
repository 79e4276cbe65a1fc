"""Rows under a language model's answer: those it wrote itself, or those of the look-up that its words are about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from bot.answer import Table, ToolCall
from bot.builtin_model.say import table
from bot.check.figures import figures
from tools.contract import Column, Row

_LINE = re.compile(r"^\s*\|(.+)\|\s*$")
_RULE = re.compile(r"^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$")
_NOT_SHOWN = {"search", "whole_item", "draft_summary"}
"""Look-ups whose rows are texts, not cells."""
_NO_NAMES = {"document", "kind", "kind_label", "body", "committee", "status", "unit"}
"""Cells that many rows share."""
_MOST_NOTES = 3


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


def subject_of(text: str, used: Sequence[ToolCall]) -> ToolCall | None:
    """The last look-up that the text is about: it states its total, or speaks of its rows."""
    said = {abs(figure.value) for figure in figures(text)}
    for call in reversed(used):
        result = call.result
        numbers = [value for value in (result.value, *result.values.values()) if value is not None]
        if any(abs(Decimal(str(value))) in said for value in numbers) or any(_is_said(row, text) for row in result.rows):
            return call
    return None


def table_of(text: str, call: ToolCall) -> Table | None:
    """The rows of the look-up, when there are several and the text is not of one of them alone."""
    result = call.result
    if call.name in _NOT_SHOWN or len(result.rows) < 2 or not result.columns:
        return None
    return table(result) if sum(_is_said(row, text) for row in result.rows) != 1 else None


def notes_of(text: str, call: ToolCall) -> tuple[str, ...]:
    """What a careful colleague adds to the look-up, unless the text says it already; a disagreement only where the text is of that one row."""
    rows = [row for row in call.result.rows if _is_said(row, text)] if len(call.result.rows) > 1 else list(call.result.rows)
    items = {str(row.cells.get("item")) for row in rows} if len(rows) == 1 else set()
    told = [*call.result.notes, *(issue.message for issue in call.result.issues if issue.item in items)]
    return tuple(note for note in dict.fromkeys(told) if note not in text)[:_MOST_NOTES]


def _is_said(row: Row, text: str) -> bool:
    low = text.lower()
    return any(isinstance(cell, str) and len(cell) > 3 and key not in _NO_NAMES and cell.lower() in low for key, cell in row.cells.items())
