"""Misspelt words of a question, brought to the nearest word that the documents use."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rapidfuzz import process
from rapidfuzz.distance import OSA

from retrieval.danish.compounds import compound_parts
from retrieval.danish.dictionary import is_known
from retrieval.danish.folding import fold, unfold
from retrieval.danish.stop_words import STOP_WORDS
from retrieval.danish.tokens import is_code

_SHORTEST = 4
_TINY = 2
_NEAREST = 12
_LONG_ENOUGH = 6
_ALIKE = (frozenset("kcq"), frozenset("vw"), frozenset("szc"), frozenset("ij"))
"""First letters that sound alike."""
_BARE = str.maketrans({"æ": "a", "ø": "o", "å": "a"})
"""What is typed on a keyboard without the three letters, by those who do not write ae, oe and aa: «hvornar», «arsbudget», «bornehave»."""
_INFLECTIONS = frozenset(["s", "e", "en", "er", "et", "es", "ens", "ets", "ers", "ene", "erne"])


class Spelling:
    """Corrects words against a lexicon: the words of the documents and the names in the records, with how often each occurs when that is known."""

    def __init__(self, lexicon: Iterable[str] | Mapping[str, int]) -> None:
        """The lexicon in any spelling."""
        counts = lexicon if isinstance(lexicon, Mapping) else dict.fromkeys(lexicon, 1)
        self._counts: dict[str, int] = {}
        for word, count in counts.items():
            folded = fold(word)
            if folded.isalpha():
                self._counts[folded] = self._counts.get(folded, 0) + count
        self._words = [word for word in self._counts if len(word) >= _SHORTEST]
        self._bare: dict[str, str] = {}
        for word in sorted({*self._counts, *STOP_WORDS}, key=lambda word: self._counts.get(word, 0)):
            if (bare := unfold(word).translate(_BARE)) != unfold(word):
                self._bare[bare] = word

    def knows(self, word: str) -> bool:
        """Whether the word needs no correction: in the lexicon, a stop word, a number or code, or Danish."""
        folded = fold(word)
        return (
            not folded.isalpha()
            or is_code(folded)
            or folded in self._counts
            or folded in STOP_WORDS
            or (folded.endswith("s") and folded[:-1] in self._counts)
            or is_known(folded)
        )

    def correct(self, word: str) -> str | None:
        """The nearest word of the lexicon, folded, or None when the word is known or nothing is near.

        Two neighbours swapped, a letter missing, too many or wrong count one each: one fault in words under eight letters, two
        under thirteen, three above. The first letter must hold, or sound like it («Kaverion»); in words under six letters a wrong
        letter is not guessed at, since Køge is not «købe». One fault less is allowed in what could be a compound of Danish words.
        What is only written without æ, ø and å is no guess: «pa» is «på» however short.
        """
        folded = fold(word)
        letters = len(unfold(folded))
        if word.islower() and folded in self._bare and (not self.knows(folded) or self._is_no_word(folded)):
            return self._bare[folded]
        if letters < _SHORTEST or self.knows(folded):
            return None
        allowed = (1 if letters < 8 else 2 if letters < 13 else 3) - bool(compound_parts(folded))
        nearest = process.extract(folded, self._words, scorer=OSA.distance, score_cutoff=allowed, limit=_NEAREST)
        fitting = [(distance, -self._counts[found], found) for found, distance, _ in nearest if _may_be_meant(folded, found, letters)]
        return min(fitting)[2] if fitting else None

    def _is_no_word(self, folded: str) -> bool:
        """Whether a form of two letters, as «pa», is no word that a question is asked with, though a dictionary may list it."""
        return len(folded) == _TINY and self._bare[folded] in STOP_WORDS and folded not in STOP_WORDS and folded not in self._counts


def _may_be_meant(typed: str, found: str, letters: int) -> bool:
    if found.removeprefix(typed) in _INFLECTIONS:  # «Sverige» is no fault beside «Sveriges».
        return False
    if sorted(typed) == sorted(found) or typed == f"{found[:-1]}a":  # «kosta» is said for «koste».
        return True
    sounds_alike = letters >= _LONG_ENOUGH and any({typed[0], found[0]} <= sounds for sounds in _ALIKE)
    return (typed[0] == found[0] or sounds_alike) and (letters >= _LONG_ENOUGH or len(typed) != len(found))
