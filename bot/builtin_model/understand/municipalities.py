"""Which municipality each document is of: its name says nothing in a library of one, and tells documents apart in a library of several."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container
from functools import lru_cache
from itertools import pairwise

from bot.builtin_model.understand.asks import plain
from bot.builtin_model.understand.names import Named
from bot.builtin_model.understand.terms import key
from bot.builtin_model.vocabulary import lines
from knowledge.library import Library
from retrieval.danish import is_known

_NAME = r"[A-ZÆØÅ][\wæøå]+(?:-[A-ZÆØÅ][\wæøå]+)?"
_MUNICIPALITY = re.compile(rf"\b({_NAME})\s+Kommunes?\b|^\W*([A-ZÆØÅ]{{3,}}(?:-[A-ZÆØÅ]+)?) KOMMUNE\b", re.MULTILINE)
_COUNCIL = re.compile(rf"^({_NAME})\s+(?:Byråd|Kommunalbestyrelse)\b")
"""«Vesterhavn Byråd», where the minutes are of the council and need not say which municipality."""
_COUNCIL_IN = re.compile(rf"^\W*(?i:byrådet|kommunalbestyrelsen)\s+(?i:i)\s+({_NAME}|[A-ZÆØÅ]{{3,}}(?:-[A-ZÆØÅ]+)?)\s*$", re.MULTILINE)
"""«BYRÅDET I SKOVHOLM», alone on a line."""
_FEWEST = 2
_ROAD = "vejen"
"""A municipality, and far more often the road."""
_FRONT = 10
"""On the first lines of a document its name stands once, and that is enough."""


class Municipalities:
    """The municipality named on the front of each document, else most often in it; one that names none has that of its file's name, if any."""

    def __init__(self, library: Library) -> None:
        """Reads the passages once."""
        counts: dict[str, Counter[str]] = {}
        for passage in library.passages():
            found = _named(f"{passage.context}\n{passage.text}")
            counts.setdefault(passage.document, Counter()).update(found * (_FEWEST if passage.line_from <= _FRONT else 1))
        for document in library.documents():
            head = document.sources[0].quote
            named = [*_named(head), *_COUNCIL.findall(document.body or ""), *(name.title() for name in _COUNCIL_IN.findall(head))]
            counts.setdefault(document.document, Counter()).update(named * _FEWEST)
            if max(counts[document.document].values(), default=0) < _FEWEST:
                counts[document.document].update(_filed_under(document.document) * _FEWEST)
        self.of = {document: own.most_common(1)[0][0] for document, own in counts.items() if own and own.most_common(1)[0][1] >= _FEWEST}
        self.all = tuple(dict.fromkeys(self.of.values()))

    @property
    def home(self) -> frozenset[str]:
        """The words, in plain letters, of the one municipality that the library is of; none when it is of several."""
        if len(self.all) != 1:
            return frozenset()
        words = re.findall(r"[a-z]+", plain(self.all[0]))
        return frozenset(form for word in words for form in (word, f"{word}s"))

    def without_home_before_a_noun(self, text: str, vocabulary: Container[str]) -> str:
        """«Ballerupborgere» as «borgere», unless the library has the word: that they are of its one municipality goes without saying."""
        if len(self.all) != 1:
            return text
        compound = re.compile(rf"\b{re.escape(self.all[0])}-?(?P<noun>[^\W\d_]{{4,}})\b", re.IGNORECASE)

        def noun_alone(match: re.Match[str]) -> str:
            own = is_known(plain(match["noun"])) and key(plain(match[0])) not in vocabulary
            return match["noun"] if own else match[0]

        return compound.sub(noun_alone, text)

    def named_in(self, question: str) -> tuple[Named, ...]:
        """The documents (ids) of the municipalities that the question names, when the library is of several."""
        flat = plain(question)
        if len(self.all) < 2:
            return ()
        meant = {name: match[0] for name in self.all if (match := re.search(rf"\b{re.escape(plain(name))}s?\b", flat))}
        return tuple(Named(document, meant[name]) for document, name in self.of.items() if name in meant)


@lru_cache(maxsize=1)
def danish_municipalities() -> frozenset[str]:
    """All of Denmark's, in folded letters."""
    return frozenset(word for line in lines("municipalities.txt") for word in line.split())


def _filed_under(document: str) -> list[str]:
    """The municipality that a file is called by («byraad-kerteminde-2025-02-27»), where its text names none."""
    parts = document.split("-")
    pairs = ["-".join(pair) for pair in pairwise(parts)]
    return [part.title() for part in [*pairs, *parts] if part in danish_municipalities() and part != _ROAD][:1]


def _named(text: str) -> list[str]:
    """The municipalities a text names; one in capitals («HERLEV KOMMUNE») as others write it."""
    return [name or capitals.title() for name, capitals in _MUNICIPALITY.findall(text)]
