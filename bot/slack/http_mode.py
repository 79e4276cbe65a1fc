"""HTTP mode: one path for everything Slack sends, each request checked before it is read; and the health and figures of the process."""

from __future__ import annotations

import json
import logging
import sys
import threading
import urllib.parse
from collections.abc import Callable, Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from slack_bolt import App
from slack_bolt.request import BoltRequest
from slack_sdk.signature import SignatureVerifier

log = logging.getLogger("raadbot.http")

_LARGEST_BODY = 1_000_000
_SECONDS_TO_SEND = 10
_DEEPEST_JSON = 100
_MOST_AT_ONCE = 64

Page = Callable[[], tuple[int, str, str]]
"""Status, content type and body of a page."""


class _Listener(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128
    """Slack may send many events in the same instant; a short queue would make them wait a second for a new try."""

    def handle_error(self, request: object, client_address: object) -> None:
        """A caller that hung up before its answer is no fault of ours."""
        fault = sys.exc_info()[1]
        if isinstance(fault, OSError):
            log.info("a request ended early: %s", type(fault).__name__)
        else:
            log.error("a request failed", exc_info=fault)


class HttpServer:
    """Listens in threads of its own. Behind a proxy that speaks TLS."""

    def __init__(self, host: str, port: int, pages: dict[str, Page], app: App | None = None, path: str = "/", secret: str = "") -> None:
        """With `app`, Slack's requests come in on `path`; without, only the pages are served.

        Raises:
            OSError: the port is taken.
        """
        self._server = _Listener((host, port), _handler(app, path, SignatureVerifier(secret) if secret else None, pages))
        self._thread = threading.Thread(target=self._server.serve_forever, name="raadbot-http", daemon=True)

    @property
    def port(self) -> int:
        """The port that is listened on."""
        return int(self._server.server_address[1])

    def start(self) -> None:
        """Begins to listen."""
        self._thread.start()

    def stop(self) -> None:
        """Takes no more requests."""
        self._server.shutdown()
        self._server.server_close()


def _handler(app: App | None, path: str, verifier: SignatureVerifier | None, pages: dict[str, Page]) -> type[BaseHTTPRequestHandler]:
    places = threading.BoundedSemaphore(_MOST_AT_ONCE)

    class Handler(BaseHTTPRequestHandler):
        """One request."""

        timeout = _SECONDS_TO_SEND
        server_version, sys_version = "raadbot", ""

        def do_GET(self) -> None:
            """A page, or 404; Slack never asks this way."""
            page = pages.get(urllib.parse.urlsplit(self.path).path)
            if page is None:
                self._reply(404, "text/plain", "")
            else:
                self._reply(*page())

        def do_POST(self) -> None:
            """An event, a click, a command."""
            if not places.acquire(timeout=1):
                self._reply(503, "text/plain", "")
                return
            try:
                self._receive()
            finally:
                places.release()

        def _receive(self) -> None:
            if app is None or verifier is None or urllib.parse.urlsplit(self.path).path != path:
                self._refuse(404)
                return
            length = self.headers.get("Content-Length", "")
            if not length.isdigit() or int(length) > _LARGEST_BODY:
                self._refuse(413 if length.isdigit() else 411)
                return
            raw = self.rfile.read(int(length))
            if not is_genuine(verifier, raw, dict(self.headers.items())):
                self._reply(401, "text/plain", "")
                return
            body = readable(raw, self.headers.get("Content-Type", ""))
            if body is None:
                self._reply(400, "text/plain", "")
                return
            headers: dict[str, str | Sequence[str]] = {name: [value] for name, value in self.headers.items()}
            answer = app.dispatch(BoltRequest(body=body, headers=headers, mode="http"))
            self._reply(answer.status, answer.first_headers().get("content-type", "text/plain"), answer.body or "")

        def _refuse(self, status: int) -> None:
            """Without reading the body, so the connection ends."""
            self.close_connection = True
            self._reply(status, "text/plain", "")

        def _reply(self, status: int, kind: str, body: str) -> None:
            data = body.encode("utf-8")
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, format: str, *args: object) -> None:
            """Paths and codes only, and only when asked for."""
            log.debug(format, *args)

    return Handler


def is_genuine(verifier: SignatureVerifier, raw: bytes, headers: dict[str, str]) -> bool:
    """Whether Slack signed it, within the last five minutes."""
    given = {name.lower(): value for name, value in headers.items()}
    stamp, signature = given.get("x-slack-request-timestamp", ""), given.get("x-slack-signature", "")
    if not stamp.isascii() or not stamp.isdigit() or not signature.startswith("v0=") or not signature.isascii():
        return False
    try:
        return verifier.is_valid(body=raw, timestamp=stamp, signature=signature)
    except UnicodeDecodeError:
        return False


def readable(raw: bytes, kind: str) -> str | None:
    """The body as text when it is what Slack sends: a JSON object, or a form with a payload or a command; None otherwise."""
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        return None
    if "json" in kind:
        return text if _is_object(text) else None
    form = urllib.parse.parse_qs(text)
    if "payload" in form:
        return text if _is_object(form["payload"][0]) else None
    return text if "command" in form or "ssl_check" in form else None


def _is_object(text: str) -> bool:
    opened = text.count("[") + text.count("{")
    if opened > 50_000 or (opened > _DEEPEST_JSON and _depth(text) > _DEEPEST_JSON):
        return False
    try:
        return isinstance(json.loads(text), dict)
    except (ValueError, RecursionError):
        return False


def _depth(text: str) -> int:
    """How deep brackets nest at most; brackets in strings count too, which only makes it stricter."""
    depth = deepest = 0
    for char in text:
        if char in "[{":
            depth += 1
            deepest = max(deepest, depth)
        elif char in "]}":
            depth -= 1
    return deepest
