"""Buttons under answers, and the window for a reason. Every click is acknowledged first; ids are looked up, never trusted."""

from __future__ import annotations

import re
from typing import Any

from slack_bolt import Ack, App

from bot.answer import Answer
from bot.slack import messages
from bot.slack.blocks.answer import FEEDBACK, NEXT, SHARE, SOURCES, notice
from bot.slack.blocks.budget import in_messages
from bot.slack.blocks.feedback import REASON_VIEW, reason_of, reason_view
from bot.slack.blocks.help import EXAMPLE, EXAMPLES
from bot.slack.blocks.sources import sources_view
from bot.slack.intake import Intake
from bot.slack.listeners.clicks import address_of, asked_by_click, value_of
from bot.slack.listeners.windows import show_window
from knowledge.errors import SlackError
from knowledge.store.ledger.answers import StoredAnswer
from knowledge.store.ledger.feedback import BAD, GOOD


def register(app: App, intake: Intake) -> None:
    """Puts the listeners into the app."""
    deps = intake.deps

    def next_step(ack: Ack, body: dict[str, Any]) -> None:
        key, _, number = value_of(body).partition(":")
        stored = deps.answers.get(key)
        steps = Answer.model_validate_json(stored.answer).next_steps if stored is not None else ()
        if number.isdigit() and int(number) < len(steps):
            asked = asked_by_click(body, steps[int(number)])
            intake.question(asked, f"{asked.ts}:{value_of(body)}:{body['actions'][0]['action_ts']}")
        ack()

    def example(ack: Ack, body: dict[str, Any]) -> None:
        number = value_of(body)
        if number.isdigit() and int(number) < len(EXAMPLES):
            asked = asked_by_click(body, EXAMPLES[int(number)][1])
            intake.question(asked, f"{asked.ts}:{number}:{body['actions'][0]['action_ts']}")
        ack()

    def share(ack: Ack, body: dict[str, Any]) -> None:
        intake.share(asked_by_click(body, value_of(body)))
        ack()

    def show_sources(body: dict[str, Any]) -> None:
        stored = deps.answers.get(value_of(body))
        if stored is None:
            _whisper(body, messages.answer_gone())
        elif not _may_see(body, stored):
            _whisper(body, messages.cannot_share())
        else:
            view = sources_view(Answer.model_validate_json(stored.answer))
            show_window(deps, body, view, *in_messages(messages.sources_title(), view.blocks or ()))

    def feedback(body: dict[str, Any]) -> None:
        verdict, _, key = value_of(body).partition(":")
        if verdict not in {GOOD, BAD} or deps.answers.get(key) is None:
            _whisper(body, messages.answer_gone())
            return
        deps.feedback.give(key, body["user"]["id"], verdict)
        if verdict == GOOD:
            _whisper(body, messages.thanks())
        else:
            show_window(deps, body, reason_view(key), notice(messages.noted()))

    def reason(ack: Ack, body: dict[str, Any]) -> None:
        key, text = reason_of(body["view"])
        if deps.answers.get(key) is not None:
            deps.feedback.give(key, body["user"]["id"], BAD, text)
        ack()

    def _may_see(body: dict[str, Any], stored: StoredAnswer) -> bool:
        """Sources of closed material are shown only to those who may see it where they stand."""
        address = address_of(body)
        access = deps.rules.access(deps.directory.who(address.person), deps.directory.where(address.channel, "im" if address.direct else None))
        return access.refusal is None and (stored.open_only or not access.asker.open_only)

    def _whisper(body: dict[str, Any], sentence: str) -> None:
        try:
            deps.courier.whisper(address_of(body), notice(sentence))
        except SlackError:
            return

    app.action(re.compile(f"^{NEXT}\\d+$"))(next_step)
    app.action(re.compile(f"^{EXAMPLE}\\d+$"))(example)
    app.action(SHARE)(share)
    app.action(SOURCES)(ack=_ack, lazy=[show_sources])
    app.action(FEEDBACK)(ack=_ack, lazy=[feedback])
    app.view(REASON_VIEW)(reason)


def _ack(ack: Ack) -> None:
    ack()
