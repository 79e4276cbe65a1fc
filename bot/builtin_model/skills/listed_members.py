"""«Hvem er med?»: the names of a list on a slide, where who belongs to a thing is asked for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.say import listed
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.understand.asks import Ask
from bot.builtin_model.understand.terms import keys_of_text
from knowledge.records import PairedValue

_BELONGS = re.compile(
    r"\b(?:er|var|is|are) (?:der |ellers )?(?:med|part)\b|\bdeltag\w*|\bmedlem\w*|\bhoerer til\b|\bindgaar\b|\bbestaar af\b|"
    r"\bmembers?\b|\btakes? part\b"
)
_NAMED = 0.5
"""Share of the question's words, by weight, that the list's name must hold."""
_FEWEST = 3


class ListedMembers:
    """The names of the list that is about what the question names."""

    name = "listed_members"

    def fits(self, situation: Situation) -> float:
        """When who or which are in something is asked, and a list is named by it."""
        question = situation.question
        asked = question.asked(Ask.WHO, Ask.WHICH) and not question.asked(Ask.HOW_MUCH, Ask.HOW_MANY) and _BELONGS.search(question.plain)
        return 0.87 if asked and not question.people and not question.bodies and len(_list(situation)) >= _FEWEST else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The list."""
        return [call("key_figures", name=pair.label, documents=[pair.document]) for pair in _list(situation)[:1]]

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """The names in the order of the list."""
        pairs = _list(situation)
        da = situation.question.language == "da"
        names = listed((pair.label for pair in pairs), situation.question.language)
        lead = f"Med er {names}." if da else f"Listed: {names}."
        return Draft(lead=lead, sources=tuple(dict.fromkeys(pair.sources[0] for pair in pairs)))


def _list(situation: Situation) -> list[PairedValue]:
    """The pairs of the list whose name holds most of the question's words; none when none holds half of them."""
    question, topics = situation.question, situation.understanding.topics
    lists: dict[tuple[str, str], list[PairedValue]] = {}
    for pair in situation.understanding.library.of(PairedValue):
        if not question.documents or pair.document in question.documents:
            lists.setdefault((pair.document, pair.list_name), []).append(pair)
    total = sum(topics.weight(term) for term in question.terms)
    held = {place: sum(topics.weight(term) * term.found_in(keys_of_text(place[1])) for term in question.terms) / total for place in lists if total}
    best = max(held, key=lambda place: held[place], default=None)
    return lists[best] if best and held[best] >= _NAMED else []
