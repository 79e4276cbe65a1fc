"""What the built-in model hands over: calls to make, or the answer in its parts."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ConfigDict

from bot.answer import Table
from knowledge.errors import Issue
from knowledge.source import Source
from tools.contract import ToolResult


class Draft(BaseModel):
    """An answer before it is checked and sent: the same parts as `bot.answer.Answer`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    lead: str
    body: str | None = None
    table: Table | None = None
    notes: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    issues: tuple[Issue, ...] = ()
    found: bool = True
    next_steps: tuple[str, ...] = ()
    language: str = "da"

    @property
    def documents(self) -> tuple[str, ...]:
        """The documents (ids) that the sources are of, each once, in order."""
        return tuple(dict.fromkeys(source.document for source in self.sources))


@dataclass(frozen=True)
class Call:
    """One tool call: the tool's name and its arguments (JSON values; None left out)."""

    name: str
    arguments: Mapping[str, Any]

    @property
    def key(self) -> str:
        """The call as a string; equal calls have equal keys."""
        return f"{self.name} {json.dumps(dict(self.arguments), sort_keys=True, ensure_ascii=False)}"


def call(tool: str, /, **arguments: object) -> Call:
    """A call with the arguments that are not None and not empty."""
    return Call(tool, {key: value for key, value in arguments.items() if value is not None and value != () and value != []})


@dataclass(frozen=True)
class Refused:
    """A call the tool would not take, with what it said would be right."""

    message: str


class Results:
    """What the calls of this question gave so far."""

    def __init__(self, given: Mapping[str, ToolResult | Refused]) -> None:
        """Results by `Call.key`."""
        self._given = given

    def __contains__(self, wanted: Call) -> bool:
        """Whether the call has been made."""
        return wanted.key in self._given

    def of(self, wanted: Call) -> ToolResult | None:
        """The result of a call; None when it was refused or never made."""
        given = self._given.get(wanted.key)
        return given if isinstance(given, ToolResult) else None

    def refusal(self, wanted: Call) -> str | None:
        """Why the tool would not take the call, when it would not."""
        given = self._given.get(wanted.key)
        return given.message if isinstance(given, Refused) else None
