"""«Nu hvor X er blevet permanent», «hvornår blev X gennemført»: held against a text that only considers it."""

from __future__ import annotations

import re

from bot.builtin_model.draft import call
from bot.builtin_model.premises.claim import Claim
from bot.builtin_model.premises.printed import Printed, printed_near, share
from bot.builtin_model.premises.said import SAID
from bot.builtin_model.premises.verdict import Verdict
from bot.builtin_model.say import one_line, stop
from bot.builtin_model.understand.asks import Ask, plain
from bot.builtin_model.understand.terms import term
from bot.builtin_model.understand.text_keys import keys_of_text

_DONE = SAID["done"]
_OPEN = SAID["considered"]
_ASKS_HOW_IT_STANDS = SAID["asks_how_it_stands"]
_BEING_DONE = re.compile(r"\b(?:bliver|blev|is|was|be)\b.*?\b(\w{4,}(?:et|ed|t))\b")
_KINDS = ("agreement_item", "agenda_item", "action", "slide", "focus_area")
_CLEAR, _HELD, _LESS = 0.6, 0.6, 0.12


def settled(claim: Claim) -> Verdict | None:
    """Whether what is said to have been done or decided is only being considered where it is printed."""
    done = claim.stated or claim.asked(Ask.WHEN, Ask.WHY, Ask.WHAT, Ask.WHICH, Ask.YES_NO, Ask.HOW_MUCH)
    what_came_of_it = claim.asked(Ask.WHAT) and claim.asked(Ask.DECIDED) and not claim.stated
    if what_came_of_it or not (done and _DONE.search(claim.flat)) or _ASKS_HOW_IT_STANDS.search(claim.flat) or len(claim.terms) < 2:
        return None
    held = sorted(((share(claim, one.text), one) for one in printed_near(claim, _KINDS, _CLEAR)), key=lambda pair: -pair[0])
    if not held or held[0][0] < _HELD or not _considers(held[0][1], claim):
        return None
    most, best = held[0]
    if _does_what_is_asked(best, claim):
        return None
    if any(value >= most - _LESS and not _considers(one, claim) for value, one in held[1:]):
        return None
    quote = stop(one_line(best.text))
    takes_for_granted = claim.stated or not claim.asked(Ask.YES_NO) or claim.asked(Ask.WHEN, Ask.WHY, Ask.WHAT, Ask.WHICH, Ask.HOW_MUCH)
    if claim.da:
        told = f"så langt går dokumentet ikke; der står: «{quote}»" if takes_for_granted else f"det fremgår ikke, at det er sket; der står: «{quote}»"
    else:
        told = (
            f"the document does not go so far; it says: «{quote}»" if takes_for_granted else f"it is not stated that it happened; it says: «{quote}»"
        )
    lookup = call("search", query=claim.whole.search_text, documents=[best.source.document], limit=8)
    return Verdict(
        False, told, (best.source,), (lookup,), goes_on=claim.text != claim.whole.text and claim.asked(Ask.HOW_MUCH), bare=not takes_for_granted
    )


def _considers(one: Printed, claim: Claim) -> bool:
    return bool(_OPEN.search(plain(one.text)))


def _does_what_is_asked(one: Printed, claim: Claim) -> bool:
    """«Hvornår bliver den vurderet?» over «udvalget vurderer, hvorvidt …»: what is asked of is the considering itself."""
    flat = plain(one.text)
    considers, done = _OPEN.search(flat), _BEING_DONE.search(claim.flat)
    return considers is not None and done is not None and term(done[1]).found_in(keys_of_text(flat[: considers.start()])) >= _CLEAR
