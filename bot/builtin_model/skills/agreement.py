"""What an agreement item says beside its money: who decides, what is to happen by when."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.reading.turning import tells_another_turn
from bot.builtin_model.reading.units import narrowed
from bot.builtin_model.say import clipped, listed, one_line
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.lookup import agreement_item
from bot.builtin_model.skills.text_and_table import agreed_link
from bot.builtin_model.understand.asks import Ask, plain, when_it_happened
from bot.builtin_model.understand.text_keys import keys_of_text
from knowledge.dates import find_periods
from knowledge.parse.prose import sentences
from knowledge.records import AgreementItem

_OF_THE_NAME = 0.6
"""How well the item's name must hold a word that then says nothing of which of its times is meant."""
_ENOUGH = 0.3
"""Share of the other words, by weight, that a sentence with a time must hold."""
_READY = re.compile(r"\b(?:klar|klare|klart|faerdig|faerdige|faerdigt)\b")
"""«Hvornår skal det være klar?»: the sentence that says when it is to be."""
_MOST_QUOTED = 350
"""Characters: a sentence before that would have the time itself cut off is left out."""
_WITH_BEFORE = 0.8
"""What words are worth that only the sentence before holds."""


class DecidingBody:
    """Which committee spends the money, decides or gets it presented."""

    name = "deciding_body"

    def fits(self, situation: Situation) -> float:
        """When a body is asked for and one item of the agreement is meant."""
        question = situation.question
        if question.bodies and question.asked(Ask.WHICH):
            return 0.0
        return 0.89 if question.asked(Ask.DECIDING_BODY) and agreed_link(situation) and not question.asked(Ask.SAVED) else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The item."""
        link = agreed_link(situation)
        return [call("agreement_items", items=[link.topic.key], documents=[link.topic.document])] if link else []

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """The bodies with the sentence that says so."""
        item = _agreed(situation)
        if item is None:
            return None
        da = situation.question.language == "da"
        bodies = item.deciding_bodies or item.bodies
        if not bodies:
            lead = f"Det fremgår ikke: {item.label} nævner intet udvalg." if da else f"Not stated: {item.label} names no committee."
            return Draft(lead=lead, found=False, sources=item.sources[:1])
        quote = _quote(situation, item, bodies)
        lead = (
            f"{listed(bodies, situation.question.language)} ({item.label}). «{clipped(quote, 300)}»"
            if quote
            else f"{listed(bodies, situation.question.language)} ({item.label})."
        )
        return Draft(lead=lead, sources=item.sources[:1])


class CommitmentTime:
    """When something of an agreement item is due."""

    name = "commitment_time"

    def fits(self, situation: Situation) -> float:
        """When a time is asked for and the item has dated commitments."""
        question = situation.question
        item = _agreed(situation)
        if item is None or not item.commitments or not question.asked(Ask.WHEN, Ask.DEADLINE) or when_it_happened(question.plain):
            return 0.0
        return 0.8

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The item."""
        link = agreed_link(situation)
        return [call("agreement_items", items=[link.topic.key], documents=[link.topic.document])] if link else []

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """The printed time and the sentence it stands in, the one that holds most of what is asked."""
        item = _agreed(situation)
        if item is None:
            return None
        dated = _best_dated(situation, item)
        if dated is None or tells_another_turn(situation.question.plain, plain(dated)):
            return None
        promised = next((c for c in item.commitments if one_line(c.text) in dated or dated in one_line(c.text)), None)
        if promised is None:
            return Draft(lead=f"«{clipped(dated, _MOST_QUOTED)}» ({item.label}).", sources=(narrowed(item.sources[0], dated),))
        lead = f"{promised.period.text[:1].upper()}{promised.period.text[1:]} ({item.label}). «{clipped(one_line(promised.text), _MOST_QUOTED)}»"
        return Draft(lead=lead, sources=item.sources[:1])


def _best_dated(situation: Situation, item: AgreementItem) -> str | None:
    """The item's sentence with a time that holds most of what the question says beside the item's name, a promise before another; with the sentence
    before it, where that holds what the time is of («Loven træder i kraft …»). None when no sentence holds enough.
    """
    name, weight = keys_of_text(item.label), situation.understanding.topics.weight
    beside = [term for term in situation.question.terms if term.found_in(name) < _OF_THE_NAME and not term.soft]
    total = sum(map(weight, beside))
    promised = {one_line(commitment.text) for commitment in item.commitments}
    told = sentences(one_line(item.text))

    def held(text: str) -> float:
        there = keys_of_text(text)
        return sum(weight(term) * term.found_in(there) for term in beside) / total if total else 0.0

    wants_ready = _READY.search(situation.question.plain) is not None
    ranked: list[tuple[bool, float, bool, int, str]] = []
    for place, sentence in enumerate(told):
        if not find_periods(sentence):
            continue
        before = f"{told[place - 1]} {sentence}" if place else sentence
        before = before if len(before) <= _MOST_QUOTED else sentence
        own, with_before = held(sentence), held(before) * _WITH_BEFORE
        promise = any(sentence in text or text in sentence for text in promised)
        ready = wants_ready and own > 0 and _READY.search(plain(sentence)) is not None
        ranked.append((ready, max(own, with_before), promise, -place, sentence if own >= with_before else before))
    best = max(ranked, default=None)
    return best[4] if best and (not total or best[0] or best[1] >= _ENOUGH) else None


def _agreed(situation: Situation) -> AgreementItem | None:
    link = agreed_link(situation)
    return agreement_item(situation.understanding.library, link.topic.document, link.topic.key) if link else None


def _quote(situation: Situation, item: AgreementItem, bodies: Sequence[str]) -> str:
    """The sentence that names a body and shares most of the question's words; with a time when one is asked for."""
    naming = [s for s in sentences(one_line(item.text)) if any(_mentions(s, body) for body in bodies)]
    if not naming:
        return ""
    dated = {one_line(c.text) for c in item.commitments}

    def fit(sentence: str) -> float:
        there = keys_of_text(sentence)
        shared = sum(term.found_in(there) for term in situation.question.terms)
        return shared + (2.0 if situation.question.asked(Ask.WHEN) and any(sentence in d or d in sentence for d in dated) else 0.0)

    return max(naming, key=fit)


def _mentions(sentence: str, body: str) -> bool:
    return plain(body)[:-2] in plain(sentence)
