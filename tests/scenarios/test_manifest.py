"""The manifest asks for exactly what the code uses."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.slack.listeners.events import EVENTS
from bot.slack.manifest import SCOPES, events, manifest, scopes
from tests.scenarios.world import World

CODE = Path(__file__).resolve().parents[2] / "bot" / "slack"
FAMILIES = "chat|users|usergroups|conversations|files|views|canvases|assistant|agents"
NEEDS_NO_SCOPE = {"auth.test", "views.open", "views.publish", "apps.connections.open"}


def called_methods() -> set[str]:
    """Every Web API method that the code names."""
    names = set()
    for file in CODE.rglob("*.py"):
        if file.name != "manifest.py":
            names |= set(
                re.findall(r"\"((?:chat|users|usergroups|conversations|files|views|canvases|assistant|agents)\.[A-Za-z.]+)\"", file.read_text())
            )
    return names


def test_every_method_that_is_called_has_its_scope_and_no_scope_is_idle() -> None:
    covered = {use for uses in SCOPES.values() for use in uses}
    assert called_methods() - NEEDS_NO_SCOPE <= covered
    subscriptions = set(EVENTS.values())
    assert covered - called_methods() - subscriptions == {"/raadbot", "shortcuts"}


def test_every_event_that_is_listened_to_is_subscribed_in_one_way_of_standing() -> None:
    assert {name for experience in ("agent", "assistant", "none") for name in events(experience)} == set(EVENTS.values())


def test_every_listener_of_an_event_is_in_the_list(world: World) -> None:
    listened = {listener.ack_function.__name__ for listener in world.app._listeners}
    assert {"mention", "message", "home", "panel", "stop"} <= listened


@pytest.mark.parametrize("experience", ["agent", "assistant", "none"])
def test_the_texts_keep_slacks_limits(experience: str) -> None:
    made = manifest(experience)
    assert len(made["display_information"]["name"]) <= 35
    assert len(made["display_information"]["description"]) <= 140
    assert 174 <= len(made["display_information"]["long_description"]) <= 4_000
    assert all(len(shortcut["name"]) <= 24 for shortcut in made["features"]["shortcuts"])
    assert ("agent_view" in made["features"]) == (experience == "agent")
    assert made["features"].get("agent_view", {}).get("agent_description", "x") != ""


def test_http_mode_names_the_address_everywhere() -> None:
    made = manifest(mode="http", request_url="https://raadbot.example.org/slack/events")
    assert made["settings"]["socket_mode_enabled"] is False
    assert made["settings"]["interactivity"]["request_url"] == made["settings"]["event_subscriptions"]["request_url"]
    assert made["features"]["slash_commands"][0]["url"] == "https://raadbot.example.org/slack/events"


def test_without_a_panel_no_scope_for_it_is_asked() -> None:
    assert "assistant:write" not in scopes("none")
