"""The units that carry out actions, each by itself: «Kultur & Fritid m.fl.», «International Gruppe/International Koordinator»."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.understand.asks import Ask, plain

_BETWEEN = re.compile(r"\s*/\s*|\s+i samarbejde med\s+|\s+sammen med\s+|\s*\bm\.\s?fl\.?|\s*;\s*")
_LOOSE_ENDS = re.compile(r"\s+(omraadet|gruppe|gruppen|m\.fl\.)$")
_AND = re.compile(r"\s+(?:og|&|and)\s+")


def units_of(performer: str) -> tuple[str, ...]:
    """The units of one printed performer, as printed; what comes after «m.fl.» is nobody in particular."""
    return tuple(dict.fromkeys(unit.strip(" ,.") for unit in _BETWEEN.split(performer) if unit.strip(" ,.")))


def unit_asked(situation: Situation) -> str | None:
    """The unit a question asks the actions of, as printed: beside «udføre», or in a plan or beside «handlinger»; the longest name wins."""
    question = situation.question
    if not question.asked(Ask.WHAT, Ask.WHICH, Ask.HOW_MANY, Ask.HOW_MUCH):
        return None
    library = situation.understanding.library
    in_plan = any(library.document(document).family == "action_plan" for document in question.documents)
    if not (
        question.asked(Ask.PERFORMER, Ask.RESPONSIBLE)
        or in_plan
        or re.search(
            r"\bhandling|\bopgaver?\b|\b(?:haenger|hang) (?:de |vi |selv )*paa\b|\bskal (?:have )?(?:lave|faa gjort|goere)\b|\bactions?\b|\btasks?\b",
            question.plain,
        )
    ):
        return None
    flat = _AND.sub(" & ", question.plain)
    named = [unit for unit in _units(situation) if re.search(rf"(?<![a-z]){re.escape(_bare(unit))}(?:omraadet|en|et|n|s|ens|ets)?(?![a-z])", flat)]
    return max(named, key=len, default=None)


def _units(situation: Situation) -> Iterable[str]:
    return dict.fromkeys(unit for performer in situation.understanding.names.performers for unit in units_of(performer))


def _bare(unit: str) -> str:
    return _AND.sub(" & ", _LOOSE_ENDS.sub("", plain(unit)) if len(_LOOSE_ENDS.sub("", plain(unit)).split()) > 1 else plain(unit))
