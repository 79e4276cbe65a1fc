"""The words of the question before that a follow-up is of, too."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from bot.builtin_model.put_instead import put_instead
from bot.builtin_model.understand.question import Question
from bot.builtin_model.understand.terms import Term, is_content

_CLEAR, _NAMES = 0.6, 0.3
"""Share of a question's words that the subject spoken of holds, and of a word that its name holds."""


def carried_terms(question: Question, before: Question) -> Iterable[Term]:
    """The subject of the question before; what it only counted («punkter») is no subject, and where another fact of the subject is asked for,
    the words that only told the first fact («levere») need not be met again."""
    counted = {before.counted.word} if before.counted and not is_content(before.counted.word) else set()
    own = {term.word for term in question.terms} | put_instead(question, before) | counted
    carried = [term for term in before.terms if term.word not in own]
    subject = before.best()
    if not question.terms or subject is None or subject.coverage < _CLEAR:
        return carried
    naming = [term for term in carried if term.name or term.found_in(dict.fromkeys(subject.topic.name_keys, 1.0)) >= _NAMES]
    return [term if term in naming else replace(term, told=True) for term in carried] if naming else carried
