"""Whether a sum over many things answers a question: every word of it must be one that budgets are spoken of with, or a name of what was summed."""

from __future__ import annotations

from functools import lru_cache

from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.understand.terms import Term, key
from bot.builtin_model.vocabulary import lines
from retrieval.danish import danish_for, words

_BEGINNING = 5
"""Letters of a budget word that a compound may begin with: «anlægspuljerne», «sparelisten»."""
_ENDING = 1
"""Letters that a word may lose and still begin a compound: «kolon» of «kolonne» would begin «kolonihave»."""
_MET = 0.5


def left_over(situation: Situation, *named: str) -> tuple[str, ...]:
    """The content words of the question that are neither spoken of budgets with (`budget_words.txt`) nor in the names given, in order.

    «Hvor meget vand skal vi spare?» leaves «vand»: the sum of all savings is no answer to it.
    """
    keys = {key(word): 1.0 for name in named for word in words(name)}
    return tuple(
        term.word
        for term in situation.question.terms
        if not (term.told or _says_nothing(situation, term) or (term.predicate and not term.parts))
        and not _of_budgets(term, situation.question.language)
        and term.found_in(keys) < _MET
    )


def _says_nothing(situation: Situation, term: Term) -> bool:
    """Whether a word is an English one without a Danish counterpart that the library has not either: «on plejecentre» is of a Danish subject."""
    return term.soft and not (situation.question.language == "en" and situation.understanding.topics.knows(term))


def _of_budgets(term: Term, language: str) -> bool:
    danish = [word for meant in danish_for(term.word) for word in words(meant)] if language == "en" else []
    return any(is_of_budgets(word) for word in (*term.word.split(), *danish))


def is_of_budgets(word: str) -> bool:
    """Whether budgets are spoken of with the word, in any form or as the beginning of a compound."""
    whole, beginnings = _budget_words()
    return word in whole or key(word) in whole or word.startswith(beginnings) or word.isdigit() or word.replace(",", "").replace(".", "").isdigit()


@lru_cache(maxsize=1)
def _budget_words() -> tuple[frozenset[str], tuple[str, ...]]:
    listed = [word for line in lines("budget_words.txt") for word in words(line)]
    bare = {key(word) for word in listed if len(word) - len(key(word)) <= _ENDING}
    beginnings = tuple(sorted({word for word in {*listed, *bare} if len(word) >= _BEGINNING} | {"sag", "case", "spar"}))
    return frozenset({*listed, *map(key, listed)}), beginnings
