"""«Hvor meget hæves skatten?», «hvorfor faldt taksten?»: a change held against what is printed as unchanged."""

from __future__ import annotations

import re

from bot.builtin_model.draft import call
from bot.builtin_model.premises.claim import Claim
from bot.builtin_model.premises.printed import printed_near, share
from bot.builtin_model.premises.said import SAID
from bot.builtin_model.premises.verdict import Verdict
from bot.builtin_model.say import one_line, stop
from bot.builtin_model.skills.plans import with_lead_in
from bot.builtin_model.understand.asks import plain
from knowledge.records import KeyFigure
from knowledge.source import Source

_CHANGES = re.compile("|".join(SAID[name].pattern for name in ("rises", "falls", "raised", "lowered")))
_UNCHANGED = SAID["unchanged"]
_NOT_ITS_SUBJECT = re.compile(rf"^(?!.* ).*(?:{_CHANGES.pattern}|^procent$|^pct$|^procentpoint|^promillepoint|^aftale|^budget|^points?$)")
"""Words that say what is claimed of the subject; a phrase of several («hæves skatten») names it."""
_COMPARES = re.compile(r"\b(?:hoejere|lavere|higher|lower|flere|faerre|fewer)\b")
_KINDS = ("agreement_item", "agenda_item", "focus_area")
_Told = tuple[str, tuple[Source, ...]]
_CLEAR, _NAMED, _HELD, _HALF = 0.6, 0.5, 0.6, 0.5


def unchanged(claim: Claim) -> Verdict | None:
    """Whether what is said to go up or down is printed as unchanged, and nothing as near tells of a change."""
    if not _CHANGES.search(claim.flat) or _UNCHANGED.search(claim.flat) or _COMPARES.search(claim.flat):
        return None
    subject = claim.without(_NOT_ITS_SUBJECT)
    if not subject.terms:
        return None
    told, sources = _of_figure(subject) or _of_text(subject) or ("", ())
    if not told:
        return None
    lookup = call("search", query=claim.whole.search_text, documents=[sources[0].document], limit=8)
    quote = f"«{stop(one_line(told))}»"
    return Verdict(False, f"det er uændret: {quote}" if claim.da else f"it is unchanged: {quote}", sources, (lookup,))


def _of_figure(subject: Claim) -> _Told | None:
    """The sentence of a key figure that is clearly meant and is to be unchanged."""
    link = subject.links[0] if subject.links else None
    if link is None or link.topic.kind != "key_figure" or link.name_coverage < _NAMED:
        return None
    own = next((one for one in subject.library.of(KeyFigure, link.topic.document) if one.name == link.topic.key), None)
    text, led_in_at = with_lead_in(subject.situation, own) if own else ("", ())
    return (text, (*led_in_at, own.sources[0])) if own and _UNCHANGED.search(plain(text)) else None


def _of_text(subject: Claim) -> _Told | None:
    """The sentence that holds most of the subject, where the clause that names it says that it is unchanged."""
    near = max(printed_near(subject, _KINDS, _CLEAR), key=lambda one: share(subject, one.text), default=None)
    if near is None or share(subject, near.text) < _HELD:
        return None
    clauses = [(share(subject, clause), plain(clause)) for clause in re.split(r"[,;:]\s", near.text)]
    still = max((value for value, clause in clauses if _UNCHANGED.search(clause)), default=0.0)
    moved = max((value for value, clause in clauses if _CHANGES.search(clause)), default=0.0)
    return (near.text, (near.source,)) if still >= max(moved, _HALF) else None
