"""Which items of a meeting cost something, and which do not, by what stands under their economic consequences."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.say import listed, one_line
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.lookup import meeting_meant
from bot.builtin_model.understand.asks import Ask, plain
from knowledge.records import AgendaItem

_ITEMS = re.compile(r"\b(?:hvilke|hvor mange|which|how many|what) (?:af (?:de |moedets )?)?(?:\w*punkt\w*|\w*sager\b|agenda items|items|cases)")
_ECONOMIC = re.compile(r"\boekonomisk\w* (?:konsekvens|betydning|foelge|virkning)\w*|\b(?:financial|economic) consequences\b")
_NONE = re.compile(r"\b(?:ingen|ikke|uden|no|not|without|none)\b")


class WithFinance:
    """The items with economic consequences, or those without."""

    name = "with_finance"

    def fits(self, situation: Situation) -> float:
        """When items are asked for by whether they have economic consequences."""
        question = situation.question
        asked = question.asked(Ask.WHICH, Ask.HOW_MANY) and _ITEMS.search(question.plain) and _ECONOMIC.search(question.plain)
        return 0.93 if asked and not question.slots.items and _items(situation) else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The items of the meeting."""
        return [call("agenda_items", documents=[_items(situation)[0].document])]

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """The items by number and name."""
        question, da = situation.question, situation.question.language == "da"
        without = bool(_NONE.search(question.plain))
        chosen = [item for item in _items(situation) if _costs_nothing(item) == without]
        told = listed((f"{item.number} ({one_line(item.name)})" for item in chosen), question.language)
        kind = (
            ("ingen økonomiske konsekvenser" if without else "økonomiske konsekvenser") if da else f"{'no ' if without else ''}economic consequences"
        )
        if not chosen:
            return Draft(lead=f"Ingen punkter har {kind} anført." if da else f"No items have {kind} recorded.", found=False)
        lead = f"Punkt {told} har {kind} anført." if da else f"Items {told} have {kind} recorded."
        return Draft(lead=lead, sources=tuple(source for item in chosen for source in item.sources[:1]))


def _items(situation: Situation) -> list[AgendaItem]:
    """The items of the meeting meant that say something of their economy."""
    meeting = meeting_meant(situation)
    return [item for item in situation.understanding.library.of(AgendaItem, meeting.document) if item.finance] if meeting else []


def _costs_nothing(item: AgendaItem) -> bool:
    return bool(re.match(r"ingen\b", plain(item.finance or "")))
