"""Signs that a question is of what was just spoken of: «er den ændret?», «hvilke jobs havde de?», «hvor mange af dem …?»."""

from __future__ import annotations

import re

from bot.builtin_model.understand.asks import plain
from bot.builtin_model.understand.question import Question

_FEW_WORDS = 4
_POINTS_AT = re.compile(
    r"^(og |men |saa |and )?((er|var|bliver|blev|har|skal|kan|is|was|has|will)|(hvad koster|hvornaar (er|var|skal)|when (is|was))) "
    r"(den|det|de|han|hun|it|they|he|she)\b"
)
_ACTS = re.compile(
    r"\b(er|var|har|havde|skal|skulle|kan|kunne|vil|ville|bliver|blev|faar|fik|koster|laver|lavede|"
    r"did|do|does|is|are|was|were|has|have|had|will|can) "
    r"(de|den|det|han|hun|they|it|he|she)\b(?! \w+(?:e|n|t|r)\b \w)"
)
_DEFINITE = re.compile(r"(?:et|en|ne)s?$")
_SHORT = 6
_CLEAR = 0.6
_A_FEW_KEYS = 4
OF_THEM = re.compile(r"\b(af|of|blandt|among) (dem|disse|them|those|these)\b|\b(heraf|deraf|hvoraf)\b")
"""«Hvor mange af dem …?»: a part of what was just spoken of, whatever else the question names."""


def told_of(question: Question) -> bool:
    """«Hvilke jobs havde de?»: somebody or something told of is all that acts, and at most one thing is named beside it."""
    return len(question.plain.split()) <= _SHORT and len(question.terms) <= 1 and bool(_ACTS.search(question.plain))


def part_of_it(question: Question, before: Question) -> bool:
    """«Hvem tager stilling til indholdet?»: a thing in its definite form that the subject spoken of has, and that no other subject is called."""
    own, past = question.best(), before.best()
    if past is None or past.coverage < _CLEAR or not 1 <= len(question.terms) <= 2 or len(question.plain.split()) > _SHORT + 3:
        return False
    capitals = {plain(word) for word in re.findall(r"\b[A-ZÆØÅ]\w+", question.text[1:])}
    if not all(_DEFINITE.search(term.word) and term.word not in capitals for term in question.terms):
        return False
    called = own is not None and own.name_coverage >= _CLEAR and len(own.topic.name_keys) <= _A_FEW_KEYS and own.topic != past.topic
    there = past.topic.name_keys | past.topic.text_keys
    return not called and all(term.found_in(there) >= _CLEAR for term in question.terms)


def still_of_it(question: Question, before: Question) -> bool:
    """Whether the subject spoken of is still meant, though the question names something that is found elsewhere too."""
    return points_back(question) or told_of(question) or part_of_it(question, before) or bool(OF_THEM.search(question.plain))


def points_back(question: Question) -> bool:
    """«Er den ændret?»: what is spoken of is only pointed at."""
    return len(question.plain.split()) <= _FEW_WORDS and bool(_POINTS_AT.search(question.plain))
