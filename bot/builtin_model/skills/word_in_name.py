"""How a word stands in the name of a thing: by itself, as a part of another word, or as the place where the thing is."""

from __future__ import annotations

import re

from bot.builtin_model.understand.terms import Term, key
from bot.builtin_model.understand.text_keys import keys_of_text
from retrieval.danish import compound_parts, words

WHOLE = 0.95
"""How well a word is met that is met by itself, not by what means much the same or by a part of a compound."""
_DASH = re.compile(r"\s[-–—]\s|:\s")
_WHERE = re.compile(r"\b(?:på|i|ved|til|for|af|langs|omkring|mellem|med|hos|om)\s")
_OF_A_NAME = re.compile(r" [A-ZÆØÅ]")


def is_part_of_a_word(term: Term, name: str) -> bool:
    """Whether the word stands in the name only in front of another, in a compound: it says of what sort the thing is, not what it is."""
    if term.found_in(keys_of_text(name)) >= WHOLE:
        return False
    own = {k for k, weight in term.keys if weight >= WHOLE}
    parts = [tuple(map(key, compound_parts(word))) for word in words(name)]
    holding = [of_word for of_word in parts if own & set(of_word)]
    return bool(holding) and not any(of_word[-1] in own for of_word in holding)


def is_one_there(term: Term, name: str) -> bool:
    """Whether the word stands in the name only behind «på», «i», «mellem», or in that of a particular one: «Skovlunde Skole», «Museet Nord».

    True too where it does not stand there.
    """
    own = {k for k, weight in term.keys if weight >= WHOLE}
    for part in _DASH.split(name):
        for at in re.finditer(r"[^\W\d_]+", part):
            before, after = part[: at.start()], part[at.end() :]
            if own & set(map(key, words(at[0]))) and not (
                _WHERE.search(before) or _OF_A_NAME.match(after) or (before.strip() and at[0][0].isupper())
            ):
                return False
    return True
