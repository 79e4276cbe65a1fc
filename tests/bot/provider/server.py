"""An OpenAI-compatible server on this machine that says what a test tells it to, over real HTTP, streamed or whole."""

from __future__ import annotations

import json
import socket
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Request = dict[str, Any]


@dataclass(frozen=True)
class Said:
    """A message: text, calls (name, arguments as JSON text), and how it ended. `finish` None leaves the end out."""

    text: str = ""
    calls: tuple[tuple[str, str], ...] = ()
    finish: str | None = "stop"
    extra: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Status:
    """An HTTP error."""

    code: int
    body: str = '{"error": {"message": "nej", "type": "server_error"}}'


@dataclass(frozen=True)
class Raw:
    """Bytes in place of a message. `cut` closes the connection in the middle of what was promised."""

    body: bytes
    content_type: str = "text/event-stream"
    cut: bool = False


@dataclass(frozen=True)
class Trickle:
    """Something that means nothing, again and again, until the connection is closed."""

    piece: bytes = b": venter\n\n"
    seconds_between: float = 0.05


Step = Said | Status | Raw | Trickle
Script = Sequence[Step] | Callable[[Request], Step]


def call(name: str, **arguments: Any) -> Said:
    """One look-up."""
    return calls((name, arguments))


def calls(*wanted: tuple[str, dict[str, Any]]) -> Said:
    """Several look-ups at once."""
    return Said(calls=tuple((name, json.dumps(arguments, ensure_ascii=False)) for name, arguments in wanted), finish="tool_calls")


class ScriptedServer:
    """What it was asked, and how often; `url` is what RAADBOT_MODEL_URL is set to. The last step of a script is repeated."""

    def __init__(self, script: Script, stream: bool = True) -> None:
        """Answers by the script; without `stream` it sends whole answers whatever it is asked for."""
        self.script, self.stream = script, stream
        self.requests: list[Request] = []
        self.headers: list[dict[str, str]] = []
        self.hung_up = threading.Event()
        self._lock = threading.Lock()
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._http.daemon_threads = True
        threading.Thread(target=self._http.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._http.server_port}/v1"

    def close(self) -> None:
        self._http.shutdown()
        self._http.server_close()

    def tool_messages(self) -> list[str]:
        """What the model was told by tools, in the last request."""
        return [message["content"] for message in self.requests[-1]["messages"] if message["role"] == "tool"]

    def _next(self, request: Request) -> Step:
        with self._lock:
            if not self.stream and request.get("stream"):
                return self._step(request, len(self.requests))
            self.requests.append(request)
            return self._step(request, len(self.requests) - 1)

    def _step(self, request: Request, at: int) -> Step:
        return self.script(request) if callable(self.script) else self.script[min(at, len(self.script) - 1)]

    def _handler(server) -> type[BaseHTTPRequestHandler]:
        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                request = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                server.headers.append(dict(self.headers))
                try:
                    self._send(server._next(request), request)
                except (BrokenPipeError, ConnectionResetError):
                    server.hung_up.set()
                    self.close_connection = True

            def _send(self, step: Step, request: Request) -> None:
                if isinstance(step, Status):
                    self._whole(step.body.encode(), "application/json", step.code)
                elif isinstance(step, Trickle):
                    self._trickle(step)
                elif isinstance(step, Raw):
                    self._whole(step.body, step.content_type, 200, len(step.body) + (100 if step.cut else 0))
                elif request.get("stream") and server.stream:
                    self._whole("".join(_events(step)).encode(), "text/event-stream", 200)
                else:
                    self._whole(json.dumps(_whole(step)).encode(), "application/json", 200)

            def _whole(self, body: bytes, content_type: str, code: int, length: int | None = None) -> None:
                self.send_response(code)
                self.send_header("Connection", "close")
                self.send_header("Content-Type", content_type)
                self.send_header("Content-Length", str(len(body) if length is None else length))
                self.end_headers()
                self.wfile.write(body)
                if length is not None and length != len(body):
                    self.wfile.flush()
                    self.connection.shutdown(socket.SHUT_RDWR)
                    self.close_connection = True

            def _trickle(self, step: Trickle) -> None:
                self.send_response(200)
                self.send_header("Connection", "close")
                self.send_header("Content-Type", "text/event-stream")
                self.end_headers()
                while True:
                    self.wfile.write(step.piece)
                    self.wfile.flush()
                    time.sleep(step.seconds_between)

            def log_message(self, format: str, *args: Any) -> None:
                """Nothing on the screen."""

        return Handler


@contextmanager
def serving(script: Script, stream: bool = True) -> Iterator[ScriptedServer]:
    """A server for the time of a test."""
    server = ScriptedServer(script, stream)
    try:
        yield server
    finally:
        server.close()


def _message(said: Said) -> dict[str, Any]:
    message: dict[str, Any] = {"role": "assistant", "content": said.text or None, **said.extra}
    if said.calls:
        message["tool_calls"] = [
            {"index": n, "id": f"call_{time.monotonic_ns()}_{n}", "type": "function", "function": {"name": name, "arguments": arguments}}
            for n, (name, arguments) in enumerate(said.calls)
        ]
    return message


def _whole(said: Said) -> dict[str, Any]:
    choice = {"index": 0, "message": _message(said), "finish_reason": said.finish}
    usage = {"prompt_tokens": 10, "completion_tokens": 5, "total_tokens": 15}
    return {"id": "x", "object": "chat.completion", "created": 1, "model": "prøve", "choices": [choice], "usage": usage}


def chunk(delta: dict[str, Any], finish: str | None = None) -> str:
    """One event of a stream."""
    choice = {"index": 0, "delta": delta, "finish_reason": finish}
    body = {"id": "x", "object": "chat.completion.chunk", "created": 1, "model": "prøve", "choices": [choice]}
    return f"data: {json.dumps(body, ensure_ascii=False)}\n\n"


def _events(said: Said) -> Iterator[str]:
    message = _message(said)
    yield chunk({"role": "assistant", "content": ""})
    for at in range(0, len(said.text), 20):
        yield chunk({"content": said.text[at : at + 20]})
    for made in message.get("tool_calls", []):
        function = made["function"]
        yield chunk({"tool_calls": [{**made, "function": {"name": function["name"], "arguments": ""}}]})
        for at in range(0, len(function["arguments"]), 20):
            yield chunk({"tool_calls": [{"index": made["index"], "function": {"arguments": function["arguments"][at : at + 20]}}]})
    if said.extra:
        yield chunk(said.extra)
    if said.finish is not None:
        yield chunk({}, said.finish)
        yield "data: [DONE]\n\n"
