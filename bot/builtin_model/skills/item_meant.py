"""The one item of an agreement, or action of a plan, that a question about money means."""

from __future__ import annotations

from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.lookup import action, agreement_item, better_covered, clearly, newest_of_years
from bot.builtin_model.understand.asks import plain
from bot.builtin_model.understand.topics import Link

_NAMED = 0.2
_ALL_BUT_NAMED = 0.85
"""An item whose name holds next to nothing of the question must hold nearly all of it in its text."""
_RIVALS = ("agreement_item", "action", "agenda_item", "savings_case", "activity", "slide", "focus_area", "key_figure")


def item_meant(situation: Situation) -> Link | None:
    """The item or action by its number, in the newest document that covers the years, else the best by its words; None when none is clearly meant."""
    for number in situation.question.slots.dotted:
        for document in newest_of_years(situation):
            numbered = _numbered(situation, document, number)
            if numbered:
                return numbered
    best = better_covered(situation.question, situation.question.best(*_RIVALS), "agreement_item", "action")
    if best is None or best.topic.kind not in ("agreement_item", "action") or not clearly(best):
        return None
    if best.name_coverage < _NAMED and best.coverage < _ALL_BUT_NAMED:
        return None
    return best


def _numbered(situation: Situation, document: str, number: str) -> Link | None:
    """The item or action that a document has under a number; an action only, where one is spoken of."""
    understanding, said = situation.understanding, plain(situation.question.search_text)
    kinds = {"agreement_item": agreement_item(understanding.library, document, number), "action": action(understanding.library, document, number)}
    order = ("action",) if "handling" in said or "action" in said else ("agreement_item", "action")
    kind = next((kind for kind in order if kinds[kind]), None)
    topic = next((t for t in understanding.topics.all if (t.kind, t.document, t.key) == (kind, document, number)), None)
    if topic is None:
        return None
    links = understanding.topics.link(situation.question.terms, documents=frozenset([document]))
    return next((link for link in links if link.topic == topic), Link(topic, 2.0, 1.0, 1.0, ()))
