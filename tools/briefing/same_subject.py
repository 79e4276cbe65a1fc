"""Which records mention the subject of a case: all its telling words, found by their stems.

Words that stand all over the library («status», «virksomheder») tell nothing; a case of nothing else is matched by its name alone.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from knowledge.library import Library
from retrieval.danish import STOP_WORDS, fold, terms

_SHARE = 0.04
_LEAST = 4
_LEAST_BEGINNING = 5
_OF_MEETINGS = """
status orientering mundtlig mundtligt oplæg ny nye nyt evt etablering præsentation indhold temadrøftelse drøftelse tilbagemelding opfølgning
evaluering organisering besøg samarbejde program nærmere plan handlingsplan handleplan nøgletal årsrapport årsstatus halvårsstatus rapport område
kommune kommunens udvalg udvalget budgetaftale budgetaftalepunkter budgetaftalepunkt aftale meddelelser eventuelt godkendelse dagsorden referat
underskriftside sagsoversigt styrket behandling forslag sag sager punkt jf
"""
"""Words of agendas themselves."""
_COMMON = frozenset(stem for word in _OF_MEETINGS.split() for stem in terms(word)[:1])


@dataclass(frozen=True)
class Subjects:
    """Tells of each case what its telling words are, over one library."""

    library: Library

    @cached_property
    def _spread(self) -> tuple[Counter[str], int]:
        counted: Counter[str] = Counter()
        sections = self.library.sections()
        for section in sections:
            counted.update(set(terms(section.text)))
        return counted, len(sections)

    def telling(self, name: str) -> tuple[str, ...]:
        """The words of the name that say what it is about, as printed; empty when none does."""
        counted, sections = self._spread
        most = max(_LEAST, _SHARE * sections)
        kept = []
        for word in fold(name).replace("/", " ").split():
            bare = word.strip(" .,;:()«»\"'”-")
            stems = terms(bare)
            if len(bare) > 2 and stems and bare not in STOP_WORDS and stems[0] not in _COMMON and not bare.isdigit() and counted[stems[0]] <= most:
                kept.append(bare)
        return tuple(dict.fromkeys(kept))

    def mentions(self, name: str, *texts: str | None) -> bool:
        """Whether the texts hold every telling word of the name."""
        words = self.telling(name)
        there = frozenset(stem for text in texts if text for stem in terms(text))
        return bool(words) and all(_stands_in(terms(word)[0], there) for word in words)


def _stands_in(stem: str, there: frozenset[str]) -> bool:
    """As a word, a part of a compound or the beginning of a longer word; the parts of a compound standing apart prove nothing."""
    return stem in there or (len(stem) >= _LEAST_BEGINNING and any(term.startswith(stem) for term in there))
