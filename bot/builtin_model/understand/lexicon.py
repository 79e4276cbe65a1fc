"""The words a question may be spelt with: those of the library, its names, and those that questions are put in."""

from __future__ import annotations

from bot.builtin_model.understand.bodies import Bodies
from bot.builtin_model.understand.names import Names
from bot.builtin_model.vocabulary import lines
from knowledge.library import Library
from retrieval.danish import STOP_WORDS, words


def lexicon_of(library: Library, names: Names, bodies: Bodies) -> dict[str, int]:
    """How often each word stands in the library, folded; names and the words of questions count for more."""
    counts: dict[str, int] = {}
    for passage in library.passages():
        for word in words(passage.text):
            counts[word] = counts.get(word, 0) + 1
    for name in [*names.people, *names.offices, *bodies.all]:
        for word in words(name):
            counts[word] = counts.get(word, 0) + 5
    for word in (word for line in lines("question_words.txt") for word in words(line) if word not in STOP_WORDS):
        counts[word] = counts.get(word, 0) + 3
    return counts
