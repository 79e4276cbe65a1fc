"""Which of the figures told of before a question holds against each other, adds up or takes a share of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.builtin_model.understand.asks import plain
from bot.builtin_model.understand.question import Question
from bot.builtin_model.understand.reckoning import Part, Reckoning, Relation, Told, only_relates, relation_of
from bot.builtin_model.understand.terms import Term
from bot.builtin_model.understand.text_keys import keys_of_text

_MET = 0.55
_KIND = re.compile(r"\b(?:drift|anlaeg|operating|capital)")
_FEWEST_YEARS = 2
_MOST_WORDS = 16
_TWO = 2


def reckoning_of(own: Question, told: Sequence[Told | None]) -> Reckoning | None:
    """What the question asks of the figures told of, the latest last; None when it asks nothing of them, or names what was not told of.

    `own` is the question read by itself. A turn that told no figure ends what is added up: nobody means the figures before it.
    """
    relation = relation_of(own.corrected, own.plain)
    if relation is None or len(own.plain.split()) > _MOST_WORDS or names_another(own, told):
        return None
    sides = _by_year(told) if relation.each_year else _trailing(told, relation.count) if relation.of_all else ()
    sides = sides or (() if relation.of_all else _two_sides(own, relation, told))
    if len(sides) < _TWO or len({side.sort for side in sides}) > 1 or len({side.parts for side in sides}) < len(sides):
        return None
    sides = _of_one_sign(sides)
    return Reckoning(relation, sides) if sides else None


def names_another(own: Question, told: Sequence[Told | None]) -> bool:
    """Whether the question names a thing, a year or a document that no figure told of is of."""
    known = [one for one in told if one]
    slots = own.slots
    if slots.items or slots.months or own.people or own.chapter or own.area:
        return True
    if own.documents and not {part.document for one in known for part in one.parts} <= set(own.documents):
        return True
    if own.budget_kind and not any(_KIND.search(plain(one.asked)) for one in known):
        return True
    if any(not any(year in one.years for one in known) for year in slots.years):
        return True
    here = " ".join(f"{one.asked} {one.label}" for one in known)
    if any(number not in here for number in (*slots.codes, *slots.dotted)) or any(body not in here for body in own.bodies):
        return True
    keys = keys_of_text(here)
    return any(term.found_in(keys) < _MET for term in _telling(own.terms))


def other_asked(own: Question, told: Sequence[Told | None]) -> str:
    """What the question holds the last figure against, as typed, when that was not told of: «og i 2019?» of «er det mere end i 2019?»."""
    relation = relation_of(own.corrected, own.plain)
    if relation is None or relation.of_all or not told or told[-1] is None:
        return ""
    return f"og {relation.other}?" if relation.other and own.language == "da" else f"and {relation.other}?" if relation.other else ""


def _telling(terms: Sequence[Term]) -> list[Term]:
    return [term for term in terms if not (only_relates(term.word) or term.soft or term.told)]


def _trailing(told: Sequence[Told | None], count: int | None = None) -> tuple[Told, ...]:
    """The figures of the last turns, of one sort, so many as are spoken of; one that is a part of another is in that already."""
    sides: list[Told] = []
    for one in reversed(told):
        if one is None or (sides and one.sort != sides[0].sort):
            break
        sides = [side for side in sides if not set(side.parts) < set(one.parts)]
        if not any(set(one.parts) <= set(side.parts) for side in sides):
            sides.insert(0, one)
        if len(sides) == count:
            break
    return tuple(sides) if count is None or len(sides) == count else ()


def _by_year(told: Sequence[Told | None]) -> tuple[Told, ...]:
    """The years of the last figure, one side each; none when it is of one year."""
    last = told[-1] if told else None
    years = sorted({part.year for part in last.parts if part.year is not None}) if last else []
    if last is None or len(years) < _FEWEST_YEARS:
        return ()
    parts = {year: tuple(part for part in last.parts if part.year == year) for year in years}
    name = last.label.rsplit(",", 1)[0]
    return tuple(Told(last.asked, f"{name}, {year}", "", last.sort, sum(part.value for part in own), own, (year,)) for year, own in parts.items())


def _two_sides(own: Question, relation: Relation, told: Sequence[Told | None]) -> tuple[Told, ...]:
    """The side spoken of and the one it is held against: what is named behind «end», else what was told of just before."""
    known = [one for one in told if one]
    if len(known) < _TWO or (relation.which and len(_trailing(told)) < _TWO):
        return ()
    against = (_named(own, known, relation.other) or known[-1]) if relation.other else None
    rest = [one for one in known if one is not against]
    subject = _named(own, rest, "") or rest[-1]
    against = against or next((one for one in reversed(known) if one is not subject and one.sort == subject.sort), None)
    if against is None:
        return ()
    later = relation.change and len(subject.years) == len(against.years) == 1 and subject.years < against.years
    lesser = relation.which and (abs(subject.value) < abs(against.value)) == relation.more
    part = relation.operation == "share" and abs(subject.value) > abs(against.value)
    return (against, subject) if later or lesser or part else (subject, against)


def _named(own: Question, known: Sequence[Told], within: str) -> Told | None:
    """The one figure that the words, or those of them that stand in `within`, name better than the others."""
    flat = within.lower()
    terms = [term for term in own.terms if not within or term.word in flat or term.word[:5] in flat]
    scores = []
    for one in known:
        keys = keys_of_text(f"{one.asked} {one.label}")
        years = sum(str(year) in within for year in one.years) if within else 0
        scores.append(sum(term.found_in(keys) for term in terms) + years)
    best = max(scores, default=0.0)
    return known[scores.index(best)] if best >= _MET and scores.count(best) == 1 else None


def _of_one_sign(sides: Sequence[Told]) -> tuple[Told, ...]:
    """The sides, fit to be reckoned with: a saving held against what is spent counts by its size; none when its cells have both signs."""
    if all(side.value <= 0 for side in sides) or all(side.value >= 0 for side in sides):
        return tuple(sides)
    if any(side.value < 0 and not all(part.printed[0] in "-−–0" for part in side.parts) for side in sides):
        return ()
    return tuple(_by_size(side) for side in sides)


def _by_size(side: Told) -> Told:
    parts = tuple(Part(part.document, part.line, part.printed.lstrip("-−–"), part.unit) for part in side.parts)
    return replace(side, value=abs(side.value), parts=parts)
