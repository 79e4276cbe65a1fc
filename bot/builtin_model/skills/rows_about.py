"""Those of a list's rows that a question is about, where it names more than the list itself («opfølgning på sprogcaféen»)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.reading.units import keys_of
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.understand.terms import Term
from tools.contract import Row

_OF_THE_LIST = re.compile(
    r"^(?:opfoelg|aab[en]|udest|uafklar|uafslut|aftal|moede|sag|punkt|naeste|skridt|endelig|afgjort|faerdig|fortsat|frist|deadline|udsat|udskudt"
    r"|open|follow|meeting|item|point|settle|decid|pending|unresolved|unsettled|outstanding)"
)
"""Words for what the list holds, not for one thing on it."""
_TELLING = ("name", "what", "why", "text", "owner", "next")
_HELD = 0.5
"""A part of a compound is less: «ældrerådsvalget» is not meant by each row of the council's."""


def names_a_subject(situation: Situation) -> bool:
    """Whether the question has a word that the list as a whole does not answer to."""
    return bool(_subjects(situation))


def rows_about(situation: Situation, rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows that hold one of the question's own words; empty where none does."""
    subjects = _subjects(situation)
    keys = [keys_of(" ".join(str(row.cells[field]) for field in _TELLING if row.cells.get(field))) for row in rows]
    return tuple(row for row, held in zip(rows, keys, strict=True) if any(term.found_in(held) >= _HELD for term in subjects))


def _subjects(situation: Situation) -> list[Term]:
    question = situation.question
    listed = {word.word for word in (question.counted, question.listed) if word}
    return [t for t in question.terms if not t.predicate and not t.soft and t.word not in listed and not _OF_THE_LIST.match(t.word)]
