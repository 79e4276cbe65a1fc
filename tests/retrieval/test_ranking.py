"""Meaning, words, headings, a named item and a decision together make the order."""

from __future__ import annotations

import pytest

from retrieval.ranking import Signals, ranked, tells_decision


def order(**candidates: Signals) -> list[str]:
    return [name for name, _ in ranked(candidates)]


def test_words_outweigh_meaning_where_they_disagree() -> None:
    assert order(near=Signals(cosine=0.9), worded=Signals(cosine=0.8, words=0.8)) == ["worded", "near"]


def test_meaning_decides_where_the_words_are_alike() -> None:
    assert order(far=Signals(cosine=0.8, words=0.5), near=Signals(cosine=0.9, words=0.5)) == ["near", "far"]


def test_words_in_the_headings_count_beside_the_text() -> None:
    assert order(text=Signals(words=0.5), heading=Signals(words=0.5, headings=0.5)) == ["heading", "text"]


def test_item_named_by_number_goes_before_what_sounds_alike() -> None:
    assert order(alike=Signals(words=0.6), named=Signals(words=0.3, named=True)) == ["named", "alike"]


def test_what_was_decided_goes_before_what_was_proposed_in_the_same_words() -> None:
    assert order(proposed=Signals(words=0.5), decided=Signals(words=0.5, decided=True)) == ["decided", "proposed"]


@pytest.mark.parametrize(
    ("role", "text", "tells"),
    [
        ("decision", "Studieturen gennemføres den 4. maj, og ét medlem stemte imod.", True),
        ("decision", "Taget til efterretning", False),
        ("recommendation", "Det indstilles, at studieturen gennemføres den 4. maj.", False),
    ],
)
def test_only_a_decision_in_words_of_its_own_tells_what_was_decided(role: str, text: str, tells: bool) -> None:
    assert tells_decision(role, text) is tells


def test_passage_whose_vector_is_still_to_come_is_ranked_by_its_words() -> None:
    assert order(near=Signals(cosine=0.9), far=Signals(cosine=0.8), new=Signals(words=0.4)) == ["near", "new", "far"]


def test_cosines_below_the_floor_count_as_none() -> None:
    scores = dict(ranked({"near": Signals(cosine=0.9), "below": Signals(cosine=0.5)}, floor=0.7))
    assert scores["below"] == 0.0


def test_scores_stay_between_0_and_1_and_fall() -> None:
    best = Signals(cosine=0.9, words=1.0, headings=1.0, named=True, decided=True)
    scores = [score for _, score in ranked({"b": Signals(cosine=0.8), "a": best})]
    assert scores == [1.0, 0.0]


def test_without_vectors_the_words_alone_make_the_score() -> None:
    assert dict(ranked({"all": Signals(words=1.0, headings=1.0)})) == {"all": 1.0}
    assert ranked({}) == []
