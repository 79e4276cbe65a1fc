"""Which words of a question say what is done: they find the subject less surely than its nouns, for documents often use another verb."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.builtin_model.understand.asks import plain
from retrieval.danish import is_lemma, lemma

_AFTER_THE_QUESTION_WORD = re.compile(r"\b(?:hvorfor|hvordan|hvornaar|hvem|hvad|hvor|why|how|when|who|what)\s+([a-z]{3,})")
_ENGLISH_NOUN = re.compile(r"\bwhat ([a-z]{3,}) (?:will|would|is|are|was|were|do|does|did|must|should|shall|can|could|has|have|had|may|might)\b")
"""«What salary will she get?»: what is asked for, and no verb."""
_AUXILIARY = r"\b(?:er|var|blev|bliver|blevet|har|havde|faar|fik)\b"
_PARTICIPLE = re.compile(rf"{_AUXILIARY}(?:\s+[a-z0-9-]+){{0,8}}?\s+([a-z]{{3,}}t)\b")
_PARTICIPLE_BEHIND_A_NOUN = re.compile(r"\s+[a-z]{5,}\s+([a-z]{3,}t)\b")
_INFINITIVE = re.compile(
    r"\b(?:at|skal|kan|vil|maa|skulle|kunne|ville|boer)\s+(?:(?:man|vi|jeg|de|der|kommunen|[a-z]{4,}(?:et|en|erne))\s+)?(?:ikke\s+)?([a-z]{3,}e)\b"
)

_PASSIVE = re.compile(r"\b(?:skal|kan|vil|maa|skulle|kunne|ville|boer)\s+(?:[a-z0-9-]+\s+){0,6}?([a-z]{3,}es)\b")
_AFTER_ITS_SUBJECT = re.compile(
    r"\b(?:(?:(?<!\bde )(?<!\bden )(?<!\bdet )der|som|man|vi|jeg|han|hun|du)|(?:naar|hvis|at|om|fordi|selvom|mens|saa|inden|foer) (?:den|det|de))\s+"
    r"(?:(?:ikke|selv|ogsaa|nu|altid|gerne|nok|jo|allerede|stadig)\s+)?([a-z]{3,}(?:r|ede|edes|te|tes))\b"
)
"""«… der arbejder», «når den virker»: a finite verb, but not «de skoler»."""
_ENDING_A_CLAUSE = re.compile(r"\b(?:naar|hvis|inden|foer|efter at)\s+(?:[a-z0-9]+\s+){1,4}?([a-z]{4,}er)\b(?=\s*(?:[?,.]|$))")

_ENGLISH_PARTICIPLE = re.compile(r"\b(?:is|are|was|were|be|been|being)\s+(?:(?:it|that|this|they|he|she|we|the [a-z]+)\s+)?([a-z]{3,}ed)\b")
"""«Was it moved», «going to be evaluated»; Danish has no words in -ed that follow these."""
_AFTER_WHAT_IS_COUNTED = re.compile(r"\bhvor mange [a-z-]{3,}(?:er|ere) ([a-z]{3,}(?:r|ede|te))\b")
"""«Hvor mange elever kører der …?»: what follows a plural is no noun."""
_NOUNS = ("omraadet", "moedet", "arbejdet", "billedet", "stykket", "vaesenet", "omfanget", "oejet", "riget")
"""Neuter nouns in -e, or words that end in one, whose definite form looks like a participle."""

_SAYS_LITTLE = re.compile(
    r"^(?:flyt|ryk|kom|deltag|indgaa|involver|arbejd|samarbejd|hold|lav|haav|skal|plan|taenk|indtaenk|aabn|etabler|foresl|naevn|besoeg|vaer|staa|hav|gaa|"
    r"hoer|traek|vaelg|kunne|tilbyd|raadhus|huse|dele?$|move|come|open|take|work|includ)"
)
"""Verbs of being there or taking part, and the house they work in: any other verb must stand in the sentence too."""


def says_little(word: str) -> bool:
    """Whether a word of the question only says that things are there or take part, where a list of them is asked for."""
    return _SAYS_LITTLE.match(word) is not None


def predicates(text: str) -> frozenset[str]:
    """The verbs of a question, folded: the word after the question word, participles after an auxiliary, infinitives after «at» or «skal»,
    finite verbs after their subject or at the end of a clause of time."""
    flat = plain(text)
    participles = (match[1] for match in _overlapping(_PARTICIPLE, flat) if _is_participle(match[1]) and not _is_governed(match[1], flat))
    infinitives = (word for word in _INFINITIVE.findall(flat) if is_lemma(word))
    passives = (word for word in _PASSIVE.findall(flat) if is_lemma(word[:-1]))
    finite = (word for word in (*_AFTER_ITS_SUBJECT.findall(flat), *_ENDING_A_CLAUSE.findall(flat)) if _is_finite(word))
    counted = (word for word in _AFTER_WHAT_IS_COUNTED.findall(flat) if _is_finite(word) or is_lemma(word.removesuffix("r")))
    english = _ENGLISH_PARTICIPLE.findall(flat)
    after = set(_AFTER_THE_QUESTION_WORD.findall(flat)) - set(_ENGLISH_NOUN.findall(flat))
    return frozenset([*after, *english, *participles, *infinitives, *passives, *finite, *counted])


def _is_finite(word: str) -> bool:
    """«virker» of «virke» and «fik» of «få», not «folkeskoler» of a noun that has no such verb."""
    base = lemma(word)
    return base != word and not word.endswith(("erer", "ederne"))


def _overlapping(pattern: re.Pattern[str], text: str) -> Iterable[re.Match[str]]:
    """The first match from each auxiliary on; where it may describe the noun behind it («er klagedrevet innovation hentet») the next one too."""
    for at in re.finditer(_AUXILIARY, text):
        match = pattern.match(text, at.start())
        while match:
            yield match
            match = _PARTICIPLE_BEHIND_A_NOUN.match(text, match.end())


def _is_governed(word: str, text: str) -> bool:
    """Whether a word stands after a preposition or an article, as a noun does: «hvad blev der af besøget?»; in «blev den aflyst?» «den» is none."""
    governed = re.search(rf"\b(?:af|til|om|i|paa|for|med|hos|ved|fra|et|det|den)\s+{word}\b", text)
    return bool(governed) and not re.search(rf"{_AUXILIARY}\s+(?:det|den)\s+{word}\b", text)


def _is_participle(word: str) -> bool:
    """«droppet» of «droppe» and «aflyst» of «aflyse», not «projektet» of «projekt»."""
    if word.endswith(_NOUNS):
        return False
    base = lemma(word)
    return (base != word and base.endswith("e") and word.startswith(base[:-1])) or (word.endswith("et") and is_lemma(word[:-1]))
