"""«Hvad går 4.2 ud på?», «hvornår er B4 færdig?»: what an item says that is named by its number alone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.reading.found import Found, PassageText
from bot.builtin_model.reading.kinds import STRICT, AnswerKind, holds, kinds_wanted
from bot.builtin_model.reading.reader import read
from bot.builtin_model.say import clipped, one_line, stop
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.numbered import Numbered, items_numbered
from bot.builtin_model.skills.quoted import quoted
from bot.builtin_model.skills.refusal import not_found
from bot.builtin_model.understand.asks import Ask, plain
from knowledge.parse.prose import sentences

_ENDS = re.compile(r"faerdig\w*|klar\w*|slut\w*|finished|ready|done")
"""«Hvornår er B4 færdig?» asks for its time: no other thing is named."""
_TOLD = 2
"""So many sentences say what an item is about."""
_LONGEST = 460


class NumberedItem:
    """Answers from the one item whose number is all that the question names; says so when that does not tell what is asked."""

    name = "numbered_item"

    def fits(self, situation: Situation) -> float:
        """A little more than the passages at large, when a number of one item is the only thing named."""
        return 0.15 if _meant(situation) else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The text of the item."""
        wanted = _meant(situation)
        return [_lookup(wanted)] if wanted else []

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """What it is about, or the sentence of the kind asked for."""
        wanted = _meant(situation)
        found = _read(situation, wanted) if wanted and results.of(_lookup(wanted)) else []
        if wanted is None or not found:
            return None
        kind = kinds_wanted(situation.question)[0]
        if kind in STRICT:
            fitting = [one for one in found if one.fits and not (kind is AnswerKind.TIME and holds(one.unit.whole, AnswerKind.AMOUNT))]
            source = found[0].passage.source
            return quoted(situation, fitting[:1]) if fitting else not_found(situation, (f"{wanted.label}.", (source,)))
        if not situation.question.asked(Ask.WHAT, Ask.PURPOSE, Ask.HOW):
            return None
        passage = found[0].passage
        said = " ".join(stop(one_line(sentence)) for sentence in sentences(one_line(passage.text))[:_TOLD])
        return Draft(lead=f"{wanted.label}: «{clipped(said, _LONGEST).rstrip('.')}.»", sources=(passage.source,))


def _meant(situation: Situation) -> Numbered | None:
    """The item, when nothing else is named that it could be told apart by."""
    question = situation.question
    number = plain(" ".join(question.slots.dotted))
    others = [term.word for term in question.terms if not (term.told or term.predicate or term.soft or term.word == number)]
    if len(question.slots.dotted) != 1 or question.asked(Ask.SAVED) or any(not _ENDS.fullmatch(word) for word in others):
        return None
    numbered = items_numbered(situation)
    return numbered[0] if len(numbered) == 1 else None


def _lookup(wanted: Numbered) -> Call:
    if wanted.planned:
        return call("actions", numbers=[wanted.number], documents=[wanted.document])
    return call("agreement_items", items=[wanted.number], documents=[wanted.document])


def _read(situation: Situation, wanted: Numbered) -> list[Found]:
    """The sentences of the item, as they are printed, its longest text first."""
    sections = situation.understanding.library.sections(wanted.document, item=wanted.number)
    texts = [
        PassageText(wanted.document, wanted.number, section.role, " · ".join(section.path), section.text, section.sources[0], rank=0)
        for section in sorted(sections, key=lambda section: -len(section.text))
        if section.text
    ]
    return [one for text in texts for one in read(situation.question, [text], situation.understanding.topics, every=True)]
