"""Everyday words are met by the words of documents, near ones less; opposites and words that only look alike are not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from retrieval.danish import SAME, STOP_WORDS, alike, in_known_phrases, root, words
from retrieval.danish.alike import NEAR

LISTS = Path(__file__).parents[2] / "retrieval" / "danish" / "synonyms"


def worth(asked: str, printed: str) -> float:
    """How good it is to meet one word or phrase by another."""
    asked_roots = next(roots or (root(together[0]),) for together, roots in in_known_phrases(words(asked)))
    wanted = tuple(map(root, words(printed)))
    return max((near for other, near in alike(*asked_roots).items() if tuple(map(root, other)) == wanted), default=0.0)


@pytest.mark.parametrize(
    ("asked", "printed", "how"),
    [
        ("affaldsbøtterne", "skraldespand", SAME),
        ("siddepladser", "bænk", SAME),
        ("firmaerne", "virksomhed", SAME),
        ("byrådet", "kommunalbestyrelse", SAME),
        ("tvangsfjernet", "anbringelse", SAME),
        ("bussen", "kollektiv trafik", NEAR),
        ("offentlige transportmidler", "bus", 0.0),
        ("går i gang", "igangsætte", SAME),
        ("gik de i gang", "igangsætte", SAME),
        ("lægge penge til side", "afsætte", 0.0),
        ("lagt til side", "afsætte", SAME),
        ("rives ned", "nedrivning", SAME),
        ("mangel på arbejdskraft", "rekruttering", SAME),
    ],
)
def test_everyday_words_and_phrases_are_met_by_official_ones(asked: str, printed: str, how: float) -> None:
    assert worth(asked, printed) == how


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("åbne", "lukke"),
        ("øge", "reducere"),
        ("stigning", "fald"),
        ("godkende", "afvise"),
        ("udvide", "nedlægge"),
        ("ansætte", "afskedige"),
        ("overskud", "underskud"),
        ("indtægt", "udgift"),
        ("starte", "afslutte"),
        ("købe", "sælge"),
        ("tilslutning", "indsigelse"),
        ("skole", "børnehave"),
        ("bus", "bil"),
        ("vuggestue", "skole"),
        ("læge", "lægge"),
        ("billig", "bil"),
        ("leder", "ledig"),
    ],
)
def test_opposites_and_other_things_are_not_alike(one: str, other: str) -> None:
    assert worth(one, other) == worth(other, one) == 0.0


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("billigere", "biler"),
        ("forliget", "for"),
        ("sommeren", "som"),
        ("ledige", "ledere"),
        ("mener", "men"),
        ("farligt", "far"),
        ("boliger", "bolle"),
    ],
)
def test_words_with_one_short_stem_have_roots_of_their_own(one: str, other: str) -> None:
    assert root(one) != root(other)


@pytest.mark.parametrize(("one", "other"), [("billigere", "billig"), ("forliget", "forlig"), ("sommeren", "sommer"), ("ledige", "ledig")])
def test_inflections_share_a_root(one: str, other: str) -> None:
    assert root(one) == root(other)


@pytest.mark.parametrize("file", sorted(LISTS.glob("*.txt")), ids=lambda file: file.stem)
def test_no_single_word_of_a_list_is_a_small_word_that_every_text_has(file: Path) -> None:
    lines = [line for line in file.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    entries = [entry for line in lines for entry in re.split(r"[\s>~]+", line) if entry]
    assert [entry for entry in entries if words(entry)[0] in STOP_WORDS and "_" not in entry] == []
