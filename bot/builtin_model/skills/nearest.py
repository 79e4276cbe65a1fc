"""What comes nearest to a question that the documents do not answer for certain: a sentence or two, named as no more than that."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Draft
from bot.builtin_model.reading.counting import counts
from bot.builtin_model.reading.everybody import counts_only_some
from bot.builtin_model.reading.found import Found
from bot.builtin_model.reading.kinds import AnswerKind, holds, kinds_wanted
from bot.builtin_model.reading.units import Unit, keys_of
from bot.builtin_model.say import clipped, listed, one_line
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.numbered import items_numbered
from bot.builtin_model.understand.terms import Term
from knowledge.records import Action, AgendaItem, AgreementItem
from knowledge.source import Source

_NAMED = 0.25
"""Share of the question's words in an item's name at which the item is told as the nearest."""
_FIGURES = (AnswerKind.AMOUNT, AnswerKind.PERCENT, AnswerKind.NUMBER)
_SHARED = 0.2
"""Share of the question's words that a sentence must hold to be worth showing."""
_MUCH_AS_GOOD = 0.3
"""How much less than the best a sentence may score and still be shown: before it, when it holds the kind of answer waited for; else after it."""
_AS_NEAR = 0.9
_LOOKED_AT = 6
_QUOTED = 220
_LIKELY_QUOTED = 440
_LONGEST_NAME = 80


def nearest(situation: Situation, found: Sequence[Found]) -> tuple[str, tuple[Source, ...]] | None:
    """The sentence that comes nearest, as «punkt 6: «…»», and one more nearly as near; else the item whose name the question shares most with."""
    shown = _worth_showing(found)
    if not shown:
        return _nearest_item(situation)
    also = " and " if situation.question.language == "en" else " og "
    told = list(dict.fromkeys(_told(situation, one) for one in shown))
    return also.join([*(text.removesuffix(".") for text in told[:-1]), told[-1]]), tuple(dict.fromkeys(one.source for one in shown))


def likely_meant(situation: Situation, one: Found, found: Sequence[Found]) -> Draft:
    """The sentence that is likely meant, whole, and the next nearest, with the plain word that the question's own words are not met: the asker judges
    whether it is it."""
    quote = clipped(one_line(one.unit.whole), _LIKELY_QUOTED)
    next_best = [other for other in _worth_showing(found) if not _same(other, one)][:1] if len(quote) + _QUOTED < _LIKELY_QUOTED else []
    beside = next((_told(situation, other) for other in next_best), "")
    if situation.question.language == "en":
        lead = f"This may be what you mean, though the documents do not say it in those words ({one.source.locator}): «{quote}»"
        lead += f" See also {beside}" if beside else ""
    else:
        lead = f"Det er måske dette, du spørger om, men med de ord står det der ikke ({one.source.locator}): «{quote}»"
        lead += f" Se også {beside}" if beside else ""
    return Draft(lead=lead, found=False, sources=tuple(dict.fromkeys([one.source, *(other.source for other in next_best)])))


def _worth_showing(found: Sequence[Found]) -> list[Found]:
    """At most two that share enough with the question; what holds the kind of answer waited for goes first."""
    near = [one for one in found[:_LOOKED_AT] if one.own >= _SHARED and one.coverage >= _SHARED and not _is_heading(one)]
    near = [one for one in near if one.score >= near[0].score - _MUCH_AS_GOOD]
    ordered = sorted(near, key=lambda one: not (one.fits and one.coverage >= near[0].coverage * _AS_NEAR))
    return ordered[:1] + [one for one in ordered[1:] if not _same(one, ordered[0])][:1]


def _is_heading(one: Found) -> bool:
    text = one.unit.text or one.unit.whole
    return not one.unit.points and not re.search(r"[.!?:;]", text) and len(text) < 60


def _same(one: Found, other: Found) -> bool:
    """Whether one repeats the other: «Tidsplan 2007-09: …» beside the same sentence without it."""
    return one.unit.text in other.unit.whole or other.unit.text in one.unit.whole


def _told(situation: Situation, one: Found) -> str:
    """The sentence, or a list with its points; without figures that could be taken for the answer."""
    quote = clipped(one_line(one.unit.whole), _QUOTED)
    if _may_mislead(situation, one, quote):
        lead_in = one_line(one.unit.text) if one.unit.points else ""
        if not lead_in or _may_mislead(situation, one, lead_in):
            return _named_only(situation, one, quote)
        quote = clipped(lead_in, _QUOTED)
    return f"{one.source.locator}: «{quote}»"


def _may_mislead(situation: Situation, one: Found, quote: str) -> bool:
    """Whether a figure in the quotation could be taken for the answer: an amount where one is asked for, any number of another place or firm,
    or so many of what is counted where they are of something else."""
    if re.search(r"\d", quote) and any(
        term.name and term.word in one.missing and not _stands(situation, one, term) for term in situation.question.terms
    ):
        return True
    counted = situation.question.counted
    if counts_only_some(quote, situation.question) and re.search(r"\d", quote):
        return True
    if counted and counts(Unit(quote, (), ""), counted) and any(term.name and term.word in one.missing for term in situation.question.terms):
        return True
    figures = holds(quote, AnswerKind.AMOUNT) or holds(quote, AnswerKind.PERCENT)
    return figures and bool(situation.question.slots.years or kinds_wanted(situation.question)[0] in _FIGURES)


def _stands(situation: Situation, one: Found, term: Term) -> bool:
    """Whether a name stands anywhere in the document of the unit."""
    return any(term.found_in(keys_of(passage.text)) for passage in situation.understanding.library.passages(one.passage.document))


def _nearest_item(situation: Situation) -> tuple[str, tuple[Source, ...]] | None:
    """The item that is named by number, else the one whose name the question shares most with: «punkt 5, Studietur til Lund» for a trip elsewhere."""
    numbered = items_numbered(situation)
    if numbered:
        places = [section.sources[0] for section in situation.understanding.library.sections(numbered[0].document, item=numbered[0].number)]
        return f"{numbered[0].label}.", tuple(places[:1])
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


def _named_only(situation: Situation, best: Found, quote: str) -> str:
    """A place with figures of something else is named with its heading and without them, so that none of them is taken for the answer; their years
    are told only where the place has every word of the question."""
    language = situation.question.language
    place = f"{best.source.locator}{_heading(situation, best)}"
    if best.missing:
        return f"{place}{', whose figures are for something else' if language == 'en' else ', hvis tal er for noget andet'}."
    years = listed(sorted(set(re.findall(r"\b(?:19|20)\d\d\b", quote))), language)
    if language == "en":
        return f"{place}{f', which has figures for {years}' if years else ''}."
    return f"{place}{f', som har tal for {years}' if years else ''}."


def _heading(situation: Situation, best: Found) -> str:
    """« (Headspace)»: what a place that is told by its number alone is of; nothing where the number is not all there is, or has no name."""
    library, item = situation.understanding.library, best.passage.item
    named = [
        *(one.name for one in library.of(AgreementItem, best.passage.document) if one.item == item),
        *(one.name for one in library.of(AgendaItem, best.passage.document) if one.number == item),
        *(one.name for one in library.of(Action, best.passage.document) if one.number == item),
    ]
    name = clipped(one_line(named[0]).rstrip("."), _LONGEST_NAME) if item and named else ""
    return f" ({name})" if name and name not in best.source.locator else ""
