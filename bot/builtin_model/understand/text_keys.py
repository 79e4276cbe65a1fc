"""What a text can be found by: the stems of its words."""

from __future__ import annotations

import re
from functools import lru_cache

from bot.builtin_model.understand.terms import key
from retrieval.danish import fold, words

_PERSON = re.compile(r"((?:[A-ZÆØÅ][\w.'-]+ ){1,4}[A-ZÆØÅ][\w'-]+) ?\([A-ZÆØÅ]{1,2}\)")
_NAMED_SO = 0.45
"""How well a word is met by a person's name that is spelled like it: what means the same is not met at all."""
_LONGEST_KEPT = 2_000
"""Characters of a text whose keys are kept: sentences are read for question after question."""
_HYPHENED = re.compile(r"\b[^\W\d_]{2,}(?:-[^\W\d_]{3,})+\b")


_SHARE_A_STEM = frozenset(["foer", "end"])
"""Small words with the stem of a verb: «før» is no «førte», «end» no «endte»."""


def keys_of_text(text: str) -> dict[str, float]:
    """What a text can be found by: its stems, with weight 1. Compounds are met from the question's side (`with_compounds`).

    A name of a person with its party behind it is found as it is spelled: «Karin Bilen (V)» is no car. The keys are shared and never changed.
    """
    return _keys_kept(text) if len(text) <= _LONGEST_KEPT else _keys_of(text)


@lru_cache(maxsize=4_000)
def _keys_kept(text: str) -> dict[str, float]:
    return _keys_of(text)


def _keys_of(text: str) -> dict[str, float]:
    keys = {key(word): 1.0 for word in (*words(text), *written_together(text)) if word not in _SHARE_A_STEM}
    names = {word for match in _PERSON.finditer(text) for word in words(match[1])} if "(" in text else ()
    for word in names:
        if key(word) != word and word not in words(_PERSON.sub(" ", text)):
            keys |= {key(word): _NAMED_SO, word: 1.0}
    return keys


def written_together(text: str) -> list[str]:
    """The hyphened words of a text without their hyphens, folded: «gå-hjemmøder» is found as «gåhjemmøder» too."""
    return [fold(word).replace("-", "") for word in _HYPHENED.findall(text)]
