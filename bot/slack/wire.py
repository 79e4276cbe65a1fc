"""Requests to Slack over connections that stay open: a new one for every call would cost a handshake before a person sees anything."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode, urljoin

from slack_sdk import WebClient
from urllib3 import PoolManager, ProxyManager
from urllib3.exceptions import HTTPError

from knowledge.errors import SlackUnreachable

_MOST_OPEN = 32
"""Connections kept open: as many as there are threads that call."""


@dataclass(frozen=True)
class Reply:
    """What came back. `data` is empty when it was no JSON object; header names are in lower case."""

    status: int
    headers: Mapping[str, str]
    data: dict[str, Any]


class Wire:
    """One way to one server. Safe to use from several threads; waits for nothing and tries nothing again."""

    def __init__(self, client: WebClient) -> None:
        """With the address, token, timeout, certificates and proxy of the client."""
        self._base = client.base_url
        self._head = {**client.headers, "Authorization": f"Bearer {client.token}", "User-Agent": "raadbot"}
        shared: dict[str, Any] = {"maxsize": _MOST_OPEN, "block": False, "retries": False, "timeout": client.timeout}
        if client.ssl is not None:
            shared["ssl_context"] = client.ssl
        self._pool = ProxyManager(client.proxy, **shared) if client.proxy else PoolManager(**shared)

    def call(self, method: str, body: dict[str, Any]) -> Reply:
        """A call with a JSON body.

        Raises:
            SlackUnreachable: nothing usable came back.
        """
        return self._send(urljoin(self._base, method), json.dumps(body).encode(), "application/json;charset=utf-8")

    def ask(self, method: str, form: dict[str, Any]) -> Reply:
        """A call with form arguments.

        Raises:
            SlackUnreachable: nothing usable came back.
        """
        return self._send(urljoin(self._base, method), urlencode(form).encode(), "application/x-www-form-urlencoded")

    def put(self, url: str, data: bytes) -> int:
        """The status of sending bytes to an address that Slack gave; the token stays here.

        Raises:
            SlackUnreachable: no answer.
        """
        try:
            return self._pool.request("POST", url, body=data, headers={"Content-Type": "application/octet-stream"}).status
        except HTTPError as fault:
            raise SlackUnreachable(f"Slack tog ikke imod filen ({type(fault).__name__}).") from fault

    def _send(self, url: str, body: bytes, kind: str) -> Reply:
        try:
            answer = self._pool.request("POST", url, body=body, headers=self._head | {"Content-Type": kind}, redirect=False)
        except HTTPError as fault:
            raise SlackUnreachable(f"Slack svarede ikke ({type(fault).__name__}).") from fault
        return Reply(answer.status, {name.lower(): value for name, value in answer.headers.items()}, _object(answer.data))


def _object(raw: bytes) -> dict[str, Any]:
    try:
        found = json.loads(raw)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
