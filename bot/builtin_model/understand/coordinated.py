"""«Hvad koster broen og skolen tilsammen?»: things named side by side, to be added up, as the numbers or codes they stand under."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.builtin_model.understand.asks import Ask, Operation, plain
from bot.builtin_model.understand.editions import newest_first
from bot.builtin_model.understand.terms import terms_of, with_compounds
from bot.builtin_model.understand.topics import Link, Topic, Topics
from knowledge.library import Library

if TYPE_CHECKING:
    from bot.builtin_model.understand.question import Question

_BESIDE = re.compile(r",\s*(?:og\s+|and\s+)?|\s+(?:og|samt|plus|and|sammen med|together with)\s+", re.IGNORECASE)
_EACH = re.compile(r"\b(hver|each|end|than)\b")
"""Two things held beside each other are not added up."""
_KINDS = frozenset(["agreement_item", "savings_case", "action"])
_IN_NAME = 0.5
"""Share of a side's words that the thing's own name must hold."""
_BY_ITSELF = 0.8
"""A word of a side must stand in the name by itself or by one that means the same: «ældre» alone names no «Ældremad»."""
_ONE_NAME = 0.8
"""Share of the whole question's words in one name at which the «og» is part of that name: «Kultur og fritid i alt»."""


def with_things_named(question: Question, topics: Topics, library: Library) -> Question:
    """The question with the numbers (`slots.dotted`) or codes (`slots.codes`) of two or more things it wants added up, when each side of an «og»
    names one clearly, all of one kind in one document; else the question as it is."""
    slots = question.slots
    counts_others = question.asked(Ask.HOW_MANY, Ask.HOW_LONG) and not question.asked(Ask.HOW_MUCH)
    adds = (question.wants(Operation.SUM) and not counts_others) or question.asked(Ask.HOW_MUCH)
    if not adds or slots.dotted or slots.codes or question.wants(Operation.DIFFERENCE, Operation.COMPARE) or _EACH.search(question.plain):
        return question
    if question.links and question.links[0].name_coverage >= _ONE_NAME:
        return question
    named = [_named(side, question, topics, library) for side in _BESIDE.split(question.corrected)]
    things = list(dict.fromkeys(topic for topic in named if topic))
    if len(things) < 2 or len({(thing.kind, thing.document) for thing in things}) > 1:
        return question
    keys = tuple(thing.key for thing in things)
    if things[0].kind == "savings_case":
        return replace(question, slots=replace(slots, codes=keys), asks=question.asks | {Ask.SAVED}, documents=(things[0].document,))
    return replace(question, slots=replace(slots, dotted=keys), asks=question.asks | {Ask.HOW_MUCH}, documents=(things[0].document,))


def with_area_named(question: Question) -> Question:
    """The question with the area of a plan whose name is all that it names («branding i alt, hvor mange kr?»), when its money is to be added up."""
    if question.area or not question.wants(Operation.SUM):
        return question
    said = {term.word for term in question.terms}
    area = next((link.topic for link in question.links if link.topic.kind == "area" and set(plain(link.topic.name).split()) == said), None)
    return replace(question, area=(area.document, area.key, area.name)) if area else question


def _named(side: str, question: Question, topics: Topics, library: Library) -> Topic | None:
    """The one thing with money that a side of the «og» names; None when it names none, or two equally."""
    terms = [with_compounds(term, topics.vocabulary) for term in terms_of(side, question.language)]
    links = newest_first(topics.link(terms, _KINDS, frozenset(question.documents) or None), question.slots.years, library)
    best = links[0] if links else None
    if best is None or best.name_coverage < _IN_NAME or not any(term.found_in(best.topic.name_keys) >= _BY_ITSELF for term in terms):
        return None
    return best.topic if not any(_as_good(other, best) for other in links[1:]) else None


def _as_good(other: Link, best: Link) -> bool:
    return other.name_coverage >= best.name_coverage and other.score >= best.score - 0.05 and other.topic.key != best.topic.key
