"""From settings to an open library: the only place where the command line touches store, index and agent."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.assistant import Assistant
    from bot.config import Settings


def open_assistant(settings: Settings) -> Assistant:
    """The assistant on the library that the settings name."""
    from bot.agent import build_assistant

    return build_assistant(settings)
