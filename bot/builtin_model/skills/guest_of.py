"""Which items of a meeting somebody came for: «hvilke punkter var X med til?»"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.say import listed, one_line
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.item_people import naming
from bot.builtin_model.understand.asks import Ask
from knowledge.records import AgendaItem

_ITEMS = re.compile(
    r"\b(?:hvilke[nt]?|hvor mange|which|how many|what) (?:af )?(?:\w+ )?(?:\w*punkt\w*|\w*sager?\b|agenda items?|items?|cases?|points?)"
)


class GuestOf:
    """The items under which a person is named as taking part."""

    name = "guest_of"

    def fits(self, situation: Situation) -> float:
        """When items are asked for by a person who is a guest of some."""
        question = situation.question
        asked = _ITEMS.search(question.plain) and question.people and question.asked(Ask.WHICH, Ask.HOW_MANY, Ask.WHAT)
        return 0.95 if asked and _items(situation) else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The items."""
        items = _items(situation)
        return [call("agenda_items", numbers=[item.number for item in items], documents=[items[0].document])]

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """The items by number and name."""
        question, items = situation.question, _items(situation)
        name, da = question.people[0].name, question.language == "da"
        told = listed((f"{item.number} ({one_line(item.name)})" for item in items), question.language)
        lead = f"{name} deltog under punkt {told}." if da else f"{name} took part under item{'s' if len(items) > 1 else ''} {told}."
        return Draft(lead=lead, sources=tuple(naming(item, [name]) for item in items))


def _items(situation: Situation) -> list[AgendaItem]:
    """The items the person is a guest of, in order."""
    people = {named.name for named in situation.question.people}
    return [item for item in situation.understanding.library.of(AgendaItem) if any(guest.name in people for guest in item.guests)]
