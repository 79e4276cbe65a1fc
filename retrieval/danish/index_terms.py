"""Index terms: what the keyword ranking counts."""

from __future__ import annotations

import re
from functools import lru_cache

from retrieval.danish.compounds import compound_parts
from retrieval.danish.dictionary import lemma
from retrieval.danish.stemming import stem
from retrieval.danish.stop_words import STOP_WORDS
from retrieval.danish.tokens import is_code, words
from retrieval.danish.verbs import verb_stem

_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+")
_NUMBERED = re.compile(r"([a-z]+)-?0*(\d+)([a-z]?)")


def terms(text: str) -> list[str]:
    """The index terms of a text in order, repetitions kept, stop words left out.

    A word gives the stem of its lemma and those of its compound parts; numbers and codes stay whole: 1.000.000 as
    1000000, TMU-04 also as tmu-4.
    """
    return [term for word in words(text) if word not in STOP_WORDS for term in word_terms(word)]


def indexed_terms(text: str) -> list[str]:
    """What a passage is found by: its terms, and after a noun made of a verb that verb's stem."""
    return [term for word in words(text) if word not in STOP_WORDS for term in (*word_terms(word), *filter(None, [verb_stem(word)]))]


@lru_cache(maxsize=50_000)
def word_terms(word: str) -> tuple[str, ...]:
    """The terms of one word from `words`: its own first, then its parts', each once."""
    if is_code(word):
        return _code_terms(word)
    if len(word) < 2:
        return ()
    parts = (_term(part) for part in compound_parts(word))
    return tuple(dict.fromkeys((_term(word), *(part for part in parts if part not in STOP_WORDS))))


def _term(word: str) -> str:
    return stem(lemma(word))


def _code_terms(code: str) -> tuple[str, ...]:
    if _THOUSANDS.fullmatch(code):
        return (code.replace(".", ""),)
    if numbered := _NUMBERED.fullmatch(code):
        return tuple(dict.fromkeys((code, "{}-{}{}".format(*numbered.groups()))))
    return (code,)
