"""What the Slack surface needs to know, checked before anything starts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from knowledge.errors import SettingError

if TYPE_CHECKING:
    from bot.config import Settings

AGENT, ASSISTANT, PLAIN = "agent", "assistant", "none"
_ROLES = {"politiker": "politician", "sekretær": "secretary", "medarbejder": "staff"}


@dataclass(frozen=True)
class SlackSettings:
    """Tokens and choices. Secrets never show in `repr`."""

    bot_token: str = field(repr=False)
    app_token: str | None = field(default=None, repr=False)
    signing_secret: str | None = field(default=None, repr=False)
    api_url: str = "https://slack.com/api/"
    mode: str = "socket"
    http_host: str = "127.0.0.1"
    http_port: int = 3000
    events_path: str = "/slack/events"
    experience: str = AGENT
    """`agent` (agent_view), `assistant` (the older panel) or `none`, for workspaces whose users are guests."""
    stream: str = "auto"
    """`always`, `never`, or `auto`: in direct messages, and everywhere when the model is slow."""
    slow_model: bool = False
    guests: str = "open"
    """`open`: guests and people from outside get open material; `refuse`: a polite no."""
    user_limit: int = 100
    """Questions a person may ask in five minutes."""
    channel_limit: int = 400
    keep_days: int = 90
    administrators: tuple[str, ...] = ()
    """User ids that are administrators from the start."""
    group_roles: Mapping[str, str] = field(default_factory=lambda: {"politikere": "politician", "sekretaerer": "secretary", "medarbejdere": "staff"})
    """Handle of a Slack user group → role. A group never gives a right to closed material."""
    health_port: int = 0
    """Where `/health` and `/metrics` are served in Socket Mode; 0 serves neither."""
    command: str = "/raadbot"


def slack_settings(settings: Settings) -> SlackSettings:
    """The Slack part of the settings.

    Raises:
        SettingError: the bot's token is missing.
    """
    if settings.slack_bot_token is None:
        raise SettingError("SLACK_BOT_TOKEN mangler. Følg docs/slack.md for at lave appen i Slack og hente tokenet.")
    pairs = [pair.strip().partition("=") for pair in settings.slack_group_roles.split(",") if pair.strip()]
    return SlackSettings(
        bot_token=settings.slack_bot_token.get_secret_value(),
        app_token=settings.slack_app_token.get_secret_value() if settings.slack_app_token else None,
        signing_secret=settings.slack_signing_secret.get_secret_value() if settings.slack_signing_secret else None,
        api_url=settings.slack_api_url,
        mode=settings.slack_mode,
        http_host=settings.slack_http_host,
        http_port=settings.slack_http_port,
        events_path=settings.slack_events_path,
        experience=settings.slack_experience,
        stream=settings.slack_stream,
        slow_model=settings.model != "builtin",
        guests=settings.slack_guests,
        user_limit=settings.slack_user_limit,
        channel_limit=settings.slack_channel_limit,
        keep_days=settings.slack_keep_days,
        administrators=tuple(filter(None, (person.strip() for person in settings.slack_administrators.split(",")))),
        group_roles={handle.strip(): _ROLES.get(role.strip(), role.strip()) for handle, _sign, role in pairs},
        health_port=settings.slack_health_port,
    )
