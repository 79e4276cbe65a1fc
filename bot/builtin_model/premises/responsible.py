"""«Hvorfor er X ansvarlig for …»: held against who is responsible for the action."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import call
from bot.builtin_model.premises.claim import Claim
from bot.builtin_model.premises.said import SAID
from bot.builtin_model.premises.verdict import Verdict
from bot.builtin_model.say import one_line
from bot.builtin_model.skills.lookup import action
from bot.builtin_model.understand.asks import Ask, plain
from bot.builtin_model.understand.terms import Term, key

_IN_CHARGE = SAID["in_charge"]
_NEAR, _CLEAR = 0.1, 0.55


def responsible(claim: Claim) -> Verdict | None:
    """Whether the office named is the one responsible for the action; asked why, who it is, since no reason is printed."""
    if not _IN_CHARGE.search(claim.flat) or not claim.asked(Ask.WHY, Ask.WHEN, Ask.YES_NO, Ask.WHAT) or claim.asked(Ask.WHO):
        return None
    offices = claim.question.offices or _by_words(claim)
    own = claim.without(re.compile("|".join([_IN_CHARGE.pattern, *(rf"^{plain(office)[:-2]}" for office in offices), *_english(claim, offices)])))
    links = [link for link in own.links if link.topic.kind == "action"]
    if not links or links[0].coverage < _CLEAR or own.links[0].topic.kind != "action":
        return None
    if len(links) > 1 and links[1].score > links[0].score - _NEAR:
        return None
    found = action(claim.library, links[0].topic.document, links[0].topic.key)
    if found is None or not found.responsible or not offices:
        return None
    about = one_line(found.name).rstrip(".")
    if claim.da:
        told = f"ansvarlig for handling {found.number} ({about}) er {found.responsible}."
    else:
        told = f"responsible for action {found.number} ({about}) is {found.responsible}."
    performs = any(plain(office)[:-2] in plain(found.performer or "") for office in offices)
    if performs:
        return None
    right = found.responsible in offices
    unexplained = right and claim.asked(Ask.WHY)
    if unexplained:
        told += " Hvorfor, fremgår ikke." if claim.da else " Why is not stated."
    lookup = call("actions", numbers=[found.number], documents=[found.document])
    return Verdict(right, told, found.sources[:1], (lookup,), bare=unexplained)


def _by_words(claim: Claim) -> tuple[str, ...]:
    """The offices that an English question names by words for them."""
    return tuple(office for office in claim.understanding.names.offices if any(_names(term, office) for term in claim.terms))


def _english(claim: Claim, offices: Sequence[str]) -> list[str]:
    """The words an English question names the offices by, as patterns."""
    words = [re.escape(term.word) for term in claim.terms if any(_names(term, office) for office in offices)]
    return [*words, "^put$", "^made$", "^charge$"] if claim.whole.language == "en" else []


def _names(term: Term, office: str) -> bool:
    return any(weight >= 1.0 and stem == key(plain(office)) for stem, weight in term.keys)
