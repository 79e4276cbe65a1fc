"""Danish words for search: folding, words, stop words, stems, lemmas, compound parts, index terms, spelling, synonyms and English."""

from retrieval.danish.compounds import compound_parts
from retrieval.danish.dictionary import is_known, is_lemma, lemma
from retrieval.danish.english_words import danish_for, in_phrases
from retrieval.danish.folding import fold
from retrieval.danish.index_terms import terms
from retrieval.danish.spelling import Spelling
from retrieval.danish.stemming import stem
from retrieval.danish.stop_words import STOP_WORDS, is_english
from retrieval.danish.tokens import is_code, words
from retrieval.danish.word_lists import synonyms

__all__ = [
    "STOP_WORDS",
    "Spelling",
    "compound_parts",
    "danish_for",
    "fold",
    "in_phrases",
    "is_code",
    "is_english",
    "is_known",
    "is_lemma",
    "lemma",
    "stem",
    "synonyms",
    "terms",
    "words",
]
