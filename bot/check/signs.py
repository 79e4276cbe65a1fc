"""Whether an amount of a savings list is told with its own sign: a saving as saved, an extra cost as spent, in whatever words."""

from __future__ import annotations

import re

from bot.check.evidence import Evidence
from bot.check.figures import Figure
from bot.check.places import Place
from bot.check.sentences import breaks, clause, negated
from bot.check.statement import Statement

_SAVED = re.compile(
    r"\b(?:(?:be)?spar\w*|mindreudgift\w*|mindreforbrug\w*|(?:mer)?indtægt\w*|(?:netto)?gevinst\w*|provenu\w*|overskud\w*|effektiviser\w*"
    r"|reducer\w*|reduktion\w*|(?:be|ned)?skær(?:es|er|ing\w*)?|(?:be|ned)?skåret|nedsæt\w*|nedsat|sænk\w*|nedbring\w*|frigør\w*|frigiv\w*"
    r"|frigjort\w*"
    r"|hent(?:er|es|et)|indhent\w*|tjener|tjenes|lettelse\w*|lette[rt]\b|lettes|aflast\w*|minus|save[sd]?|savings?|cuts?|reduces?d?|frees?|gains?)\b",
    re.IGNORECASE,
)
_SPENT = re.compile(
    r"\b(?:merudgift\w*|ekstraudgift\w*|merforbrug\w*|ekstra\s?bevilling\w*|udgift(?:en)? på|koste[rdt]*|kost|omkostning\w*|tilfør\w*"
    r"|tildel\w*|bevilge[sdtr]\w*"
    r"|får|får tilført|afsættes|afsat|sættes af|sat af|bruge[rs]?|bruges|forbrug\w*|øge[srt]?|øger|belast\w*|mist(?:er|es|ede)|øgning\w*"
    r"|hæve[srt]?|forhøje[srt]?|styrke[srt]?|opprioriter\w*"
    r"|investere[srt]?|løft\w*|underskud\w*|betale[srt]?|dyrere|extra costs?|additional costs?|costs?|spends?|spent|receives?|gets?)\b",
    re.IGNORECASE,
)
_LESS_BEHIND = re.compile(r"\s*(?:om året\s+|årligt\s+)?(?:mindre|færre|lavere|billigere|less|lower|fewer)\b", re.IGNORECASE)
_MORE_BEHIND = re.compile(r"\s*(?:om året\s+|årligt\s+)?(?:mere|ekstra|højere|dyrere|oveni|more|extra|higher)\b", re.IGNORECASE)
_CHANGED = re.compile(r"\s*(?:mindre|færre|ekstra|mere|less|extra|more)\b(?!\s+(?:end|than))", re.IGNORECASE)
"""That an amount is a change, where a budget line tells the whole of it."""
_PLAINLY_SPENT = re.compile(r"\b(?:merudgift\w*|extra cost|additional cost|dyrere|ekstraudgift\w*)\b", re.IGNORECASE)
_OF_SAVINGS = "savings"
_NEVER_TURNED = "Anlægsinvestering"


def fits_sign(place: Place, figure: Figure, statement: Statement, held: Evidence) -> bool:
    """Whether the number found has the sign that the statement gives the figure."""
    if not place.amount or place.amount.unit != "DKK" or place.amount.value == 0 or place.amount.column == _NEVER_TURNED:
        return True
    left, right = clause(statement.text, figure.start, figure.end)
    if not breaks(statement.text):
        left, right = 0, len(statement.text)
    positive = place.amount.value > 0
    if figure.negative:
        return not positive
    if held.results[place.amount.call].tool != _OF_SAVINGS:
        if place.amount.row is not None and _CHANGED.match(statement.text, figure.end):
            return False
        spent = _PLAINLY_SPENT.search(statement.text, left, right)
        return positive or not spent or negated(statement.text, *spent.span())
    saved = _told_as_saved(statement.text, left, right, figure)
    return saved is None or saved != positive


def _told_as_saved(text: str, left: int, right: int, figure: Figure) -> bool | None:
    """Whether the words nearest to a figure tell it as saved, or as spent; None when neither is said, or what is said is denied."""
    behind = text[figure.end : right]
    if _LESS_BEHIND.match(behind) or _MORE_BEHIND.match(behind):
        return bool(_LESS_BEHIND.match(behind))
    said = [(match, is_saved) for pattern, is_saved in ((_SAVED, True), (_SPENT, False)) for match in pattern.finditer(text, left, right)]
    before = [one for one in said if one[0].end() <= figure.start]
    after = [one for one in said if one[0].start() >= figure.end]
    nearest = max(before, key=lambda one: one[0].end(), default=None) or min(after, key=lambda one: one[0].start(), default=None)
    if nearest is None or negated(text, *nearest[0].span(), closely=True):
        return None
    return nearest[1]
