"""The one door between a surface (Slack, CLI) and everything that answers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from bot.answer import Answer

Progress = Callable[[str], None]
"""Called with a short Danish phrase («Slår op i budgettets linjer») as the work goes on."""


@dataclass(frozen=True)
class Turn:
    """One earlier question of a conversation and the answer it got. `state` is the agent's own (JSON), opaque to surfaces."""

    question: str
    answer: str
    state: str = ""


@dataclass(frozen=True)
class Asker:
    """Who asks and how much of the library they may draw on here. `open_only` is the safe default: public text and nothing else."""

    role: str = "guest"
    """`politician`, `secretary`, `staff`, `administrator`, `guest`."""
    open_only: bool = True
    committees: tuple[str, ...] = field(default=())
    person: str = field(default="", compare=False)
    """The surface's own id of the person, for what a language model costs; two askers who may see the same are equal."""


class Assistant(Protocol):
    """Answers questions. Safe to call from several threads at once."""

    def ask(
        self,
        question: str,
        earlier: tuple[Turn, ...] = (),
        asker: Asker = Asker(),
        progress: Progress | None = None,
    ) -> tuple[Answer, Turn]:
        """The checked answer, and the turn to keep for the next question.

        Raises:
            RaadbotError: the library cannot be used; the message says what to do now.
        """
