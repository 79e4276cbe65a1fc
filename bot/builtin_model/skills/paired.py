"""Values printed beside names on a slide, paired by order: one of them, several held against each other, or those within limits."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.printed import Printed, printed_at, reckoned
from bot.builtin_model.say import listed, number
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.paired_meant import (
    BIGGER,
    COMPARES,
    NUMBER,
    PEOPLE,
    SMALLER,
    meant,
    meant_by_name,
    meant_by_number,
    place,
    ranked,
    taken_together,
    within_limits,
)
from bot.builtin_model.understand.asks import Ask, Operation
from bot.builtin_model.understand.limits import counts_limited
from knowledge.records import PairedValue
from knowledge.source import Source

_KNOWN_ENOUGH = 0.4


class PairedValues:
    """A value printed beside a name on a slide, paired by order."""

    name = "paired_values"

    def fits(self, situation: Situation) -> float:
        """When one name of such a list is asked a number for, two are held against each other, or some are asked for by their number."""
        question = situation.question
        if ranked(situation) or taken_together(situation) or within_limits(situation)[0]:
            return 0.93
        spoken_of = bool(NUMBER.search(question.plain)) and any(place(pair.label, question.plain) is not None for pair in _all(situation))
        if meant_by_number(situation):
            return 0.93
        held = len(meant(situation)) > 1 and bool(COMPARES.search(question.plain))
        if not question.asked(Ask.HOW_MANY, Ask.HOW_MUCH) and not spoken_of and not held:
            return 0.0
        best = question.best()
        surely = best is not None and best.topic.kind == "pair" and best.name_coverage >= _KNOWN_ENOUGH
        several = len(meant(situation)) > 1 and bool(PEOPLE.search(question.plain))
        return 0.93 if surely or several or spoken_of else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The values, and how far the first two lie apart; or what all of them come to."""
        together = taken_together(situation)
        if together:
            return [_summed(situation, together)]
        if within_limits(situation)[0]:
            return [_limited(situation)]
        whole = ranked(situation)
        if whole:
            return [call("key_figures", kind="slide", documents=[whole[0].document])]
        pairs = meant(situation)
        apart = [_apart(pairs)] if len(pairs) > 1 else []
        return [*(call("key_figures", name=pair.label, documents=[pair.document]) for pair in pairs), *apart]

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """The number, and how sure the pairing is."""
        together = taken_together(situation)
        if together:
            return _in_all(situation, together, results)
        if within_limits(situation)[0]:
            return _within(situation)
        pairs = ranked(situation) or meant(situation)
        if not pairs:
            return None
        da = situation.question.language == "da"
        if ranked(situation):
            return _in_order(situation, pairs)
        lead = f"{'; '.join(f'{pair.label}: {pair.as_printed}' for pair in pairs)} ({pairs[0].list_name})."
        if len(pairs) > 1 and (apart := results.of(_apart(pairs))) and apart.value is not None:
            lead += f" {'Forskellen er' if da else 'The difference is'} {number(abs(apart.value))}."
        if len(pairs) > 1 and BIGGER.search(situation.question.plain):
            lead = f"{_larger(pairs, da)} {lead}"
        return Draft(lead=lead, notes=(_note(pairs[0], da),), sources=_sources(pairs))


def _larger(pairs: Sequence[PairedValue], da: bool) -> str:
    most = max(pairs, key=lambda pair: pair.value or 0)
    return f"Størst er {most.label}." if da else f"The largest is {most.label}."


def _note(pair: PairedValue, da: bool) -> str:
    if da:
        return (
            f"Navne og tal står i hver sin kolonne og er sat sammen efter rækkefølgen (sikkerhed: {pair.confidence}); "
            "hvad tallet tæller, står der ikke."
        )
    return "Names and numbers stand in columns of their own and were paired by order; what the number counts is not stated."


def _within(situation: Situation) -> Draft:
    """Those of the list within the limits asked for, each with its number."""
    question, da = situation.question, situation.question.language == "da"
    whole, pairs = within_limits(situation)
    told = listed((f"{pair.label} ({pair.as_printed})" for pair in pairs), question.language)
    if not pairs:
        none = "Ingen på listen har et sådant tal" if da else "None on the list has such a figure"
        return Draft(lead=f"{none} ({whole[0].list_name}).", notes=(_note(whole[0], da),), sources=_sources(whole))
    return Draft(lead=f"{'På' if da else 'On'} «{pairs[0].list_name}»: {told}.", notes=(_note(whole[0], da),), sources=_sources(pairs))


