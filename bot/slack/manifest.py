"""The app manifest: exactly the scopes and events that the code uses, as Slack's «create from a manifest» takes it."""

from __future__ import annotations

from typing import Any

from bot.slack.listeners.events import EVENTS
from bot.slack.listeners.shortcuts import ASK_ABOUT, ORDER_SUMMARY
from bot.slack.prompts import prompts_for
from bot.slack.settings import AGENT, ASSISTANT

SCOPES: dict[str, tuple[str, ...]] = {
    "app_mentions:read": ("app_mention",),
    "assistant:write": ("assistant.threads.setSuggestedPrompts", "assistant.threads.setTitle", "agents.sessions.rename", "agents.sessions.setStatus"),
    "canvases:write": ("canvases.create", "canvases.edit", "canvases.access.set"),
    "channels:read": ("conversations.info", "member_joined_channel", "member_left_channel", "channel_shared", "channel_unshared"),
    "chat:write": ("chat.postMessage", "chat.update", "chat.postEphemeral", "chat.startStream", "chat.appendStream", "chat.stopStream"),
    "commands": ("/raadbot", "shortcuts"),
    "files:write": ("files.getUploadURLExternal", "files.completeUploadExternal"),
    "groups:read": ("conversations.info", "conversations.members"),
    "im:history": ("message.im", "conversations.replies"),
    "im:read": ("conversations.info",),
    "im:write": ("conversations.open",),
    "usergroups:read": ("usergroups.list", "subteam_members_changed", "subteam_updated"),
    "users:read": ("users.info", "users.list", "user_change"),
}
"""Every scope and what needs it. No history of channels is asked for: Rådbot reads only what is said to it."""

_PANEL_ONLY = {"agent_session_stopped": AGENT, "assistant_thread_started": ASSISTANT}
_NAME = "Rådbot"
_ABOUT = "Svarer på spørgsmål om kommunens handlinger, budgetter og beslutninger ud fra kommunens egne dokumenter, med kilde."
_LONG = (
    "Rådbot svarer politikere, sekretærer og medarbejdere på spørgsmål om handlinger, budgetter og mødebeslutninger. "
    "Hvert svar viser, hvilket dokument og hvilke linjer det bygger på; står svaret der ikke, siger Rådbot det. "
    "Svarene er lavet automatisk og skal læses sammen med kilderne. Rådbot læser kun det, der er skrevet til den."
)


def manifest(experience: str = AGENT, mode: str = "socket", request_url: str | None = None, command: str = "/raadbot") -> dict[str, Any]:
    """The manifest for one way of standing in the workspace; `request_url` is the public address in HTTP mode."""
    url = {"url": request_url or "https://raadbot.example.org/slack/events"} if mode == "http" else {}
    delivery = {"request_url": url["url"]} if url else {}
    return {
        "_metadata": {"major_version": 2, "minor_version": 1},
        "display_information": {"name": _NAME, "description": _ABOUT[:140], "long_description": _LONG, "background_color": "#1b3a57"},
        "features": {
            **_panel(experience),
            "app_home": {"home_tab_enabled": True, "messages_tab_enabled": True, "messages_tab_read_only_enabled": False},
            "bot_user": {"display_name": _NAME, "always_online": True},
            "slash_commands": [
                {"command": command, "description": "Spørg Rådbot, så kun du ser svaret", "usage_hint": "dit spørgsmål", "should_escape": True} | url
            ],
            "shortcuts": [
                {"name": "Spørg Rådbot om dette", "type": "message", "callback_id": ASK_ABOUT, "description": "Svar på beskeden, så kun du ser det"},
                {
                    "name": "Bestil resumé",
                    "type": "global",
                    "callback_id": ORDER_SUMMARY,
                    "description": "Udkast til resumé af et punkt eller dokument",
                },
            ],
        },
        "oauth_config": {"scopes": {"bot": scopes(experience)}},
        "settings": {
            "event_subscriptions": {"bot_events": events(experience)} | delivery,
            "interactivity": {"is_enabled": True} | delivery,
            "org_deploy_enabled": False,
            "socket_mode_enabled": mode == "socket",
            "token_rotation_enabled": False,
        },
    }


def scopes(experience: str) -> list[str]:
    """The bot scopes, in order; without a panel, none for it."""
    return sorted(scope for scope in SCOPES if scope != "assistant:write" or experience in {AGENT, ASSISTANT})


def events(experience: str) -> list[str]:
    """The bot events, in order; the panels' own only where that panel is."""
    return sorted(name for event, name in EVENTS.items() if _PANEL_ONLY.get(event, experience) == experience)


def _panel(experience: str) -> dict[str, Any]:
    if experience == AGENT:
        prompts = [{"title": title, "message": text} for title, text in prompts_for("staff")]
        return {"agent_view": {"agent_description": _ABOUT, "suggested_prompts": prompts}}
    return {"assistant_view": {"assistant_description": _ABOUT}} if experience == ASSISTANT else {}
