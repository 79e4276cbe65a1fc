"""«Hvad handler punkt 6 om?», «hvad koster det?»: what an item of a meeting is about, and its money, when its number is all that is named."""

from __future__ import annotations

from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.reading.kinds import AnswerKind, holds
from bot.builtin_model.reading.units import narrowed
from bot.builtin_model.say import clipped, one_line, stop
from bot.builtin_model.skills.agenda_item import heading, item_meant, records_of
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.understand.asks import Ask
from knowledge.parse.prose import sentences
from knowledge.records import AgendaItem, Decision, Section

_ABOUT = ("summary", "case_presentation", "background", "recommendation", "text")
"""Parts of an item that say what it is about, the best first."""
_MONEY = ("decision", "recommendation", "case_presentation", "summary", "background", "text")
_FITTING = frozenset({Ask.WHAT, Ask.HOW_MUCH, Ask.PURPOSE, Ask.HOW})
_SENTENCES, _LONGEST, _RULING = 2, 380, 200
"""Sentences and characters of what it is about; characters of what was decided."""


class AgendaItemTold:
    """The first sentences of an item's summary with what was decided; or the sentence with its amount."""

    name = "agenda_item_told"

    def fits(self, situation: Situation) -> float:
        """When one item is named by number and nothing else, and it is asked what it is about or what it costs."""
        question = situation.question
        others = [term for term in question.terms if not (term.told or term.predicate or term.soft)]
        if len(question.slots.items) != 1 or others or not question.asks or question.asks - _FITTING:
            return 0.0
        return 0.56 if item_meant(situation) else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The item's text and its decisions."""
        found = item_meant(situation)
        if found is None:
            return []
        return [
            call("search", query=situation.question.search_text, documents=[found.document], item=found.number, limit=15),
            call("decisions", items=[found.number], documents=[found.document]),
        ]

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """The sentences as printed, named by the item's number and title."""
        found = item_meant(situation)
        if found is None or all(results.of(wanted) is None for wanted in self.calls(situation, results)):
            return None
        sections = situation.understanding.library.sections(found.document, item=found.number)
        return _money(situation, found, sections) if situation.question.asked(Ask.HOW_MUCH) else _about(situation, found, sections)


def _about(situation: Situation, item: AgendaItem, sections: Sequence[Section]) -> Draft | None:
    told = _first(sections, _ABOUT)
    if told is None:
        return None
    language = situation.question.language
    said = clipped(" ".join(stop(one_line(one)) for one in sentences(one_line(told.text))[:_SENTENCES]), _LONGEST)
    decisions = [decision for decision in records_of(situation, Decision, item) if not decision.earlier]
    rulings = " ".join(f"«{stop(clipped(one_line(decision.text), _RULING))}»" for decision in decisions)
    ruled = f" {'Beslutning' if language == 'da' else 'Decision'}: {rulings}" if decisions else ""
    sources = (narrowed(told.sources[0], said.rstrip(" …")), *(decision.sources[0] for decision in decisions))
    return Draft(lead=f"{_named(item, language)}: «{stop(said)}»{ruled}", sources=sources)


def _money(situation: Situation, item: AgendaItem, sections: Sequence[Section]) -> Draft:
    """What the item says of its economy, its amount first; without such a part the first sentence with an amount; else that there is none."""
    language = situation.question.language
    named = _named(item, language)
    finance = next((section for section in sections if section.role == "finance"), None)
    for section in [finance] if finance else sorted((one for one in sections if one.role in _MONEY), key=lambda one: _MONEY.index(one.role)):
        said = [one_line(one) for one in sentences(one_line(section.text))]
        told = [one for one in said if holds(one, AnswerKind.AMOUNT)][:1] or (said[:_SENTENCES] if section is finance else [])
        if told:
            return Draft(lead=f"{named}: «{stop(clipped(' '.join(told), _LONGEST))}»", sources=(narrowed(section.sources[0], " ".join(told)),))
    where = f"{named[:1].lower()}{named[1:]}"
    lead = f"Det fremgår ikke: der står intet beløb under {where}." if language == "da" else f"Not stated: {where} has no amount."
    return Draft(lead=lead, found=False, sources=item.sources[:1])


def _first(sections: Sequence[Section], roles: Sequence[str]) -> Section | None:
    fitting = [section for section in sections if section.role in roles and section.text.strip()]
    return min(fitting, key=lambda section: roles.index(section.role), default=None)


def _named(item: AgendaItem, language: str) -> str:
    named = heading(item, language)
    return f"{named[:1].upper()}{named[1:]}"