def _limited(situation: Situation) -> Call:
    """The figures of the list within the limits."""
    first, limits = within_limits(situation)[0][0], counts_limited(situation.question.text)
    return call("key_figures", name=first.list_name, kind="slide", documents=[first.document], above=limits.above, below=limits.below)


def _summed(situation: Situation, pairs: Sequence[PairedValue]) -> Call:
    operation = "average" if situation.question.wants(Operation.AVERAGE) else "sum"
    return reckoned(operation, [figure for pair in pairs if (figure := _printed(pair))])


def _in_all(situation: Situation, pairs: Sequence[PairedValue], results: Results) -> Draft | None:
    """The sum or the average, with each value it is made of."""
    result = results.of(_summed(situation, pairs))
    if result is None or result.value is None or len(result.rows) != len(pairs):
        return None
    da, average = situation.question.language == "da", situation.question.wants(Operation.AVERAGE)
    word = ("I gennemsnit" if average else "I alt") if da else ("On average" if average else "In all")
    told = listed((f"{pair.label} {pair.as_printed}" for pair in pairs), situation.question.language)
    lead = f"{word} {number(result.value)} ({pairs[0].list_name}), regnet ud af Rådbot fra {len(pairs)} tal: {told}."
    if not da:
        lead = f"{word} {number(result.value)} ({pairs[0].list_name}), reckoned by Rådbot from {len(pairs)} figures: {told}."
    return Draft(lead=lead, notes=(*result.notes, _note(pairs[0], da)), sources=_sources(pairs))


def _in_order(situation: Situation, pairs: Sequence[PairedValue]) -> Draft:
    """The first of the order; or, held against one that is named, all that are larger or smaller than it."""
    question, da = situation.question, situation.question.language == "da"
    named = meant_by_name(situation)
    smaller = bool(SMALLER.search(question.plain))
    note = _note(pairs[0], da)
    if named:
        own = named[0]
        beyond = [p for p in pairs if p.label != own.label and ((p.value or 0) < (own.value or 0)) == smaller and p.value != own.value]
        told = listed((f"{p.label} ({p.as_printed})" for p in beyond), question.language)
        word = ("mindre" if smaller else "større") if da else ("smaller" if smaller else "larger")
        than = f"{word} {'end' if da else 'than'} {own.label} ({own.as_printed})"
        if not beyond:
            return Draft(lead=f"{'Nej, ingen er' if da else 'No, none is'} {than}.", notes=(note,), sources=_sources(pairs))
        yes = f"{'Ja' if da else 'Yes'}: " if question.asked(Ask.YES_NO) or re.match(r"(?:is|are|does|do)\b", question.plain) else ""
        return Draft(lead=f"{yes}{told} {'er' if da else 'is' if len(beyond) == 1 else 'are'} {than}.", notes=(note,), sources=_sources(pairs))
    order = listed((f"{p.label} ({p.as_printed})" for p in pairs[1:]), question.language)
    first = ("Mindst er" if smaller else "Størst er") if da else ("The smallest is" if smaller else "The largest is")
    lead = f"{first} {pairs[0].label}{' med ' if da else ': '}{pairs[0].as_printed}."
    return Draft(lead=lead, body=f"{'Derefter' if da else 'Then'}: {order}.", notes=(note,), sources=_sources(pairs))


def _all(situation: Situation) -> tuple[PairedValue, ...]:
    return situation.understanding.library.of(PairedValue)


def _sources(pairs: Sequence[PairedValue]) -> tuple[Source, ...]:
    return tuple(dict.fromkeys(source for pair in pairs for source in pair.sources))


def _apart(pairs: Sequence[PairedValue]) -> Call:
    """How far the first two lie apart."""
    return reckoned("difference", [figure for pair in pairs[:2] if (figure := _printed(pair))])


def _printed(pair: PairedValue) -> Printed | None:
    return next((at for source in pair.sources if (at := printed_at(source, pair.as_printed))), None)
