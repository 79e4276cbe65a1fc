"""«De 600.000 fra X»: an amount that is printed, but of something else than what it is said to come from."""

from __future__ import annotations

import re

from bot.builtin_model.draft import call
from bot.builtin_model.premises.claim import Claim
from bot.builtin_model.premises.money import said_amounts, same_amount
from bot.builtin_model.premises.printed import Printed, printed_under
from bot.builtin_model.premises.verdict import Verdict
from bot.builtin_model.reading.units import keys_of
from bot.builtin_model.say import one_line, stop
from bot.builtin_model.understand.terms import Term
from knowledge.money import parse_amounts

_FROM = re.compile(r"\b(?:fra|af|from)\s+(\w+)(?: (\w+))?")
_HAS = 0.9
_KINDS = ("agenda_item", "agreement_item")


def amount_from(claim: Claim) -> Verdict | None:
    """Whether the amount is the one printed of the giver named, where that giver has another one printed."""
    said = said_amounts(claim)
    givers = {word for pair in _FROM.findall(claim.flat) for word in pair}
    names = [term for term in claim.terms if term.name and term.word in givers]
    if len(said) != 1 or len(names) != 1:
        return None
    for link in claim.links:
        printed = list(printed_under(claim.library, link.topic)) if link.topic.kind in _KINDS else []
        having = [one for one in printed if any(same_amount(abs(a.value_dkk), said[0]) for a in parse_amounts(one.text))]
        given = [one for one in printed if _names(names[0], one) and len(parse_amounts(one.text)) == 1]
        if not having or not given or any(_names(names[0], one) for one in having):
            continue
        quotes = " ".join(f"«{stop(one_line(one.text))}»" for one in (given[0], having[-1]))
        lookup = call("search", query=claim.whole.search_text, documents=[link.topic.document], limit=8)
        told = f"der står {quotes}" if claim.da else f"it says {quotes}"
        return Verdict(False, told, (given[0].source, having[-1].source), (lookup,))
    return None


def _names(name: Term, one: Printed) -> bool:
    return name.found_in(keys_of(one.text)) >= _HAS
