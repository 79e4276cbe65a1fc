"""The facts of an answer, in one form whatever the words."""

from __future__ import annotations

import pytest

from bot.evaluation.facts import facts_in, facts_of
from tests.bot.answers import small_answer


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Natur får **0,5 mio. kr.** [1]", "der er 500.000 kr. til Natur"),
        ("Mødet er 7/2 2023", "mødet den 7. februar 2023"),
        ("Peter Als stemte imod", "Imod var Peter Als."),
        ("i alt 23 elever", "23"),
        ("Ny kaj (linje 12–13, 20 og 31)", "Ny kaj"),
        ("1. Ny kaj\n2. Ny vej", "- Ny kaj\n- Ny vej"),
    ],
)
def test_the_same_facts_are_the_same_in_other_words(one: str, other: str) -> None:
    assert facts_in(one) == facts_in(other)


def test_other_figures_dates_and_names_are_other_facts() -> None:
    assert facts_in("500.000 kr. i 2031 til Ida Holm") == {"500.000 kr.", "2031", "Ida Holm"}
    assert facts_in("500.000 kr. i 2032 til Ida Lund") == {"500.000 kr.", "2032", "Ida Lund"}


def test_rows_hold_facts_and_notes_and_sources_do_not() -> None:
    assert facts_of(small_answer(lead="Her er linjen.")) == ("4.1", "500.000 kr.")


def test_an_answer_that_is_none_has_that_one_fact() -> None:
    assert facts_of(small_answer(found=False, lead="2031 står ikke i dokumenterne.")) == ("står ikke i dokumenterne",)
