"""Up for down, begun for ended: a statement that turns around what the sentence with its figures, its times and its subject says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.check.evidence import Evidence
from bot.check.figures import figures
from bot.check.sentences import content_words, negated
from bot.check.statement import Statement
from bot.check.times import times

_PAIRS = (
    (
        r"(?:stig|steg|vokse|forøge|forhøje)\w*|øge[srt]?|hæve[srt]?|dyrere|rise[sn]?|rose|grow\w*|increas\w*|rais\w*",
        r"(?:fald|sænk|reducer|reduktion|mindske|nedsæt)\w*|nedsat|billigere|fall\w*|fell|decreas\w*|reduc\w*|lower\w*",
    ),
    (
        r"(?:begynd|påbegynd|start|opstart|igangsæt|indled)\w*|beg[iau]n\w*",
        r"(?:slut|afslut|færdig|ophør|udløb)\w*|end(?:s|ed)?|finish\w*|complet\w*",
    ),
)
_TURNS = tuple(
    (re.compile(rf"\b(?:{one})\b", re.IGNORECASE), re.compile(rf"\b(?:{other})\b", re.IGNORECASE))
    for pair in _PAIRS
    for one, other in (pair, pair[::-1])
)
_ALONE = 2
"""Words a sentence must share with a statement that has neither figure nor time."""


def turned_around(statement: Statement, held: Evidence) -> Iterator[tuple[str, str]]:
    """The words that say the opposite of what was looked up: as printed, and why not in Danish."""
    for says, opposite in _TURNS:
        match = says.search(statement.text)
        if match is None or opposite.search(statement.text) or negated(statement.text, *match.span()):
            continue
        if any(a <= match.start() < b for a, b in statement.quoted):
            continue
        about = [text for text in held.told if _is_about(text, statement, match)]
        other = next((found for text in about if (found := opposite.search(text)) and not negated(text, *found.span())), None)
        if other and not any(says.search(text) for text in about):
            yield match.group(), f"Der står «{other.group()}», ikke «{match.group()}», i det, der er slået op."


def _is_about(text: str, statement: Statement, match: re.Match[str]) -> bool:
    """Whether a sentence has all the figures and times of the statement, and speaks of the same."""
    turn = content_words(match.group(), statement.english)
    shared = (content_words(statement.text, statement.english) - turn) & content_words(text)
    values = {figure.value for figure in statement.figures}
    keys = {key for time in statement.times for key in time.keys}
    if not values and not keys:
        return len(shared) >= _ALONE
    there = {value for figure in figures(text) for value, _ in figure.readings}
    return bool(shared) and values <= there and keys <= {key for time in times(text) for key in time.keys}
