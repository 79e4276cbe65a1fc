"""Whether a unit that meets too few of a question's words is likely what is asked for all the same."""

from __future__ import annotations

from bot.builtin_model.reading.found import Found
from bot.builtin_model.reading.kinds import STRICT, AnswerKind, holds, kinds_wanted
from bot.builtin_model.reading.sureness import sureness
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.near_enough import may_answer
from bot.builtin_model.understand.names import capitals_within

_LIKELY = 0.6
"""Sureness from which a unit is shown whole beside the plain word that the question is not met."""


def is_likely(situation: Situation, best: Found) -> bool:
    """Whether the unit is worth showing whole, as no more than what is likely meant: nothing speaks against it, no name is passed over, something
    that the question is about is met, and nothing is to be reckoned. A figure, or any amount, is shown only where all that the question is about is
    met: that of another thing could be taken for the answer."""
    question, kind = situation.question, kinds_wanted(situation.question)[0]
    subject = {term.word for term in question.terms if not (term.told or term.predicate)}
    missing = subject & set(best.missing)
    if question.operations or (subject and subject == missing) or capitals_within(question.text) & set(best.missing):
        return False
    if missing and (kind in STRICT or holds(best.unit.whole, AnswerKind.AMOUNT)):
        return False
    return may_answer(situation, best) and sureness(best, kind) >= _LIKELY
