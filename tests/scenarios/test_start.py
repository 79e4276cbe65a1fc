"""The service starts: it takes up what was left, and is connected in any case."""

from __future__ import annotations

import threading
from dataclasses import replace

from bot.assistant import Assistant
from bot.slack.service import build_service
from tests.scenarios.world import World


class Line:
    """Stands for the connection to Slack; notes whether the library was open when it was made."""

    def __init__(self, opened: threading.Event) -> None:
        self.opened, self.connected, self.was_open = opened, threading.Event(), False

    def start(self) -> None:
        """Connects."""
        self.was_open = self.opened.is_set()
        self.connected.set()

    def stop(self) -> None:
        """Takes no more."""


def started(world: World, seconds: float, may_open: threading.Event) -> tuple[Line, World]:
    """A service whose library opens when it may."""
    opened = threading.Event()

    def opening() -> Assistant:
        may_open.wait(10)
        opened.set()
        return world.assistant

    service = build_service(world.settings, world.database, opening)
    line = Line(opened)
    replace(service, socket=line, warm_seconds=seconds).start()  # type: ignore[arg-type]
    assert line.connected.wait(10)
    may_open.set()
    service.stop()
    return line, world


def test_slack_is_connected_even_when_the_library_takes_long_to_open(world: World) -> None:
    line, _ = started(world, 0.05, threading.Event())
    assert not line.was_open


def test_slack_is_connected_once_the_library_is_open_and_warm(world: World) -> None:
    may_open = threading.Event()
    may_open.set()
    line, _ = started(world, 10, may_open)
    assert line.was_open
