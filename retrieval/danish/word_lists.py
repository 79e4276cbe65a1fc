"""The word lists beside this file: English words, words that only say what to do. Lines beginning with # are comments."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

from retrieval.danish.folding import fold
from retrieval.danish.index_terms import word_terms
from retrieval.danish.tokens import words


@lru_cache(maxsize=1)
def english() -> Mapping[str, tuple[str, ...]]:
    """English word or two-word phrase for a subject → Danish words it may stand for (`english.txt`)."""
    return dict(_pairs("english.txt"))


@lru_cache(maxsize=1)
def english_asking() -> Mapping[str, tuple[str, ...]]:
    """English word or two-word phrase for what is asked about a subject → Danish words (`english_asking.txt`)."""
    return dict(_pairs("english_asking.txt"))


@lru_cache(maxsize=1)
def task_stems() -> frozenset[str]:
    """Stems of words that say what to do with the answer or where to look, not what it is about (`task_words.txt`)."""
    return frozenset(_stem(word) for line in _lines("task_words.txt") for word in line.split())


def _stem(word: str) -> str:
    return next((terms[0] for part in words(word) if (terms := word_terms(part))), fold(word))


def _pairs(name: str) -> list[tuple[str, tuple[str, ...]]]:
    sides = (line.partition("=") for line in _lines(name))
    return [(source.strip().lower(), tuple(targets.split())) for source, _, targets in sides]


def _lines(name: str) -> list[str]:
    text = files(__package__).joinpath(name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
