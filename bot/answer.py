"""An answer as a person gets it: the sentence or two, the rows, the notes, the sources."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from bot.check.verdict import Check
from knowledge.errors import Issue
from knowledge.source import Source
from tools.contract import Column, ToolResult


class ToolCall(BaseModel):
    """One tool that was used: its name, the arguments it was called with, and what it gave."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    arguments: dict[str, Any]
    result: ToolResult


class Table(BaseModel):
    """Rows to show under the answer. Cells are ready for a person to read (Danish number format); numbers stay beside them for sorting."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: tuple[tuple[int | float | None, ...], ...] = ()


class Answer(BaseModel):
    """One checked answer.

    `lead` is the answer in one or two sentences (Markdown); `body` is a longer text where one was asked for (a summary, a list in words);
    `table` the rows behind it;
    `notes` what a careful colleague adds; `sources` in the order they are numbered. `found` is False when the documents do not say.
    `next_steps` are short follow-up questions that make sense from here. `seconds` is wall time. `check` is how it came through the check.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    question: str
    lead: str
    body: str | None = None
    table: Table | None = None
    notes: tuple[str, ...] = ()
    found: bool
    sources: tuple[Source, ...] = ()
    tools: tuple[ToolCall, ...] = ()
    issues: tuple[Issue, ...] = ()
    next_steps: tuple[str, ...] = ()
    language: str = "da"
    model: str
    seconds: float = Field(ge=0)
    check: Check | None = None
