"""«Skriv det om til referat» after a draft: the same subject, in the kind of draft that is named."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.builtin_model.understand.asks import Ask
from bot.builtin_model.understand.question import Question

DRAFTS = frozenset([Ask.SUMMARY, Ask.DRAFT_MINUTES, Ask.BRIEFING])
_KINDS = (
    (Ask.DRAFT_MINUTES, r"(?:referat|protokol|beslutnings)(?:tekst(?:en)?|et|udkast)?|(?:the )?minutes(?: text)?"),
    (Ask.SUMMARY, r"resum\w*|opsummering|sammenfatning|summary"),
    (Ask.BRIEFING, r"briefing(?:en)?"),
)
_A = r"(?:et |en |a |an )?(?:\w+e?t? )?(?:udkast til )?"
_INTO = {kind: re.compile(rf"\b(?:til|som|og|i stedet|into|as|and)\s+{_A}(?:{words})\b") for kind, words in _KINDS}
_MOST_WORDS = 12


def redrafted(question: Question, before: Question) -> Question | None:
    """The order before with the other kind of draft in place of its own; None when no draft came before, or something else is named."""
    if not before.asks & DRAFTS or len(question.plain.split()) > _MOST_WORDS:
        return None
    if question.terms or question.bodies or question.slots.items or question.slots.dotted or question.slots.codes or question.slots.months:
        return None
    kind = next((kind for kind, pattern in _INTO.items() if pattern.search(question.plain)), None)
    if kind is None or kind in before.asks:
        return None
    return replace(before, asks=(before.asks - DRAFTS) | {kind})
