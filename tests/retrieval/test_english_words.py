"""English questions meet Danish documents: words and phrases, inflected, in either spelling, find their Danish words."""

from __future__ import annotations

import pytest

from retrieval.danish import danish_for, in_phrases, words
from retrieval.danish.word_lists import english, english_asking


@pytest.mark.parametrize(
    ("phrase", "danish"),
    [
        ("pavements", "fortov"),
        ("sidewalk", "fortov"),
        ("town centres", "bymidte"),
        ("city center", "bymidte"),
        ("labor market", "arbejdsmarked"),
        ("labour market", "arbejdsmarked"),
        ("organized", "organisere"),
        ("families", "familie"),
        ("shutting down", "nedlægge"),
        ("shuts down", "nedlægge"),
        ("budget deal", "budgetaftale"),
        ("twin town", "venskabsby"),
        ("public housing", "almene boliger"),
        ("june", "juni"),
    ],
)
def test_word_is_known_in_any_form(phrase: str, danish: str) -> None:
    assert danish in danish_for(phrase)


def test_unknown_word_has_no_danish() -> None:
    assert danish_for("pernik") == ()


def test_words_of_a_phrase_are_taken_together_the_longest_first() -> None:
    read = dict(in_phrases(words("Who came to the New Year reception at the town hall?")))

    assert read["new year reception"] == ("nytårskur",)
    assert "town hall" in read
    assert "new" not in read
    assert read["who"] == ()


def test_each_line_is_in_plain_letters_and_names_some_danish() -> None:
    for phrase, danish in [*english().items(), *english_asking().items()]:
        assert phrase == " ".join(words(phrase)), phrase
        assert len(phrase.split()) <= 4, phrase
        assert danish, phrase


def test_the_list_holds_what_municipal_questions_use() -> None:
    assert len(english()) > 2000
