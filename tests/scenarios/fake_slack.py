"""A Slack at HTTP level, small: keeps every call, answers like Slack where it matters, fails where a test says so."""

from __future__ import annotations

import json
import threading
import urllib.parse
from collections import defaultdict, deque
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

TEAM, BOT = "T1", "UBOT"
ALICE, BOB, CLARA, GUEST, EXTERNAL, GONE = "UALICE", "UBOB", "UCLARA", "UGUEST", "UEXT", "UGONE"
OPEN_CHANNEL, CLOSED_CHANNEL, SHARED_CHANNEL = "COPEN", "GCLOSED", "CSHARED"


_PAGE = "<!doctype html><title>404 Not Found</title>"
WITHOUT_A_WORD: dict[str, tuple[int, str]] = {
    "page and 404": (404, _PAGE),
    "page and 200": (200, _PAGE),
    "empty and 200": (200, ""),
    "405": (405, "Method Not Allowed"),
    "501": (501, ""),
    "400": (400, "Bad Request"),
    "ok is false": (200, '{"ok": false}'),
}
"""The ways in which servers answer a method they do not know, beside Slack's own."""


@dataclass(frozen=True)
class Call:
    """One call to a method, or to a response address (`response_url`)."""

    method: str
    arguments: dict[str, Any]


@dataclass
class FakeSlack:
    """State, calls and faults. `faults[method]` is a queue of (status, body, headers) given before the real answer."""

    calls: list[Call] = field(default_factory=list)
    faults: dict[str, deque[tuple[int, dict[str, Any] | str, dict[str, str]]]] = field(default_factory=lambda: defaultdict(deque))
    users: dict[str, dict[str, Any]] = field(default_factory=dict)
    channels: dict[str, dict[str, Any]] = field(default_factory=dict)
    groups: dict[str, list[str]] = field(default_factory=dict)
    messages: dict[tuple[str, str], dict[str, Any]] = field(default_factory=dict)
    files: list[bytes] = field(default_factory=list)
    lacks: set[str] = field(default_factory=set)
    lacks_with: str = "unknown_method"
    """What methods in `lacks` give: one of `WITHOUT_A_WORD`, or else an error of that name."""
    number: int = 1_000
    connections: int = 0
    """How many were opened so far."""
    scopes: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        for person in (ALICE, BOB, CLARA, GUEST, EXTERNAL, GONE):
            self.users[person] = {"id": person, "team_id": TEAM, "real_name": person[1:].title() + " Hansen"}
        self.users[GUEST]["is_restricted"] = True
        self.users[EXTERNAL] |= {"team_id": "T2", "is_stranger": True}
        self.users[GONE]["deleted"] = True
        self.channels[OPEN_CHANNEL] = {"id": OPEN_CHANNEL, "is_channel": True, "is_private": False, "members": list(self.users)}
        self.channels[CLOSED_CHANNEL] = {"id": CLOSED_CHANNEL, "is_channel": True, "is_private": True, "members": [ALICE, BOB]}
        self.channels[SHARED_CHANNEL] = {"id": SHARED_CHANNEL, "is_channel": True, "is_private": False, "is_ext_shared": True, "members": []}

    def fail(self, method: str, error: str = "internal_error", times: int = 1, status: int = 200, headers: dict[str, str] | None = None) -> None:
        """Lets the next calls of a method fail."""
        for _ in range(times):
            body: dict[str, Any] | str = {"ok": False, "error": error} if status in {200, 429} else "upstream unavailable"
            self.faults[method].append((status, body, headers or {}))

    def of(self, *methods: str) -> list[dict[str, Any]]:
        """The arguments of all calls of these methods, in order."""
        return [call.arguments for call in self.calls if call.method in methods]

    def shown(self) -> list[dict[str, Any]]:
        """What stands in channels now, oldest first."""
        return [self.messages[key] for key in sorted(self.messages, key=lambda key: key[1])]

    def answer(self, method: str, given: dict[str, Any]) -> dict[str, Any]:
        """Slack's answer to a call."""
        if method in self.lacks:
            return {"ok": False, "error": self.lacks_with}
        handler = getattr(self, "_" + method.replace(".", "_"), None)
        return {"ok": True} | (handler(given) if handler else {})

    def ts(self) -> str:
        """A new timestamp."""
        self.number += 1
        return f"1700000000.{self.number:06d}"

    def _auth_test(self, _given: dict[str, Any]) -> dict[str, Any]:
        return {"team_id": TEAM, "user_id": BOT, "bot_id": "B1", "user": "raadbot", "url": "https://x.slack.com/", "team": "Test"}

    def _users_info(self, given: dict[str, Any]) -> dict[str, Any]:
        user = self.users.get(given["user"])
        return {"user": user} if user else {"ok": False, "error": "user_not_found"}

    def _users_list(self, given: dict[str, Any]) -> dict[str, Any]:
        first, size = int(given.get("cursor") or 0), int(given["limit"])
        after = first + size
        return {
            "members": list(self.users.values())[first:after],
            "response_metadata": {"next_cursor": str(after) if after < len(self.users) else ""},
        }

    def _usergroups_list(self, _given: dict[str, Any]) -> dict[str, Any]:
        return {"usergroups": [{"handle": handle, "users": users} for handle, users in self.groups.items()]}

    def _conversations_info(self, given: dict[str, Any]) -> dict[str, Any]:
        channel = self.channels.get(given["channel"])
        return {"channel": channel} if channel else {"ok": False, "error": "channel_not_found"}

    def _conversations_members(self, given: dict[str, Any]) -> dict[str, Any]:
        return {"members": [*self.channels[given["channel"]]["members"], BOT]}

    def _conversations_open(self, given: dict[str, Any]) -> dict[str, Any]:
        return {"channel": {"id": f"D{given['users']}"}}

    def _conversations_replies(self, given: dict[str, Any]) -> dict[str, Any]:
        return {"messages": [m for (channel, _), m in self.messages.items() if channel == given["channel"] and m.get("thread_ts") == given["ts"]]}

    def _chat_postMessage(self, given: dict[str, Any]) -> dict[str, Any]:
        ts = self.ts()
        self.messages[given["channel"], ts] = {**given, "ts": ts, "bot_id": "B1"}
        return {"channel": given["channel"], "ts": ts}

    def _chat_update(self, given: dict[str, Any]) -> dict[str, Any]:
        key = (given["channel"], given["ts"])
        if key not in self.messages:
            return {"ok": False, "error": "message_not_found"}
        if self.messages[key].get("streaming_state") == "in_progress":
            return {"ok": False, "error": "streaming_state_conflict"}
        self.messages[key] |= given
        return {"channel": given["channel"], "ts": given["ts"]}

    def _chat_startStream(self, given: dict[str, Any]) -> dict[str, Any]:
        ts = self.ts()
        self.messages[given["channel"], ts] = {**given, "ts": ts, "text": "", "bot_id": "B1", "streaming_state": "in_progress"}
        return {"channel": given["channel"], "ts": ts}

    def _chat_appendStream(self, given: dict[str, Any]) -> dict[str, Any]:
        return self._streaming(given) or {}

    def _chat_stopStream(self, given: dict[str, Any]) -> dict[str, Any]:
        refused = self._streaming(given)
        if refused:
            return refused
        self.messages[given["channel"], given["ts"]] |= {"streaming_state": "completed", "blocks": given.get("blocks", [])}
        return {"ts": given["ts"]}

    def _streaming(self, given: dict[str, Any]) -> dict[str, Any] | None:
        state = self.messages[given["channel"], given["ts"]].get("streaming_state")
        if state == "in_progress":
            return None
        return {"ok": False, "error": "stopped_by_user" if state == "stopped_by_user" else "message_not_in_streaming_state"}

    def _files_getUploadURLExternal(self, _given: dict[str, Any]) -> dict[str, Any]:
        return {"upload_url": f"{self.base}/upload", "file_id": "F1"}

    def _canvases_create(self, _given: dict[str, Any]) -> dict[str, Any]:
        return {"canvas_id": "F2"}

    base: str = ""


