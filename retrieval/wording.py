"""A question made ready for the two rankings: misspelt words corrected, æ, ø and å put back as the documents print them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from retrieval.danish import Spelling, fold, is_english, words

_LETTERS = re.compile(r"[^\W\d_]+")
_LONGEST = 2_000
"""Characters: the embedder takes seconds for more, and no question needs them."""


class Wording:
    """Brings questions to the words of the documents."""

    def __init__(self, lexicon: Mapping[str, tuple[str, int]]) -> None:
        """The documents' words: folded → as printed and how often."""
        self._printed = {word: printed for word, (printed, _) in lexicon.items()}
        self._spelling = Spelling({word: count for word, (_, count) in lexicon.items()})

    def correct(self, query: str) -> str:
        """The question with the documents' spelling of each word: «kollonihaver i omraadet» → "kolonihaver i området".

        Numbers, codes, known words and everything between the words stay as typed. The words of an English question
        are not taken for misspelt Danish. What is very long is cut at a word.
        """
        text = unicodedata.normalize("NFC", query)
        if len(text) > _LONGEST:
            text = text[:_LONGEST].rsplit(maxsplit=1)[0]
        english = is_english(words(text))
        return _LETTERS.sub(lambda match: self._word(match, english), text)

    def _word(self, match: re.Match[str], english: bool) -> str:
        typed = match.group()
        if _touches_number(match):
            return typed
        folded = fold(typed)
        meant = folded if english else self._spelling.correct(folded) or folded
        printed = self._printed.get(meant)
        return typed if printed is None or printed == typed.lower() else printed


def _touches_number(match: re.Match[str]) -> bool:
    """Part of a code such as TMU-04 or 16b."""
    after, before = match.string[match.end() : match.end() + 2], match.string[max(match.start() - 1, 0) : match.start()]
    return before.isdigit() or after[:1].isdigit() or (after[:1] == "-" and after[1:].isdigit())
