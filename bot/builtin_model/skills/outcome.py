"""What became of a thing that the documents only plan: what it came to cost, what another body made of it. They do not say, and that is told."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.say import listed, one_line, stop
from bot.builtin_model.skills.agenda_item import item_meant as agenda_item_meant
from bot.builtin_model.skills.agenda_item import records_of
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.item_meant import item_meant
from bot.builtin_model.skills.lookup import budget_lines
from bot.builtin_model.understand.asks import plain
from bot.builtin_model.understand.topics import Link
from bot.builtin_model.vocabulary import patterns
from knowledge.records import Suspension

_ASKED = patterns("outcomes.txt")


class Outcome:
    """«Hvad endte X med at koste?», «hvad besluttede Byrådet så?» of what was set aside, or referred, and no more."""

    name = "outcome"

    def fits(self, situation: Situation) -> float:
        """When the final cost of an item is asked for, or the decision of the body that a stopped case was referred to."""
        return 0.975 if _referred(situation) or _costed(situation) else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The item, or the votes and stops of the case."""
        if stopped := _referred(situation):
            return [call("votes", items=[stopped.item], documents=[stopped.document])]
        link = _costed(situation)
        return [call("search", query=link.topic.name, documents=[link.topic.document], limit=8)] if link else []

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """That it is not told, and what is."""
        da = situation.question.language == "da"
        if stopped := _referred(situation):
            text = stop(one_line(stopped.text))
            lead = (
                f"Det fremgår ikke af dokumenterne, hvad {stopped.referred_to} besluttede. Der står kun: «{text}»"
                if da
                else f"The documents do not say what {stopped.referred_to} decided. They only say: «{text}»"
            )
            return Draft(lead=lead, found=False, sources=stopped.sources[:1])
        link = _costed(situation)
        if link is None:
            return None
        topic = link.topic
        lines = budget_lines(situation.understanding.library, topic.document, topic.key)
        years = listed(sorted({str(y) for line in lines for y, v in line.amounts_dkk.items() if v}), situation.question.language)
        named = f"{topic.key} {lines[0].name if lines else one_line(topic.name)}"
        title = situation.understanding.library.document(topic.document).title
        if da:
            lead = f"Det fremgår ikke af dokumenterne, hvad {named} endte med at koste: {title} siger kun, hvad der er planlagt"
        else:
            lead = f"The documents do not say what {named} came to cost in the end: {title} only says what is planned"
        lead += f" ({'beløb for' if da else 'amounts for'} {years})." if years else "."
        return Draft(lead=lead, found=False, sources=tuple(line.sources[0] for line in lines))


def _costed(situation: Situation) -> Link | None:
    """The item whose final cost is asked for."""
    return item_meant(situation) if _ASKED["final_cost"].search(situation.question.plain) else None


def _referred(situation: Situation) -> Suspension | None:
    """The stop that sent the case on to the body whose decision is asked for."""
    flat = situation.question.plain
    if not _ASKED["then_decided"].search(flat):
        return None
    item = agenda_item_meant(situation)
    stops = records_of(situation, Suspension, item) if item else []
    return next((one for one in stops if one.referred_to and re.search(rf"\b{plain(one.referred_to)[:-2]}", flat)), None)
