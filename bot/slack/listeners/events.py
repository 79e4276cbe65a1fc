"""Events: mentions, direct messages, the panel, the home tab, stop, and changes of people and places."""

from __future__ import annotations

import re
from typing import Any

from slack_bolt import App

from bot.slack.asked import DIRECT, MENTION, Asked
from bot.slack.intake import Intake
from bot.slack.safe_text import incoming
from bot.slack.settings import PLAIN

EVENTS = {
    "app_mention": "app_mention",
    "message": "message.im",
    "app_home_opened": "app_home_opened",
    "agent_session_stopped": "agent_session_stopped",
    "assistant_thread_started": "assistant_thread_started",
    "user_change": "user_change",
    "subteam_members_changed": "subteam_members_changed",
    "subteam_updated": "subteam_updated",
    "member_joined_channel": "member_joined_channel",
    "member_left_channel": "member_left_channel",
    "channel_shared": "channel_shared",
    "channel_unshared": "channel_unshared",
    "app_uninstalled": "app_uninstalled",
    "tokens_revoked": "tokens_revoked",
}
"""What is listened to, and the subscription it takes."""

_TYPED_BY_PEOPLE = {None, "file_share", "thread_broadcast", "me_message"}


def register(app: App, intake: Intake) -> None:
    """Puts the listeners into the app; what is not for us is acknowledged and dropped."""

    def mention(body: dict[str, Any]) -> None:
        event = body["event"]
        if _from_person(event):
            intake.question(_asked(body, MENTION, event.get("thread_ts") or event["ts"]), event["ts"])

    def message(body: dict[str, Any]) -> None:
        event = body["event"]
        if event.get("channel_type") == "im" and _from_person(event):
            top_level = None if intake.experience == PLAIN else event["ts"]
            intake.question(_asked(body, DIRECT, event.get("thread_ts") or top_level), event["ts"])

    def home(body: dict[str, Any]) -> None:
        event = body["event"]
        if event.get("tab") == "messages":
            intake.prompts(event["user"], event["channel"], None, event["event_ts"])
        else:
            intake.home(event["user"], event["event_ts"])

    def panel(body: dict[str, Any]) -> None:
        thread = body["event"]["assistant_thread"]
        intake.prompts(thread["user_id"], thread["channel_id"], thread["thread_ts"], thread["thread_ts"])

    def stop(body: dict[str, Any]) -> None:
        event = body["event"]
        channel = event.get("channel") or event.get("channel_id")
        thread = event.get("thread_ts") or (event.get("session") or {}).get("thread_ts")
        if channel and thread:
            intake.stop(body.get("team_id") or "", str(channel), str(thread))

    def revoked(body: dict[str, Any]) -> None:
        if (body["event"].get("tokens") or {}).get("bot"):
            intake.uninstalled()

    app.event("app_uninstalled")(lambda: intake.uninstalled())
    app.event("tokens_revoked")(revoked)
    app.event("app_mention")(mention)
    app.event("message")(message)
    app.event("app_home_opened")(home)
    app.event("assistant_thread_started")(panel)
    app.event("agent_session_stopped")(stop)
    app.event("user_change")(lambda body: intake.person_changed(str(body["event"]["user"]["id"])))
    for name in ("subteam_members_changed", "subteam_updated"):
        app.event(name)(lambda: intake.groups_changed())
    for name in ("member_joined_channel", "member_left_channel", "channel_shared", "channel_unshared"):
        app.event(name)(lambda body: intake.place_changed(str(body["event"].get("channel") or "")))
    app.event(re.compile(".*"))(lambda: None)


def _from_person(event: dict[str, Any]) -> bool:
    """Whether a person typed it: no bot, no edit, deletion or joining."""
    return bool(event.get("user")) and not event.get("bot_id") and event.get("subtype") in _TYPED_BY_PEOPLE


def _asked(body: dict[str, Any], via: str, thread: str | None) -> Asked:
    event = body["event"]
    return Asked(
        team=str(body.get("team_id") or event.get("team") or ""),
        channel=str(event["channel"]),
        person=str(event["user"]),
        text=incoming(str(event.get("text") or "")),
        via=via,
        thread=thread,
        ts=str(event["ts"]),
        channel_type="im" if via == DIRECT else event.get("channel_type"),
        shared=bool(body.get("is_ext_shared_channel")),
    )
