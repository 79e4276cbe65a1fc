"""Calls to Slack's Web API that ride out what passes, and say plainly what does not."""

from __future__ import annotations

import json
import logging
import math
import random
import threading
import time
from collections.abc import Callable
from functools import partial
from typing import Any

from slack_sdk import WebClient

from bot.slack.wire import Reply, Wire
from knowledge.errors import SlackRefused, SlackUnreachable

log = logging.getLogger("raadbot.slack")

_PASSING = {"internal_error", "fatal_error", "service_unavailable", "request_timeout", "ratelimited", "rate_limited", "ekm_access_denied_temporarily"}
_LACKING = {"unknown_method", "feature_disabled", "feature_not_enabled", "method_deprecated", "not_supported"}
_CLOSED_TO_US = {"missing_scope", "not_allowed_token_type", "no_permission"}
_OPENED = ("chat.appendStream", "chat.stopStream")
_OPTIONAL = ("agents.", "assistant.", "canvases.", "files.", "chat.startStream")
"""What can be done without. These are not asked for again once the token turned out to be closed out of them. Where they are not known, servers
answer in many ways (a page, nothing, «ok: false» without a reason): none of that is waited for, as it is for methods that every server has."""
_LOOKED_UP = ("users.", "usergroups.", "conversations.info", "conversations.members", "conversations.replies", "views.publish")
"""What is asked on the way to an answer that can be given without it."""
_NO_SUCH_PATH = {404, 405, 410, 501}
_MOST_TRIES = 6
_LONGEST_WAIT = 60.0
_REST_SECONDS = 20.0
"""How long what can be done without is left alone after it gave no usable answer."""


class SlackWeb:
    """Slack's methods. Safe to use from several threads. What the server lacks is asked for once and then refused here."""

    def __init__(self, client: WebClient, sleep: Callable[[float], None] = time.sleep, clock: Callable[[], float] = time.monotonic) -> None:
        """With the client's address, token and proxy; the waiting is done here."""
        self._wire, self._sleep, self._clock = Wire(client), sleep, clock
        self._lacking: dict[str, float] = {}
        self._lock = threading.Lock()

    def write(self, method: str, tries: int = _MOST_TRIES, **arguments: Any) -> dict[str, Any]:
        """A call with a JSON body; arguments that are None are left out.

        Raises:
            SlackRefused: Slack said no.
            SlackUnreachable: no answer in time.
        """
        body = {key: value for key, value in arguments.items() if value is not None}
        return self._call(method, tries, partial(self._wire.call, method, body))

    def read(self, method: str, tries: int = 3, **arguments: Any) -> dict[str, Any]:
        """A call with form arguments, as the methods that only read want them.

        Raises:
            SlackRefused: Slack said no.
            SlackUnreachable: no answer in time.
        """
        body = {key: json.dumps(value) if isinstance(value, (list, dict)) else value for key, value in arguments.items() if value is not None}
        return self._call(method, tries, partial(self._wire.ask, method, body))

    def upload(self, url: str, data: bytes) -> None:
        """Sends a file's bytes to the address Slack gave for it.

        Raises:
            SlackUnreachable: it was not taken.
        """
        status = self._wire.put(url, data)
        if status != 200:
            raise SlackUnreachable(f"Slack tog ikke imod filen ({status}).")

    def lacks(self, method: str) -> bool:
        """Whether the server said before that it has no such method, or gave no usable answer to it a moment ago."""
        return self._lacking.get(method, 0.0) > self._clock()

    def _call(self, method: str, tries: int, send: Callable[[], Reply]) -> dict[str, Any]:
        if self.lacks(method):
            raise SlackRefused(method, "unknown_method", "tried before")
        for attempt in range(1, tries + 1):
            try:
                reply = send()
                if reply.status == 200 and reply.data.get("ok"):
                    return reply.data
                wait = self._wait_for(method, reply, attempt)
            except SlackUnreachable as fault:
                log.info("%s not reached: %s", method, fault)
                wait = _backoff(attempt)
            if attempt < tries:
                self._sleep(wait)
        if method.startswith(_OPTIONAL + _LOOKED_UP):
            self._leave_alone(method, _REST_SECONDS)
        raise SlackUnreachable(f"Slack svarede ikke brugbart på {method} efter {tries} forsøg.")

    def _leave_alone(self, method: str, seconds: float) -> None:
        with self._lock:
            self._lacking[method] = self._clock() + seconds

    def _wait_for(self, method: str, reply: Reply, attempt: int) -> float:
        """Seconds until the next try.

        Raises:
            SlackRefused: trying again will not help.
        """
        code = str(reply.data.get("error") or ("unknown_method" if reply.status in _NO_SUCH_PATH else ""))
        if reply.status == 429 or code in {"ratelimited", "rate_limited"}:
            return _retry_after(reply.headers.get("retry-after"))
        if not code and reply.status < 500 and method.startswith(_OPTIONAL if attempt == 1 else _OPTIONAL + _LOOKED_UP):
            self._leave_alone(method, _REST_SECONDS)
            raise SlackRefused(method, "no_usable_answer", str(reply.status))
        if code not in _LACKING and (reply.status >= 500 or code in _PASSING or not code):
            return _backoff(attempt)
        if code in _LACKING or (code in _CLOSED_TO_US and method.startswith(_OPTIONAL + _OPENED)):
            self._leave_alone(method, math.inf)
        messages = (reply.data.get("response_metadata") or {}).get("messages")
        raise SlackRefused(method, code, "; ".join(str(m) for m in messages[:3]) if messages else "")


def _retry_after(value: str | None) -> float:
    """Slack's own wish; a second when it is unreadable."""
    try:
        return min(float(str(value)), _LONGEST_WAIT)
    except ValueError:
        return 1.0


def _backoff(attempt: int) -> float:
    return min(0.2 * float(2**attempt), 8.0) * random.uniform(0.7, 1.0)  # noqa: S311  # spreading, not secrecy
