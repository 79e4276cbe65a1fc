"""«Hvorfor søger flere og flere …», «hvorfor falder …»: a change held against the sentence that tells of the opposite."""

from __future__ import annotations

import re

from bot.builtin_model.draft import call
from bot.builtin_model.premises.claim import Claim
from bot.builtin_model.premises.printed import Printed, printed_near, share
from bot.builtin_model.premises.said import SAID
from bot.builtin_model.premises.verdict import Verdict
from bot.builtin_model.say import one_line, stop
from bot.builtin_model.understand.asks import Ask, Operation, plain

_UP = SAID["rises"]
_DOWN = SAID["falls"]
_CHANGE = re.compile(rf"{_UP.pattern}|{_DOWN.pattern}|^forklaring\w*$|^flere$")
_KINDS = ("agenda_item", "agreement_item", "focus_area")
_CLEAR, _HELD, _LESS = 0.6, 0.6, 0.1


def direction_of(claim: Claim) -> Verdict | None:
    """Whether what is said to rise falls where it is printed, or the other way round."""
    up, down = bool(_UP.search(claim.flat)), bool(_DOWN.search(claim.flat))
    compares = claim.whole.wants(Operation.DIFFERENCE, Operation.COMPARE) and not claim.asked(Ask.WHY)
    if up == down or compares:
        return None
    subject = claim.without(_CHANGE)
    if not subject.terms:
        return None
    told = [(share(subject, one.text), one, _ways(plain(one.text))) for one in printed_near(subject, _KINDS, _CLEAR)]
    near = sorted(((value, one, ways) for value, one, ways in told if value >= _HELD and len(ways) == 1), key=lambda each: -each[0])
    if not near or any(up in ways for value, _, ways in near if value >= near[0][0] - _LESS):
        return None
    return _told(claim, near[0][1])


def _ways(flat: str) -> frozenset[bool]:
    """The ways a sentence tells of: up (True), down (False), both or neither."""
    return frozenset(way for way, pattern in ((True, _UP), (False, _DOWN)) if pattern.search(flat))


def _told(claim: Claim, one: Printed) -> Verdict:
    quote = stop(one_line(one.text))
    told = f"det går den anden vej: «{quote}»" if claim.da else f"it is the other way round: «{quote}»"
    return Verdict(False, told, (one.source,), (call("search", query=claim.whole.search_text, documents=[one.source.document], limit=8),))
