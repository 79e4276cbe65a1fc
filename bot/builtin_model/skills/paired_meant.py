"""Which values of a slide's list a question means: those named, those within limits, the whole list that its words lead to."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.understand.asks import Ask, Operation, plain
from bot.builtin_model.understand.limits import counts_limited
from bot.builtin_model.understand.question import Question
from bot.builtin_model.understand.text_keys import keys_of_text
from knowledge.records import PairedValue, Slide

_OF_ANY = frozenset(["municipality", "county", "council", "kommune", "kommun", "borough", "district", "city", "region"])
_SHORTEST = 5
_TWO = 2
PEOPLE = re.compile(
    r"\b(?:indbygger\w*|befolkning\w*|folk\w*|mindre|mindst\w*|small\w*|bor|borgere|beboere|folketal\w*|stoer\w*|inhabitants?|people|live|residents?|population|bigger|larger|big)\b"
)
NUMBER = re.compile(r"\btal(?:let|lene)?\b|\bud for\b|\b(?:number|figure)s?\b(?! of)")
_FIGURE = re.compile(r"(?<![\d.,])\d[\d.]*\d(?![\d,]| ?(?:kr|mio|mia|pct|%))")
SMALLER = re.compile(r"\b(?:mindre|mindst\w*|faerrest\w*|faerre|lavere|lavest\w*|smaller|smallest|fewer|fewest|less|least|lower|lowest)\b")
BIGGER = re.compile(r"\b(?:stoerre|stoerst\w*|flest\w*|flere|hoejere|hoejest\w*|larger|largest|bigger|biggest|more|most|higher|highest)\b")
_ORDER = re.compile(f"{SMALLER.pattern}|{BIGGER.pattern}")
COMPARES = re.compile(f"{_ORDER.pattern}|\\b(?:end|than|forskel\\w*|difference)\\b")
_OF_THE_LIST = re.compile(f"{PEOPLE.pattern}|{NUMBER.pattern}|{_ORDER.pattern}|\\b(?:by|byer|byerne|kommune|kommuner|liste|slide)\\b")
"""Words that any such list may be asked by, whatever it is of."""
_SAME_SUBJECT = 60
"""Lines within which slides are on the subject of a list."""


def ranked(situation: Situation) -> list[PairedValue]:
    """The list a question ranks: «hvem er mindst?», «er nogen mindre end X?»; the largest first, or the smallest where that is asked for."""
    question = situation.question
    if not _ORDER.search(question.plain) or not _of_numbers(question) or question.wants(Operation.SUM, Operation.AVERAGE):
        return []
    named = meant_by_name(situation)
    own = _whole_list(situation, named) if len(named) < _TWO else []
    return sorted(own, key=lambda pair: pair.value or 0, reverse=not SMALLER.search(question.plain))


def within_limits(situation: Situation) -> tuple[list[PairedValue], list[PairedValue]]:
    """The list, and those of it within the limits that the question sets: «hvilke byer har over 70.000?»; two empty lists when it sets none."""
    question = situation.question
    limits = counts_limited(question.text)
    if not limits or (question.slots.years and not question.documents) or not (_of_numbers(question) or _names_the_list(situation)):
        return [], []
    own = _whole_list(situation, [])
    return own, [pair for pair in own if pair.value is not None and limits.hold(pair.value)]


def taken_together(situation: Situation) -> list[PairedValue]:
    """The values whose sum or average is asked for: those named, else the whole list that the question is of."""
    question = situation.question
    if not question.wants(Operation.SUM, Operation.AVERAGE) or not _of_numbers(question):
        return []
    named = meant_by_name(situation)
    return named if len(named) >= _TWO else [] if named else _whole_list(situation, [])


def meant(situation: Situation) -> list[PairedValue]:
    """The values whose names stand in the question, in its order; else the one that fits it best."""
    found = meant_by_name(situation)
    if not found and (numbered := meant_by_number(situation)):
        return numbered
    best = situation.question.best("pair")
    if not found and best:
        return [p for p in situation.understanding.library.of(PairedValue, best.topic.document) if p.label == best.topic.name][:1]
    return found


def meant_by_name(situation: Situation) -> list[PairedValue]:
    """The values of one list whose names stand in the question, in its order."""
    question, library = situation.question, situation.understanding.library
    found = [(at, pair) for pair in library.of(PairedValue) if (at := place(pair.label, question.plain)) is not None]
    first = min(found, default=None, key=lambda each: each[0])
    return [pair for _, pair in sorted(found, key=lambda each: each[0]) if first and pair.list_name == first[1].list_name]


def meant_by_number(situation: Situation) -> list[PairedValue]:
    """The one value that is printed in the question, where it is asked whose it is: «hvilken by står der 75.000 ud for?»"""
    question, library = situation.question, situation.understanding.library
    only = all(term.soft or term.told or _OF_THE_LIST.search(term.word) for term in question.terms)
    if not only or not question.asked(Ask.WHO, Ask.WHICH, Ask.WHAT):
        return []
    figures = {figure.replace(".", "") for figure in _FIGURE.findall(question.text)}
    found = [pair for pair in library.of(PairedValue) if pair.as_printed.replace(".", "") in figures]
    return found if len(found) == 1 else []


def place(label: str, asked: str) -> int | None:
    """Where in the question a word of the name stands that is its own."""
    words = [word for word in re.findall(r"[a-z]+", plain(label)) if len(word) >= _SHORTEST and word not in _OF_ANY]
    places = [match.start() for word in words if (match := re.search(rf"\b{word}s?\b", asked))]
    return min(places, default=None)


def _of_numbers(question: Question) -> bool:
    """Whether people, or the numbers themselves, are spoken of, by the question or by the one it leans on."""
    flat = f"{question.plain} {plain(question.subject)}"
    return bool(PEOPLE.search(flat) or NUMBER.search(flat))


def _names_the_list(situation: Situation) -> bool:
    """Whether a name of the question is that of the list or of the slides that lead up to it: «byerne i Edge Cities Network»."""
    return any(term.name and not term.told for term in situation.question.terms)


def _whole_list(situation: Situation, named: Sequence[PairedValue]) -> list[PairedValue]:
    """The values of the one list that the question's words lead to."""
    question, library = situation.question, situation.understanding.library
    of_list = [pair for pair in library.of(PairedValue) if not question.documents or pair.document in question.documents]
    lists = list(dict.fromkeys((pair.document, pair.list_name) for pair in (named or of_list) if _of_subject(situation, pair)))
    if len(lists) != 1:
        return []
    return [pair for pair in of_list if (pair.document, pair.list_name) == lists[0] and pair.value is not None]


def _of_subject(situation: Situation, pair: PairedValue) -> bool:
    """Whether the question's words are those of the slides that lead up to the list: «byerne i netværket»."""
    library, document = situation.understanding.library, pair.document
    before = [slide for slide in library.of(Slide, document) if abs(slide.sources[0].line_from - pair.sources[0].line_from) <= _SAME_SUBJECT]
    there = keys_of_text(" ".join([pair.list_name, *(f"{slide.name} {' '.join(slide.points)}" for slide in before)]))
    terms = [term for term in situation.question.terms if not (_OF_THE_LIST.search(term.word) or term.soft or term.told)]
    terms = [term for term in terms if place(pair.label, term.word) is None]
    return bool(terms or meant_by_name(situation)) and sum(term.found_in(there) >= 0.5 for term in terms) >= 0.5 * len(terms)
