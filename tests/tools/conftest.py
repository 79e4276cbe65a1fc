"""The shipped documents as a context for the tools, parsed and indexed once."""

from __future__ import annotations

import pytest

from tests.tools.made import shipped_context
from tools.contract import ToolContext


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> ToolContext:
    return shipped_context(tmp_path_factory.mktemp("shipped"))
