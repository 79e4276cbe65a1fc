"""«Hvor mange møder og gå-hjem-møder er det i alt?», «hvor mange i begge kommuner?»: figures of running text added up by a tool."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.builtin_model.draft import Call, Draft, Results
from bot.builtin_model.printed import Printed, printed_at, reckoned
from bot.builtin_model.reading.each_counted import each_told, sharers
from bot.builtin_model.reading.two_figures import Placed, figures_of, meant
from bot.builtin_model.reading.units import narrowed
from bot.builtin_model.reading.windows import Window, windows_of
from bot.builtin_model.say import money, number, one_line, stop
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.passages import passages_of, searches
from bot.builtin_model.understand.asks import Ask, Operation, plain
from bot.builtin_model.understand.terms import Term, terms_of
from knowledge.source import Source

_AND = re.compile(r",?\s+(?:og|samt|plus|and|as well as)\s+", re.IGNORECASE)
_PART_OF = re.compile(r"\b(?:heraf|hvoraf|deraf|af dem|af disse|of whom|of these|of which|inklusive|herunder)\b", re.IGNORECASE)
"""A figure that is part of another is not added to it."""
_ABOUT = re.compile(r"\b(?:ca|cirka|omkring|omtrent|about|around)\.?\s*$", re.IGNORECASE)
_SORTS = ("", "kr")
"""Counts and kroner are added up; shares and lengths of time are not."""
_COVERED = 0.55
_COVERED_EACH = 0.45
_NAMED = 0.5
_CLEARLY = 0.4
_SIDE_WORDS = 5
_A_LETTER = 0.0005
"""Of two that hold as much of the question, the shorter is quoted."""


@dataclass(frozen=True)
class _Terms:
    """The figures to be added, where they stand, and whether one is printed as about so much."""

    figures: tuple[Printed, ...]
    quoted: str
    source: Source
    about: bool
    score: float


class SumInText:
    """What two figures of a text, or one that holds for each of several, come to."""

    name = "sum_in_text"

    def fits(self, situation: Situation) -> float:
        """When a sum is asked for of two things named side by side, or of all of those that have so much each."""
        question, slots = situation.question, situation.question.slots
        if not question.wants(Operation.SUM) or question.asked(Ask.SAVED, Ask.WHY, Ask.DISAGREEMENT, Ask.SUMMARY):
            return 0.0
        if (
            slots.codes
            or slots.dotted
            or slots.years
            or question.chapter
            or question.area
            or (question.budget_kind and not _of_a_key_figure(situation))
            or question.investment
        ):
            return 0.0
        asked = question.asked(Ask.HOW_MANY, Ask.HOW_MUCH, Ask.WHAT) and question.terms
        return 0.875 if asked and (_sides(situation) or sharers(question.corrected)) else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The searches, then the sum."""
        found = _added(situation, results)
        return [*searches(situation), *([reckoned("sum", found.figures)] if found else [])]

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """The sum, what it is made of, and the sentence it stands in."""
        found = _added(situation, results)
        result = results.of(reckoned("sum", found.figures)) if found else None
        if found is None or result is None or result.value is None:
            return None
        language = situation.question.language
        da = language == "da"
        total = money(result.value, language) if result.unit == "DKK" else number(result.value)
        about = "ca. " if found.about and da else "about " if found.about else ""
        shown = " + ".join(str(figure["printed"]) for figure in found.figures)
        by = "regnet ud af Rådbot" if da else "reckoned by Rådbot"
        lead = f"{'I alt' if da else 'In all'} {about}{total} ({shown}, {by}). {found.quoted}"
        return Draft(lead=lead, sources=(found.source,))


def _of_a_key_figure(situation: Situation) -> bool:
    """Whether what is named is a frame or goal of the agreement as a whole, which stands in its text and in no table."""
    best = situation.question.best()
    return best is not None and best.topic.kind == "key_figure"


