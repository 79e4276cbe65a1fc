"""The Bolt app: listeners, one error handler, nothing else."""

from __future__ import annotations

import logging
import re
from concurrent.futures import Executor, ThreadPoolExecutor
from typing import Any

from slack_bolt import Ack, App
from slack_bolt.response import BoltResponse
from slack_sdk import WebClient

from bot.slack.intake import Intake
from bot.slack.listeners import actions, administration, commands, drafts, events, shortcuts
from bot.slack.settings import SlackSettings

log = logging.getLogger("raadbot.slack")
_THREADS = 16


def make_client(settings: SlackSettings, timeout: int = 15) -> WebClient:
    """A client without retry handlers of its own: `SlackWeb` does the waiting."""
    return WebClient(token=settings.bot_token, base_url=settings.api_url, timeout=timeout, retry_handlers=[])


def build_app(settings: SlackSettings, client: WebClient, intake: Intake, executor: Executor | None = None) -> App:
    """The app with every listener. A listener runs before Slack is told that its event arrived, so nothing that was acknowledged can be lost.

    Windows are opened right after that, in `executor` (threads of its own when none is given).
    """
    app = App(
        client=client,
        signing_secret=settings.signing_secret or "socket-mode-needs-none",
        process_before_response=True,
        listener_executor=executor or ThreadPoolExecutor(_THREADS, thread_name_prefix="raadbot-listener"),
        logger=logging.getLogger("slack_bolt.App"),
        raise_error_for_unhandled_request=False,
    )
    events.register(app, intake)
    commands.register(app, intake, settings.command)
    actions.register(app, intake)
    shortcuts.register(app, intake)
    drafts.register(app, intake)
    administration.register(app, intake)
    _acknowledge_the_rest(app)
    app.error(_failed)
    return app


def _acknowledge_the_rest(app: App) -> None:
    """Clicks and windows of an earlier version are acknowledged, or the person would see a warning sign."""

    def nothing(ack: Ack) -> None:
        ack()

    anything = re.compile(".*")
    app.action(anything)(nothing)
    app.view(anything)(nothing)
    app.shortcut(anything)(nothing)
    app.view_closed(anything)(nothing)


def _failed(error: Exception, body: dict[str, Any]) -> BoltResponse:
    """The one error handler: not acknowledged, so that Slack sends it again; the log gets the kind of fault, never the text."""
    log.error("listener failed on %s: %s", body.get("type") or body.get("command"), type(error).__name__)
    return BoltResponse(status=500, body="")
