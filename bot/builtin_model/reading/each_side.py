"""The figure or time that each side of a comparison has, read where each stands: in two sentences, two points of a list, two slides."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.builtin_model.reading.found import PassageText
from bot.builtin_model.reading.two_figures import figures_of
from bot.builtin_model.reading.units import Unit, keys_of, narrowed, units_of
from bot.builtin_model.understand.asks import plain
from bot.builtin_model.understand.comparison import Measure
from bot.builtin_model.understand.terms import Term
from bot.builtin_model.understand.text_keys import keys_of_text
from bot.builtin_model.understand.topics import Topics
from knowledge.dates import find_periods
from knowledge.source import Source

_OWN = 0.7
"""Share of a side's words, by weight, that must stand with its figure."""
_NAMED = 0.5
"""How well the most telling word of a side (of a time the first: what happens) must be met in the sentence itself, not only in its heading."""
_NEARLY = 0.06
"""Two readings so near each other that say different things: neither is taken."""
_KEPT = 14
_NEAR_LINES = 30
_HEADING, _BEFORE, _ELSEWHERE = 0.8, 0.6, 0.5
_ONE_THING = ("action", "slide")
"""Roles of passages that are about one thing all through: what stands anywhere in them is said of it."""
_WHOLE, _NAME = 0.85, 0.95
_FIELD_OF_TIME = re.compile(r"(?:tid|tidspunkt|hvornår|dato|frist)\b\W", re.IGNORECASE)
_DURATIONS = ("aar", "uge", "uger", "dag", "dage", "maaned", "maaneder", "time", "timer", "minutter", "year", "years", "week", "weeks", "day", "days")
_SORTS = {Measure.COUNT: ("",), Measure.MONEY: ("kr",), Measure.DURATION: _DURATIONS}
_OF_BOTH = re.compile(r"\b(?:hver|begge|hver især|each|both)\b", re.IGNORECASE)
_A_NUMBER_OF_IT = re.compile(
    r"(?:\b(?:punkt|pkt\.|nr\.|nummer|§|linje|klasse|kl\.|side|budget|handling|stk\.|lokalplan|kommuneplan)\s?)$", re.IGNORECASE
)

_A_BOUND = re.compile(r"\b(?:over|under|mindst|højst|min\.|maks?\.|mere end|mindre end|op til|at least|at most|up to)\s+(?:ca\.\s+)?$", re.IGNORECASE)
_IN_ALL = re.compile(r"\b(?:i alt|samlet|tilsammen|in all|in total)\b", re.IGNORECASE)
_WHOLE_OF_IT = 0.2
"""What a sentence gains that says how much there is in all."""


@dataclass(frozen=True)
class SideFigure:
    """What one side has: the figure or time as printed, its sort («kr», «pct», «uger», `time`; empty for a count), its words and where."""

    printed: str
    sort: str
    text: str
    lead: str
    """What stands just before: the line that leads into a list."""
    source: Source
    score: float


@dataclass(frozen=True)
class Sides:
    """The words of each side, the words said of both, and what is counted where that is said («flest bilag»)."""

    one: Sequence[Term]
    two: Sequence[Term]
    shared: Sequence[Term]
    counted: Term | None = None


def each_side(sides: Sides, measure: Measure, passages: Sequence[PassageText], topics: Topics) -> tuple[SideFigure, SideFigure] | None:
    """The figure of the first side and that of the second, of one sort; None when one of them cannot be told, or it may as well be another."""
    if not sides.one or not sides.two:
        return None
    first = _candidates(sides.one, sides.two, sides, measure, passages, topics)
    second = _candidates(sides.two, sides.one, sides, measure, passages, topics)
    pairs = [
        (one.score + two.score + _together(one, two), one, two)
        for one, two in itertools.product(first[:_KEPT], second[:_KEPT])
        if one.sort == two.sort and _are_two(one, two)
    ]
    if not pairs:
        return None
    best, one, two = max(pairs, key=lambda pair: pair[0])
    rivals = [pair for pair in pairs if pair[0] >= best - _NEARLY and (pair[1].printed, pair[2].printed) != (one.printed, two.printed)]
    return None if rivals else (one, two)


def _candidates(
    own: Sequence[Term], other: Sequence[Term], sides: Sides, measure: Measure, passages: Sequence[PassageText], topics: Topics
) -> list[SideFigure]:
    found: list[SideFigure] = []
    thing = own[0] if measure is Measure.TIME else max(own, key=topics.weight)
    for rank, passage in enumerate(passages):
        heading, everything = keys_of(passage.context), keys_of(passage.text)
        all_through = _WHOLE if passage.role in _ONE_THING else _ELSEWHERE
        if _share(own, topics, (everything, 1.0), (heading, 1.0)) < _OWN:
            continue
        for unit in units_of(passage.text):
            here, before = keys_of(unit.whole), keys_of(unit.before)
            places = ((here, 1.0), (heading, _NAME if all_through > _ELSEWHERE else _HEADING), (before, _BEFORE), (everything, all_through))
            mine, shared = _share(own, topics, *places), _share(sides.shared, topics, *places)
            if _share(other, topics, *places) > mine:
                continue
            named = max(thing.found_in(keys) for keys in ((here, heading, everything) if passage.role in _ONE_THING else (here,)))
            if unit.points or mine < _OWN or named < _NAMED or not _counts(unit, sides.counted):
                continue
            score = mine + 0.3 * _share(own, topics, (here, 1.0)) + 0.5 * shared - 0.01 * rank
            score += _WHOLE_OF_IT if measure is not Measure.TIME and _IN_ALL.search(unit.text) else 0.0
            score += 0.4 if measure is Measure.TIME and _FIELD_OF_TIME.match(unit.text) else 0.0
            where = narrowed(passage.source, unit.whole)
            found += [SideFigure(printed, sort, unit.whole, unit.before, where, score) for printed, sort in _said_of(unit, own, other, measure)]
    return sorted(found, key=lambda side: -side.score)


