"""The whole Slack surface around a small assistant: play an event in, let the queue run dry, look at what stands in Slack."""

from __future__ import annotations

import json
from collections.abc import Callable
from concurrent.futures import Executor, Future
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from slack_bolt.request import BoltRequest

from bot.answer import Answer
from bot.assistant import Asker, Progress, Turn
from bot.slack.app import build_app, make_client
from bot.slack.deps import AssistantSoon, Line
from bot.slack.intake import Intake
from bot.slack.service import make_deps
from bot.slack.settings import SlackSettings
from bot.slack.work.office import Office
from knowledge.store.ledger.database import Database, open_ledger
from knowledge.store.ledger.jobs import ANSWER, OPEN
from knowledge.store.ledger.people import Person
from tests.bot.answers import small_answer
from tests.scenarios.fake_slack import ALICE, BOT, OPEN_CHANNEL, TEAM, FakeSlack


class AtOnce(Executor):
    """Runs what is handed to it before it returns."""

    def submit(self, function: Callable[..., Any], /, *given: Any, **named: Any) -> Future[Any]:
        """A future that is done."""
        done: Future[Any] = Future()
        done.set_result(function(*given, **named))
        return done


@dataclass
class TalkingAssistant:
    """Answers what `says` makes of the question and the asker; keeps what it was asked."""

    says: Callable[[str, Asker], Answer] = field(default=lambda question, asker: small_answer(question=question))
    asked: list[tuple[str, tuple[Turn, ...], Asker]] = field(default_factory=list)
    during: Callable[[], None] = field(default=lambda: None)

    def ask(
        self,
        question: str,
        earlier: tuple[Turn, ...] = (),
        asker: Asker = Asker(),  # noqa: B008
        progress: Progress | None = None,
    ) -> tuple[Answer, Turn]:
        """The answer, after `during` has happened."""
        self.asked.append((question, earlier, asker))
        self.during()
        answer = self.says(question, asker)
        return answer, Turn(question=question, answer=answer.lead)


