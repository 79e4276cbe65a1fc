"""Who recommends what an agreement sets money aside for: «efter indstilling fra …» in the item's own text; the centres of a meeting are not asked."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.reading.units import narrowed
from bot.builtin_model.say import one_line, stop
from bot.builtin_model.skills.agenda_item import item_meant
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.lookup import agreement_item, clearly
from bot.builtin_model.understand.asks import Ask
from knowledge.parse.prose import sentences
from knowledge.records import AgreementItem

_RECOMMENDED = re.compile(r"\b(?:efter\s+indstilling\s+fra|indstilles?\s+af|indstiller)\b", re.IGNORECASE)


def of_an_agreement(situation: Situation) -> bool:
    """Whether what is named is an item of an agreement or an action of a plan, and no item of a meeting."""
    best = situation.question.best("agreement_item", "action")
    return best is not None and clearly(best, 0.7) and item_meant(situation) is None


class RecommendedInText:
    """The sentence of an agreement's item that says who recommends."""

    name = "recommended_in_text"

    def fits(self, situation: Situation) -> float:
        """When who recommends is asked of an item whose text says so."""
        asked = situation.question.asked(Ask.WHO_RECOMMENDS) and of_an_agreement(situation)
        return 0.93 if asked and _item(situation) is not None else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The item."""
        item = _item(situation)
        return [call("agreement_items", items=[item.item], documents=[item.document])] if item else []

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """The sentence, with the item; that none says so where the text is silent."""
        item = _item(situation)
        if item is None:
            return None
        told = next((sentence for sentence in sentences(item.text) if _RECOMMENDED.search(sentence)), None)
        if told is None:
            da = situation.question.language == "da"
            lead = f"Hvem der indstiller, fremgår ikke under {item.label}." if da else f"Who recommends is not stated under {item.label}."
            return Draft(lead=lead, found=False, sources=item.sources[:1])
        return Draft(lead=f"«{stop(one_line(told))}» ({item.label}).", sources=(narrowed(item.sources[0], told),))


def _item(situation: Situation) -> AgreementItem | None:
    link = situation.question.best("agreement_item", "action")
    return agreement_item(situation.understanding.library, link.topic.document, link.topic.key) if link else None
