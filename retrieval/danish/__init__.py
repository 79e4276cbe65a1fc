"""Danish words for search: folding, words, stop words, stems, lemmas, compound parts, index terms, spelling, synonyms and English."""

from retrieval.danish.alike import SAME, alike, in_known_phrases, is_turn_of_speech
from retrieval.danish.compounds import compound_parts
from retrieval.danish.dictionary import is_known, is_lemma, lemma
from retrieval.danish.english_words import danish_for, in_phrases
from retrieval.danish.folding import fold
from retrieval.danish.index_terms import terms
from retrieval.danish.roots import root
from retrieval.danish.spelling import Spelling
from retrieval.danish.stemming import stem
from retrieval.danish.stop_words import STOP_WORDS, is_english
from retrieval.danish.tokens import is_code, words
from retrieval.danish.verbs import is_finite

__all__ = [
    "SAME",
    "STOP_WORDS",
    "Spelling",
    "alike",
    "compound_parts",
    "danish_for",
    "fold",
    "in_known_phrases",
    "in_phrases",
    "is_code",
    "is_english",
    "is_finite",
    "is_known",
    "is_lemma",
    "is_turn_of_speech",
    "lemma",
    "root",
    "stem",
    "terms",
    "words",
]
