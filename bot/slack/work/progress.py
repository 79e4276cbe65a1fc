"""Shows what is going on while an answer is made, seldom enough for Slack's limits."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from bot.slack.address import STREAM
from bot.slack.courier import Courier

_FIRST_AFTER, _STREAM_EVERY, _MESSAGE_EVERY = 0.8, 1.0, 3.0


class ShownProgress:
    """A progress callback for the assistant; quick answers show nothing in between."""

    def __init__(self, courier: Courier, anchor: dict[str, Any], stopped: Callable[[], bool]) -> None:
        """For the answer that this anchor stands for, until it is stopped."""
        self._courier, self._anchor, self._stopped = courier, anchor, stopped
        self._begun = self._last = time.monotonic()
        self._step = 0
        self._shown = ""

    def __call__(self, phrase: str) -> None:
        """One short phrase."""
        now = time.monotonic()
        every = _STREAM_EVERY if self._anchor["kind"] == STREAM else _MESSAGE_EVERY
        if phrase == self._shown or now - self._begun < _FIRST_AFTER or (self._step and now - self._last < every):
            return
        if self._anchor.get("stopped") or self._stopped():
            return
        self._step, self._last, self._shown = self._step + 1, now, phrase
        self._courier.progress(self._anchor, phrase, self._step)
