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

_LOOK_SECONDS = 1.0
_PATIENCE_SECONDS = 3.0
_PING_SECONDS = 3
_PONG_SECONDS = 12.0
_CLOSING_SECONDS = 1.0
_RECEIVED_AT_ONCE = 64 * 1024
"""The client hands events on when what it received ends with an event: with its own small default, not before a burst of them is over."""


class Socket:
    """One connection to Slack; several instances each have their own, and any of them may get any event."""

    def __init__(self, app: App, settings: SlackSettings) -> None:
        """Connects when started."""
        self._handler = SocketModeHandler(
            app,
            app_token=settings.app_token,
            ping_interval=_PING_SECONDS,
            receive_buffer_size=_RECEIVED_AT_ONCE,
            concurrency=16,
            logger=logging.getLogger("slack_bolt.socket"),
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
        """Takes no more events. The client may wait for itself for ever when it is closed right after it connected, so it gets a moment only."""
        self._closing.set()
        self._client.auto_reconnect_enabled = False
        closing = threading.Thread(target=self._client.close, name="raadbot-closing", daemon=True)
        closing.start()
        closing.join(_CLOSING_SECONDS)

    @property
    def connected(self) -> bool:
        """Whether events can arrive: a socket that takes pings and gets them answered. The client itself notices a dead line late."""
        session = self._client.current_session
        if session is None or not session.is_active() or session.consecutive_check_state_error_count:
            return False
        return session.last_ping_pong_time is None or time.time() - session.last_ping_pong_time < _PONG_SECONDS

    def _watch(self) -> None:
        lost_at: float | None = None
        while not self._closing.wait(_LOOK_SECONDS):
            if self.connected:
                lost_at = None
                continue
            lost_at = lost_at or time.monotonic()
            if time.monotonic() - lost_at >= _PATIENCE_SECONDS:
                self._reconnect()
                lost_at = None

    def _reconnect(self) -> None:
        self.reconnects += 1
        log.warning("no connection to Slack, connecting anew")
        try:
            self._client.connect_to_new_endpoint(force=True)
        except (SlackApiError, OSError) as fault:
            log.warning("not connected: %s", type(fault).__name__)
