"""What a tool gets and gives: a context and typed arguments in, rows with sources out."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from knowledge.errors import Issue
from knowledge.library import Library
from knowledge.source import Source
from retrieval.hit import Hit, SearchFilter

Cell = str | int | float | bool | None


class Searcher(Protocol):
    """The search index as the tools see it."""

    def search(self, query: str, limit: int = 8, where: SearchFilter | None = None) -> list[Hit]:
        """The best passages for the query, best first."""


@dataclass(frozen=True)
class ToolContext:
    """All that a tool may draw on: what the asker may see of the library and the index, and today's date."""

    library: Library
    searcher: Searcher
    today: datetime.date


class Column(BaseModel):
    """One column of the rows: its key in `Row.cells`, the Danish heading, and the unit («1.000 kr.» is never used: money is whole kroner, `DKK`)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    key: str
    label: str
    unit: str | None = None


class Row(BaseModel):
    """One row, cells by column key; keys that are not columns may carry what a person need not see (ids). Every row has a source."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    cells: dict[str, Cell]
    sources: tuple[Source, ...] = Field(min_length=1)


class ToolResult(BaseModel):
    """What a tool found.

    `value` is the computed answer (a sum, count, difference, average) in `unit` (`DKK`, `antal`, `timer` …), None when there is nothing to compute
    or nothing was found. `values` holds it by year or group, in order. `rows` are the lines behind it or the list asked for. `notes` are
    Danish sentences a careful colleague would add (a price level that is not stated, what was left out). `searched` says in Danish what was
    looked through; it matters most when `rows` is empty, which is a result and not an error.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    tool: str
    title: str
    value: int | float | None = None
    unit: str | None = None
    values: dict[str, int | float | None] = Field(default_factory=dict)
    columns: tuple[Column, ...] = ()
    rows: tuple[Row, ...] = ()
    text: str | None = None
    """A ready text in Markdown, for a whole item or a draft."""
    notes: tuple[str, ...] = ()
    issues: tuple[Issue, ...] = ()
    searched: str

    @property
    def sources(self) -> tuple[Source, ...]:
        """The sources of all rows, in order, each once."""
        return tuple(dict.fromkeys(source for row in self.rows for source in row.sources))


A = TypeVar("A", bound=BaseModel)


@dataclass(frozen=True)
class Tool(Generic[A]):
    """A tool as the agent, the CLI and the docs see it. The description is what a language model reads."""

    name: str
    description: str
    arguments: type[A]
    run: Callable[[ToolContext, A], ToolResult]
