"""A question is met by more than its own letters: synonyms, verbs behind nouns, parts, short forms, expressions, Danish for English."""

from __future__ import annotations

import pytest

from retrieval.asked import Wanted, wanted_words
from retrieval.danish.index_terms import indexed_terms
from retrieval.references import items_named

LIBRARY = """
Beslutning: Forvaltningen evaluerer kolonihaverne ved anlægget. Afbud: Per Holm. Underskrifter. Iværksætter. FGU har afdeling i byen.
Studieturen til Lund. Udskrivningsprocenten. Der planlægges en cykelsti i juni.
"""
TERMS = indexed_terms(LIBRARY)


def read(question: str) -> list[Wanted]:
    return wanted_words(question, TERMS.count)


def met(question: str) -> dict[str, float]:
    return {wanted.word: wanted.met_by(frozenset(TERMS)) for wanted in read(question)}


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("hvad blev der besluttet", "besluttet"),
        ("hvornår er evalueringen", "evalueringen"),
        ("hvad sker der ved planlægningen", "planlaegningen"),
        ("hvem deltog ikke", "deltog"),
        ("hvem har skrevet under", "skrevet"),
        ("hvad gøres der for folk, der vil starte virksomhed", "virksomhed"),
        ("Hvem kan gå på Forberedende Grunduddannelse Udvidet", "grunduddannelse"),
        ("what was decided in June", "decided"),
        ("what was decided in June", "june"),
        ("who went on the study trip", "study trip"),
    ],
)
def test_word_is_met_by_what_says_the_same(question: str, word: str) -> None:
    assert met(question)[word] > 0.6


def test_own_word_is_the_best_find() -> None:
    assert met("kolonihaver")["kolonihaver"] == 1.0
    assert met("skatteprocent")["skatteprocent"] < 1.0


def test_part_that_no_passage_has_does_not_count_against_a_compound() -> None:
    assert met("anlægssum")["anlaegssum"] == 1.0


def test_words_that_only_say_what_to_do_count_half() -> None:
    shares = {wanted.word: wanted.share for wanted in read("skriv et kort resumé om kolonihaver")}
    assert shares == {"skriv": 0.5, "kort": 0.5, "resume": 0.5, "kolonihaver": 1.0}


def test_danish_question_is_not_read_as_english() -> None:
    assert met("hvad er planen for min agenda")["agenda"] == 0.0


def test_today_is_no_word_of_the_subject() -> None:
    assert [wanted.word for wanted in read("Hvem er formand i dag?")] == ["formand"]
    assert [wanted.word for wanted in read("hvilken dag")] == ["dag"]


def test_each_word_counts_once_and_question_words_not_at_all() -> None:
    assert [wanted.word for wanted in read("Hvad er kolonihaver, og hvor er kolonihaverne?")] == ["kolonihaver"]


@pytest.mark.parametrize(
    ("question", "items"),
    [
        ("Hvad blev besluttet under punkt 5?", {"5"}),
        ("punkterne 7, 8 og 9", {"7", "8", "9"}),
        ("hvem er ansvarlig for handling 4.3", {"4.3"}),
        ("hvad siger 1.13 om hallen", {"1.13"}),
        ("sag nr. 2 og dagsordenspunkt 10", {"2", "10"}),
        ("what was decided in agenda item 6", {"6"}),
        ("hvor blev de 4.5 mio. kr. af", set()),
        ("er det 2.271 borgere", set()),
        ("hvad skete der den 7. februar 2023", set()),
        ("hvad koster TMU-04", set()),
    ],
)
def test_items_named_by_number_are_told_from_amounts_and_dates(question: str, items: set[str]) -> None:
    assert items_named(question) == items
