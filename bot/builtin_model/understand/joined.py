"""Words that are written apart and belong together: «koloni haver» is «kolonihaver», «snævret … ind» is «indsnævret»."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.builtin_model.understand.asks import plain
from bot.builtin_model.understand.terms import Term, is_content, key, term
from retrieval.danish import STOP_WORDS

_PARTICLES = frozenset(["af", "fra", "frem", "ind", "ned", "om", "op", "over", "sammen", "til", "ud", "ved"])
_LONGEST_GAP = 4
_SHORTEST = 3


def joined(text: str, vocabulary: Mapping[str, str]) -> str:
    """The text with two words that the library only has as one compound written as one."""
    words = text.split()
    at = 0
    while at + 1 < len(words):
        left, right = words[at], words[at + 1]
        if _may_be_one(left, right) and key(plain(left + right.strip(".,?!"))) in vocabulary:
            words[at : at + 2] = [left + right]
        at += 1
    return " ".join(words)


def particle_verbs(text: str, vocabulary: Mapping[str, str]) -> tuple[str, ...]:
    """The verbs with a prefix that verbs with a loose particle stand for, where the library has them; folded."""
    words = re.findall(r"[a-z]+", plain(text))
    found = []
    for at, word in enumerate(words):
        for particle in words[at + 1 : at + 1 + _LONGEST_GAP]:
            one = particle + word
            if particle in _PARTICLES and len(word) > _SHORTEST and word not in STOP_WORDS and key(one) in vocabulary:
                found.append(one)
    return tuple(dict.fromkeys(found))


def with_particle_verbs(terms: Sequence[Term], verbs: Sequence[str]) -> tuple[Term, ...]:
    """The terms with those verbs; one that stands there with its particle loose («stille op») is found by both spellings and counts once."""
    found = list(terms)
    for verb in verbs:
        one = term(verb)
        at = next((at for at, own in enumerate(found) if "".join(reversed(own.word.split())) == verb), None)
        if at is not None:
            keys = {**dict(one.keys), **dict(found[at].keys)}
            found[at] = replace(found[at], keys=tuple(sorted(keys.items())), together=(*found[at].together, *one.together))
        elif is_content(verb):
            found.append(one)
    return tuple(found)


def _may_be_one(left: str, right: str) -> bool:
    """Two plain words; a name and a sentence's first word are left alone."""
    both = (left, right.strip(".,?!"))
    return all(word.isalpha() and len(word) >= _SHORTEST and plain(word) not in STOP_WORDS for word in both) and not right[0].isupper()
