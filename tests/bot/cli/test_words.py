"""Danish that counts, and how long things take."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.cli.build_time import about, expected_seconds
from bot.cli.words import counted, duration, lines


def test_one_is_singular_and_thousands_have_a_dot() -> None:
    assert [counted(number, "dokument", "dokumenter") for number in (0, 1, 2, 1234)] == [
        "0 dokumenter",
        "1 dokument",
        "2 dokumenter",
        "1.234 dokumenter",
    ]
    assert (lines(4, 4), lines(4, 5)) == ("linje 4", "linje 4–5")


@pytest.mark.parametrize(("seconds", "said"), [(0.74, "0,7 sekunder"), (48.2, "48 sekunder"), (60, "1 minut"), (121, "2 minutter og 1 sekund")])
def test_a_duration_is_said_in_words(seconds: float, said: str) -> None:
    assert duration(seconds) == said


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (3, "et øjeblik"),
        (25, "omkring et halvt minut"),
        (31, "omkring et minut"),
        (64, "omkring 2 minutter"),
        (3600, "omkring 60 minutter"),
        (7300, "omkring 3 timer"),
    ],
)
def test_a_wait_is_said_as_a_person_would_and_rounded_up(seconds: float, said: str) -> None:
    assert about(seconds) == said


def test_the_wait_follows_the_size_and_is_short_where_no_vectors_are_made(tmp_path: Path) -> None:
    (tmp_path / "lille.txt").write_bytes(b"x" * 500)
    (tmp_path / "stor.txt").write_bytes(b"x" * 1_000_000)
    (tmp_path / "stor.pdf").write_bytes(b"x" * 1_000_000)
    small, large, pdf = (expected_seconds([tmp_path / name], with_vectors=True) for name in ("lille.txt", "stor.txt", "stor.pdf"))
    assert small < 5 < 60 < large
    assert small < pdf < large
    assert expected_seconds([tmp_path / "stor.txt"], with_vectors=False) < 5
