"""«Der står både 20, 27 og 45 om løntilskud – hvad er forskellen?»: each figure a question names, with the sentence it stands in."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.reading.found import PassageText
from bot.builtin_model.reading.units import Unit, keys_of, narrowed, units_of
from bot.builtin_model.say import one_line, stop
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.passages import passages_of, searches, whole_section
from bot.builtin_model.skills.text_and_table import topic_meant
from bot.builtin_model.understand.asks import Ask
from knowledge.source import Source

_FIGURES = re.compile(r"(?<![\d.,-])\d{1,3}(?:\.\d{3})+(?:,\d+)?(?![\d])|(?<![\d.,-])\d+(?:,\d+)?(?![\d.,]*\d)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_BOTH = re.compile(r"\b(?:baade|og saa|et sted|andet sted|nogle steder|forskel\w*|begge|to steder|both|elsewhere|differen\w*|forskellig\w*)\b")
_MENTIONS = re.compile(r"\b(?:staar|skriver|siger|naevn\w*|tal(?:let|lene)?|says?|states?|figures?)\b")
_ABOUT = 0.5


class NamedFigures:
    """Two or more figures that a question names, told apart."""

    name = "named_figures"

    def fits(self, situation: Situation) -> float:
        """When a question names two or more figures and asks how they differ or what they are of."""
        question = situation.question
        asks = _BOTH.search(question.plain) and (_MENTIONS.search(question.plain) or question.asked(Ask.DISAGREEMENT, Ask.WHY))
        return 0.94 if asks and len(_figures(situation)) > 1 else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """What an open question searches for, and the item it is about whole."""
        link = topic_meant(situation)
        item = [call("search", query=situation.question.search_text, documents=[link.topic.document], item=link.topic.key, limit=15)] if link else []
        return [*searches(situation), *item]

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """Each figure with the sentence that holds it; None when one of them is not found on the subject."""
        passages: dict[str, PassageText] = {}
        for wanted in self.calls(situation, results):
            result = results.of(wanted)
            for passage in passages_of(result) if result else []:
                whole = whole_section(situation, passage)
                passages.setdefault(whole.text, whole)
        found = [(figure, _sentence(situation, figure, list(passages.values()))) for figure in _figures(situation)]
        if not all(place for _, place in found):
            return None
        told = [f"- {figure}: «{stop(one_line(place[0]))}»" for figure, place in found if place]
        lead = "De siger ikke det samme; tallene står om hver sit:" if situation.question.language == "da" else "The figures are of different things:"
        return Draft(lead=lead, body="\n".join(told), sources=tuple(dict.fromkeys(place[1] for _, place in found if place)))


def _figures(situation: Situation) -> list[str]:
    """The figures of the question as typed, years and the numbers of items left out."""
    slots = situation.question.slots
    taken = {*slots.items, *slots.dotted}
    return list(dict.fromkeys(f for f in _FIGURES.findall(situation.question.corrected) if not _YEAR.fullmatch(f) and f not in taken))


def _sentence(situation: Situation, figure: str, passages: Sequence[PassageText]) -> tuple[str, Source] | None:
    """The sentence with the figure that shares most of the question's words, with its heading counted in part."""
    topics = situation.understanding.topics
    terms = [(term, topics.weight(term)) for term in situation.question.terms if not term.soft and not term.word[0].isdigit()]
    total = sum(weight for _, weight in terms) or 1.0
    best: tuple[float, Unit, PassageText] | None = None
    for passage in passages:
        heading = keys_of(passage.context)
        for unit in units_of(passage.text):
            if unit.points or not re.search(rf"(?<![\d.,]){re.escape(figure)}(?![\d]|[.,]\d)", unit.text):
                continue
            here, before = keys_of(unit.text), keys_of(unit.before)
            score = sum(max(t.found_in(here), 0.7 * t.found_in(before), 0.6 * t.found_in(heading)) * weight for t, weight in terms) / total
            if score >= _ABOUT and (best is None or score > best[0]):
                best = (score, unit, passage)
    return (best[1].text, narrowed(best[2].source, best[1].text)) if best else None
