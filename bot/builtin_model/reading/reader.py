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
_OF_DECISIONS = (Ask.DECIDED, Ask.FOLLOWED, Ask.VOTES, Ask.AGAINST, Ask.FOLLOW_UP, Ask.YES_NO)
_BARE = 2
"""So few words are an outcome and nothing else."""
_BACKGROUND = 0.2
"""What a sentence gains, asked why, that stands before the one that says what the parties agreed on."""


def read(question: Question, passages: Sequence[PassageText], topics: Topics, extra: Iterable[Term] = (), every: bool = False) -> list[Found]:
    """All units of the passages that share a word with the question, or simply all, best first."""
    asked = Asked.of(question, topics, extra)
    of_decisions = question.asked(*_OF_DECISIONS)
    found = [one for passage in passages for one in _read_one(passage, asked) if of_decisions or not _only_rules(one)]
    return sorted((one for one in found if every or one.coverage > 0 or not asked.terms), key=lambda one: -one.score)


def _read_one(passage: PassageText, asked: Asked) -> Iterable[Found]:
    """The units of one passage in order."""
    units = units_of(passage.text)
    heading, everything = keys_of(_headed(passage, units)), keys_of(passage.text)
    settled = next((at for at, unit in enumerate(units) if _SETTLES.search(unit.text)), 0)
    for at, unit in enumerate(units):
        background = AnswerKind.REASON in asked.kinds and at < settled and passage.role == _AGREED
        found, fitting = met(unit, asked, heading, everything), fits(unit, asked)
        told = marks(unit, passage, asked, found, fitting)
        score = weighed(told, asked.kinds[0]) + rare(unit, passage, asked) + _BACKGROUND * background
        yield Found(unit, passage, score, found.coverage, found.own, found.missing, fitting or background, told)


def _only_rules(one: Found) -> bool:
    """Whether a sentence says no more than how an item ended («Godkendt.»): it tells nothing of a price, a place or a name."""
    words = one.unit.whole
    return one.passage.role == "decision" and len(words.split()) <= _BARE and ending_of(words) is not None


def _headed(passage: PassageText, units: Sequence[Unit]) -> str:
    """What a passage stands under; an action's own first sentence, which is its name, heads the rest of it."""
    return f"{passage.context} {units[0].text}" if passage.role == _ACTION and units else passage.context
