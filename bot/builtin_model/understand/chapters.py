"""The chapter of an agreement that a question names: by number, by its name, by a word or two of it."""

from __future__ import annotations

import itertools
import re

from rapidfuzz import fuzz

from bot.builtin_model.understand.asks import plain
from bot.builtin_model.understand.terms import key
from knowledge.library import Library
from knowledge.records import Chapter
from retrieval.danish import compound_parts

ChapterNamed = tuple[str, str, str]
"""Document, number, name."""

_NUMBER = re.compile(r"\b(?:kapitel|chapter|kap\.?)\s*(\d+)")
_SAID = re.compile(r"kapit|chapter|afsnit")
_COMPOUND = re.compile(r"\b([a-z]{4,}?)s?(?:kapit(?:el|let|lets)|afsnit(?:tet)?)\b")
_AS_A_HEADING = re.compile(r"\b(?:under|inden for|indenfor|hoerer til|overskrift\w*|tema(?:et)?|omraade\w*|heading|belongs? to)\b")
"""What is said of things that stand under a heading, which need not be called a chapter."""
_WHOLE_NAME, _LIKE, _SOME_WORDS = 88, 80, 0.34
_LONG_NAME, _LONG_WORD, _LONG_COMPOUND = 8, 3, 10
_SMALL = frozenset(["af", "og", "for", "i", "til", "paa", "den", "det", "de", "en", "et", "som", "the", "of", "a", "in"])


class Chapters:
    """The chapters of a library."""

    def __init__(self, library: Library) -> None:
        """Reads their names once."""
        self._all = tuple((chapter.document, chapter.number, chapter.name) for chapter in library.of(Chapter))

    def named_in(self, question: str) -> ChapterNamed | None:
        """The chapter named by number («kapitel 4»), by (most of) its name, or as a heading by a word or two of it («under den grønne by»)."""
        flat = plain(question)
        number = _NUMBER.search(flat)
        for chapter in self._all:
            if number and chapter[1] == number[1]:
                return chapter
        scored = [(fuzz.partial_ratio(plain(chapter[2]), flat), chapter) for chapter in self._all if len(chapter[2]) > _LONG_NAME]
        best = max(scored, default=(0, None), key=lambda pair: pair[0])
        if best[1] and best[0] >= _WHOLE_NAME:
            return best[1]
        if _SAID.search(flat):
            return self._by_words(flat)
        return self._as_heading(flat) if _AS_A_HEADING.search(flat) else None

    def _by_words(self, flat: str) -> ChapterNamed | None:
        asked = [word for word in re.findall(r"[a-z]+", flat) if len(word) > _LONG_WORD]
        compound = _COMPOUND.search(flat)
        best: tuple[float, ChapterNamed | None] = (0.0, None)
        for chapter in self._all:
            own = [word for word in re.findall(r"[a-z]+", plain(chapter[2])) if len(word) > _LONG_WORD]
            if not own:
                continue
            hit = sum(max((fuzz.ratio(token, word) for word in asked), default=0) >= _LIKE for token in own) / len(own)
            hit = 1.0 if compound and any(token.startswith(compound[1]) for token in own) else hit
            if hit > best[0]:
                best = (hit, chapter)
        return best[1] if best[0] >= _SOME_WORDS else None

    def _as_heading(self, flat: str) -> ChapterNamed | None:
        """The one chapter with a compound, or two words side by side, neither a small one, that the question has too, in any form."""
        asked = _telling(flat)
        meant = [chapter for chapter in self._all if asked & _telling(plain(chapter[2]))]
        return meant[0] if len(meant) == 1 else None


def _telling(flat: str) -> set[tuple[str, ...]]:
    words = re.findall(r"[a-z]+", flat)
    compounds = {(key(word),) for word in words if len(word) >= _LONG_COMPOUND and compound_parts(word)}
    return compounds | {(key(one), key(other)) for one, other in itertools.pairwise(words) if not {one, other} & _SMALL}
