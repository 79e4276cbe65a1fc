"""A question as the terms it may be met by: its words, their parts, synonyms, the verb behind a noun, short forms, and Danish words for English."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from retrieval.danish import STOP_WORDS, alike, danish_for, fold, in_known_phrases, in_phrases, is_english, root, words
from retrieval.danish.index_terms import word_terms
from retrieval.danish.verbs import verb_stem
from retrieval.danish.word_lists import task_stems

_VERB_WEIGHT = 0.9
_SYNONYM_WEIGHT = 0.7
_TASK_SHARE = 0.5
_SOME_PARTS = 0.5
_SHORT_FORMS = (3, 4, 5)
"""Letters of a short form: Forberedende Grunduddannelse is FGU, Edge Cities Network ECN."""
_NOW = frozenset(["i aar", "i aften", "i dag", "i gaar", "i morgen"])
"""Says when, not what about: «hvem er formand i dag» is not about days."""
_WORD = re.compile(r"[^\W_][\w-]*")

Having = Callable[[str], int]
"""How many passages have a term."""


@dataclass(frozen=True)
class Wanted:
    """One word of a question. `terms` are what it may be met by, its own first, with how good such a find is (0 to 1); `parts` the same for each
    part of its compound. `some_parts` is what meeting only some of them is worth, half where the library has the whole word; `share` is how much the
    word counts, half for one that only says what to do; `together` are phrases that say the same, as stems, and what meeting all of one is worth."""

    word: str
    terms: Mapping[str, float]
    parts: tuple[Mapping[str, float], ...] = ()
    some_parts: float = 1.0
    share: float = 1.0
    together: Mapping[tuple[str, ...], float] = field(default_factory=dict)

    def met_by(self, there: frozenset[str]) -> float:
        """How well a passage of these terms meets the word, 0 to 1."""
        whole = max([_best(self.terms, there), *(worth for stems, worth in self.together.items() if there.issuperset(stems))])
        if whole == 1.0 or not self.parts:
            return whole
        found = [_best(part, there) for part in self.parts]
        return max(whole, (1.0 if all(found) else self.some_parts) * sum(found) / len(found))

    def all_terms(self) -> list[str]:
        """All terms that the word may be met by."""
        return [*self.terms, *(term for part in self.parts for term in part), *(term for stems in self.together for term in stems)]


def wanted_words(question: str, having: Having) -> list[Wanted]:
    """The words of a question that say something, in order, each once."""
    tokens = words(question)
    reader = _Reader(having, is_english(tokens), _short_forms(question, having), {} if is_english(tokens) else _said_together(tokens))
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
    said_together: Mapping[str, Mapping[tuple[str, ...], float]] = field(default_factory=dict)

    def read(self, word: str) -> Wanted | None:
        """The word, unless it says nothing."""
        if word in STOP_WORDS or not (own := word_terms(word)):
            return None
        if self.english and (danish := danish_for(word)):
            return self.translated(word, danish)
        terms = {own[0]: 1.0}
        together = {**self.said_together.get(word, {})}
        terms |= _single(together)
        if word in self.short_forms:
            terms.setdefault(self.short_forms[word], 1.0)
        together |= _add_near(terms, word)
        some_parts = _SOME_PARTS if self.having(own[0]) else 1.0
        together = {stems: worth for stems, worth in together.items() if len(stems) > 1}
        return Wanted(word, terms, self._parts(own[1:]), some_parts, _TASK_SHARE if own[0] in task_stems() else 1.0, together)

    def translated(self, phrase: str, danish: Sequence[str]) -> Wanted:
        """An English word or phrase, met by its Danish words or by itself."""
        terms: dict[str, float] = {}
        for word in (part for target in danish for part in words(target)):
            for own in word_terms(word)[:1]:
                terms[own] = 1.0
                _add_near(terms, word)
        for own in (term for word in words(phrase) for term in word_terms(word)[:1]):
            terms.setdefault(own, 1.0)
        return Wanted(phrase, terms)

    def _parts(self, stems: Sequence[str]) -> tuple[Mapping[str, float], ...]:
        """The parts of a compound that any passage has: of «anlægssum» the library may know «anlæg» only."""
        parts = [{stem: 1.0, **_single(_met_by(stem))} for stem in stems]
        return tuple(part for part in parts if any(self.having(term) for term in part))


def _add_near(terms: dict[str, float], word: str) -> dict[tuple[str, ...], float]:
    """The verb behind a noun, and words that mean the same, with less weight; the phrases that do are given back."""
    if word.isalpha() and (verb := verb_stem(word)):
        terms.setdefault(verb, _VERB_WEIGHT)
    others = _met_by(root(word))
    for stem, worth in _single(others).items():
        terms[stem] = max(terms.get(stem, 0.0), worth)
    return {stems: worth for stems, worth in others.items() if len(stems) > 1}


def _met_by(*roots: str) -> dict[tuple[str, ...], float]:
    """What may be said instead, as index terms, with what that is worth."""
    return {tuple(map(_stem, other)): _SYNONYM_WEIGHT * near for other, near in alike(*roots).items()}


def _single(others: Mapping[tuple[str, ...], float]) -> dict[str, float]:
    return {stems[0]: worth for stems, worth in others.items() if len(stems) == 1}


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


def _said_together(tokens: Sequence[str]) -> dict[str, Mapping[tuple[str, ...], float]]:
    """The last word of a phrase that says something → what may be said instead of the phrase, with what that is worth."""
    found: dict[str, Mapping[tuple[str, ...], float]] = {}
    for together, roots in in_known_phrases(tokens):
        if roots:
            found[next((token for token in reversed(together) if token not in STOP_WORDS), together[-1])] = _met_by(*roots)
    return found


def _stem(token: str) -> str:
    return (word_terms(token) or (token,))[0]


def _best(terms: Mapping[str, float], there: frozenset[str]) -> float:
    return max((weight for term, weight in terms.items() if term in there), default=0.0)
