"""The administrator's switch in the home tab."""

from __future__ import annotations

from typing import Any

from slack_bolt import Ack, App

from bot.slack.blocks.home import PAUSE, RESUME
from bot.slack.intake import Intake
from knowledge.store.ledger.switches import PAUSED


def register(app: App, intake: Intake) -> None:
    """Puts the listeners into the app."""

    def turn(ack: Ack, body: dict[str, Any]) -> None:
        """Asked of the role table at the click, whatever the button showed."""
        deps, person = intake.deps, str(body["user"]["id"])
        if deps.rules.may_administer(deps.directory.who(person)):
            pausing = body["actions"][0]["action_id"] == PAUSE
            deps.switches.turn(PAUSED, pausing, person)
            deps.audit.add("paused" if pausing else "resumed", person)
        intake.home(person, str(body["actions"][0]["action_ts"]))
        ack()

    app.action(PAUSE)(turn)
    app.action(RESUME)(turn)
