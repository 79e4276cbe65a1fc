"""Shortcuts: «Spørg Rådbot om dette» on a message."""

from __future__ import annotations

from typing import Any

from slack_bolt import Ack, App

from bot.slack.asked import SHORTCUT, Asked
from bot.slack.intake import Intake
from bot.slack.safe_text import incoming

ASK_ABOUT, ORDER_SUMMARY = "ask_about_message", "order_summary"


def register(app: App, intake: Intake) -> None:
    """Puts the listeners into the app."""

    def ask_about(ack: Ack, body: dict[str, Any]) -> None:
        message, channel = body["message"], str(body["channel"]["id"])
        asked = Asked(
            team=str((body.get("team") or {}).get("id") or ""),
            channel=channel,
            person=str(body["user"]["id"]),
            text=incoming(str(message.get("text") or "")),
            via=SHORTCUT,
            thread=str(message.get("thread_ts") or message["ts"]),
            channel_type="im" if channel.startswith("D") else None,
            response_url=str(body["response_url"]),
        )
        intake.question(asked, f"{message['ts']}:{asked.person}:{body['action_ts']}")
        ack()

    app.message_shortcut(ASK_ABOUT)(ask_about)
