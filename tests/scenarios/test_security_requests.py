"""HTTP mode: what Slack did not sign, or nobody could read, is refused with 4xx and does nothing."""

from __future__ import annotations

import hashlib
import hmac
import json
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator

import pytest

from bot.slack.http_mode import HttpServer
from tests.scenarios.fake_slack import ALICE, OPEN_CHANNEL
from tests.scenarios.world import World

SECRET = "secret"


@pytest.fixture
def server(world: World) -> Iterator[HttpServer]:
    """Rådbot's own server, with the workspace behind it."""
    pages = {"/health": world.deps.gauge.health_page, "/metrics": world.deps.gauge.metrics_page}
    made = HttpServer("127.0.0.1", 0, pages, world.app, "/slack/events", SECRET)
    made.start()
    yield made
    made.stop()


def sign(raw: bytes, stamp: str, secret: str = SECRET) -> str:
    """Slack's signature."""
    return "v0=" + hmac.new(secret.encode(), b"v0:" + stamp.encode() + b":" + raw, hashlib.sha256).hexdigest()


def send(server: HttpServer, raw: bytes, headers: dict[str, str], path: str = "/slack/events") -> tuple[int, str]:
    """Status and body of the answer."""
    request = urllib.request.Request(f"http://127.0.0.1:{server.port}{path}", data=raw, headers=headers, method="POST")
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as fault:
        with fault:
            return fault.code, fault.read().decode()


def signed(raw: bytes, kind: str = "application/json", age: int = 0) -> dict[str, str]:
    """The headers of a genuine request."""
    stamp = str(int(time.time()) - age)
    return {"Content-Type": kind, "X-Slack-Request-Timestamp": stamp, "X-Slack-Signature": sign(raw, stamp)}


def mention(world: World) -> bytes:
    """A mention, ready to send."""
    ts = world.slack.ts()
    return json.dumps(
        world.event({"type": "app_mention", "user": ALICE, "channel": OPEN_CHANNEL, "text": "Hvad?", "ts": ts, "event_ts": ts})
    ).encode()


def test_a_genuine_event_is_taken_and_answered(world: World, server: HttpServer) -> None:
    raw = mention(world)
    assert send(server, raw, signed(raw))[0] == 200
    world.work()
    assert len(world.assistant.asked) == 1


def test_the_challenge_is_answered(server: HttpServer) -> None:
    raw = json.dumps({"type": "url_verification", "challenge": "abc", "token": "x"}).encode()
    status, body = send(server, raw, signed(raw))
    assert status == 200
    assert "abc" in body


@pytest.mark.parametrize(
    "change",
    [
        {"X-Slack-Signature": "v0=" + "0" * 64},
        {"X-Slack-Signature": ""},
        {"X-Slack-Signature": "v1=abc"},
        {"X-Slack-Signature": "v0=æøå".encode().decode("latin-1")},
        {"X-Slack-Request-Timestamp": "abc"},
        {"X-Slack-Request-Timestamp": ""},
        {"X-Slack-Request-Timestamp": "9" * 40},
    ],
)
def test_a_forged_event_is_refused(world: World, server: HttpServer, change: dict[str, str]) -> None:
    raw = mention(world)
    assert 400 <= send(server, raw, signed(raw) | change)[0] < 500
    assert world.deps.queue.waiting() == {}


@pytest.mark.parametrize("age", [600, -600])
def test_a_stale_event_with_a_good_signature_is_refused(world: World, server: HttpServer, age: int) -> None:
    raw = mention(world)
    assert send(server, raw, signed(raw, age=age))[0] == 401
    assert world.deps.queue.waiting() == {}


def test_a_body_that_was_changed_is_refused(world: World, server: HttpServer) -> None:
    raw = mention(world)
    assert send(server, raw + b" ", signed(raw))[0] == 401


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        (b"\xff\xfe{", "application/json"),
        (b"", "application/json"),
        (b"[1,2]", "application/json"),
        (b"[" * 50_000 + b"]" * 50_000, "application/json"),
        (b"a=1&b=2", "application/x-www-form-urlencoded"),
        (b"payload=%7Bbad", "application/x-www-form-urlencoded"),
        (b'{"pad":"' + b"a" * 2_000_000 + b'"}', "application/json"),
    ],
    ids=["garbage", "empty", "array", "deep", "form", "bad payload", "huge"],
)
def test_a_signed_body_that_nobody_can_read_is_refused(server: HttpServer, raw: bytes, kind: str) -> None:
    try:
        status = send(server, raw, signed(raw, kind))[0]
    except (ConnectionError, urllib.error.URLError):
        status = 413
    assert 400 <= status < 500


def test_a_command_comes_in_as_a_form(world: World, server: HttpServer) -> None:
    form = {"command": "/raadbot", "text": "Hvad?", "user_id": ALICE, "channel_id": OPEN_CHANNEL, "team_id": "T1", "trigger_id": "1.1"}
    raw = urllib.parse.urlencode(form | {"response_url": f"{world.slack.base}/response/1", "api_app_id": "A1"}).encode()
    status, body = send(server, raw, signed(raw, "application/x-www-form-urlencoded"))
    assert status == 200
    assert "ephemeral" in body


def test_other_paths_are_not_there(server: HttpServer) -> None:
    assert send(server, b"{}", signed(b"{}"), path="/admin")[0] == 404


def test_health_and_figures_can_be_read_and_hold_no_text(world: World, server: HttpServer) -> None:
    world.mention("Hvor meget får Natur?")
    with urllib.request.urlopen(f"http://127.0.0.1:{server.port}/health", timeout=5) as answer:
        assert json.loads(answer.read())["ok"] is True
    with urllib.request.urlopen(f"http://127.0.0.1:{server.port}/metrics", timeout=5) as answer:
        text = answer.read().decode()
    assert "raadbot_answers_last_day 1" in text
    assert "Natur" not in text
