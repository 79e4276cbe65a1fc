"""What stands under an item that no decision, or no vote, was read from: that there is none is said only where nothing is left unread."""

from __future__ import annotations

import re

from bot.builtin_model.draft import Draft
from bot.builtin_model.reading.units import narrowed
from bot.builtin_model.say import clipped, one_line, stop
from bot.builtin_model.skills.agenda_item import heading
from bot.builtin_model.skills.contract import Situation
from knowledge.parse.prose import sentences
from knowledge.records import AgendaItem, Section

_ASIDE = frozenset({"attendance", "attachments", "competence", "guests", "earlier_treatment", "history"})
"""Parts of an item that never decide it."""
_OF_VOTING = re.compile(r"\b(?:stemte|stemmer|stemmetal\w*|afstemning\w*|undlod|enstemmig\w*)\b", re.IGNORECASE)
_WON = re.compile(r"\b(?:valgt\s+med|fik|opnåede|modtog|med)\s+\d+\s+stemmer\b(?!\s+(?:for|imod|mod)\b)", re.IGNORECASE)


def no_decision_told(situation: Situation, item: AgendaItem) -> Draft:
    """That no decision was found under the item, with the words it ends in."""
    da, where = situation.question.language == "da", heading(item, situation.question.language)
    own = [section for section in _sections(situation, item) if section.role not in _ASIDE]
    if not own:
        lead = f"Der er ikke anført nogen beslutning under {where}." if da else f"No decision is recorded under {where}."
        return Draft(lead=lead, found=False, sources=item.sources[:1])
    last = own[-1].text.strip().split("\n\n")[-1]
    told = stop(clipped(one_line(last)))
    lead = f"Jeg finder ingen beslutning under {where}; der står: «{told}»" if da else f"I find no decision under {where}; it says: «{told}»"
    return Draft(lead=lead, found=False, sources=(narrowed(own[-1].sources[0], last),))


def no_votes_told(situation: Situation, item: AgendaItem) -> Draft | None:
    """The sentences of the item that speak of voting, where no vote was read from them; None where none does."""
    da, where = situation.question.language == "da", heading(item, situation.question.language)
    told = [(s, one) for s in _sections(situation, item) if s.role not in _ASIDE for one in sentences(s.text) if _OF_VOTING.search(one)]
    if not told:
        return None
    words = " ".join(f"«{stop(one_line(sentence))}»" for _, sentence in told)
    lead = f"Under {where} står der om afstemning: {words}" if da else f"Under {where} it says of voting: {words}"
    return Draft(lead=lead, found=False, sources=tuple(dict.fromkeys(narrowed(section.sources[0], sentence) for section, sentence in told)))


def votes_won_told(situation: Situation, item: AgendaItem) -> Draft:
    """How many votes somebody won, where a sentence of the item counts them; else that none does."""
    da, where = situation.question.language == "da", heading(item, situation.question.language)
    told = [(s, one) for s in _sections(situation, item) for one in sentences(s.text) if _WON.search(one)]
    if not told:
        lead = f"Hvor mange stemmer nogen fik, fremgår ikke under {where}." if da else f"How many votes anyone won is not told under {where}."
        return Draft(lead=lead, found=False, sources=item.sources[:1])
    words = " ".join(f"«{stop(one_line(sentence))}»" for _, sentence in told)
    sources = tuple(dict.fromkeys(narrowed(section.sources[0], sentence) for section, sentence in told))
    return Draft(lead=f"{where[:1].upper()}{where[1:]}: {words}", sources=sources)


def _sections(situation: Situation, item: AgendaItem) -> list[Section]:
    return [section for section in situation.understanding.library.sections(item.document, item=item.number) if section.text.strip()]
