"""Which sentences of the passages found answer the question, and how sure that is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from bot.builtin_model.reading.asked import Asked
from bot.builtin_model.reading.found import Found, PassageText
from bot.builtin_model.reading.kinds import AnswerKind
from bot.builtin_model.reading.marks import fits, marks, met
from bot.builtin_model.reading.rare import rare
from bot.builtin_model.reading.units import Unit, keys_of, units_of
from bot.builtin_model.reading.weights import weighed
from bot.builtin_model.understand.asks import Ask
from bot.builtin_model.understand.question import Question
from bot.builtin_model.understand.terms import Term
from bot.builtin_model.understand.topics import Topics
from knowledge.parse.minutes.outcomes import ending_of

_AGREED = "agreement_item"
"""The role (`Section.role`) of an agreement's items, which tell first why and then what."""
_ACTION = "action"
_SETTLES = re.compile(
    r"\b(?:enige om|ønsker|afsættes|afsætter|afsætte|aftaler|indstiller|bygges|opføres|etableres|ansættes|anlægges|"
    r"gennemføres|omdannes|udvides|renoveres|indføres|oprettes)\b"
)
_SETS_ASIDE = re.compile(r"\b(?:afsæt\w*|afsat|priorit\w+|reserver\w+|bevilg\w+|investere\w*)\b")
_SEES_TO_IT = re.compile(r"\b(?:udmønt\w*|tage[rt]? stilling|beslutte[rs]*|træffer|forankret)\b")
_PAID_BY = re.compile(r"\b(?:betaler|betalte|betale|giver|gav|bidrager) (?!kommunen|parterne|man\b|vi\b|der\b|i\b|de\b|det\b|til\b|for\b)[a-z]{3,}")
"""«Hvad betaler vandværket for …?»: what the municipality sets aside for it is another's money."""
_OF_DECISIONS = (Ask.DECIDED, Ask.FOLLOWED, Ask.VOTES, Ask.AGAINST, Ask.FOLLOW_UP, Ask.YES_NO)
_THERE, _FEWEST = 0.5, 2
"""How well, and how many words of the question must stand in an item for its money to be of them: one may be there by the way."""
_BARE = 2
"""So few words are an outcome and nothing else."""
_BACKGROUND = 0.2
"""What a sentence gains, asked why, that stands before the one that says what the parties agreed on."""

_SO_LATE = re.compile(
    r"\b(?:foerst|helt til|vente\w*|saa (?:sent|tidligt)|allerede|udskyd\w*|ikke foer|until|wait\w*|so (?:late|early)|already|not before)\b"
)
"""«Hvorfor først i 2021?»: the time is what is wondered at."""
_AT_THAT_TIME = 0.3
"""What a reason gains, asked why so late or so soon, that stands with the year or right behind it."""


def read(question: Question, passages: Sequence[PassageText], topics: Topics, extra: Iterable[Term] = (), every: bool = False) -> list[Found]:
    """All units of the passages that share a word with the question, or simply all, best first."""
    asked = Asked.of(question, topics, extra)
    of_decisions = question.asked(*_OF_DECISIONS)
    years = question.slots.years if _SO_LATE.search(question.plain) else ()
    found = [one for passage in passages for one in _read_one(passage, asked, years) if of_decisions or not _only_rules(one)]
    return sorted((one for one in found if every or one.coverage > 0 or not asked.terms), key=lambda one: -one.score)


def _read_one(passage: PassageText, asked: Asked, years: Sequence[int]) -> Iterable[Found]:
    """The units of one passage in order."""
    units = units_of(passage.text)
    heading, everything = keys_of(_headed(passage, units)), keys_of(passage.text)
    why, timed = AnswerKind.REASON in asked.kinds, _timed(units, years)
    spoken_of = sum(term.found_in(everything) >= _THERE for term, _ in asked.terms if not (term.told or term.predicate)) >= _FEWEST
    settled = next((at for at, unit in enumerate(units) if _SETTLES.search(unit.text)), 0)
    for at, unit in enumerate(units):
        background = why and at < settled and passage.role == _AGREED
        fitting = fits(unit, asked)
        wide = fitting and spoken_of and _is_of_it_all(unit, passage, asked)
        found = met(unit, asked, {**everything, **heading} if wide else heading, everything)
        told = marks(unit, passage, asked, found, fitting)
        at_that_time = why and fitting and not timed.isdisjoint((at, at - 1))
        score = weighed(told, asked.kinds[0]) + rare(unit, passage, asked) + _BACKGROUND * background + _AT_THAT_TIME * at_that_time
        yield Found(unit, passage, score, found.coverage, found.own, found.missing, fitting or background, told)


def _is_of_it_all(unit: Unit, passage: PassageText, asked: Asked) -> bool:
    """Whether a sentence sets money aside for all that its item tells of, or says which committee sees to it: an item of an agreement is of one
    thing, and says last what it gets."""
    if passage.role != _AGREED or unit.points:
        return False
    if asked.kinds[0] is AnswerKind.BODY:
        return bool(_SEES_TO_IT.search(unit.text))
    return asked.kinds[0] is AnswerKind.AMOUNT and not _PAID_BY.search(asked.question.plain) and bool(_SETS_ASIDE.search(unit.text))


def _timed(units: Sequence[Unit], years: Sequence[int]) -> frozenset[int]:
    """The places of the units that hold a year that is asked about."""
    return frozenset(at for at, unit in enumerate(units) if any(re.search(rf"\b{year}\b", unit.text) for year in years))


def _only_rules(one: Found) -> bool:
    """Whether a sentence says no more than how an item ended («Godkendt.»): it tells nothing of a price, a place or a name."""
    words = one.unit.whole
    return one.passage.role == "decision" and len(words.split()) <= _BARE and ending_of(words) is not None


def _headed(passage: PassageText, units: Sequence[Unit]) -> str:
    """What a passage stands under; an action's own first sentence, which is its name, heads the rest of it."""
    return f"{passage.context} {units[0].text}" if passage.role == _ACTION and units else passage.context
