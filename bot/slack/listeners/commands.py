"""`/raadbot`: a private answer. Works where Rådbot is no member too."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from slack_bolt import Ack, App

from bot.slack import messages
from bot.slack.asked import COMMAND, Asked
from bot.slack.intake import Intake
from bot.slack.safe_text import incoming

_ASKING = re.compile(r"^(?:spørg|spørgsmål|spm\.?|ask)\b[:,.]?\s+(?=\S)", re.I)
"""What people type before the question, as commands of other apps want it."""


def register(app: App, intake: Intake, command: str) -> None:
    """Puts the command into the app."""
    app.command(command)(_listener(intake))


def _listener(intake: Intake) -> Callable[[Ack, dict[str, Any]], None]:
    def asked(ack: Ack, body: dict[str, Any]) -> None:
        question = _ASKING.sub("", incoming(str(body.get("text") or "")))
        intake.question(
            Asked(
                team=str(body.get("team_id") or ""),
                channel=str(body["channel_id"]),
                person=str(body["user_id"]),
                text=question,
                via=COMMAND,
                channel_type="im" if body.get("channel_name") == "directmessage" else None,
                response_url=str(body["response_url"]),
            ),
            str(body["trigger_id"]),
        )
        ack(response_type="ephemeral", text=messages.working())

    return asked
