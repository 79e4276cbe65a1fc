"""A question as the questions it is made of: a heading over several, one for each of two documents, and what only asks how far they lie apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.builtin_model.understand.asks import plain
from bot.builtin_model.understand.question import Question, Understanding
from bot.builtin_model.understand.slots import Slots
from knowledge.records import TableRow

_ASKING = r"(?:hvem|hvad|hvorn(?:å|aa)r|hvor|hvorfor|hvordan|hvilken|hvilket|hvilke|hvis|who|what|when|where|why|how|which|whose)\b"
_CLEAR = 0.6
_HEADING = re.compile(r"^(?P<heading>[^?:;!]{3,70}?)(?::|\s[-–])\s+(?P<rest>\S.*)$", re.DOTALL)
_SUBJECT_AFTER = re.compile(
    rf"^(?P<rest>{_ASKING}[^?:;!]{{3,80}}?)\s[-–—]\s+(?P<heading>(?!.*\b{_ASKING})[^?:;!]{{8,110}}[?.]?)$", re.IGNORECASE | re.DOTALL
)
"""«Hvor mange og hvor længe - turen til Kina»: the subject stands after what is asked of it."""
_ONLY_APART = re.compile(
    r"^(?:og |and )?(?:hvad er|hvor stor er|hvor meget er|hvor stor|hvor meget|what is|what's|how much is|how big is|how large is|how far) "
    r"(?:der |the |det |den )?(?:til )?(?:forskel(?:len)?|difference|gap|afstand(?:en)?|apart)(?: (?:paa|mellem|between) .*)?\W*$|"
    r"^(?:og |and )?hvor (?:mange procentpoint|meget|mange) (?:er|var) (?:der til forskel|(?:den|det|andelen) (?:faldet|steget))\W*$"
)

_ONLY_FIGURES = re.compile(
    r"^(?:og |and )?(?:hvad er|hvilke er|hvor store? er|what are|what is|which are|how big are|how large are) "
    r"(?:(?:de|the|begge|both) )?(?:(?:to|two|begge|both) )?(?:tal(?:let|lene)?|figures?|numbers?|beloeb(?:ene)?|amounts?)"
    r"(?: (?:saa|for (?:hver|begge|dem)|for each|for both))?\W*$"
)


def under_heading(text: str) -> tuple[str, str]:
    """The subject before a colon or dash («Gladsaxe: hvad …»), or after a dash, and what is asked of it; no subject when nothing is asked of one."""
    if after := _SUBJECT_AFTER.match(text):
        return after["heading"].strip(" ?."), after["rest"]
    found = _HEADING.match(text)
    if not found or re.search(rf"\b{_ASKING}", found["heading"], re.IGNORECASE) or not re.match(_ASKING, found["rest"], re.IGNORECASE):
        return "", text
    return found["heading"].strip(), found["rest"]


def only_asks_how_far_apart(part: str) -> bool:
    """«Og hvad er forskellen?»: no question of its own, but of what was asked before it."""
    return bool(_ONLY_APART.match(plain(part)))


def only_asks_the_figures(part: str) -> bool:
    """«Og hvad er de to tal?»: no question of its own, but of the things that were asked about before it."""
    return bool(_ONLY_FIGURES.match(plain(part)))


def with_what_is_counted(part: str, before: str) -> str:
    """«Og hvor mange var med i 2023?» after «hvor mange piloter …»: with the thing that is counted put in."""
    counted = re.search(r"\b(?:hvor mange|how many)\s+(?:af\s+)?([\w-]{4,})", before, re.IGNORECASE)
    elided = re.match(
        r"(?:(?:og|and)\s+)?(?:hvor mange|how many)(?=\s+(?:var|er|har|havde|sad|sidder|blev|bliver|deltog|kom|was|were|are|is|sat|took)\b)",
        part,
        re.IGNORECASE,
    )
    return f"{elided[0]} {counted[1]}{part[elided.end() :]}" if counted and elided else part


def with_what_is_asked(part: str, before: str) -> str:
    """«Og hvem er det for broen?» after «hvem er tovholder for stien»: with what was asked put in for «det»."""
    asked = re.match(
        r"\W*(?:hv\w+|who|what)\s+(?:er|var|is|was)\s+(?P<what>[^,?]{4,40}?)\s+(?:på|for|i|hos|til|ved|under|of|in|on)\s", before, re.IGNORECASE
    )
    elided = re.match(
        r"(?P<ask>\W*(?:(?:og|and)\s+)?(?:hv\w+|who|what)\s+(?:er|var|is|was))\s+(?:det|den|it|that)\s+(?=(?:på|for|i|hos|til|ved|under|of|in|on)\s)",
        part,
        re.IGNORECASE,
    )
    return f"{elided['ask']} {asked['what']} {part[elided.end() :]}" if asked and elided else part


def of_one_document(question: Question, understanding: Understanding) -> Question:
    """The question kept to the one document of its year, when it names a year and no document, and only one is of that year: «i 2010».

    A span of years is the period that plans are for; of several such plans, the one that the words lead to: «i 2007-2009».
    """
    if question.documents or not question.slots.years or question.slots.dotted or question.slots.codes:
        return question
    every = understanding.library.documents()
    of_period = [d.document for d in every if question.slots.span and set(question.slots.years) <= set(d.years)]
    if len(of_period) > 1:
        return _of_the_plan_meant(question, of_period, understanding)
    dated = [d.document for d in every if d.date and d.date.year in question.slots.years]
    spoken = of_period or dated or [d.document for d in every if set(d.years) & set(question.slots.years)]
    return understanding.linked(replace(question, documents=tuple(spoken))) if len(spoken) == 1 else question


def _of_the_plan_meant(question: Question, plans: Sequence[str], understanding: Understanding) -> Question:
    """The question kept to the plan that has what its words fit best; as it was when that is not clear."""
    best = understanding.linked(replace(question, documents=tuple(plans))).best()
    if best is None or best.coverage < _CLEAR or best.topic.document not in plans:
        return question
    return understanding.linked(replace(question, documents=(best.topic.document,)))


def by_document(question: Question, understanding: Understanding) -> tuple[Question, ...]:
    """The question put to each of the two documents it names, by kind or by year; none when it names another number of them, or no subject."""
    named = _named(question, understanding)
    if len(named) != 2 or not question.terms or question.slots.dotted or question.slots.codes:
        return ()
    return tuple(
        understanding.linked(replace(question, documents=(document,), slots=_years_of(question, document, understanding))) for document in named
    )


def _named(question: Question, understanding: Understanding) -> tuple[str, ...]:
    """The documents named, with those that only their year names: «politikken fra 2007 og mødet i 2023», «vision 2020 og vision 2029»."""
    documents = understanding.library.documents()
    named = list(dict.fromkeys(question.documents))
    for year in question.slots.years if len(named) < 2 and not question.slots.span else ():
        dated = [d.document for d in documents if d.date and d.date.year == year] or [d.document for d in documents if year in d.years]
        spoken = [d.document for d in documents if _speaks_of(question, d.document, year, understanding)] or dated
        if len(spoken) == 1 and not any(year in _own_years(document, understanding) for document in named):
            named += [document for document in spoken if document not in named]
    return tuple(named)


def _speaks_of(question: Question, document: str, year: int, understanding: Understanding) -> bool:
    """Whether the document names the year beside a word of the question: «Vision 2029»."""
    word = re.search(rf"([\w-]{{4,}}) {year}", question.plain)
    return word is not None and any(f"{word[1]} {year}" in plain(passage.text) for passage in understanding.library.passages(document))


def _own_years(document: str, understanding: Understanding) -> set[int]:
    """The years a document is of, those of its printed tables among them."""
    known = understanding.library.document(document)
    printed = {cell.year for row in understanding.library.of(TableRow, document) for cell in row.cells if cell.year is not None}
    return {*known.years, *([known.date.year] if known.date else []), *printed}


def _years_of(question: Question, document: str, understanding: Understanding) -> Slots:
    own = _own_years(document, understanding)
    return replace(question.slots, years=tuple(year for year in question.slots.years if year in own))
