"""English words and phrases as the Danish words they may stand for, in any inflection and in British or American spelling."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from retrieval.danish.word_lists import english, english_asking

_LONGEST = 4
"""Words of a phrase: «end of the year»."""
_SHORTEST_ROOT = 3
_ENDINGS = (("ies", "y"), ("ied", "y"), ("es", ""), ("s", ""), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"), ("d", ""))
_AMERICAN = ((re.compile(r"our(s?)\b"), r"or\1"), (re.compile(r"([iy])z(?=[eia])"), r"\1s"), (re.compile(r"\b(cen|thea|me|li)ter(s?)\b"), r"\1tre\2"))


@lru_cache(maxsize=20_000)
def danish_for(phrase: str) -> tuple[str, ...]:
    """The Danish words for an English word or phrase in small letters, likeliest first; two that belong together stand as one, «grønne arealer».

    Empty when it is not known.
    """
    found = (_table().get(form) for form in _forms(_spelt(phrase)))
    return next((danish for danish in found if danish), ())


def in_phrases(tokens: Sequence[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The words of an English text in order, with their Danish words; those of a known phrase are taken together, the longest first."""
    at = 0
    while at < len(tokens):
        sizes = range(min(_LONGEST, len(tokens) - at), 1, -1) if _spelt(tokens[at]) in _openings() else ()
        size = next((size for size in sizes if danish_for(" ".join(tokens[at : at + size]))), 1)
        phrase = " ".join(tokens[at : at + size])
        yield phrase, danish_for(phrase)
        at += size


@lru_cache(maxsize=1)
def _table() -> Mapping[str, tuple[str, ...]]:
    """What is asked about a subject gives way to what names one."""
    listed = [*english_asking().items(), *english().items()]
    return {_spelt(phrase): tuple(word.replace("_", " ") for word in danish) for phrase, danish in listed}


@lru_cache(maxsize=1)
def _openings() -> frozenset[str]:
    """Every form that a phrase may begin with."""
    first = {phrase.split()[0] for phrase in _table() if " " in phrase}
    return frozenset(first | {word.removesuffix("e") + ending for word in first for ending in ("s", "es", "ed", "ing")})


def _spelt(phrase: str) -> str:
    for american, british in _AMERICAN:
        phrase = american.sub(british, phrase)
    return phrase


def _forms(phrase: str) -> Iterator[str]:
    """The phrase, and what it may be an inflection of: «nursing homes», «shuts down»."""
    yield phrase
    first, _, rest = phrase.partition(" ")
    before, _, last = phrase.rpartition(" ")
    for base in _bases(last):
        yield f"{before} {base}".strip()
    if rest:
        for base in _bases(first):
            yield f"{base} {rest}"


def _bases(word: str) -> Iterator[str]:
    for ending, instead in _ENDINGS:
        root = word.removesuffix(ending)
        if root == word or len(root) < _SHORTEST_ROOT:
            continue
        yield root + instead
        if not instead and len(root) > _SHORTEST_ROOT and root[-1] == root[-2]:
            yield root[:-1]
