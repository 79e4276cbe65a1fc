"""«Ved hvilke punkter var der gæster?»: the items of a meeting that others than the committee came for, and who they were."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.say import listed
from bot.builtin_model.skills.agenda_item import heading
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.item_people import naming
from bot.builtin_model.skills.lookup import meeting_meant
from bot.builtin_model.understand.asks import Ask
from knowledge.records import AgendaItem

_WHICH_ITEMS = re.compile(r"\bhvilke (?:\w*punkter|sager|emner)\b|\bwhich (?:items|cases)\b")


class ItemsWithGuests:
    """The items with guests."""

    name = "items_with_guests"

    def fits(self, situation: Situation) -> float:
        """When items are asked for by whether they had guests, and no single item or person is named."""
        question = situation.question
        asked = question.asked(Ask.GUESTS) and _WHICH_ITEMS.search(question.plain)
        return 0.9 if asked and not (question.slots.items or question.terms or question.people) and meeting_meant(situation) else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The items of the meeting."""
        meeting = meeting_meant(situation)
        return [call("agenda_items", documents=[meeting.document])] if meeting else []

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """Each item with its guests."""
        meeting, language = meeting_meant(situation), situation.question.language
        if meeting is None:
            return None
        items = [item for item in situation.understanding.library.of(AgendaItem, meeting.document) if item.guests]
        told = "; ".join(f"{heading(item, language)}: {listed((guest.name for guest in item.guests), language)}" for item in items)
        none = "Der er ikke nævnt gæster under noget punkt." if language == "da" else "No guests are mentioned under any item."
        return Draft(
            lead=f"{told}." if items else none, found=bool(items), sources=tuple(naming(item, [g.name for g in item.guests]) for item in items)
        )
