"""Calls to Slack share connections that stay open, and find their way when one was closed."""

from __future__ import annotations

from bot.slack.wire import Wire
from tests.scenarios.world import World


def test_calls_one_after_the_other_share_a_connection(world: World) -> None:
    before = world.slack.connections
    for _ in range(5):
        world.deps.web.read("users.info", user="UALICE")
    assert world.slack.connections == before + 1


def test_a_connection_that_was_closed_meanwhile_is_made_anew(world: World) -> None:
    world.deps.web.read("users.info", user="UALICE")
    world.deps.web._wire._pool.clear()
    assert world.deps.web.read("users.info", user="UALICE")["user"]["id"] == "UALICE"


def test_the_token_goes_to_slacks_methods_alone(world: World) -> None:
    wire = world.deps.web._wire
    assert wire._head["Authorization"] == "Bearer xoxb-test"
    assert "xoxb-test" not in repr(wire)
    wire.put(f"{world.slack.base}/upload", b"indhold")
    assert world.slack.files == [b"indhold"]


def test_a_proxy_of_the_environment_is_used(world: World) -> None:
    from slack_sdk import WebClient

    wire = Wire(WebClient(token="xoxb-test", proxy="http://127.0.0.1:9"))
    assert wire._pool.proxy is not None