def serve(slack: FakeSlack) -> ThreadingHTTPServer:
    """Listens on loopback in a thread; `slack.base` is its address."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def setup(self) -> None:
            slack.connections += 1
            super().setup()

        def do_POST(self) -> None:
            raw = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            path = urllib.parse.urlsplit(self.path)
            method = path.path.removeprefix("/api/").strip("/")
            if method == "upload":
                slack.files.append(raw)
                self._reply(200, {"ok": True}, {})
                return
            given: dict[str, Any] = dict(urllib.parse.parse_qsl(path.query))
            if raw:
                given |= json.loads(raw) if "json" in self.headers.get("Content-Type", "") else dict(urllib.parse.parse_qsl(raw.decode()))
            slack.calls.append(Call("response_url" if method.startswith("response") else method, given))
            if slack.faults[method]:
                self._reply(*slack.faults[method].popleft())
            elif method in slack.lacks and slack.lacks_with in WITHOUT_A_WORD:
                self._reply(*WITHOUT_A_WORD[slack.lacks_with], {})
            else:
                scopes = {"x-oauth-scopes": ",".join(slack.scopes)} if slack.scopes else {}
                self._reply(200, slack.answer(method, given), scopes)

        do_GET = do_POST

        def _reply(self, status: int, body: dict[str, Any] | str, headers: dict[str, str]) -> None:
            data = (body if isinstance(body, str) else json.dumps(body)).encode()
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, format: str, *args: object) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    slack.base = f"http://127.0.0.1:{server.server_address[1]}"
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    return server
