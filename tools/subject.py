"""The subject of a comparison: the words that say what it is about, without those that name the documents or the question."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.library import Library
from retrieval.danish import STOP_WORDS, fold, terms

_ASKING = """
siger sige sagt står stå stod skriver skrev nævner nævnt omtaler omtalt handler sammenlign sammenligne sammenligning forskel forskelle forskellen
forskellig lighed ligheder hver især hvert begge både hvad hvordan hvilke mellem forhold emnet emne ændret ændring udvikling over tid siden dokument
dokumenter dokumentet dokumenterne tekst tekster gør fremgår compare difference between each both say says
"""
_KINDS = """
budgetaftale budgetforlig budget aftale forlig referat møde udvalgsmøde dagsorden plan handleplan handlingsplan tidsplan køreplan tillæg slides slide
præsentation oplæg workshop notat kommune kommunens udvalg udvalget
"""
_TITLE_WEIGHT = 0.25
_LEAST_BEGINNING = 6
_MOST_OF_IT = 0.65


def _stems(words: str) -> frozenset[str]:
    return frozenset(stem for word in words.split() for stem in terms(word)[:1]) | frozenset(fold(words).split())


_OF_THE_QUESTION = _stems(_ASKING)
_OF_THE_KIND = _stems(_KINDS)


@dataclass(frozen=True)
class Subject:
    """Words by index terms with their weights; a word of a document's own title weighs less, for it may only name the document."""

    weights: tuple[tuple[tuple[str, ...], float], ...]
    words: str

    def share(self, text: str) -> float:
        """How much of the subject the text holds, 0 to 1."""
        there = terms(text)
        held = sum(weight for word, weight in self.weights if any(_alike(word, term) for term in there) or _split(word, there))
        whole = sum(weight for _, weight in self.weights)
        return held / whole if whole else 0.0


def subject_of(text: str, library: Library, documents: Sequence[str]) -> Subject:
    """The subject of a question about these documents; where nothing but names is left, the names are the subject."""
    found = [library.document(document) for document in documents]
    titles = {stem for document in found for stem in terms(f"{document.title} {document.body or ''}")}
    years = {str(year) for document in found for year in (*document.years, *((document.date.year,) if document.date else ()))}
    words = [(word, tuple(terms(word))) for word in re.findall(r"[\w-]+", text) if fold(word) not in STOP_WORDS and terms(word)]
    told = [(word, stems) for word, stems in words if not {fold(word), stems[0]} & _OF_THE_QUESTION]
    about = [(word, stems) for word, stems in told if not {fold(word), stems[0]} & _OF_THE_KIND and word not in years]
    kept = about or told or words
    weights = tuple((stems, _TITLE_WEIGHT if stems[0] in titles and about else 1.0) for _, stems in kept)
    return Subject(weights, " ".join(word for word, _ in kept))


def _alike(word: tuple[str, ...], term: str) -> bool:
    """The same, the beginning of a longer word, or a longer form of a word: «iværksætteri» and «iværksætter», not «socialøkonomisk» and «social»."""
    whole = word[0]
    longer = len(whole) >= _LEAST_BEGINNING and term.startswith(whole)
    shorter = len(term) >= max(_LEAST_BEGINNING, _MOST_OF_IT * len(whole)) and whole.startswith(term)
    return whole == term or longer or shorter


def _split(word: tuple[str, ...], there: Sequence[str]) -> bool:
    return len(word) > 2 and all(part in there for part in word[1:])
