"""Danish words: folding, index terms, compounds and spelling."""

from __future__ import annotations

import gzip
import itertools
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from retrieval.danish import STOP_WORDS, Spelling, compound_parts, fold, is_english, is_known, lemma, stem, terms, words
from retrieval.danish.build import pack
from retrieval.danish.dictionary import SortedLines

_SOON = 2.0
"""Seconds; taking such words apart without a limit took minutes."""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ændring på Ærø", "AENDRING paa Aeroe"),
        ("idé", "ide"),
        ("Å\u030a", "å\u030a"),
        ("å", "a\u030a"),
        ("“råd” – nu", '"raad" - nu'),
        ("ud\u00advalg", "udvalg"),
    ],
)
def test_two_spellings_of_the_same_text_fold_to_one(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_folding_twice_changes_nothing() -> None:
    text = "Økonomi- og Teknikudvalget, § 16 b: 1½ mio. kr. «Café» ﬁn"
    assert fold(fold(text)) == fold(text)


def test_numbers_and_codes_are_kept_whole() -> None:
    assert words("Jf. 4.13, TMU-04 og § 16b: 23,5 mio. kr. den 7/2 2023") == [
        "jf",
        "4.13",
        "tmu-04",
        "og",
        "§16b",
        "23,5",
        "mio",
        "kr",
        "den",
        "7/2",
        "2023",
    ]


def test_code_written_apart_in_capitals_is_put_together() -> None:
    assert words("TMU 04") == ["tmu-04"]
    assert words("punkt 5") == ["punkt", "5"]


def test_words_are_parted_at_hyphens_and_lose_the_genitive() -> None:
    assert words("Erhvervs- og EBU-udvalgets, EU's") == ["erhvervs", "og", "ebu", "udvalgets", "eu"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("vedtog", "vedtaget"),
        ("bøger", "bogen"),
        ("børnene", "barn"),
        ("områderne", "omraade"),
        ("rådets", "raad"),
    ],
)
def test_inflections_of_one_word_give_one_term(one: str, other: str) -> None:
    assert terms(one) == terms(other)


@pytest.mark.parametrize("word", ["gennemreflektere", "menneskefjendtlig"])
def test_word_whose_part_is_listed_under_a_longer_word_is_taken_apart_once(word: str) -> None:
    assert all(len(part) < len(word) for part in compound_parts(word))


def test_compound_meets_its_parts() -> None:
    assert compound_parts("ungdomsuddannelser") == ("ungdom", "uddannelser")
    assert set(terms("uddannelse")) <= set(terms("ungdomsuddannelserne"))
    assert set(terms("kolonihaver")) & set(terms("kolonihaveområder"))


@pytest.mark.parametrize("word", ["virksomheden", "international", "by", "2023", "TMU-04", ""])
def test_what_is_no_compound_has_no_parts(word: str) -> None:
    assert compound_parts(word) == ()


@pytest.mark.parametrize("word", ["æøå" * 300, "skole" * 800, "x" * 4000])
def test_an_endless_word_is_not_taken_apart(word: str) -> None:
    began = time.perf_counter()

    assert compound_parts(word) == ()
    assert time.perf_counter() - began < _SOON


def test_long_words_are_taken_apart_in_no_time() -> None:
    rest = [chr(ord("a") + letter) for letter in range(20)]
    began = time.perf_counter()
    for one, other in itertools.product(rest, rest[:3]):
        compound_parts(f"{one}børnehave{other}klasseledermødeudvalgsarbejdsplanlægningsskole")

    assert time.perf_counter() - began < _SOON


def test_index_terms_leave_out_stop_and_question_words() -> None:
    assert terms("Hvornår blev det, og what is the budget?") == terms("budget")
    assert {"hvor", "hvornaar", "hvilke", "which", "og"} <= STOP_WORDS


def test_thousands_points_and_padding_zeros_do_not_part_equal_codes() -> None:
    assert terms("1.000.000") == ["1000000"]
    assert set(terms("TMU 4")) <= set(terms("TMU-04"))


def test_stem_leaves_numbers_and_codes_alone() -> None:
    assert stem("4.13") == "4.13"
    assert stem("Områderne") == "omraad"


def test_unknown_word_is_its_own_lemma() -> None:
    assert lemma("Caverion") == "caverion"
    assert not is_known("Caverion")
    assert is_known("udvalgene")