class World:
    """One workspace with one Rådbot. `database` may be shared by two worlds: two instances."""

    def __init__(self, slack: FakeSlack, folder: Path, database: Database | None = None, **settings: Any) -> None:
        self.slack, self.assistant = slack, TalkingAssistant()
        self.database = database or open_ledger(f"sqlite:///{folder / 'ledger.sqlite3'}")
        chosen = SlackSettings(bot_token="xoxb-test", app_token="xapp-test", signing_secret="secret", api_url=f"{slack.base}/api/")
        self.settings = replace(chosen, **settings)
        client = make_client(self.settings)
        self.deps = make_deps(self.settings, self.database, AssistantSoon(lambda: self.assistant), lambda asker: None, client, TEAM, BOT, Line())
        self.naps: list[float] = []
        self.deps.web._sleep = self.naps.append
        self.office = Office(self.deps)
        self.app = build_app(self.settings, client, Intake(self.deps), AtOnce())

    def play(self, body: dict[str, Any], run: bool = True) -> Any:
        """Hands a payload to Bolt as Socket Mode does, then works the queue until it is empty; Bolt's response."""
        response = self.app.dispatch(BoltRequest(mode="socket_mode", body=json.dumps(body)))
        if run:
            self.work()
        return response

    def work(self) -> None:
        """Works the queue until nothing is free."""
        while True:
            job = self.deps.queue.claim(OPEN) or self.deps.queue.claim(ANSWER)
            if job is None:
                return
            self.office.handle(job)

    def mention(
        self, text: str, person: str = ALICE, channel: str = OPEN_CHANNEL, run: bool = True, thread: str | None = None, **more: Any
    ) -> dict[str, Any]:
        """Somebody mentions Rådbot; the event."""
        ts = self.slack.ts()
        event = {"type": "app_mention", "user": person, "channel": channel, "text": f"<@{BOT}> {text}", "ts": ts, "event_ts": ts}
        body = self.event(event | ({"thread_ts": thread} if thread else {}) | more)
        self.play(body, run)
        return body

    def direct(self, text: str, person: str = ALICE, run: bool = True, thread: str | None = None, **more: Any) -> dict[str, Any]:
        """Somebody writes to Rådbot; the event."""
        ts = self.slack.ts()
        event = {"type": "message", "channel_type": "im", "user": person, "channel": f"D{person}", "text": text, "ts": ts, "event_ts": ts}
        body = self.event(event | ({"thread_ts": thread} if thread else {}) | more)
        self.play(body, run)
        return body

    def event(self, event: dict[str, Any]) -> dict[str, Any]:
        """An event in its wrapping."""
        authorizations = [{"team_id": TEAM, "user_id": BOT, "is_bot": True}]
        shared = event.pop("is_ext_shared_channel", False)
        wrapped = {"type": "event_callback", "team_id": TEAM, "api_app_id": "A1", "event_id": f"Ev{self.slack.ts()}", "event": event}
        return wrapped | {"authorizations": authorizations, "is_ext_shared_channel": shared}

    def command(self, text: str, person: str = ALICE, channel: str = OPEN_CHANNEL) -> Any:
        """`/raadbot`; Bolt's response."""
        body = {
            "command": "/raadbot",
            "text": text,
            "user_id": person,
            "channel_id": channel,
            "channel_name": "x",
            "team_id": TEAM,
            "api_app_id": "A1",
        }
        return self.play(body | {"response_url": f"{self.slack.base}/response/1", "trigger_id": self.slack.ts()})

    def click(self, message: dict[str, Any], action: str, person: str = ALICE, value: str | None = None, run: bool = True, **more: Any) -> Any:
        """Somebody presses a button of a message that stands in Slack; Bolt's response."""
        found = next(element for element in elements_of(message["blocks"]) if element.get("action_id") == action)
        pressed = {"type": found["type"], "action_id": action, "block_id": "b", "action_ts": self.slack.ts(), "value": value or found.get("value")}
        container = {"type": "message", "message_ts": message["ts"], "channel_id": message["channel"], "is_ephemeral": False}
        body = self.interaction(
            "block_actions", person, actions=[pressed | more], channel={"id": message["channel"]}, message=message, container=container
        )
        return self.play(body, run)

    def interaction(self, kind: str, person: str = ALICE, **more: Any) -> dict[str, Any]:
        """A click, shortcut or window."""
        body = {"type": kind, "user": {"id": person, "team_id": TEAM}, "team": {"id": TEAM}, "api_app_id": "A1", "trigger_id": self.slack.ts()}
        return body | {"response_url": f"{self.slack.base}/response/2", "action_ts": self.slack.ts()} | more

    def submit(self, view: dict[str, Any], values: dict[str, str], person: str = ALICE) -> Any:
        """Somebody sends a window; Bolt's response."""
        state = {"values": {block: {"text": {"type": "plain_text_input", "value": value}} for block, value in values.items()}}
        return self.play(self.interaction("view_submission", person, view={"type": "modal", **view, "id": f"V{self.slack.ts()}", "state": state}))

    def clear(self, *people: str, role: str = "politician") -> None:
        """An administrator gives people the right to closed material."""
        for person in people:
            self.deps.people.put(Person(person, role, cleared=True), "test")


def elements_of(blocks: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """All buttons and the like."""
    return [
        element
        for block in blocks
        for element in [*block.get("elements", []), *([block["element"]] if "element" in block else [])]
        if "type" in element
    ]


def words(node: Any) -> str:
    """Every visible text in blocks or a message, in order."""
    if isinstance(node, dict):
        return " ".join(value if key == "text" and isinstance(value, str) else words(value) for key, value in node.items() if key != "type")
    return " ".join(map(words, node)) if isinstance(node, list) else ""
