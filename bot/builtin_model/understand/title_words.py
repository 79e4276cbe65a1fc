"""What a document's title says it is about, however it is said: «den internationale politik», «workshoppen», «the business policy»."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.builtin_model.understand.asks import plain
from knowledge.records.document import Document
from retrieval.danish import fold, in_phrases, stem

_SHORTEST = 8
"""Letters of a title's word that alone says which document is meant; a shorter one is everybody's."""
_LONG = 10
"""Letters from which a word needs no article, no number and no «fra» to be a name."""
_ADJECTIVE = re.compile(r"(?:al|el|iv|isk)$")
_OF_A_KIND = re.compile(r"([a-z]{5,})(?:plan|program|strategi|politik)$")
_KIND = r"handlinger\w*|(?:\w*(?:plan|program|strategi|politik))(?:ken|en|met|s)*|policy|politics|strategy|programme?|action plan|plan"
"""What an adjective of the title may stand before."""


@dataclass(frozen=True)
class TitleWord:
    """One word of a title that no other title has, an adjective with what may follow it."""

    document: str
    word: str

    def said_in(self, flat: str, english: Sequence[tuple[str, tuple[str, ...]]]) -> str:
        """The words of a question, in plain letters, that name it; none where it is not named. `english` are its phrases with their Danish."""
        if _ADJECTIVE.search(self.word):
            match = re.search(rf"\b{self.word}e?t? (?:{_KIND})\b", flat) or re.search(rf"\b(?:plan\w*|program\w*) for {self.word}e?\b", flat)
        elif len(self.word) < _LONG:
            match = re.search(rf"\b{self.word}(?:{self.word[-1]}?en\b|-| ?\d)|(?<=fra ){self.word}\b", flat)
        else:
            described = rf"|{self.word.removesuffix('ik')}isk[et]?" if self.word.endswith("ik") else ""  # «erhvervspolitiske» of «erhvervspolitik»
            match = re.search(rf"\b(?:{self.word}(?:{self.word[-1]}?en|et|n|t|s|isk|iske)?s?{described})\b", flat) or self._by_kind(flat)
        if match:
            return match[0]
        meant = stem(self.word)
        return next((phrase for phrase, danish in english if " " in phrase and any(stem(fold(word)) == meant for word in danish)), "")

    def _by_kind(self, flat: str) -> re.Match[str] | None:
        """«Erhvervsplanen», «planen for erhverv» of «Tidsplan for kommunens erhvervspolitik»: of the same thing, called another kind of document."""
        begun = _OF_A_KIND.match(self.word)
        if begun is None:
            return None
        thing = begun[1].removesuffix("s")
        return re.search(
            rf"\b{begun[1]}(?:(?:tids|handle|handlings)?(?:plan|program|strategi|politik))(?:ken|en|met)?s?\b|"
            rf"\b(?:tids|handle|handlings)?(?:planen|programmet|strategien|politikken) (?:om|for|paa) {thing}(?:et|slivet|somraadet)?\b",
            flat,
        )


def title_words(documents: Iterable[Document]) -> tuple[TitleWord, ...]:
    """The telling words of all titles."""
    titles = {document.document: re.findall(r"[a-z]+", plain(document.title)) for document in documents}
    everywhere = list(itertools.chain.from_iterable(titles.values()))
    alone = {word for word in everywhere if len(word) >= _SHORTEST and sum(word in other for other in everywhere) == 1}
    return tuple(TitleWord(document, word) for document, own in titles.items() for word in own if word in alone)


def phrases_of(flat: str) -> list[tuple[str, tuple[str, ...]]]:
    """The phrases of a question with their Danish words."""
    return list(in_phrases(re.findall(r"[a-z]+", flat)))
