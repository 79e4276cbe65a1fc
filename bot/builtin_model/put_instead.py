"""«Og i skånejob?» after «Hvor mange er i fleksjob?»: which words of the question before the new ones are put in place of."""

from __future__ import annotations

import re

from bot.builtin_model.understand.asks import Ask, plain
from bot.builtin_model.understand.question import Question
from bot.builtin_model.understand.terms import Term

_PREPOSITIONS = r"i|paa|til|for|hos|om|fra|ved|under|med|af|in|on|at|to|with|from|of"
_ELLIPSIS = re.compile(
    r"^(?P<opener>(?:(?:og|samt|men|saa|and|but)\s+)?(?:(?:hvad|hvordan|what|how)\s+(?:er\s+det\s+)?(?:saa\s+)?(?:med|about)\s+)?)"
    rf"(?:(?P<word>{_PREPOSITIONS})\s+)?(?P<rest>.+?)\W*$"
)
_END = re.compile(rf"\s(?:{_PREPOSITIONS}|og|eller|der|som|and|or|that|who|er|var|har|havde|skal|blev|bliver|is|was|are|were|has)\s|[,;:?.!]")
_SHARED_ENDING = 3
"""Letters: «fleksjob» and «skånejob» are of one sort."""
_LONGEST = 5
WEAK = frozenset([Ask.WHAT, Ask.YES_NO])
"""Words of asking that do not say what is asked for."""


def put_instead(question: Question, before: Question) -> frozenset[str]:
    """The words of the question before that fall away: of the phrase with the same preposition, or of a word with the same ending.

    Only for a question that is nothing but the new phrase; one that asks something of its own adds to what was spoken of.
    """
    match = _ELLIPSIS.match(question.plain)
    if match is None or not (match["opener"] or match["word"]) or not question.terms or len(match["rest"].split()) > _LONGEST:
        return frozenset()
    phrases = _phrases(before.plain, match["word"]) if match["word"] else []
    alike = [term.word for term in before.terms if any(_of_one_sort(term, own) for own in question.terms)]
    for phrase in phrases:
        words = [term.word for term in before.terms if _in(term, phrase)]
        if set(words) & set(alike):
            return frozenset(words)
    if alike:
        return frozenset(alike)
    held = [[term.word for term in before.terms if _in(term, phrase)] for phrase in phrases]
    held = [words for words in held if words]
    if len(held) == 1:
        return frozenset(held[0])
    only = [term.word for term in before.terms if not (term.predicate or term.soft or term.told)]
    return frozenset(only) if len(only) == 1 and not match["word"] and not question.asks - WEAK else frozenset()


def without(text: str, words: frozenset[str]) -> str:
    """The text without these words, given in plain letters."""
    return " ".join(word for word in text.split() if plain(word).strip('.,?!:;«»"') not in words)


def _phrases(flat: str, preposition: str) -> list[str]:
    """What follows each such preposition, up to the next small word or mark."""
    phrases = []
    for found in re.finditer(rf"\b{preposition}\s+", flat):
        rest = flat[found.end() :]
        end = _END.search(rest)
        phrases.append(rest[: end.start()] if end else rest)
    return phrases


def _in(term: Term, phrase: str) -> bool:
    return re.search(rf"\b{re.escape(term.word)}", phrase) is not None


def _of_one_sort(term: Term, own: Term) -> bool:
    """Whether two compounds end in the same word."""
    if term.word == own.word or not (term.parts and own.parts):
        return False
    return term.parts[-1] == own.parts[-1] and term.word[-_SHARED_ENDING:] == own.word[-_SHARED_ENDING:]