LEXICON = {
    "kolonihaver": 4,
    "caverion": 9,
    "udvalget": 40,
    "udvalg": 12,
    "budgetaftalen": 3,
    "ungdomsuddannelser": 2,
    "rådhus": 3,
    "økonomi": 8,
    "købe": 2,
    "lund": 6,
}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("kollonihaver", "kolonihaver"),
        ("Cavarion", "caverion"),
        ("udvaglet", "udvalget"),
        ("budgetaftaelen", "budgetaftalen"),
        ("ungdomsudannelser", "ungdomsuddannelser"),
        ("radhus", "raadhus"),
        ("okonomi", "oekonomi"),
    ],
)
def test_misspelt_word_is_brought_to_the_documents_word(typed: str, meant: str) -> None:
    assert Spelling(LEXICON).correct(typed) == meant


@pytest.mark.parametrize(
    "word",
    [
        "2023",
        "TMU-04",
        "4.13",
        "udvalg",
        "Udvalgene",
        "raadhus",
        "svømmehal",
        "Køge",
        "Oslo",
        "hvad",
        "Caverions",
        "",
        "x",
    ],
)
def test_number_code_known_word_or_foreign_name_is_never_corrected(word: str) -> None:
    assert Spelling(LEXICON).correct(word) is None


@pytest.mark.parametrize(("typed", "meant"), [("hvornar", "hvornaar"), ("pa", "paa"), ("ogsa", "ogsaa"), ("bornehave", "boernehave"), ("ma", "maa")])
def test_word_typed_without_the_danish_letters_is_the_word(typed: str, meant: str) -> None:
    assert Spelling(["børnehave", "hvornår", "plan"]).correct(typed) == meant


@pytest.mark.parametrize("word", ["far", "kan", "PA", "Bo", "made", "ca", "mad"])
def test_word_that_is_one_without_the_danish_letters_stays(word: str) -> None:
    assert Spelling(["børnehave", "måde", "båd", "plan"]).correct(word) is None


def test_lexicon_may_be_a_plain_list() -> None:
    assert Spelling(["Vestermarken"]).correct("vestremarken") == "vestermarken"


def test_word_list_keeps_only_what_stemming_does_not_give() -> None:
    blocks = gzip.decompress(pack({"bøger": "bog", "bogen": "bog", "bog": "bog", "(x)": "x"})).decode()
    assert blocks == "bog\n\nboeger bog\n"


def test_sorted_lines_are_found_by_their_beginning() -> None:
    lines = SortedLines(b"abe\nbog\nbogen\nby\n")
    assert lines.starting_with("bog") == ["bog", "bogen"]
    assert lines.starting_with("a") == ["abe"]
    assert lines.starting_with("z") == []


@pytest.mark.parametrize(
    ("text", "english"), [("who voted against the study trip", True), ("hvem stemte imod for the record", False), ("budget 2024", False)]
)
def test_language_is_told_by_the_small_words(text: str, english: bool) -> None:
    assert is_english(words(text)) is english


def test_inflected_form_of_a_word_that_the_documents_lack_is_no_fault() -> None:
    assert Spelling(["sveriges", "scienceagenter"]).correct("Sverige") is None
    assert Spelling(["sveriges", "scienceagenter"]).correct("scienceagent") is None


def test_words_stemmed_by_many_threads_at_once_get_the_stem_they_get_alone() -> None:
    names = [
        f"{first}{last}"
        for first in ("skole", "bymidte", "bolig", "natur", "kultur")
        for last in ("ernes", "politikken", "områderne", "hedernes", "aftaler")
    ]
    alone = [stem.__wrapped__(name) for name in names]
    interval = sys.getswitchinterval()
    sys.setswitchinterval(0.000_01)
    try:
        with ThreadPoolExecutor(8) as threads:
            found = list(threads.map(lambda _turn: [stem.__wrapped__(name) for name in names], range(24)))
    finally:
        sys.setswitchinterval(interval)
    assert all(stems == alone for stems in found)


def test_a_first_letter_that_sounds_alike_may_be_wrong() -> None:
    spelling = Spelling(["caverion", "wuxi", "skole"])

    assert spelling.correct("Kaverion") == "caverion"
    assert spelling.correct("Haverion") is None
