"""The numbers a language model cites by: each source that it is shown in a turn has one."""

from __future__ import annotations

import json
import threading
from typing import Any

from knowledge.source import Source
from knowledge.tokens import count_tokens
from tools.contract import Row, ToolResult

_MOST_ROWS = 80
_MOST_SOURCES_A_ROW = 3


class Numbered:
    """The sources shown so far in a turn, numbered from 1 in the order they came."""

    def __init__(self) -> None:
        """None yet."""
        self._numbers: dict[Source, int] = {}
        self._lock = threading.Lock()

    def number(self, source: Source) -> int:
        """The source's number; a new one when it was not shown before."""
        with self._lock:
            return self._numbers.setdefault(source, len(self._numbers) + 1)

    def source(self, number: int) -> Source | None:
        """The source of that number, or None when nothing shown had it."""
        return next((source for source, own in self._numbers.items() if own == number), None)


def told(result: ToolResult, numbered: Numbered, most_tokens: int) -> str:
    """A result as JSON for a language model: rows with the numbers of their sources, as many as the tokens allow.

    Values and notes come whole; rows go first when there is no room, then the end of a long text. What was left out is said.
    """
    rows = min(len(result.rows), _MOST_ROWS)
    text = _as_json(result, numbered, rows)
    while (tokens := count_tokens(text)) > most_tokens and rows > 1:
        rows = max(1, min(rows - 1, int(rows * most_tokens / tokens)))
        text = _as_json(result, numbered, rows)
    if tokens > most_tokens:
        room = int(len(text) * most_tokens / tokens)
        text = f"{text[:room]} … (resten er skåret fra; spørg mere afgrænset)"
    return text


def _as_json(result: ToolResult, numbered: Numbered, rows: int) -> str:
    shown: dict[str, Any] = {
        "title": result.title,
        "value": result.value,
        "unit": result.unit,
        "values": result.values,
        "notes": result.notes,
        "issues": [issue.message for issue in result.issues],
        "rows": [_row(row, numbered) for row in result.rows[:rows]],
        "more_rows": len(result.rows) - rows,
        "text": result.text,
        "searched": result.searched,
    }
    return json.dumps({key: value for key, value in shown.items() if value not in (None, {}, [], (), 0)}, ensure_ascii=False, default=str)


def _row(row: Row, numbered: Numbered) -> dict[str, Any]:
    cells = {key: value for key, value in row.cells.items() if value is not None}
    places = [_place(source, numbered) for source in row.sources[:_MOST_SOURCES_A_ROW]]
    return {**cells, "kilde": "; ".join(places)}


def _place(source: Source, numbered: Numbered) -> str:
    return f"[{numbered.number(source)}] {source.title}, {source.locator}, linje {source.line_from}"
