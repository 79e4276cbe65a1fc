"""From settings to an open library: the only place where the command line touches store, index and agent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.cli.building import build_when_missing

if TYPE_CHECKING:
    from bot.assistant import Assistant
    from bot.config import Settings
    from knowledge.library import Library
    from tools.contract import Searcher


def open_assistant(settings: Settings) -> Assistant:
    """The assistant on the library that the settings name; a library that is not there yet is built first."""
    from bot.agent import build_assistant

    build_when_missing(settings)
    return build_assistant(settings)


def open_library(settings: Settings) -> Library:
    """All records of the library, as an operator sees them; built first when it is not there."""
    from bot.opened import OpenLibrary

    build_when_missing(settings)
    return OpenLibrary(settings).view(open_only=False).library


def open_searcher(settings: Settings) -> Searcher:
    """The search over all passages of the library; built first when it is not there."""
    from bot.opened import OpenLibrary

    build_when_missing(settings)
    return OpenLibrary(settings).view(open_only=False).searcher