def _sides(situation: Situation) -> list[tuple[str, str]]:
    """The words just before and those after each «og» of the question."""
    parts = _AND.split(situation.question.corrected)
    return [(" ".join(left.split()[-_SIDE_WORDS:]), right) for left, right in itertools.pairwise(parts)]


def _added(situation: Situation, results: Results) -> _Terms | None:
    """The figures of the sentence that fits best; one figure once for each of those who have it."""
    weight = situation.understanding.topics.weight
    told = [(term, weight(term)) for term in situation.question.terms if not term.told]
    passages = [passage for wanted in searches(situation) if (result := results.of(wanted)) for passage in passages_of(result)]
    apart_from_names = [(term, weight) for term, weight in told if not term.name]
    found = [*_of_two(situation, windows_of(passages, told)), *_of_each(situation, windows_of(passages, apart_from_names))]
    return max(found, key=lambda one: one.score, default=None)


def _of_each(situation: Situation, windows: Iterable[Window]) -> Iterator[_Terms]:
    for window in windows:
        if window.coverage < _COVERED_EACH or _PART_OF.search(window.text):
            continue
        if each := each_told(situation.question, window.text, window.passage.text):
            printed, many = each
            source = narrowed(window.source, window.text)
            place = printed_at(source, printed)
            if place:
                yield _Terms(
                    (place,) * many, _quoted(window), source, _is_about(window.text, printed), window.coverage - _A_LETTER * len(window.text)
                )


def _of_two(situation: Situation, windows: Iterable[Window]) -> Iterator[_Terms]:
    home = sorted(situation.understanding.municipalities.home)
    for window in windows:
        figures = [figure for figure in figures_of(window.text) if figure.sort in _SORTS]
        if window.coverage < _COVERED or len(figures) < 2 or _PART_OF.search(window.text):
            continue
        for left, right in _sides(situation):
            fit = [meant(side, _terms_of_side(side, situation), figures, home) for side in (left, right)]
            pair = _clearest(figures, *fit)
            if pair is None:
                continue
            source = narrowed(window.source, window.text)
            places = [printed_at(source, figures[at].printed) for at in pair]
            if places[0] and places[1]:
                about = any(_is_about(window.text, figures[at].printed) for at in pair)
                yield _Terms((places[0], places[1]), _quoted(window), source, about, window.coverage + 1.0 - _A_LETTER * len(window.text))


def _terms_of_side(side: str, situation: Situation) -> tuple[Term, ...]:
    """The words of a side; what is counted is one of them, though «møder» by itself says little."""
    counted, terms = situation.question.counted, terms_of(side, situation.question.language)
    return (counted, *terms) if counted and not terms and counted.word in plain(side).split() else terms


def _clearest(figures: Sequence[Placed], one: Sequence[float], two: Sequence[float]) -> tuple[int, int] | None:
    """The two figures of one sort that the sides mean: each named, and no other pair nearly as good."""
    pairs = [(one[i] + two[j], i, j) for i in range(len(figures)) for j in range(len(figures)) if i != j and figures[i].sort == figures[j].sort]
    ranked = sorted(pairs, reverse=True)
    if not ranked or min(one[ranked[0][1]], two[ranked[0][2]]) < _NAMED:
        return None
    if len(ranked) > 1 and ranked[1][0] > ranked[0][0] - _CLEARLY:
        return None
    return ranked[0][1], ranked[0][2]


def _quoted(window: Window) -> str:
    """The sentences, each quoted by itself where the first ends without a full stop."""
    whole = " ".join(window.parts)
    told = [whole] if window.parts[0].endswith((".", "!", "?")) else window.parts
    return " ".join(f"«{stop(one_line(part))}»" for part in told)


def _is_about(text: str, printed: str) -> bool:
    """Whether a figure is printed as about so much: «ca. 8»."""
    return any(_ABOUT.search(text[: match.start()]) for match in re.finditer(rf"(?<![\d.,]){re.escape(printed)}(?!\d)", text))
