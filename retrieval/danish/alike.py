"""Everyday words and the words that documents have for the same, single or two or three together («lægge til side», «kollektiv trafik»).

The lists stand in `synonyms/`, one file a field. A line is a group, each for each; after > stand words that the group may be met by but not the other
way round; after ~ words that are only near it: a find of those counts less. Words of a phrase are joined by _, and small words may be left out of it.
A phrase before a > with nothing after it says nothing of the subject («i starten af»).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from importlib.resources import files

from retrieval.danish.roots import root
from retrieval.danish.tokens import words

Phrase = tuple[str, ...]
"""One word, folded, or a few that stand together."""

SAME = 1.0
NEAR = 0.55
"""How good it is to meet a word by one that is only near it."""
_BETWEEN = frozenset(["af", "den", "de", "det", "en", "et", "for", "i", "med", "om", "paa", "sig", "til", "ved"])
"""Small words that may stand inside a phrase: «ikke til stede», «starte for sig selv»."""
_LONGEST = 5
"""Words that a phrase may take, small ones included."""


def alike(*roots: str) -> Mapping[Phrase, float]:
    """What a word or phrase, by its roots, may be met by besides itself: words and phrases, each with how good such a find is (`SAME` or `NEAR`)."""
    return _table().get(roots, {})


def in_known_phrases(tokens: Sequence[str]) -> Iterator[tuple[Sequence[str], Phrase]]:
    """The tokens in order, those of a listed phrase taken together with its roots (the longest first), any other alone with none."""
    at = 0
    while at < len(tokens):
        size, roots = _phrase_at(tokens, at)
        yield tokens[at : at + size], roots
        at += size


def is_turn_of_speech(tokens: Sequence[str]) -> bool:
    """Whether the words together are a turn of everyday speech («kærlig hånd»), which names no thing."""
    size, roots = _phrase_at(tokens, 0)
    return size == len(tokens) and roots in _turns()


@lru_cache(maxsize=1)
def _turns() -> frozenset[Phrase]:
    lines = files(__package__).joinpath("synonyms", "idioms.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(_roots(_phrase(entry)) for line in lines if not line.startswith("#") for entry in line.partition(">")[0].split())


def _phrase_at(tokens: Sequence[str], at: int) -> tuple[int, Phrase]:
    """How many tokens the longest phrase here takes, and its roots; small words in between may be ones that the list has left out."""
    best: tuple[int, Phrase] = (1, ())
    if root(tokens[at]) not in _openings():
        return best
    exact: Phrase = ()
    kept: Phrase = ()
    for end in range(at, min(at + _LONGEST, len(tokens))):
        exact = (*exact, root(tokens[end]))
        kept = kept if tokens[end] in _BETWEEN else (*kept, root(tokens[end]))
        for roots in (exact, kept if tokens[at] not in _BETWEEN and tokens[end] not in _BETWEEN else ()):
            if len(roots) > 1 and roots in _table():
                best = (end + 1 - at, roots)
    return best


@lru_cache(maxsize=1)
def _table() -> Mapping[Phrase, Mapping[Phrase, float]]:
    """Roots of a word or phrase → what it may be met by; of two forms of one word the first listed is kept."""
    table: dict[Phrase, dict[Phrase, tuple[Phrase, float]]] = {}
    for line in _lines():
        rest, _, loose = line.partition("~")
        left, _, right = rest.partition(">")
        group, same, near = ([_phrase(entry) for entry in side.split()] for side in (left, right, loose))
        for source in group:
            met_by = table.setdefault(_roots(source), {})
            for others, worth in ((near, NEAR), ((*group, *same), SAME)):
                for other in others:
                    known = met_by.get(_roots(other), (other, 0.0))
                    met_by[_roots(other)] = (known[0], max(known[1], worth))
    return {source: {other: worth for roots, (other, worth) in met_by.items() if roots != source} for source, met_by in table.items()}


@lru_cache(maxsize=1)
def _openings() -> frozenset[str]:
    return frozenset(phrase[0] for phrase in _table() if len(phrase) > 1)


def _phrase(entry: str) -> Phrase:
    """The words of an entry, less the small ones where two others are left."""
    tokens = tuple(token for word in entry.split("_") for token in words(word))
    kept = tuple(token for token in tokens if token not in _BETWEEN)
    return kept if len(kept) > 1 else tokens


def _roots(phrase: Phrase) -> Phrase:
    return tuple(map(root, phrase))


def _lines() -> Iterator[str]:
    for file in sorted(files(__package__).joinpath("synonyms").iterdir(), key=lambda file: file.name):
        if file.name.endswith(".txt"):
            lines = file.read_text(encoding="utf-8").splitlines()
            yield from (line for line in lines if line.strip() and not line.startswith("#"))
