"""«Hvornår flytter A til B?»: the place that a thing is said to move to, held against the one printed."""

from __future__ import annotations

import re

from bot.builtin_model.draft import call
from bot.builtin_model.premises.claim import Claim
from bot.builtin_model.premises.printed import printed_near, share
from bot.builtin_model.premises.verdict import Verdict
from bot.builtin_model.reading.units import keys_of
from bot.builtin_model.say import one_line, stop

_TO = re.compile(r"\b(?:flyt\w*|fraflyt\w*|moves?|moved|moving)\b.*\b(?:til|to)\s+([a-z]{3,})")
_MOVES_TO = re.compile(r"\b[Ff]lyt\w*\s(?:\w+\s){0,5}?til\s[A-ZÆØÅ]")
_NOT_ITS_SUBJECT = re.compile(r"^flyt|^mov")
_KINDS = ("agreement_item", "agenda_item", "focus_area")
_CLEAR, _HELD, _MET = 0.5, 0.6, 0.5


def moved(claim: Claim) -> Verdict | None:
    """Whether a thing moves to the place named, where a sentence says that it moves and to where."""
    to = _TO.search(claim.flat)
    place = next((term for term in claim.terms if to and term.name and term.word == to[1]), None)
    if place is None:
        return None
    subject = claim.without(re.compile(rf"{_NOT_ITS_SUBJECT.pattern}|^{re.escape(place.word)}$"))
    if not subject.terms or len(subject.terms) == len(claim.terms):
        return None
    told = [one for one in printed_near(subject, _KINDS, _CLEAR) if _MOVES_TO.search(one.text) and share(subject, one.text) >= _HELD]
    if not told or any(place.found_in(keys_of(one.text)) >= _MET for one in told):
        return None
    quote = stop(one_line(told[0].text))
    lookup = call("search", query=claim.whole.search_text, documents=[told[0].section.document], limit=8)
    return Verdict(False, f"der står «{quote}»" if claim.da else f"it says «{quote}»", (told[0].source,), (lookup,))
