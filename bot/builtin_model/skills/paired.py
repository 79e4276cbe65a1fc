"""Values printed beside names on a slide, paired by order: one of them, or several held against each other."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.printed import Printed, printed_at, reckoned
from bot.builtin_model.say import listed, number
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.understand.asks import Ask, Operation, plain
from bot.builtin_model.understand.question import Question
from bot.builtin_model.understand.terms import keys_of_text
from knowledge.records import PairedValue, Slide

_KNOWN_ENOUGH = 0.4
_OF_ANY = frozenset(["municipality", "county", "council", "kommune", "kommun", "borough", "district", "city", "region"])
_SHORTEST = 5
_TWO = 2
_PEOPLE = re.compile(
    r"\b(?:indbygger\w*|befolkning\w*|folk\w*|mindre|mindst\w*|small\w*|bor|borgere|beboere|folketal\w*|stoer\w*|inhabitants?|people|live|residents?|population|bigger|larger|big)\b"
)

_SMALLER = re.compile(r"\b(?:mindre|mindst\w*|faerrest\w*|faerre|smaller|smallest|fewer|fewest|less|least)\b")
_BIGGER = re.compile(r"\b(?:stoerre|stoerst\w*|flest\w*|flere|larger|largest|bigger|biggest|more|most)\b")
_ORDER = re.compile(f"{_SMALLER.pattern}|{_BIGGER.pattern}")
_COMPARES = re.compile(f"{_ORDER.pattern}|\\b(?:end|than|forskel\\w*|difference)\\b")
_SAME_SUBJECT = 60
"""Lines within which slides are on the subject of a list."""


class PairedValues:
    """A value printed beside a name on a slide, paired by order."""

    name = "paired_values"

    def fits(self, situation: Situation) -> float:
        """When one name of such a list is asked a number for, or two are held against each other."""
        question = situation.question
        if _ranked(situation) or _taken_together(situation):
            return 0.93
        spoken_of = bool(_NUMBER.search(question.plain)) and any(_place(pair.label, question.plain) is not None for pair in _all(situation))
        held = len(_meant(situation)) > 1 and bool(_COMPARES.search(question.plain))
        if not question.asked(Ask.HOW_MANY, Ask.HOW_MUCH) and not spoken_of and not held:
            return 0.0
        best = question.best()
        surely = best is not None and best.topic.kind == "pair" and best.name_coverage >= _KNOWN_ENOUGH
        several = len(_meant(situation)) > 1 and bool(_PEOPLE.search(question.plain))
        return 0.93 if surely or several or spoken_of else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The values, and how far the first two lie apart; or what all of them come to."""
        together = _taken_together(situation)
        if together:
            return [_summed(situation, together)]
        ranked = _ranked(situation)
        if ranked:
            return [call("key_figures", kind="slide", documents=[ranked[0].document])]
        pairs = _meant(situation)
        apart = [_apart(pairs)] if len(pairs) > 1 else []
        return [*(call("key_figures", name=pair.label, documents=[pair.document]) for pair in pairs), *apart]

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """The number, and how sure the pairing is."""
        together = _taken_together(situation)
        if together:
            return _in_all(situation, together, results)
        pairs = _ranked(situation) or _meant(situation)
        if not pairs:
            return None
        da = situation.question.language == "da"
        if _ranked(situation):
            return _in_order(situation, pairs)
        lead = f"{'; '.join(f'{pair.label}: {pair.as_printed}' for pair in pairs)} ({pairs[0].list_name})."
        if len(pairs) > 1 and (apart := results.of(_apart(pairs))) and apart.value is not None:
            lead += f" {'Forskellen er' if da else 'The difference is'} {number(abs(apart.value))}."
        if len(pairs) > 1 and _BIGGER.search(situation.question.plain):
            lead = f"{_larger(pairs, da)} {lead}"
        return Draft(lead=lead, notes=(_note(pairs[0], da),), sources=tuple(dict.fromkeys(source for pair in pairs for source in pair.sources)))


def _larger(pairs: Sequence[PairedValue], da: bool) -> str:
    most = max(pairs, key=lambda pair: pair.value or 0)
    return f"Størst er {most.label}." if da else f"The largest is {most.label}."


def _note(pair: PairedValue, da: bool) -> str:
    if da:
        return (
            f"Navne og tal står i hver sin kolonne og er sat sammen efter rækkefølgen (sikkerhed: {pair.confidence}); "
            "hvad tallet tæller, står der ikke."
        )
    return "Names and numbers stand in two columns and were paired by order; what the number counts is not stated."


def _ranked(situation: Situation) -> list[PairedValue]:
    """The list a question ranks: «hvem er mindst?», «er nogen mindre end X?»; the largest first, or the smallest where that is asked for."""
    question = situation.question
    if not _ORDER.search(question.plain) or not _of_people(question) or question.wants(Operation.SUM, Operation.AVERAGE):
        return []
    named = _meant_by_name(situation)
    own = _whole_list(situation, named) if len(named) < _TWO else []
    return sorted(own, key=lambda pair: pair.value or 0, reverse=not _SMALLER.search(question.plain))


def _of_people(question: Question) -> bool:
    """Whether people are counted, by the question or by the one it leans on."""
    return bool(_PEOPLE.search(f"{question.plain} {plain(question.subject)}"))


