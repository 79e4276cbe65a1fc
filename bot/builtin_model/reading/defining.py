"""What a thing is and how it is done: sentences that define it go first, those that only set money aside for it last."""

from __future__ import annotations

import re

from bot.builtin_model.reading.asked import Asked
from bot.builtin_model.reading.kinds import AnswerKind
from bot.builtin_model.reading.units import Unit, keys_of
from bot.builtin_model.understand.asks import Ask, Operation

_WHAT_IS = re.compile(
    r"(?:^|[.:,] )(?:og |men |saa |naa )?(?:"
    r"hvad (?:er|var)(?! (?:der|det|de)\b) (?:(?:en?|et|den|det|de) )?(?:[\w-]+ ?){1,4}?(?: for (?:noget|en|et)\b.*)?|"
    r"hvad (?:gaar|gik) .* ud paa(?:,? (?:saadan|helt|kort|egentlig|i al)\b.*)?|"
    r"hvem (?:er|var) (?:[\w-]+ ){1,5}(?:for|til)|hvem (?:staar|stod) bag.*|"
    r"what (?:is|was|are|were) (?:an? |the )?(?:[\w-]+ ?){1,4})\W*$"
)
_COPULA = re.compile(r",? (?:(?:der|som) )?(?:er|var|består af|omfatter|bygger på|handler om|dækker over) (?!enige|der\b|blevet\b|afsat\b)")
_SETS_ASIDE = re.compile(r"\bafsættes\b|\bafsat\b|\budmøntes\b|\bprioritere \d|\bafsætte \d")
_DEFINES, _OF_MONEY = 0.4, 0.3
_OF_THE_THING = (AnswerKind.ANY, AnswerKind.BEHIND, AnswerKind.MEANT_FOR)
_LONGEST_HEAD = 70
"""Characters before the verb in which the thing is named."""
_NAMED = 0.85


def of_what_it_is(unit: Unit, asked: Asked) -> float:
    """What a unit gains that says what the thing asked about is, and loses that only says what money it gets, where that is not asked."""
    question = asked.question
    explained = _WHAT_IS.search(question.plain) is not None
    if asked.kinds[0] not in _OF_THE_THING or not (explained or question.asked(Ask.HOW)) or question.wants(Operation.SUM):
        return 0.0
    return _DEFINES * (explained and _defines(unit, asked)) - _OF_MONEY * bool(_SETS_ASIDE.search(unit.text) and not unit.points)


def _defines(unit: Unit, asked: Asked) -> bool:
    """Whether the unit begins with the thing, and goes on with what it is."""
    copula = _COPULA.search(unit.text)
    if not copula or copula.start() > _LONGEST_HEAD or not asked.terms:
        return False
    head = keys_of(unit.text[: copula.start()])
    return all(term.found_in(head) >= _NAMED for term, _ in asked.terms if not term.told)
