"""The one action of a plan that a question means: by its number, by its name, or by the one sentence that has all that is asked about."""

from __future__ import annotations

from bot.builtin_model.reading.units import keys_of, units_of
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.lookup import action, better_covered, clearly
from bot.builtin_model.skills.numbered import items_numbered
from bot.builtin_model.understand.asks import Ask, plain
from bot.builtin_model.understand.terms import Term
from knowledge.records import Action

_FULLER = 0.25
"""So much more of the question in another action: that one is meant, though its title says less."""
_HELD = 0.5
_THERE = 0.9
_FEWEST_WORDS = 2
"""So many words a question must have to mean an action by a sentence of it."""


def action_meant(situation: Situation) -> Action | None:
    """The action by its number or area; else the one the words lead to, unless it lacks one of them and others of its plan do not."""
    question, library = situation.question, situation.understanding.library
    if question.area and question.slots.action:
        return action(library, question.area[0], f"{question.area[1]}.{question.slots.action}")
    said = plain(question.search_text)
    for one in items_numbered(situation):
        found = action(library, one.document, one.number)
        spoken_of = "handling" in said or "action" in said or one.document in question.documents or one.number[0].isalpha()
        if found and spoken_of:
            return found
    link = question.best("action", "agreement_item", "agenda_item", "savings_case", "activity", "slide", "focus_area")
    link = better_covered(question, link, "action")
    if link is not None and link.topic.kind == "action" and clearly(link, 0.62):
        fuller = max((one for one in question.links if one.topic.kind == "action"), key=lambda one: one.coverage)
        link = fuller if fuller.coverage >= link.coverage + _FULLER else link
        found = action(library, link.topic.document, link.topic.key)
        return found if found is None or not _lacking(situation, found) else _by_a_sentence(situation)
    return _by_a_sentence(situation)


def _lacking(situation: Situation, found: Action) -> bool:
    """Whether the action has not a thing that the question names, and another action of the same plan has it: «… af politikerne»."""
    own = _keys(found)
    lacking = [term for term in _things(situation) if term.found_in(own) < _HELD]
    others = [_keys(other) for other in situation.understanding.library.of(Action, found.document) if other.number != found.number]
    return any(term.found_in(there) >= _THERE for term in lacking for there in others)


def _by_a_sentence(situation: Situation) -> Action | None:
    """The only action with a sentence or point that has every thing the question names, where it is asked who does it."""
    things, library = _things(situation), situation.understanding.library
    if len(things) < _FEWEST_WORDS or not situation.question.asked(Ask.RESPONSIBLE, Ask.PERFORMER):
        return None
    documents = situation.question.documents or [document.document for document in library.documents()]
    every = [one for document in documents for one in library.of(Action, document)]
    holding = [one for one in every if any(_has_all(unit.whole, things) for unit in units_of(one.text or one.name) if not unit.points)]
    return holding[0] if len(holding) == 1 else None


def _has_all(text: str, things: list[Term]) -> bool:
    own = keys_of(text)
    return all(term.found_in(own) >= _HELD for term in things)


def _keys(one: Action) -> dict[str, float]:
    return keys_of(" ".join(filter(None, (one.name, one.text, one.target_group, one.performer, one.responsible, one.success_criterion))))


def _things(situation: Situation) -> list[Term]:
    """What the question names, without what is done and what is told around it."""
    return [term for term in situation.question.terms if not (term.predicate or term.told or term.soft)]
