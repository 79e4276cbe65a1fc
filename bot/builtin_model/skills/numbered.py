"""The items of agreements and actions of plans that a question names by number («4.13», «B4», «II.1»)."""

from __future__ import annotations

from dataclasses import dataclass

from bot.builtin_model.say import one_line
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.lookup import action, agreement_item, newest_of_years
from bot.builtin_model.understand.asks import plain


@dataclass(frozen=True)
class Numbered:
    """One item, or action where it is `planned`, by number; `label` is number and name as they are told."""

    document: str
    number: str
    label: str
    planned: bool = False


def items_numbered(situation: Situation) -> list[Numbered]:
    """All that carry a number of the question, the newest document's first: actions only where one is spoken of, else items before actions."""
    question, library = situation.question, situation.understanding.library
    actions_only = any(word in plain(question.search_text) for word in ("handling", "action"))
    items: list[Numbered] = []
    actions: list[Numbered] = []
    for document in newest_of_years(situation):
        for number in question.slots.dotted:
            item, planned = agreement_item(library, document, number), action(library, document, number)
            if item:
                items.append(Numbered(document, number, item.label))
            if planned:
                actions.append(Numbered(document, number, f"{number} {one_line(planned.name).rstrip('.')}", planned=True))
    return actions if actions_only else items or actions
