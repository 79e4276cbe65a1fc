"""Socket Mode with a watchdog: when the connection is gone and does not come back by itself, a new one is made."""

from __future__ import annotations

import logging
import threading
import time

from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk.errors import SlackApiError

from bot.slack.settings import SlackSettings

log = logging.getLogger("raadbot.socket")

_LOOK_SECONDS = 2.0
_PATIENCE_SECONDS = 5.0


class Socket:
    """One connection to Slack; several instances each have their own, and any of them may get any event."""

    def __init__(self, app: App, settings: SlackSettings) -> None:
        """Connects when started."""
        self._handler = SocketModeHandler(
            app, app_token=settings.app_token, ping_interval=5, concurrency=16, logger=logging.getLogger("slack_bolt.socket")
        )
        self._client = self._handler.client
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._watch, name="raadbot-watchdog", daemon=True)
        self.reconnects = 0

    def start(self) -> None:
        """Connects, and watches from then on."""
        self._client.connect()
        self._thread.start()

    def stop(self) -> None:
        """Takes no more events."""
        self._closing.set()
        self._client.auto_reconnect_enabled = False
        self._client.close()

    @property
    def connected(self) -> bool:
        """Whether events can arrive."""
        return bool(self._client.is_connected())

    def _watch(self) -> None:
        lost_at: float | None = None
        while not self._closing.wait(_LOOK_SECONDS):
            if self.connected:
                lost_at = None
                continue
            lost_at = lost_at or time.monotonic()
            if time.monotonic() - lost_at < _PATIENCE_SECONDS:
                continue
            self._reconnect()
            lost_at = None

    def _reconnect(self) -> None:
        self.reconnects += 1
        log.warning("no connection to Slack, connecting anew")
        try:
            self._client.connect_to_new_endpoint(force=True)
        except (SlackApiError, OSError) as fault:
            log.warning("not connected: %s", type(fault).__name__)
