"""«Er det sandt, at …?»: a claim that one printed sentence holds nearly whole, figures and denials included."""

from __future__ import annotations

import re

from bot.builtin_model.draft import call
from bot.builtin_model.premises.claim import Claim
from bot.builtin_model.premises.printed import printed_near, share
from bot.builtin_model.premises.verdict import Verdict
from bot.builtin_model.say import one_line, stop
from bot.builtin_model.understand.asks import Operation, plain

_NOT = re.compile(r"\b(?:ikke|ingen|intet|hverken|aldrig|uden)\b")
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_KINDS = ("agenda_item", "agreement_item", "focus_area", "slide")
_CLEAR, _WHOLE, _WORDS = 0.6, 0.75, 3


def borne_out(claim: Claim) -> Verdict | None:
    """That it is so, where a sentence says just that; a sentence that denies what the claim does not settles nothing here."""
    framed = claim.confirms and claim.text != claim.whole.text
    if not framed or not claim.da or len(claim.terms) < _WORDS or claim.whole.wants(*Operation):
        return None
    figures = set(_FIGURE.findall(claim.flat))
    denies = bool(_NOT.search(claim.flat))
    held = [(share(claim, one.text), one) for one in printed_near(claim, _KINDS, _CLEAR)]
    most, best = max(held, key=lambda pair: pair[0], default=(0.0, None))
    if best is None or most < _WHOLE or not figures <= set(_FIGURE.findall(plain(best.text))) or denies != bool(_NOT.search(plain(best.text))):
        return None
    lookup = call("search", query=claim.whole.search_text, documents=[best.section.document], limit=8)
    return Verdict(True, f"der står «{stop(one_line(best.text))}»", (best.source,), (lookup,))
