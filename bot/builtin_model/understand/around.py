"""Words told around the subject of a question: «min nabo», «derovre», «kæmpe», «brokker sig». No document need have them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from bot.builtin_model.understand.asks import plain
from bot.builtin_model.understand.terms import Term
from bot.builtin_model.vocabulary import lines
from retrieval.danish import lemma, words

_ONES_OWN = r"\b(?:min|mit|mine|vores|din|dit|hans|hendes|deres) (?:\w+ )?"


def without_what_is_around(terms: tuple[Term, ...], asked: str) -> tuple[Term, ...]:
    """The terms, those marked as told that only stand around the subject; unmarked where nothing else would say what it is."""
    around = _around(plain(asked))
    marked = tuple(replace(term, told=True) if around.issuperset(words(term.word)) else term for term in terms)
    return marked if any(not (term.told or term.predicate or term.soft) for term in marked) else terms


def _around(flat: str) -> frozenset[str]:
    """The words of a question in plain letters that stand around its subject; somebody near is so only as one's own."""
    listed = _listed()
    near = {word for word in words(flat) if _is_of(word, listed["near_ones"]) and re.search(rf"{_ONES_OWN}{re.escape(word)}\b", flat)}
    others = frozenset().union(*(found for section, found in listed.items() if section != "near_ones"))
    return frozenset(near) | {word for word in words(flat) if _is_of(word, others)}


def _is_of(word: str, listed: frozenset[str]) -> bool:
    return not listed.isdisjoint((word, word.removesuffix("s"), lemma(word)))


@lru_cache(maxsize=1)
def _listed() -> dict[str, frozenset[str]]:
    return {section: frozenset(words(" ".join(found))) for section, found in _sections(lines("around_words.txt")).items()}


def _sections(listed: Sequence[str]) -> dict[str, list[str]]:
    sections: dict[str, list[str]] = {}
    for line in listed:
        if line.startswith("["):
            current = sections.setdefault(line.strip("[]"), [])
        else:
            current.append(line)
    return sections
