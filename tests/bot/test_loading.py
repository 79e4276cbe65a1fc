"""Loading much that stays: nothing is collected meanwhile, and what was loaded is not looked through afterwards."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from bot.operation.loading import begin_loading, end_loading


@pytest.fixture
def collector() -> Iterator[None]:
    """Left as it was found."""
    yield
    gc.unfreeze()
    gc.enable()


def test_nothing_is_collected_while_loading_and_everything_newer_afterwards(collector: None) -> None:
    begin_loading()
    assert not gc.isenabled()
    loaded = [{"line": number} for number in range(1_000)]
    end_loading()
    assert gc.isenabled()
    assert gc.get_freeze_count() >= len(loaded)
    newer: list[object] = []
    newer.append(newer)
    assert any(one is newer for one in gc.get_objects())
    assert not any(one is loaded for one in gc.get_objects())
