"""A compound that the library does not have is met by those with the same first part, less surely where the last part is of another sort."""

from __future__ import annotations

import pytest

from bot.builtin_model.understand.kindred import kindred
from bot.builtin_model.understand.known_words import KnownWords
from bot.builtin_model.understand.terms import key, term, with_compounds

LIBRARY = [
    "nytaarskur",
    "posthus",
    "vicekommunaldirektoer",
    "affaldsspand",
    "cykelsti",
    "cykelklub",
    "cykelhandler",
    "skolebestyrelse",
    "skolevej",
    "skolemad",
    "borgmester",
    "plan",
]
WORDS = KnownWords({key(word): word for word in LIBRARY})


@pytest.mark.parametrize(
    ("asked", "met"),
    [
        ("nytaarskomsammen", {"nytaarskur": 0.45}),
        ("vicedirektoer", {"vicekommunaldirektoer": 0.6}),
        ("affaldsboetter", {"affaldsspand": 0.6}),
        ("cykelhjelm", {}),
        ("skoleskib", {}),
        ("nytaarskur", {}),
        ("planker", {}),
    ],
)
def test_the_first_part_tells_the_subject_only_where_few_compounds_have_it(asked: str, met: dict[str, float]) -> None:
    assert kindred(asked, WORDS) == {key(word): worth for word, worth in met.items()}


def test_a_compound_with_a_better_reading_is_not_met_by_its_kin() -> None:
    known_by_another_word = with_compounds(term("postkontor"), WORDS)
    assert dict(known_by_another_word.keys)["posthus"] > 0.8

    of_known_parts = with_compounds(term("borgmesterplan"), WORDS)
    assert [stem for stem, weight in of_known_parts.keys if weight < 1.0] == []
