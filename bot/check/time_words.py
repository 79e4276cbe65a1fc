"""Whether a time is told as what it is: a deadline as a deadline, a beginning as a beginning."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.check.evidence import Evidence
from bot.check.rows import Subjects
from bot.check.sentences import clause, negated
from bot.check.statement import Statement
from bot.check.times import Key, times

_BEGINS = re.compile(
    r"\b(?:starte[rdt]*|begynde[rt]?|begyndte|går i gang|gik i gang|igangsæt\w*|sættes i gang|påbegynd\w*|indledes|åbner|træder i kraft|fra og med"
    r"|starts?|started|begins?|began|opens?)\b",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"\b(?:senest|inden|frist\w*|deadline\w*|sidste dag|slutte[rt]?|færdig\w*|afslutte[st]?|til og med|udløber|(?:før|by|before|ends?|until"
    r"|no later than))\b",
    re.IGNORECASE,
)
_NEAR = 40


def misread_times(statement: Statement, subjects: Subjects, held: Evidence) -> Iterator[tuple[str, str]]:
    """The times told as a beginning where they are printed as a deadline, and the other way: as printed, and why in Danish."""
    for time in statement.times:
        if time.is_year or time.keys[0][0] in ("weekday", "clock") or negated(statement.text, time.start, time.end):
            continue
        left, right = clause(statement.text, time.start, time.end)
        said = statement.text[left:right]
        begins, ends = bool(_BEGINS.search(said)), bool(_ENDS.search(said))
        if begins == ends:
            continue
        subject = subjects.of(time.start, time.end, ())
        printed = [place for passage in held.passages if subjects.allowed(subject, passage) for place in _printed(passage.printed, time.keys)]
        turned = _ENDS if begins else _BEGINS
        if printed and all(turned.search(place) and not (_BEGINS if begins else _ENDS).search(place) for place in printed):
            yield time.printed, f"«{time.printed}» er {'en frist' if begins else 'en begyndelse'} i det, der er slået op."


def _printed(text: str, keys: tuple[Key, ...]) -> Iterator[str]:
    """The words before each place where the text has the time; a cell that holds only a time has none and tells nothing."""
    for time in times(text):
        if set(time.keys) & set(keys):
            left, right = clause(text, time.start, time.end)
            words = text[max(left, time.start - _NEAR) : min(right, time.end + _NEAR)]
            if len(words) > len(time.printed) + 2:
                yield words
