"""«Hvorfor anbefaler forvaltningen model B?»: the sentence of the case that recommends and says why."""

from __future__ import annotations

import re

from bot.builtin_model.draft import Draft
from bot.builtin_model.reading.units import narrowed
from bot.builtin_model.say import one_line, stop
from bot.builtin_model.skills.agenda_item import heading
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.understand.asks import plain
from bot.builtin_model.understand.text_keys import keys_of_text
from knowledge.parse.prose import sentences
from knowledge.records import AgendaItem

_RECOMMENDS = re.compile(r"\b(?:anbefal\w*|indstill\w*|foreslaar|foreslaas|peger paa|fraraad\w*)\b")
_BECAUSE = re.compile(r"\b(?:fordi|da|idet|eftersom|begrund\w*|af hensyn til|grundet|for at)\b")
_MORE = re.compile(r"\b(?:desuden|derudover|endvidere|herudover|samtidig|ogsaa|dertil kommer)\b")
_PARTS = ("case_presentation", "summary", "background", "recommendation", "text")
_FOUND = 0.5


def why_recommended(situation: Situation, item: AgendaItem) -> Draft | None:
    """The sentence, and the next where it adds a reason; None where no one sentence of the item holds most of what is asked."""
    terms = [term for term in situation.question.terms if not term.told]
    best, most = None, 0
    for section in situation.understanding.library.sections(item.document, item=item.number):
        said = [one_line(one) for one in sentences(one_line(section.text))] if section.role in _PARTS else []
        for at, sentence in enumerate(said):
            if not _RECOMMENDS.search(plain(sentence)) or not _BECAUSE.search(plain(sentence)):
                continue
            met = sum(term.found_in(keys_of_text(sentence)) >= _FOUND for term in terms)
            if met > most:
                more = said[at + 1 : at + 2] if at + 1 < len(said) and _MORE.search(plain(said[at + 1])) else []
                best, most = (section, " ".join([sentence, *more])), met
    if best is None or 2 * most < len(terms):
        return None
    named = heading(item, situation.question.language)
    section, told = best
    return Draft(lead=f"{named[:1].upper()}{named[1:]}: «{stop(told)}»", sources=(narrowed(section.sources[0], told),))
