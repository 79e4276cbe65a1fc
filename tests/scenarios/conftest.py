"""A workspace for each test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.scenarios.fake_slack import FakeSlack, serve
from tests.scenarios.world import World


@pytest.fixture
def slack() -> Iterator[FakeSlack]:
    """A Slack on loopback."""
    made = FakeSlack()
    server = serve(made)
    yield made
    server.shutdown()
    server.server_close()


@pytest.fixture
def world(slack: FakeSlack, tmp_path: Path) -> Iterator[World]:
    """A workspace with Rådbot in it."""
    made = World(slack, tmp_path)
    yield made
    made.database.close()
