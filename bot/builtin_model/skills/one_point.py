"""The one point of a list that alone answers: the figure of what is named, or the sentence that meets the question."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.builtin_model.reading.found import Found
from bot.builtin_model.reading.kinds import FIGURES, holds, kinds_wanted
from bot.builtin_model.reading.units import Unit, keys_of
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.understand.asks import Ask

_NAMED = 0.9
_FEWEST_POINTS = 3
_ONE_THING = re.compile(r"\b(?:hvilken|hvilket|hvad hed(?:der|te)|hvem er|which (?!ones)\w+[^s\W] )\b")
_FEWEST_WORDS = 6
"""Words of a point that says something."""
_POINT_MEETS = 0.6
"""Share of the question that a point must meet by itself to be told without the rest of its list."""


def one_point(situation: Situation, found: Found) -> Found | None:
    """The list cut down to the point meant; None where all of it, or no list, is the answer."""
    return _of_a_figure(situation, found) or _of_one_thing(situation, found)


def _of_a_figure(situation: Situation, found: Found) -> Found | None:
    """Of a list of figures the one point that alone names what a figure is asked of: «Fleksjob (159)»."""
    kind = kinds_wanted(situation.question)[0]
    if kind not in FIGURES or not found.unit.points:
        return None
    lead = keys_of(found.unit.text)
    telling = [term for term in situation.question.terms if not term.soft and term.found_in(lead) < _NAMED]
    named = [point for point in found.unit.points if any(term.found_in(keys_of(point)) >= _NAMED for term in telling)]
    if len(named) != 1 or not holds(named[0], kind):
        return None
    return replace(found, unit=Unit(named[0], (), found.unit.text))


def _of_one_thing(situation: Situation, found: Found) -> Found | None:
    """Of a list, where one thing is asked for («hvilket område er …?»), the one sentence that alone meets the question."""
    question = situation.question
    asks_more = question.asked(Ask.WHY, Ask.HOW) or kinds_wanted(question)[0] in FIGURES
    points = [point for point in found.unit.points if len(point.split()) >= _FEWEST_WORDS]
    if len(points) < _FEWEST_POINTS or asks_more or not _ONE_THING.search(question.plain):
        return None
    weight = situation.understanding.topics.weight
    terms = [(term, weight(term)) for term in question.terms if not (term.told or term.soft)]
    total = sum(weight for _, weight in terms) or 1.0
    met = sorted(((sum(term.found_in(keys_of(point)) * weight for term, weight in terms) / total, point) for point in points), reverse=True)
    if met[0][0] < _POINT_MEETS or met[1][0] > met[0][0] / 2:
        return None
    return replace(found, unit=Unit(met[0][1], (), found.unit.text))
