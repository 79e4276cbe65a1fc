"""From settings to an open library: the only place where the command line touches store, index and agent."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.assistant import Assistant
    from bot.config import Settings
    from knowledge.library import Library
    from tools.contract import Searcher


def open_assistant(settings: Settings) -> Assistant:
    """The assistant on the library that the settings name."""
    from bot.agent import build_assistant

    return build_assistant(settings)


def open_library(settings: Settings) -> Library:
    """All records of the library, as an operator sees them."""
    from bot.opened import OpenLibrary

    return OpenLibrary(settings).view(open_only=False).library


def open_searcher(settings: Settings) -> Searcher:
    """The search over all passages of the library."""
    from bot.opened import OpenLibrary

    return OpenLibrary(settings).view(open_only=False).searcher
