"""Everything the Slack surface works with, made once at the start and handed to whoever needs it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass

from bot.access.rules import AccessRules
from bot.assistant import Asker, Assistant
from bot.operation.health import Gauge
from bot.operation.overview import Overview
from bot.operation.quotas import Quotas
from bot.slack.courier import Courier
from bot.slack.directory import Directory
from bot.slack.settings import SlackSettings
from bot.slack.web import SlackWeb
from knowledge.store.ledger.answers import AnswerLog
from knowledge.store.ledger.audit import AuditTrail
from knowledge.store.ledger.database import Database
from knowledge.store.ledger.drafts import DraftShelf
from knowledge.store.ledger.feedback import FeedbackBook
from knowledge.store.ledger.jobs import Job, JobQueue
from knowledge.store.ledger.people import RoleTable
from knowledge.store.ledger.switches import Switches


class AssistantSoon:
    """The assistant, opened in the background while Slack is being connected."""

    def __init__(self, opening: Callable[[], Assistant]) -> None:
        """Nothing is opened yet."""
        self._opening = opening
        self._lock = threading.Lock()
        self._assistant: Assistant | None = None
        self._tried = threading.Event()

    def start(self) -> None:
        """Opens it in a thread of its own; a fault shows when somebody asks."""
        threading.Thread(target=self._warm, name="raadbot-opening", daemon=True).start()

    def get(self) -> Assistant:
        """The assistant, opened now when it is not yet.

        Raises:
            RaadbotError: the library cannot be used.
        """
        with self._lock:
            if self._assistant is None:
                self._assistant = self._opening()
            return self._assistant

    @property
    def ready(self) -> bool:
        """Whether it is open."""
        return self._assistant is not None

    @property
    def settled(self) -> bool:
        """Whether it is open or turned out not to open."""
        return self._tried.is_set()

    def wait(self, seconds: float) -> None:
        """Until it is open or cannot be opened, or so many seconds have passed."""
        self._tried.wait(seconds)

    def _warm(self) -> None:
        from knowledge.errors import RaadbotError

        try:
            self.get()
        except RaadbotError:
            return
        finally:
            self._tried.set()


class Line:
    """What is only known when everything is put together: who works on jobs here, and whether Slack is connected."""

    def __init__(self) -> None:
        """Nobody works yet."""
        self.takes: Callable[[], bool] = lambda: False
        self.hand: Callable[[Job], None] = lambda _job: None
        self.wake: Callable[[], None] = lambda: None
        self.connected: Callable[[], bool] = lambda: True
        self.end: Callable[[], None] = lambda: None


@dataclass(frozen=True)
class Deps:
    """The parts, by what they do."""

    settings: SlackSettings
    web: SlackWeb
    courier: Courier
    directory: Directory
    rules: AccessRules
    assistant: AssistantSoon
    database: Database
    queue: JobQueue
    answers: AnswerLog
    people: RoleTable
    feedback: FeedbackBook
    drafts: DraftShelf
    audit: AuditTrail
    switches: Switches
    quotas: Quotas
    gauge: Gauge
    overview: Callable[[Asker], Overview | None]
    line: Line
