"""«Hvilken dato …?» of a thing that the text says no time can be given for."""

from __future__ import annotations

from bot.builtin_model.draft import call
from bot.builtin_model.premises.claim import Claim
from bot.builtin_model.premises.printed import printed_under, share
from bot.builtin_model.premises.said import SAID
from bot.builtin_model.premises.verdict import Verdict
from bot.builtin_model.say import one_line, stop
from bot.builtin_model.understand.asks import Ask, plain
from knowledge.dates import find_periods

_NO_TIME = SAID["no_time"]
_KINDS = ("focus_area", "agreement_item", "agenda_item", "action", "slide")
_CLEAR, _NAMED, _HELD, _WORDS = 0.6, 0.5, 0.6, 2


def untold(claim: Claim) -> Verdict | None:
    """That no time is given, where the thing asked about says so itself and no sentence of it has one."""
    if not claim.asked(Ask.WHEN, Ask.DEADLINE) or not claim.da:
        return None
    link = claim.best(*_KINDS)
    if link is None or link.coverage < _CLEAR or link.name_coverage < _NAMED:
        return None
    if sum(term.found_in(link.topic.name_keys) >= _HELD for term in claim.terms) < _WORDS:
        return None
    printed = list(printed_under(claim.library, link.topic))
    denied = next((one for one in printed if _NO_TIME.search(plain(one.text))), None)
    if denied is None or any(find_periods(one.text) and share(claim, one.text) >= _HELD for one in printed):
        return None
    lookup = call("search", query=claim.whole.search_text, documents=[link.topic.document], limit=8)
    return Verdict(False, f"Det kan ikke siges; der står: «{stop(one_line(denied.text))}»", (denied.source,), (lookup,), bare=True)
