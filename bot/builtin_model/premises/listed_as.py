"""«Hvornår blev X venskabsby?»: what a list says X is, and what of it is something else."""

from __future__ import annotations

import re

from bot.builtin_model.draft import call
from bot.builtin_model.premises.claim import Claim
from bot.builtin_model.premises.verdict import Verdict
from bot.builtin_model.reading.units import keys_of, narrowed
from bot.builtin_model.say import one_line
from bot.builtin_model.understand.terms import Term
from knowledge.records import Slide

_IS = re.compile(r"\b(?:er|var|blev|bliver|blevet|is|was|became|become|been)\b")
_FRAME = re.compile(
    r"\b(?:hvad|what) (?:er|var|is|was) (?:(?:der|det|den|the) )?"
    r"(?:\w*grund\w*|aarsag\w*|formaal\w*|ide\w*|mening\w*|hensigt\w*|argument\w*|reason\w*|purpose|idea|point)\b"
)
"""«Hvad er begrundelsen for X?» says of X nothing that it is."""
_DEFINES = re.compile(r"\W*(?:hvad|hvem|what|who) (?:er|is|are)\b", re.IGNORECASE)
_WHOLE, _NONE = 0.9, 0.3


def listed_as(claim: Claim) -> Verdict | None:
    """Whether a name stands in a list as what it is said to be, where another point of the list has that word."""
    if not _IS.search(_FRAME.sub(" ", claim.flat)):
        return None
    names = [term for term in claim.terms if term.name]
    others = [term for term in claim.terms if not term.name and not term.predicate]
    if not names or len(others) != 1 or _is_asked_for(others[0], claim):
        return None
    for slide in claim.library.of(Slide):
        own = [point for point in slide.points if all(_has(term, point) for term in names)]
        said = [point for point in slide.points if _has(others[0], point)]
        if not own or not said or _DEFINES.match(own[0]) or any(others[0].found_in(keys_of(f"{slide.name} {point}")) > _NONE for point in own):
            continue
        if any(term.found_in(keys_of(point)) > _NONE for term in names for point in said):
            return None
        told = [one_line(own[0]), one_line(said[0])]
        sources = tuple(narrowed(slide.sources[0], point) for point in (own[0], said[0]))
        text = f"der står «{told[0]}» og «{told[1]}»." if claim.da else f"it says «{told[0]}» and «{told[1]}»."
        return Verdict(False, text, sources, (call("search", query=claim.whole.search_text, documents=[slide.document], limit=8),))
    return None


def _is_asked_for(term: Term, claim: Claim) -> bool:
    """Whether the word is what is asked for a list or a number of: «hvilke byer er med i X?» says of X no more than that it has some."""
    return any(wanted is not None and wanted.word == term.word for wanted in (claim.whole.listed, claim.whole.counted))


def _has(term: Term, point: str) -> bool:
    return term.found_in(keys_of(point)) >= _WHOLE