def _taken_together(situation: Situation) -> list[PairedValue]:
    """The values whose sum or average is asked for: those named, else the whole list that the question is of."""
    question = situation.question
    if not question.wants(Operation.SUM, Operation.AVERAGE) or not _of_people(question):
        return []
    named = _meant_by_name(situation)
    return named if len(named) >= _TWO else [] if named else _whole_list(situation, [])


def _whole_list(situation: Situation, named: Sequence[PairedValue]) -> list[PairedValue]:
    """The values of the one list that the question's words lead to."""
    question, library = situation.question, situation.understanding.library
    of_list = [pair for pair in library.of(PairedValue) if not question.documents or pair.document in question.documents]
    lists = list(dict.fromkeys((pair.document, pair.list_name) for pair in (named or of_list) if _of_subject(situation, pair)))
    if len(lists) != 1:
        return []
    return [pair for pair in of_list if (pair.document, pair.list_name) == lists[0] and pair.value is not None]


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
    sources = tuple(dict.fromkeys(source for pair in pairs for source in pair.sources))
    return Draft(lead=lead, notes=(*result.notes, _note(pairs[0], da)), sources=sources)


def _of_subject(situation: Situation, pair: PairedValue) -> bool:
    """Whether the question's words are those of the slides that lead up to the list: «byerne i netværket»."""
    library, document = situation.understanding.library, pair.document
    before = [slide for slide in library.of(Slide, document) if abs(slide.sources[0].line_from - pair.sources[0].line_from) <= _SAME_SUBJECT]
    there = keys_of_text(" ".join([pair.list_name, *(f"{slide.name} {' '.join(slide.points)}" for slide in before)]))
    terms = [term for term in situation.question.terms if not _PEOPLE.search(term.word) and not term.soft and _place(pair.label, term.word) is None]
    return bool(terms or _meant_by_name(situation)) and sum(term.found_in(there) >= 0.5 for term in terms) >= 0.5 * len(terms)


def _in_order(situation: Situation, pairs: Sequence[PairedValue]) -> Draft:
    """The first of the order; or, held against one that is named, all that are larger or smaller than it."""
    question, da = situation.question, situation.question.language == "da"
    named = _meant_by_name(situation)
    smaller = bool(_SMALLER.search(question.plain))
    sources = tuple(dict.fromkeys(source for pair in pairs for source in pair.sources))
    note = _note(pairs[0], da)
    if named:
        own = named[0]
        beyond = [p for p in pairs if p.label != own.label and ((p.value or 0) < (own.value or 0)) == smaller and p.value != own.value]
        told = listed((f"{p.label} ({p.as_printed})" for p in beyond), question.language)
        word = ("mindre" if smaller else "større") if da else ("smaller" if smaller else "larger")
        than = f"{word} {'end' if da else 'than'} {own.label} ({own.as_printed})"
        if not beyond:
            return Draft(lead=f"{'Nej, ingen er' if da else 'No, none is'} {than}.", notes=(note,), sources=sources)
        yes = f"{'Ja' if da else 'Yes'}: " if question.asked(Ask.YES_NO) or re.match(r"(?:is|are|does|do)\b", question.plain) else ""
        return Draft(lead=f"{yes}{told} {'er' if da else 'is' if len(beyond) == 1 else 'are'} {than}.", notes=(note,), sources=sources)
    order = listed((f"{p.label} ({p.as_printed})" for p in pairs[1:]), question.language)
    first = ("Mindst er" if smaller else "Størst er") if da else ("The smallest is" if smaller else "The largest is")
    lead = f"{first} {pairs[0].label}{' med ' if da else ': '}{pairs[0].as_printed}."
    return Draft(lead=lead, body=f"{'Derefter' if da else 'Then'}: {order}.", notes=(note,), sources=sources)


_NUMBER = re.compile(r"\btal(?:let)?\b|\b(?:number|figure)\b")


def _all(situation: Situation) -> tuple[PairedValue, ...]:
    return situation.understanding.library.of(PairedValue)


def _meant(situation: Situation) -> list[PairedValue]:
    """The values whose names stand in the question, in its order; else the one that fits it best."""
    found = _meant_by_name(situation)
    best = situation.question.best("pair")
    if not found and best:
        return [p for p in situation.understanding.library.of(PairedValue, best.topic.document) if p.label == best.topic.name][:1]
    return found


def _meant_by_name(situation: Situation) -> list[PairedValue]:
    """The values of one list whose names stand in the question, in its order."""
    question, library = situation.question, situation.understanding.library
    found = [(at, pair) for pair in library.of(PairedValue) if (at := _place(pair.label, question.plain)) is not None]
    first = min(found, default=None, key=lambda each: each[0])
    return [pair for _, pair in sorted(found, key=lambda each: each[0]) if first and pair.list_name == first[1].list_name]


def _place(label: str, asked: str) -> int | None:
    """Where in the question a word of the name stands that is its own."""
    words = [word for word in re.findall(r"[a-z]+", plain(label)) if len(word) >= _SHORTEST and word not in _OF_ANY]
    places = [match.start() for word in words if (match := re.search(rf"\b{word}s?\b", asked))]
    return min(places, default=None)


def _apart(pairs: Sequence[PairedValue]) -> Call:
    """How far the first two lie apart."""
    return reckoned("difference", [figure for pair in pairs[:2] if (figure := _printed(pair))])


def _printed(pair: PairedValue) -> Printed | None:
    return next((at for source in pair.sources if (at := printed_at(source, pair.as_printed))), None)
