"""A plain no: what was looked for, where, and what is nearest. Never a near miss dressed as an answer."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Draft
from bot.builtin_model.reading.found import Found
from bot.builtin_model.reading.kinds import AnswerKind, holds, kinds_wanted
from bot.builtin_model.say import clipped, listed, one_line
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.understand.question import unknown_terms
from knowledge.records import AgendaItem, AgreementItem
from knowledge.source import Source

_NAMED = 0.25
"""Share of the question's words in an item's name at which the item is told as the nearest."""
_FIGURES = (AnswerKind.AMOUNT, AnswerKind.PERCENT, AnswerKind.NUMBER)


def not_found(situation: Situation, near: tuple[str, tuple[Source, ...]] | None = None, because: str | None = None) -> Draft:
    """The refusal in the asker's language, with what was searched, why when that is known, and the nearest thing that does stand there."""
    question = situation.question
    titles = _searched(situation)
    if question.language == "en":
        lead = f"The documents do not say. {because or f'I searched {titles}.'}"
        if near:
            lead += f" Nearest: {near[0]}"
    else:
        lead = f"Det fremgår ikke af dokumenterne. {because or _because(situation, titles)}"
        if near:
            lead += f" Nærmest er {near[0]}"
    return Draft(lead=lead, found=False, sources=near[1] if near else ())


def nearest(situation: Situation, found: Sequence[Found]) -> tuple[str, tuple[Source, ...]] | None:
    """The unit that comes nearest, as «punkt 6: «…»», when it shares a good part of the question."""
    best = next((f for f in found if f.own > 0.2 and f.coverage >= 0.4), None)
    if best is None:
        return _nearest_item(situation)
    quote = clipped(one_line(best.unit.text or best.unit.whole), 220)
    figures = holds(quote, AnswerKind.AMOUNT) or holds(quote, AnswerKind.PERCENT)
    if figures and (situation.question.slots.years or kinds_wanted(situation.question)[0] in _FIGURES):
        return _named_only(best, quote, situation.question.language), (best.source,)
    return f"{best.source.locator}: «{quote}»", (best.source,)


def _nearest_item(situation: Situation) -> tuple[str, tuple[Source, ...]] | None:
    """The item whose name the question shares most with, by number and name: «punkt 5, Studietur til Lund» for a trip to somewhere else."""
    link = situation.question.best("agreement_item", "agenda_item")
    if link is None or link.name_coverage < _NAMED:
        return None
    library, topic = situation.understanding.library, link.topic
    items: list[AgreementItem | AgendaItem] = [
        *(item for item in library.of(AgreementItem, topic.document) if item.item == topic.key),
        *(item for item in library.of(AgendaItem, topic.document) if item.number == topic.key),
    ]
    if not items:
        return None
    source = items[0].sources[0]
    return f"{source.locator.split(',')[0]}, «{items[0].name}».", (source,)


def _named_only(best: Found, quote: str, language: str) -> str:
    """A place with figures of something else is named without them, so that none of them is taken for the answer."""
    years = listed(sorted(set(re.findall(r"\b(?:19|20)\d\d\b", quote))), language)
    if language == "en":
        return f"{best.source.locator}{f', which has figures for {years}' if years else ''}."
    return f"{best.source.locator}{f', som har tal for {years}' if years else ''}."


def _because(situation: Situation, titles: str) -> str:
    unknown = unknown_terms(situation.question, situation.understanding)
    if unknown:
        words = listed(f"«{word}»" for word in _as_typed(situation.question.text, unknown)[:3])
        return f"Jeg har søgt i {titles}, og {words} er ikke nævnt der."
    return f"Jeg har søgt i {titles}."


def _as_typed(text: str, folded: Sequence[str]) -> list[str]:
    from bot.builtin_model.understand.asks import plain

    typed = {plain(word.strip(".,?!:;»«\"'()")): word.strip(".,?!:;»«\"'()") for word in text.split()}
    return [typed.get(word, word) for word in folded]


def _searched(situation: Situation) -> str:
    library, question = situation.understanding.library, situation.question
    documents = library.documents()
    if question.documents:
        return listed((library.document(d).title for d in question.documents), question.language)
    if question.language == "en":
        return f"all {len(documents)} documents" if len(documents) > 1 else "the document"
    return f"alle {len(documents)} dokumenter" if len(documents) > 1 else "dokumentet"
