"""What the Slack surface needs to know, checked before anything starts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

AGENT, ASSISTANT, PLAIN = "agent", "assistant", "none"


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
