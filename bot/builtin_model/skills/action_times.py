"""Of which time the actions of a plan are asked for: «i 2009 eller senere», «i 2. halvår», «hvad skal først ske i 2010?»"""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence

from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.understand.asks import Ask, plain
from bot.builtin_model.understand.question import Question
from tools.contract import Row

_OF_THE_PLAN = re.compile(r"\b(?:plan|program|politik|handleplan)\w* (?:fra|af|for)(?: aaret)? (?:19|20)\d\d")
"""«Programmet fra 2007»: a year of the plan, not of its actions."""
_AND_LATER = re.compile(
    r"\b(?:19|20)\d\d (?:(?:eller|og) (?:senere|fremover|frem|bagefter|derefter)|(?:or|and) (?:later|after\w*|onwards?)|onwards?)\b|"
    r"\b(?:fra og med|tidligst|ikke foer|from) (?:i )?(?:19|20)\d\d\b(?!\s*(?:to|til|through|until|-|–)\b)"
)
_FIRST = re.compile(
    r"\bfoerst (?:\w+ ){0,4}?(?:i|fra|efter|til) (?:\w+ ){0,2}?(?:19|20)\d\d|\btidligst\b|\bikke foer\b|"
    r"\b(?:skal|vil|to|will|shall) (?:\w+ )?(?:begynde|paabegyndes|starte|startes|saettes i gang|start|begin)\b|"
    r"\bnot (?:\w+ ){0,3}(?:until|before)\b"
)
_AT_LATEST = re.compile(r"\beller (?:foer|tidligere)\b|\bsenest\b|\bor (?:earlier|before)\b|\bat the latest\b")
_SENTENCE = re.compile(r"(?<=[.!])\s+(?=[A-ZÆØÅ])")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_ANY = re.compile(r"\b(?:er|findes|ligger|skal|kommer|sker|are|is|do)\b(?: der| there)?(?: \w+){0,2}? (?:nogen|nogle|handling\w*|actions?|any)\b")
_AFTER = re.compile(r"\b(?:efter|after) (?:19|20)\d\d\b")
_DONE = re.compile(
    r"\b(?:skal|skulle|vil|ville|must|shall|should|is to|are to|will|would) "
    r"(?:der |man |vi |kommunen |be |first |foerst |allerede |tidligst |ogsaa )*"
    r"(?:ske\b|goere|goeres|laves|udfoeres|gennemfoeres|i gang|igang|saettes i gang|begynde|paabegyndes|starte|startes|vaere (?:klar|faerdig|gjort)|"
    r"happen|start|begin|take place|be done|done|be ready|ready|carried out)"
)


def years_asked(question: Question) -> tuple[int, ...]:
    """The years asked about: those of the last sentence where it has any, for those before it may tell of the plan («Planen er for 2007-2009.»)."""
    last = _SENTENCE.split(question.text.strip())[-1]
    named = tuple(dict.fromkeys(int(year) for year in _YEAR.findall(last)))
    return named or question.slots.years


def any_then(question: Question) -> bool:
    """«Er der handlinger, som ligger i 2010?», «ligger nogen af dem efter 2009?»: whether there are actions of a time, and so which."""
    last = plain(_SENTENCE.split(question.text.strip())[-1])
    return bool(_ANY.search(last) and _YEAR.search(last)) and not question.slots.half


def named_then(situation: Situation, rows: Sequence[Row]) -> tuple[Row, ...]:
    """Those whose printed time names a year of the time asked about, or no year at all: what only began before goes in a note."""
    start, end = interval_of(situation)
    return tuple(row for row in rows if not start or _is_of(str(row.cells.get("time") or ""), start.year, end.year if end else None))


def _is_of(printed: str, first: int, last: int | None) -> bool:
    years = [int(year) for year in _YEAR.findall(printed)]
    return not years or any(first <= year and (last is None or year <= last) for year in years)


def done_then(question: Question) -> bool:
    """«Hvad i planen skal ske i 2009?»: what a plan is to do at a time is its actions of that time, where no subject is named."""
    if not (question.slots.years or question.slots.half) or question.slots.action or question.slots.span:
        return False
    subjects = [term for term in question.terms if not (term.told or term.soft or term.predicate)]
    return question.asked(Ask.WHAT, Ask.WHICH) and not subjects and not question.area and bool(_DONE.search(question.plain))


def first_then(flat: str) -> bool:
    """Whether those that do not begin before are asked for, in plain letters: «skal først ske i 2009»."""
    return bool(_FIRST.search(flat)) and not _AT_LATEST.search(flat)


def interval_of(situation: Situation) -> tuple[datetime.date | None, datetime.date | None]:
    """The first and last day asked about; no last day for «eller senere», neither where the years are the plan's own."""
    slots = situation.question.slots
    if slots.half:
        year = slots.half[1] or (slots.years[0] if slots.years else None)
        if year:
            return (
                (datetime.date(year, 1, 1), datetime.date(year, 6, 30))
                if slots.half[0] == 1
                else (datetime.date(year, 7, 1), datetime.date(year, 12, 31))
            )
    titles = {
        int(y)
        for d in situation.understanding.library.documents()
        for y in [d.period.start.year if d.period and d.period.start else 0, d.period.end.year if d.period and d.period.end else 0]
    }
    asked = years_asked(situation.question)
    if any_then(situation.question) and asked:
        after = bool(_AFTER.search(situation.question.plain))
        later = after or _AND_LATER.search(situation.question.plain)
        return datetime.date(asked[0] + after, 1, 1), None if later else datetime.date(asked[-1], 12, 31)
    if slots.years and not _OF_THE_PLAN.search(situation.question.plain) and not (slots.span and {slots.years[0], slots.years[-1]} <= titles):
        last = None if _AND_LATER.search(situation.question.plain) else datetime.date(slots.years[-1], 12, 31)
        return datetime.date(slots.years[0], 1, 1), last
    return None, None


def time_words(situation: Situation) -> str:
    """The time asked about, as the answer begins: «2009 og senere»."""
    slots, da = situation.question.slots, situation.question.language == "da"
    start, end = interval_of(situation)
    if not start:
        return ""
    if not end:
        return f"{start.year} {'og senere' if da else 'and later'}"
    if slots.half:
        return f"{slots.half[0]}. halvår {start.year}" if da else f"half-year {slots.half[0]} of {start.year}"
    return str(start.year) if start.year == end.year else f"{start.year}-{end.year}"
