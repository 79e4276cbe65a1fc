"""A question as the terms it may be met by: its words, their parts, synonyms, the verb behind a noun, short forms, and Danish words for English."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from retrieval.danish import STOP_WORDS, danish_for, fold, in_phrases, is_english, words
from retrieval.danish.index_terms import word_terms
from retrieval.danish.verbs import verb_stem
from retrieval.danish.word_lists import expressions, synonyms, task_stems

_VERB_WEIGHT = 0.9
_SYNONYM_WEIGHT = 0.7
_TASK_SHARE = 0.5
_SOME_PARTS = 0.5
_SHORT_FORMS = (3, 4, 5)
"""Letters of a short form: Forberedende Grunduddannelse is FGU, Edge Cities Network ECN."""
_NOW = frozenset(["i aar", "i aften", "i dag", "i gaar", "i morgen"])
"""Says when, not what about: «hvem er formand i dag» is not about days."""
_BETWEEN = frozenset(["af", "den", "de", "det", "en", "et", "for", "i", "med", "om", "paa", "sig", "til", "ved"])
"""Small words that may stand inside an expression: «ikke til stede», «starte for sig selv»."""
_WORD = re.compile(r"[^\W_][\w-]*")

Having = Callable[[str], int]
"""How many passages have a term."""


@dataclass(frozen=True)
class Wanted:
    """One word of a question. `terms` are what it may be met by, its own first, with how good such a find is (0 to 1); `parts` the same for each
    part of its compound. `some_parts` is what meeting only some of them is worth, half where the library has the whole word; `share` is how much the
    word counts, half for one that only says what to do."""

    word: str
    terms: Mapping[str, float]
    parts: tuple[Mapping[str, float], ...] = ()
    some_parts: float = 1.0
    share: float = 1.0

    def met_by(self, there: frozenset[str]) -> float:
        """How well a passage of these terms meets the word, 0 to 1."""
        whole = _best(self.terms, there)
        if whole == 1.0 or not self.parts:
            return whole
        found = [_best(part, there) for part in self.parts]
        return max(whole, (1.0 if all(found) else self.some_parts) * sum(found) / len(found))

    def all_terms(self) -> list[str]:
        """All terms that the word may be met by."""
        return [*self.terms, *(term for part in self.parts for term in part)]


def wanted_words(question: str, having: Having) -> list[Wanted]:
    """The words of a question that say something, in order, each once."""
    tokens = words(question)
    reader = _Reader(having, is_english(tokens), _short_forms(question, having), _said_together(tokens))
    found: dict[tuple[str, ...], Wanted] = {}
    for phrase, danish in in_phrases(tokens) if reader.english else _in_pairs(tokens):
        wanted = reader.translated(phrase, danish) if danish and " " in phrase else reader.read(phrase)
        if wanted is not None:
            found.setdefault(tuple(wanted.all_terms()), wanted)
    return list(found.values())


def _in_pairs(tokens: Sequence[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The words of a Danish text, less those that together say when."""
    at = 0
    while at < len(tokens):
        if " ".join(tokens[at : at + 2]) in _NOW:
            at += 2
            continue
        yield tokens[at], ()
        at += 1


@dataclass(frozen=True)
class _Reader:
    """Reads single words of one question."""

    having: Having
    english: bool
    short_forms: Mapping[str, str]
    said_together: Mapping[str, Sequence[str]] = field(default_factory=dict)

    def read(self, word: str) -> Wanted | None:
        """The word, unless it says nothing."""
        if word in STOP_WORDS or not (own := word_terms(word)):
            return None
        if self.english and (danish := danish_for(word)):
            return self.translated(word, danish)
        terms = {own[0]: 1.0}
        for other in self.said_together.get(word, ()):
            terms.setdefault(other, 1.0)
        if word in self.short_forms:
            terms.setdefault(self.short_forms[word], 1.0)
        _add_near(terms, word, own[0])
        some_parts = _SOME_PARTS if self.having(own[0]) else 1.0
        return Wanted(word, terms, self._parts(own[1:]), some_parts, _TASK_SHARE if own[0] in task_stems() else 1.0)

    def translated(self, phrase: str, danish: Sequence[str]) -> Wanted:
        """An English word or phrase, met by its Danish words or by itself."""
        terms: dict[str, float] = {}
        for word in (part for target in danish for part in words(target)):
            for own in word_terms(word)[:1]:
                terms[own] = 1.0
                _add_near(terms, word, own)
        for own in (term for word in words(phrase) for term in word_terms(word)[:1]):
            terms.setdefault(own, 1.0)
        return Wanted(phrase, terms)

    def _parts(self, stems: Sequence[str]) -> tuple[Mapping[str, float], ...]:
        """The parts of a compound that any passage has: of «anlægssum» the library may know «anlæg» only."""
        parts = [{stem: 1.0, **{other: _SYNONYM_WEIGHT for other in synonyms().get(stem, ()) if other != stem}} for stem in stems]
        return tuple(part for part in parts if any(self.having(term) for term in part))


def _add_near(terms: dict[str, float], word: str, stem: str) -> None:
    """The verb behind a noun, and synonyms, with less weight."""
    if word.isalpha() and (verb := verb_stem(word)):
        terms.setdefault(verb, _VERB_WEIGHT)
    for other in synonyms().get(stem, ()):
        terms.setdefault(other, _SYNONYM_WEIGHT)


def _short_forms(question: str, having: Having) -> dict[str, str]:
    """Words of a name in capitals → its short form, where the library has it."""
    named = [match.group() for match in _WORD.finditer(question)]
    found: dict[str, str] = {}
    for length in _SHORT_FORMS:
        for start in range(len(named) - length + 1):
            run = named[start : start + length]
            letters = "".join(fold(word)[:1] for word in run)
            if all(word[0].isupper() for word in run) and having(letters):
                found.update(dict.fromkeys(words(" ".join(run)), letters))
    return found


def _said_together(tokens: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """The last word of an expression that says something → the stems of what the expression says."""
    kept = [token for token in tokens if token not in _BETWEEN]
    found: dict[str, tuple[str, ...]] = {}
    for first, second in pairwise(kept):
        meant = expressions().get((_stem(first), _stem(second)))
        if meant is not None:
            found[second if second not in STOP_WORDS else first] = meant
    return found


def _stem(token: str) -> str:
    return (word_terms(token) or (token,))[0]


def _best(terms: Mapping[str, float], there: frozenset[str]) -> float:
    return max((weight for term, weight in terms.items() if term in there), default=0.0)
