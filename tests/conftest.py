"""What holds for every test: no network but loopback, a clean environment, a data folder of its own."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
import pytest_socket

_OURS = ("RAADBOT_", "SLACK_", "LANGSMITH_", "LANGCHAIN_")


def pytest_runtest_setup() -> None:
    """Only loopback is reachable (PostgreSQL, HTTP tests); anything else fails loudly."""
    pytest_socket.socket_allow_hosts(["127.0.0.1", "::1", "localhost"], allow_unix_socket=True)


@pytest.fixture(autouse=True)
def _clean_environment(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """The developer's own settings, keys and library never reach a test."""
    for name in list(os.environ):
        if name.startswith(_OURS) or name.endswith("_API_KEY"):
            monkeypatch.delenv(name)
    home: Path = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("RAADBOT_DATA", str(home / "data"))
    monkeypatch.setenv("LANGSMITH_TRACING", "false")
