"""Words as what they can be matched by: stem, lemma, compound parts, synonyms, and for English their Danish counterparts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import product

from bot.builtin_model.understand.kindred import kindred
from bot.builtin_model.understand.known_words import KnownWords
from bot.builtin_model.understand.parts_found import ALL_PARTS, parts_found
from bot.builtin_model.vocabulary import lines
from knowledge.number_words import NUMBER_WORDS
from retrieval.danish import STOP_WORDS, alike, compound_parts, danish_for, in_known_phrases, in_phrases, is_known, lemma, root, stem, words

_NUMBERS = frozenset(
    word
    for line in (
        "to tre fire fem seks syv otte ni ti elleve tolv two three four five six seven eight nine ten foerste andet tredje fjerde femte sjette",
        "syvende ottende niende tiende ellevte tolvte first second third fourth fifth sixth seventh eighth ninth tenth",
    )
    for word in line.split()
) | frozenset(word for number in NUMBER_WORDS for word in words(number))
_PART_WEIGHT = 0.6
_PAIR = 2
_OF_ONE_IN_S = ("set", "sets")
"""Endings of an unknown compound of a word in s: «vikarkorpset» of «vikarkorps», whose own s looks like an ending."""
_SHORTEST_STEM = 3
_LONG_STEM = 6
"""Letters of an unknown stem that says which longer compound is meant: «busstop» is the «busstoppested» that the library has."""
_TELLING_BEGINNING = 7
"""Letters of a stem that a longer word with the same beginning is known by: «busstop» in «busstoppested»."""
_TOO_SHORT = 4
"""Letters of a stem that says nothing certain: «læger» and «lægger» share one."""
_SYNONYM_WEIGHT = 0.85
_DIGITS = ("to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv")
_FIRST_DIGIT = 2
_SO_LONG = re.compile(rf"({'|'.join(_DIGITS)})((?:aarig|dages|ugers|maaneders|timers|cifre[dt]|delt|sporet|etagers)\w*)")
_NAME = re.compile(r"(?<=[^.?!:]\s)(?!I\b)[A-ZÆØÅ][\wæøåÆØÅéü-]+")


@dataclass(frozen=True)
class Term:
    """One content word of a question. `keys` are what it may be found by, with the weight (0 to 1) of such a find;
    `parts` are the stems of its compound."""

    word: str
    keys: tuple[tuple[str, float], ...]
    parts: tuple[str, ...] = ()
    together: tuple[tuple[tuple[str, ...], float], ...] = ()
    """Phrases that say the same, as stems, with the weight of finding all of one."""
    soft: bool = False
    """An English word without a known Danish counterpart, or an unknown verb or adjective: missing it says little."""
    told: bool = False
    """A word of the story told around the question: it helps where it is found and is not missed where it is not."""
    predicate: bool = False
    """What is done, not what it is done to: «droppet» of «hvorfor blev turen droppet?». The documents often have another verb for it."""
    printed: bool = False
    """The library has the very word: where only its parts stand, scattered, that may be by chance."""
    name: bool = False
    """A word the library writes with a capital wherever it stands: a place, a person, a firm. An answer without it is about something else."""

    def found_in(self, keys: dict[str, float]) -> float:
        """How well the word is found among the keys of a text, 0 to 1.

        All parts of a compound found count nearly as the word itself, one part little.
        """
        best = max((weight * keys.get(key, 0.0) for key, weight in self.keys), default=0.0)
        if best < ALL_PARTS and self.parts:
            best = max(best, parts_found(self.parts, keys, phrase=" " in self.word, printed=self.printed))
        if self.together:
            best = max(best, *(weight for stems, weight in self.together if all(stem in keys for stem in stems)), 0.0)
        return min(best, 1.0)


@lru_cache(maxsize=100_000)
def key(word: str) -> str:
    """What a word is matched by: its root, folded; a number or code as it is."""
    return root(word) if word.isalpha() else word


@lru_cache(maxsize=50_000)
def _parts(word: str) -> tuple[str, ...]:
    return tuple(key(part) for part in compound_parts(word) if len(part) >= 4)


@lru_cache(maxsize=1)
def _question_words() -> tuple[frozenset[str], frozenset[str]]:
    """The words as they stand, in plain letters, and what they are forms of."""
    listed = [word for line in lines("question_words.txt") for word in words(line)]
    # A passive may look like a form of another word: «lægges» of «læg», and so «læger» would only ask.
    return frozenset(listed), frozenset(_form(word) for word in listed if not word.endswith("es"))


def _only_asks(word: str) -> bool:
    listed, forms = _question_words()
    return word in listed or _form(word) in forms


def _form(word: str) -> str:
    """The word's lemma, or for a short stem, which «læger» and «lægger» share, the lemma's own spelling."""
    base = lemma(word)
    base = word if len(base) <= _SHORTEST_STEM and len(word) > 2 * _SHORTEST_STEM + 1 else base  # «billigste» is no form of «bil».
    return stem(base) if len(stem(base)) > _TOO_SHORT else base


def is_content(word: str) -> bool:
    """Whether a word says something of the subject: not a stop word, not a word that only says what is asked for."""
    return len(word) > 1 and word not in STOP_WORDS and not _only_asks(word) and not word.isdigit() and word not in _NUMBERS


def with_compounds(found: Term, vocabulary: KnownWords) -> Term:
    """The term, found also by the compounds of the vocabulary that it is a part of: «skole» by «skoleområdet», with less weight.

    Only words that share the beginning of the term are taken apart, which keeps opening a library quick. What means the same and stands nowhere is
    left out.
    """
    least = _SYNONYM_WEIGHT if " " in found.word else 1.0  # A phrase is what it says: «starte for sig selv» is «iværksætteri».
    own = {stemmed: weight for stemmed, weight in found.keys if weight >= least or key(found.word).startswith(stemmed)}
    keys = {stemmed: weight for stemmed, weight in found.keys if stemmed in own or stemmed in vocabulary}
    for stemmed, weight in own.items():
        if weight < _SYNONYM_WEIGHT or len(stemmed) < _SHORTEST_STEM:
            continue
        for other in vocabulary.holding(stemmed):
            if other in keys:
                continue
            if stemmed in _parts(vocabulary[other]) or (len(stemmed) >= _TELLING_BEGINNING and other.startswith(stemmed)):
                keys[other] = _PART_WEIGHT * weight
    if (
        not found.soft
        and len(key(found.word)) >= _LONG_STEM
        and not any(weight >= _SYNONYM_WEIGHT and stem in vocabulary for stem, weight in own.items())
    ):
        keys.update({other: _SYNONYM_WEIGHT for other in vocabulary.holding(key(found.word)) if other.startswith(key(found.word))})
    if not any(known in vocabulary for known in keys) and not (len(found.parts) > 1 and all(part in vocabulary for part in found.parts)):
        keys.update(kindred(found.word, vocabulary))
    together = tuple((stems, weight) for stems, weight in found.together if all(stem in vocabulary or stem.isdigit() for stem in stems))
    together += _parts_in_compounds(found, vocabulary)
    return replace(
        found, keys=tuple(sorted(keys.items())), together=together, printed=found.parts == _parts(found.word) and key(found.word) in vocabulary
    )


def _parts_in_compounds(found: Term, vocabulary: KnownWords) -> tuple[tuple[tuple[str, ...], float], ...]:
    """The parts of a compound that the library has not, where one of them stands only first in a few compounds: «skolefrugten» is found where
    «frugtordning» and «skole» both are."""
    if len(found.parts) != _PAIR or key(found.word) in vocabulary:
        return ()
    ways = [[part] if part in vocabulary else [c for c in vocabulary.holding(part) if _parts(vocabulary[c])[:1] == (part,)] for part in found.parts]
    if not any(part not in vocabulary for part in found.parts) or not all(0 < len(way) <= _PAIR for way in ways):
        return ()
    return tuple((stems, _SYNONYM_WEIGHT) for stems in product(*ways))


def term(word: str, language: str = "da") -> Term:
    """The term of one word; an English word is matched by its Danish counterparts too."""
    if language == "en":
        return _english_term(word, danish_for(word))
    keys = {key(word): 1.0}
    if word.endswith(_OF_ONE_IN_S) and lemma(word) == word:
        keys[key(word.removesuffix("s").removesuffix("et"))] = 1.0
    together = (*_add_synonyms(keys), *_with_digits(word))
    return Term(word=word, keys=tuple(sorted(keys.items())), parts=_parts(word), together=together)


def _with_digits(word: str) -> tuple[tuple[tuple[str, ...], float], ...]:
    """«Treårig» as «3-årig», which stands in a text as two words."""
    counted = _SO_LONG.fullmatch(word)
    return (((str(_DIGITS.index(counted[1]) + _FIRST_DIGIT), key(counted[2])), _SYNONYM_WEIGHT),) if counted else ()


def _phrase_term(phrase: str, roots: tuple[str, ...]) -> Term | None:
    """The term of words that together say what one word may say; None when what they say is nothing of the subject."""
    keys, together = _met_by(*roots)
    return Term(word=phrase, keys=tuple(sorted(keys.items())), parts=roots, together=together) if keys or together else None


def terms_of(text: str, language: str = "da") -> tuple[Term, ...]:
    """The content words of a text as terms, in order, each once; in English the words of a phrase that stands for one Danish are taken together."""
    found: dict[str, Term] = {}
    names = _names_in(text)
    if language == "da":
        return _danish_terms(words(text))
    for phrase, danish in in_phrases(words(text)):
        if phrase in found or not (_says(phrase, danish) if danish else is_content(phrase)):
            continue
        if phrase in names:
            found[phrase] = _as_name(_english_term(phrase, danish))
        else:
            found[phrase] = _english_term(phrase, danish)
    return tuple(found.values())


def _danish_terms(tokens: Sequence[str]) -> tuple[Term, ...]:
    found: dict[str, Term] = {}
    for together, roots in in_known_phrases(tokens):
        said = [word for word in together if is_content(word)]
        if roots and said:
            phrase = " ".join(together)
            if (of_all := _phrase_term(phrase, roots)) is not None:
                found.setdefault(phrase, of_all)
        elif said:
            found.setdefault(said[0], term(said[0]))
    return tuple(found.values())


def _says(phrase: str, danish: Sequence[str]) -> bool:
    """Whether an English word or phrase says something of the subject: some Danish word for it does, and it is no small word itself."""
    return (" " in phrase or is_content(phrase)) and any(is_content(word) for words_together in danish for word in words(words_together))


def _english_term(phrase: str, danish: Sequence[str]) -> Term:
    """Found by each Danish word, of two that belong together by both, and by the English word itself unless it is a Danish one of another meaning."""
    keys = {key(phrase): 1.0} if not danish or (" " not in phrase and not is_known(phrase)) else {}
    keys.update((key(part), 1.0) for word in danish if " " not in word for part in words(word))
    others = _add_synonyms(keys)
    together = next((word for word in danish if " " in word), "")
    parts = tuple(key(part) for part in words(together))
    return Term(word=phrase, keys=tuple(sorted(keys.items())), parts=parts, together=others, soft=not danish)


def _as_name(found: Term) -> Term:
    """The term of a word with a capital: «Monitor» may be itself, whatever the word means."""
    keys = {**dict(found.keys), key(found.word): 1.0}
    return replace(found, keys=tuple(sorted(keys.items())), soft=False)


def _add_synonyms(keys: dict[str, float]) -> tuple[tuple[tuple[str, ...], float], ...]:
    """Adds the single words that mean the same to the keys; gives the phrases that do."""
    phrases: dict[tuple[str, ...], float] = {}
    for stemmed in list(keys):
        singles, together = _met_by(stemmed)
        phrases |= dict(together)
        for other, weight in singles.items():
            keys[other] = max(keys.get(other, 0.0), weight)
    return tuple(phrases.items())


def _met_by(*roots: str) -> tuple[dict[str, float], tuple[tuple[tuple[str, ...], float], ...]]:
    """The single words and the phrases that may be said instead, by their roots, with the weight of a find."""
    others = {tuple(map(key, other)): _SYNONYM_WEIGHT * near for other, near in alike(*roots).items()}
    singles = {found[0]: weight for found, weight in others.items() if len(found) == 1}
    return singles, tuple((found, weight) for found, weight in others.items() if len(found) > 1)


def _names_in(text: str) -> frozenset[str]:
    """Words written as names: with a capital, not first in their sentence."""
    return frozenset(word for match in _NAME.finditer(text) for word in words(match[0]))