def _said_of(unit: Unit, own: Sequence[Term], other: Sequence[Term], measure: Measure) -> list[tuple[str, str]]:
    """The figure of a unit that is said of these words and not of the others; none where two are, and differ."""
    if measure is Measure.TIME:
        times = [period.text for period, _, _ in find_periods(unit.text) if period.start or period.end]
        return [(times[0], "time")] if len(set(times)) == 1 else []
    wanted = _SORTS.get(measure)
    placed = [figure for figure in figures_of(unit.text) if (wanted is None or figure.sort in wanted) and not _is_a_name(unit.text, figure.printed)]
    by_sort: dict[str, list[tuple[float, str]]] = {}
    for figure in placed:
        words = keys_of_text(figure.words)
        gain = sum(term.found_in(words) for term in own) - sum(term.found_in(words) for term in other)
        printed = (
            f"{figure.printed} {_measure_after(unit.text, figure.printed)}".strip() if figure.sort in (*_DURATIONS, "m2", "km") else figure.printed
        )
        by_sort.setdefault(figure.sort, []).append((gain, printed))
    kept = []
    for sort, figures in by_sort.items():
        best = max(gain for gain, _ in figures)
        printed_best = {printed for gain, printed in figures if gain == best}
        if len(printed_best) == 1:
            kept.append((printed_best.pop(), sort))
    return kept


def _measure_after(text: str, printed: str) -> str:
    match = re.search(rf"{re.escape(printed)}\s*-?([^\W\d_]+\d?)", text)
    return match[1] if match else ""


def _is_a_name(text: str, printed: str) -> bool:
    """Whether a number only names something («punkt 4», «§ 23»), or is a bound and no size («over 1.000 m2»)."""
    at = text.find(printed)
    return bool(_A_NUMBER_OF_IT.search(text[:at]) or _A_BOUND.search(text[:at]))


def _counts(unit: Unit, counted: Term | None) -> bool:
    return counted is None or counted.found_in(keys_of(unit.whole)) >= 0.5 or counted.found_in(keys_of(unit.before)) >= 0.5


def _share(terms: Sequence[Term], topics: Topics, *places: tuple[dict[str, float], float]) -> float:
    """The weighted share of the words that stand in one of the places, each counted by how near it is."""
    weighted = [(max(term.found_in(keys) * near for keys, near in places), topics.weight(term)) for term in terms]
    total = sum(weight for _, weight in weighted)
    return sum(found * weight for found, weight in weighted) / total if total else 0.0


def _together(one: SideFigure, two: SideFigure) -> float:
    """Figures that stand near each other are of one subject."""
    if one.source.document != two.source.document:
        return 0.0
    near = abs(one.source.line_from - two.source.line_from) <= _NEAR_LINES
    of_one_list = bool(one.lead) and one.lead == two.lead and one.text != two.text
    return 0.2 + 0.3 * (one.source.locator == two.source.locator) + 0.2 * near + 0.3 * of_one_list + 0.3 * (one.text == two.text)


def _are_two(one: SideFigure, two: SideFigure) -> bool:
    """Not one and the same printed figure, unless the sentence says that each has it."""
    if one.source == two.source and one.text == two.text and one.printed == two.printed:
        return bool(_OF_BOTH.search(one.text))
    return True


def place_of(side: SideFigure) -> tuple[int, str]:
    """The line the figure or time begins on, counted from 1."""
    wanted = re.sub(r"\W+", "", plain(side.printed))
    lines = side.source.quote.split("\n")
    for at in range(len(lines)):
        for last in range(at, min(at + 3, len(lines))):
            if wanted in re.sub(r"\W+", "", plain(" ".join(lines[at : last + 1]))):
                inner = next((n for n in range(last, at - 1, -1) if wanted in re.sub(r"\W+", "", plain(" ".join(lines[n : last + 1])))), at)
                return side.source.line_from + inner, side.printed
    return side.source.line_from, side.printed


def terms_apart(one: Iterable[Term], two: Iterable[Term]) -> tuple[list[Term], list[Term], list[Term]]:
    """The words of the first side alone, of the second alone, and of both."""
    first, second = list(one), list(two)
    words = {term.word for term in first} & {term.word for term in second}
    return [t for t in first if t.word not in words], [t for t in second if t.word not in words], [t for t in first if t.word in words]
