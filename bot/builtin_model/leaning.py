"""Signs that a question is of what was just spoken of: «er den ændret?», «hvilke jobs havde de?», «hvor mange af dem …?»."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.builtin_model.understand.asks import Ask, plain
from bot.builtin_model.understand.question import Question
from bot.builtin_model.understand.terms import is_content

_FEW_WORDS = 4
_POINTS_AT = re.compile(
    r"^(og |men |saa |and )?((er|var|bliver|blev|har|skal|kan|is|was|has|will)|(hvad koster|hvornaar (er|var|skal)|when (is|was))) "
    r"(den|det|de|han|hun|it|they|he|she)\b"
)
_WHAT_IT_COSTS = re.compile(
    r"^(?:og |men |saa |and |but )?(?:hvad koster (?:det|den|de)\b(?! (?:i alt|samlet|alt sammen))|what (?:does it|do they) cost)"
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
_OF_ONE_FACT = (Ask.HOW_MUCH, Ask.HOW_MANY, Ask.WHEN, Ask.WHO, Ask.SHARE)
"""«Hvor meget regner kommunen med at få i støtte?»: one fact of one thing, which the subject spoken of has."""
DISSENT = (Ask.AGAINST, Ask.VOTES, Ask.MINORITY, Ask.SUSPENSION)
_THERE = re.compile(r"(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )\b(there|dertil|derhen|derover|derovre|dernede|deroppe|derfra)\W*$")
POINTERS = re.compile(
    r"\b(den|det|de|dem|der|denne|dette|disse|deres|dens|dets|han|hun|hans|hendes|pengene|beloebet|beslutningen|sagen|punktet|forslaget|samme|"
    r"it|that|they|them|those|this|he|she|his|her|the money)\b"
)
OF_THEM = re.compile(r"\b(af|of|blandt|among) (dem|disse|them|those|these)\b|\b(heraf|deraf|hvoraf)\b")
"""«Hvor mange af dem …?»: a part of what was just spoken of, whatever else the question names."""


def has_own_subject(question: Question) -> bool:
    """Whether the question names what it is about; in «when will it be evaluated?» it only says what is done to «it»."""
    if question.terms and only_said_of_it(question):
        return False
    own = question.best() if any(is_content(word) for term in question.terms for word in term.word.split()) else None
    return own is not None and own.coverage >= 0.75 and (own.name_coverage >= 0.5 or len(question.terms) >= 3)


def only_said_of_it(question: Question) -> bool:
    """«Hvornår blev den aflyst?»: all that the question says is what is done, to something it only points at."""
    return all(term.predicate for term in question.terms) and bool(POINTERS.search(question.plain))


def told_of(question: Question) -> bool:
    """«Hvilke jobs havde de?»: somebody or something told of is all that acts, and at most one thing is named beside it."""
    return len(question.plain.split()) <= _SHORT and len(question.terms) <= 1 and bool(_ACTS.search(question.plain))


def part_of_it(question: Question, before: Question) -> bool:
    """«Hvem tager stilling til indholdet?»: a thing in its definite form that the subject spoken of has, and that no other subject is called."""
    own, past = question.best(), before.best()
    if past is None or past.coverage < _CLEAR or not 1 <= len(question.terms) <= 2 or len(question.plain.split()) > _SHORT + 3:
        return False
    capitals = {plain(word) for word in re.findall(r"\b[A-ZÆØÅ]\w+", question.text[1:])}
    one_thing = len(question.terms) == 1 and question.asked(*_OF_ONE_FACT) and not question.asked(Ask.WHICH)
    if not all((one_thing or _DEFINITE.search(term.word)) and term.word not in capitals for term in question.terms):
        return False
    called = own is not None and own.name_coverage >= _CLEAR and len(own.topic.name_keys) <= _A_FEW_KEYS and own.topic != past.topic
    there = past.topic.name_keys | past.topic.text_keys
    return not called and all(term.found_in(there) >= _CLEAR for term in question.terms)


def still_of_it(question: Question, before: Question) -> bool:
    """Whether the subject spoken of is still meant, though the question names something that is found elsewhere too."""
    pointed = points_back(question) or told_of(question) or bool(OF_THEM.search(question.plain))
    return pointed or part_of_it(question, before) or of_another_time(question, before)


def of_another_time(question: Question, before: Question) -> bool:
    """«… og hvad foreslås i 2023?»: only what is done is named, and another year than before; of what, was said before."""
    years = question.slots.years
    return bool(years and question.terms) and years != before.slots.years and all(term.predicate for term in question.terms)


def of_that_vote(question: Question, before: Question) -> bool:
    """«Which party's minority statement was recorded?» after who was against: dissent is asked of, and nothing that it was about is named."""
    own, slots = question.best(), question.slots
    other = (
        slots.items
        or slots.dotted
        or slots.years
        or slots.months
        or question.people
        or question.bodies
        or (set(question.documents) - {*before.focus})
    )
    return question.asked(*DISSENT) and not before.asks.isdisjoint(DISSENT) and not other and (own is None or own.coverage < _CLEAR)


def with_place_pointed_at(question: Question, before: Question) -> Question:
    """«How many pupils went there?»: with the names spoken of, which «there» at the end of a question stands for."""
    there = _THERE.search(question.plain)
    names = tuple(term for term in before.terms if term.name and term.word not in {own.word for own in question.terms})
    if not names or not there:
        return question
    own = (term for term in question.terms if term.word != there[1])
    return replace(question, terms=(*own, *names), subject=" ".join(term.word for term in names))


def points_back(question: Question) -> bool:
    """«Er den ændret?», «hvad koster det at sætte i gang?»: what is spoken of is only pointed at."""
    if not question.terms and _WHAT_IT_COSTS.search(question.plain):
        return True
    return len(question.plain.split()) <= _FEW_WORDS and bool(_POINTS_AT.search(question.plain))
