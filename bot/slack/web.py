"""Calls to Slack's Web API that ride out what passes, and say plainly what does not."""

from __future__ import annotations

import http.client
import json
import logging
import random
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from typing import Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackRequestError

from knowledge.errors import SlackRefused, SlackUnreachable

log = logging.getLogger("raadbot.slack")

_PASSING = {"internal_error", "fatal_error", "service_unavailable", "request_timeout", "ratelimited", "rate_limited", "ekm_access_denied_temporarily"}
_LACKING = {"unknown_method", "feature_disabled", "feature_not_enabled", "method_deprecated", "not_supported"}
_CLOSED_TO_US = {"missing_scope", "not_allowed_token_type", "no_permission"}
_OPTIONAL = ("agents.", "assistant.", "canvases.", "files.", "chat.startStream", "chat.appendStream", "chat.stopStream")
"""What can be done without. These are not asked for again once the token turned out to be closed out of them."""
_NO_SUCH_PATH = {404, 405, 501}
_MOST_TRIES = 6
_LONGEST_WAIT = 60.0


class SlackWeb:
    """Slack's methods. Safe to use from several threads. What the server lacks is asked for once and then refused here."""

    def __init__(self, client: WebClient, sleep: Callable[[float], None] = time.sleep) -> None:
        """Over a client whose own retry handlers are turned off: the waiting is done here."""
        self._client, self._sleep = client, sleep
        self._lacking: set[str] = set()
        self._lock = threading.Lock()

    def write(self, method: str, tries: int = _MOST_TRIES, **arguments: Any) -> dict[str, Any]:
        """A call with a JSON body; arguments that are None are left out.

        Raises:
            SlackRefused: Slack said no.
            SlackUnreachable: no answer in time.
        """
        body = {key: value for key, value in arguments.items() if value is not None}
        return self._call(method, tries, {"json": body})

    def read(self, method: str, tries: int = 3, **arguments: Any) -> dict[str, Any]:
        """A call with form arguments, as the methods that only read want them.

        Raises:
            SlackRefused: Slack said no.
            SlackUnreachable: no answer in time.
        """
        body = {key: json.dumps(value) if isinstance(value, (list, dict)) else value for key, value in arguments.items() if value is not None}
        return self._call(method, tries, {"params": body})

    def upload(self, url: str, data: bytes) -> None:
        """Sends a file's bytes to the address Slack gave for it.

        Raises:
            SlackUnreachable: it was not taken.
        """
        request = urllib.request.Request(url, data=data, method="POST", headers={"Content-Type": "application/octet-stream"})  # noqa: S310
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:  # noqa: S310  # the address comes from Slack itself
                if answer.status != 200:
                    raise SlackUnreachable(f"Slack tog ikke imod filen ({answer.status}).")
        except OSError as fault:
            raise SlackUnreachable(f"Slack tog ikke imod filen ({type(fault).__name__}).") from fault

    def lacks(self, method: str) -> bool:
        """Whether the server said before that it has no such method."""
        return method in self._lacking

    def _call(self, method: str, tries: int, arguments: dict[str, Any]) -> dict[str, Any]:
        if method in self._lacking:
            raise SlackRefused(method, "unknown_method", "tried before")
        for attempt in range(1, tries + 1):
            try:
                answer = self._client.api_call(method, **arguments)
                return dict(answer.data) if isinstance(answer.data, dict) else {}
            except SlackApiError as fault:
                wait = self._wait_for(method, fault, attempt)
            except (SlackRequestError, urllib.error.URLError, http.client.HTTPException, OSError) as fault:
                log.info("%s not reached: %s", method, type(fault).__name__)
                wait = _backoff(attempt)
            if attempt < tries:
                self._sleep(wait)
        raise SlackUnreachable(f"Slack svarede ikke brugbart på {method} efter {tries} forsøg.")

    def _wait_for(self, method: str, fault: SlackApiError, attempt: int) -> float:
        """Seconds until the next try.

        Raises:
            SlackRefused: trying again will not help.
        """
        response = fault.response
        status = getattr(response, "status_code", 200)
        data = getattr(response, "data", None)
        code = "unknown_method" if status in _NO_SUCH_PATH else str(data.get("error", "")) if isinstance(data, dict) else ""
        if status == 429 or code in {"ratelimited", "rate_limited"}:
            headers = {key.lower(): value for key, value in dict(getattr(response, "headers", {})).items()}
            return _retry_after(headers.get("retry-after"))
        if status >= 500 or code in _PASSING or not code:
            return _backoff(attempt)
        if code in _LACKING or (code in _CLOSED_TO_US and method.startswith(_OPTIONAL)):
            with self._lock:
                self._lacking.add(method)
        messages = (data.get("response_metadata") or {}).get("messages") if isinstance(data, dict) else None
        raise SlackRefused(method, code, "; ".join(str(m) for m in messages[:3]) if messages else "") from None


def _retry_after(value: Any) -> float:
    """Slack's own wish, a list of one in some clients; a second when it is unreadable."""
    text = value[0] if isinstance(value, list) and value else value
    try:
        return min(float(str(text)), _LONGEST_WAIT)
    except ValueError:
        return 1.0


def _backoff(attempt: int) -> float:
    return min(0.2 * float(2**attempt), 8.0) * random.uniform(0.7, 1.0)  # noqa: S311  # spreading, not secrecy
