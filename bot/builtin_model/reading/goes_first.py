"""Which of several units that hold the words of a question goes first: what tells of the highest where that is asked, a sentence before fields."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.reading.found import Found
from bot.builtin_model.reading.kinds import AnswerKind, kinds_wanted
from bot.builtin_model.understand.asks import Operation, plain
from bot.builtin_model.understand.question import Question

_HIGHEST = re.compile(r"\b(?:topp(?:ede|er|et)|hoejest\w*|stoerst\w*|flest|rekord\w*|peak\w*|highest)\b")
_LOWEST = re.compile(r"\b(?:bund(?:ede|er|et)|lavest\w*|mindst\w*|faerrest|lowest)\b")
_NEARLY = 0.15
"""How much less of the question a unit may meet that says what is asked outright."""


def goes_first(question: Question, found: Sequence[Found]) -> list[Found]:
    """The units in the order they are to be tried as the answer."""
    return _sentence_before_fields(question, _extreme_first(question, found))


def _extreme_first(question: Question, found: Sequence[Found]) -> list[Found]:
    """«Hvornår var den højest?»: the sentence that says it peaked, of those that hold the subject."""
    told = _HIGHEST if question.wants(Operation.LARGEST) else _LOWEST if question.wants(Operation.SMALLEST) else None
    if told is None or not found:
        return list(found)
    least = max(one.coverage for one in found) - _NEARLY
    outright = [one for one in found if one.coverage >= least and not one.unit.points and told.search(plain(one.unit.whole))]
    return [*outright, *(one for one in found if one not in outright)]


def _sentence_before_fields(question: Question, found: Sequence[Found]) -> list[Found]:
    """The fields of an action («Tid: …; Økonomi: …») behind a sentence of the same that meets more of the question by itself."""
    if not found or "fields" not in found[0].marks or kinds_wanted(question)[0] is not AnswerKind.ANY:
        return list(found)
    first = found[0]
    fuller = [one for one in found if one.passage == first.passage and "fields" not in one.marks and one.own > first.own and not one.unit.points]
    return [*fuller[:1], *(one for one in found if one not in fuller[:1])]
