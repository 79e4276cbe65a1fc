"""Which columns of a printed table a question names: by head, by year, by what a head is also called."""

from __future__ import annotations

import re
from functools import lru_cache

from bot.builtin_model.understand.asks import plain
from bot.builtin_model.understand.question import Question
from bot.builtin_model.understand.tables import PrintedTable, shortened
from bot.builtin_model.understand.terms import Term, key, term
from retrieval.danish import words

MET = 0.5
_LEAST_LABEL = 4
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_SCHOOL_YEAR = re.compile(r"(?<![\d/])(?:19|20)\d\d/\d\d(?!\d)")
_BARE_PERIOD = re.compile(r"(?:19|20)\d\d(?:/\d\d(?:\d\d)?)?")
_OF_KIN = (
    ("afvigelse", "merforbrug mindreforbrug overskridelse forskel besparelse overskud underskud rest"),
    ("regnskab", "forbrug faktisk"),
    ("forbrug", "regnskab brugt bruge"),
    ("forventet", "forvente ventet vente skoen prognose"),
    ("ansoegt", "ansoege soege soegt"),
    ("indstillet", "indstille foreslaa foreslaaet faa faar"),
    ("bevilling", "bevilge bevilget faa faar"),
    ("bevilget", "bevilge bevilling faa faar"),
    ("ansvarlig", "ansvar tovholder"),
    ("tovholder", "ansvarlig ansvar"),
    ("frist", "deadline senest"),
    ("deadline", "frist senest"),
    ("elever", "elevtal boern"),
    ("besoeg", "besoegende besoegstal"),
    ("udlaan", "laan udlaante"),
    ("indbyggere", "borgere indbyggertal"),
)
"""What a head is also called in questions."""


def columns_named(question: Question, table: PrintedTable) -> tuple[tuple[int, ...], bool]:
    """The columns named by their head as printed, by year, or by the words of the question that tell heads apart; and whether words told them.

    A head that says more than a year («Klasser 2023») is not meant by the year alone where another says only that.
    """
    flat, heads = question.plain, table.heads
    places = range(len(heads))
    whole = [at for at in places if len(heads[at]) >= _LEAST_LABEL and not _YEAR.fullmatch(heads[at]) and _stands_in(plain(heads[at]), flat)]
    if len(whole) == 1:
        return tuple(whole), True
    school_years = [heads.index(year) for year in _SCHOOL_YEAR.findall(flat) if year in heads]
    if school_years and len(school_years) == len(_SCHOOL_YEAR.findall(flat)):
        return tuple(dict.fromkeys(school_years)), True
    years = question.slots.years
    of_year = [at for at in places if any(_is_of(table, at, year) for year in years)]
    found = of_year if years and of_year else list(places)
    numbered = [at for at in found if _numbers(heads[at]) and _numbers(heads[at]) <= _numbers(flat)]
    found = numbered if numbered and all(_numbers(heads[at]) for at in found if table.is_of_figures(at)) else found
    asked = [term(word) for word in words(question.corrected) if len(word) > 2 and not word.isdigit()]
    asked += [one for one in question.terms if " " in one.word]
    scores = {at: sum(in_head(one, table, at) for one in asked if in_head(one, table, at) >= MET) for at in found}
    if not any(scores.values()):
        scores = {at: sum(1.0 for one in asked if one.parts and one.parts[-1] in table.head_keys[at]) for at in found}
    best = max(scores.values(), default=0.0)
    if best > 0:
        apart = [at for at in found if scores[at] >= best - 1e-6]
        return tuple(apart) if len(apart) < len(places) else (), len(apart) < len(found)
    bare = [at for at in found if _BARE_PERIOD.fullmatch(heads[at]) or not table.is_of_figures(at)]
    found = bare if any(table.is_of_figures(at) for at in bare) else found
    return tuple(found) if len(found) < len(places) else (), False


def in_head(one: Term, table: PrintedTable, at: int) -> float:
    """How well a word is met by a head, also by a shortened one («opr.») and by what it is else called."""
    found = one.found_in(table.head_keys[at])
    if found >= MET:
        return found
    if any(one.word.startswith(start) for start in shortened(table.heads[at])):
        return 0.9
    kin = {other for head in table.head_keys[at] for other in _kin().get(head, ())}
    return 0.7 if kin & {stem for stem, weight in one.keys if weight >= 1.0} else 0.0


def _numbers(text: str) -> frozenset[str]:
    """The numbers of a head that are no year: «3» of «3. kvt. 2023»."""
    return frozenset(re.findall(r"\d+", _YEAR.sub(" ", text)))


def _stands_in(name: str, flat: str) -> bool:
    return re.search(rf"(?<![a-z0-9]){re.escape(name)}(?![a-z0-9])", flat) is not None


def _is_of(table: PrintedTable, at: int, year: int) -> bool:
    head = table.heads[at]
    return (
        any(cell.year == year for cell in table.column(at) if cell.column and str(year) in head)
        or head.startswith(str(year))
        or head.endswith(f"/{year % 100:02}")
    )


@lru_cache(maxsize=1)
def _kin() -> dict[str, frozenset[str]]:
    return {key(head): frozenset(key(word) for word in others.split()) for head, others in _OF_KIN}
