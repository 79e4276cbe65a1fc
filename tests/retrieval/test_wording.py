"""Questions brought to the documents' words."""

from __future__ import annotations

import pytest

from retrieval.wording import Wording

WORDING = Wording({"kolonihaver": ("kolonihaver", 4), "omraadet": ("området", 3), "moede": ("møde", 9), "tech": ("tech", 2), "lund": ("lund", 5)})


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("kollonihaver i omraadet?", "kolonihaver i området?"),
        ("MOEDE 4.13, TMU-04 og § 16b", "møde 4.13, TMU-04 og § 16b"),
        ("Møde i Lund", "Møde i Lund"),
        ("Which schools teach?", "Which schools teach?"),
        ("ukendtord 2023", "ukendtord 2023"),
        ("", ""),
    ],
)
def test_only_what_is_misspelt_or_lacks_its_letters_is_changed(typed: str, read: str) -> None:
    assert WORDING.correct(typed) == read


def test_letters_of_a_code_are_not_words() -> None:
    assert WORDING.correct("lumd-07 16moede") == "lumd-07 16moede"


def test_very_long_question_is_cut_at_a_word() -> None:
    assert WORDING.correct("møde " * 5_000).split() == ["møde"] * 399
