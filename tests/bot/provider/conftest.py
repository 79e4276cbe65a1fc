"""An assistant whose language model is a scripted server on this machine."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import Any

import pytest

from bot.agent import build_assistant
from bot.answer import Answer
from bot.assistant import Asker, Assistant, Turn
from bot.config import Settings
from bot.provider.purse import today
from knowledge.store.ledger.database import open_ledger
from knowledge.store.ledger.spending import SpendingBook
from tests.bot.provider.server import Script, ScriptedServer, serving

SECRETARY = Asker(role="secretary", open_only=False, person="U1")


@dataclass
class Asked:
    """A conversation with a served model: its server, what progress was told, and the turns so far."""

    assistant: Assistant
    server: ScriptedServer
    asker: Asker = SECRETARY
    told: list[str] = field(default_factory=list)
    turns: tuple[Turn, ...] = ()
    ledger_url: str = ""
    day: str = field(default_factory=today)

    def ask(self, question: str) -> Answer:
        """The answer, which the next question may lean on."""
        answer, turn = self.assistant.ask(question, self.turns, self.asker, self.told.append)
        self.turns = (*self.turns, turn)
        return answer


Serve = Callable[..., Asked]


@pytest.fixture
def served(settings: Settings) -> Iterator[Serve]:
    """Makes an assistant on a server that follows a script; settings by their field names. What was spent before is forgotten."""
    SpendingBook(open_ledger(settings.ledger_url)).drop_before(time.time() + 1)
    with ExitStack() as open_servers:

        def make(script: Script, stream: bool = True, **changes: Any) -> Asked:
            server = open_servers.enter_context(serving(script, stream))
            values = {"model": "openai:prøve", "model_url": server.url, "model_seconds": 30} | changes
            chosen = settings.model_copy(update=values)
            return Asked(build_assistant(chosen), server, ledger_url=chosen.ledger_url)

        yield make
