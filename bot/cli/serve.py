"""`raadbot serve`: Rådbot in Slack, until it is told to end."""

from __future__ import annotations

import argparse
import time
from typing import TYPE_CHECKING

from bot.cli.command import Command, no_arguments

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.assistant import Asker, Assistant
    from bot.config import Settings
    from bot.opened import OpenLibrary
    from bot.operation.overview import Overview

_WARM_UP = "Hvad står der om veje?"
"""Asked once at the start, of open material: an answer of the built-in model from a search in the passages, with all that they load."""
_CONNECTED_AFTER = 4.5
"""Seconds from the start of the process after which Slack is connected in any case. Slack soon stops repeating what nobody takes."""


def _run(_arguments: argparse.Namespace) -> int:
    from bot.operation.loading import begin_loading, end_loading

    begun = time.monotonic()
    begin_loading()
    from bot.cli.opening import open_assistant
    from bot.config import load_settings
    from bot.operation.logs import set_up_logs
    from bot.slack.service import build_service
    from bot.slack.settings import slack_settings
    from knowledge.store.ledger.database import open_ledger

    settings = load_settings()
    set_up_logs()
    chosen = slack_settings(settings)

    def opening() -> Assistant:
        try:
            assistant = open_assistant(settings)
            if not chosen.slow_model:
                assistant.ask(_WARM_UP)
            return assistant
        finally:
            end_loading()

    service = build_service(chosen, open_ledger(settings.ledger_url), opening, overview_of(settings))
    service.warm_seconds = max(1.0, begun + _CONNECTED_AFTER - time.monotonic())
    service.run()


def overview_of(settings: Settings) -> Callable[[Asker], Overview | None]:
    """What the App Home shows of the library, as an asker may see it; None while the library cannot be used."""

    opened: OpenLibrary | None = None

    def look(asker: Asker) -> Overview | None:
        from bot.opened import OpenLibrary
        from bot.operation.overview import overview
        from knowledge.errors import RaadbotError
        from tools.contract import ToolContext

        nonlocal opened
        try:
            opened = opened or OpenLibrary(settings)
            view = opened.view(asker.open_only)
            return overview(ToolContext(view.library, view.searcher, settings.current_date()), asker.committees)
        except RaadbotError:
            return None

    return look


COMMAND = Command("serve", "svar i Slack (indtil Ctrl-C)", no_arguments, _run)
