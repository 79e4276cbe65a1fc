"""«Her og i hele landet», «i 2020 mod i 2022», «enlige eller gifte»: two figures printed near each other, and how far they lie apart."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.builtin_model.draft import Call, Draft, Results
from bot.builtin_model.printed import Printed, difference_told, printed_at, reckoned
from bot.builtin_model.reading.two_figures import figures_of, is_of_the_country, is_of_what_was, meant, only_tells_sides
from bot.builtin_model.reading.units import narrowed
from bot.builtin_model.reading.windows import windows_of
from bot.builtin_model.say import one_line, stop
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.passages import passages_of, searches
from bot.builtin_model.understand.asks import Ask, Operation
from bot.builtin_model.understand.proportion import asks_ratio
from bot.builtin_model.understand.terms import terms_of
from knowledge.source import Source

_CONNECTS = re.compile(
    r",?\s+(?:eller|end|og|versus|vs\.?|kontra|mod|med|til|i forhold til|sammenlignet med|than|or|and|to|compared (?:to|with))\s+",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"\bforskel\w*|\bi forhold til\b|\bsammenlign\w*|\bhoejere\b|\blavere\b|\bflere\b|\bfaerre\b|\bmere\b|\bmindre\b|\bhver\b|\bmod\b|"
    r"\bbaade\b|\bstoerre\b|\bsteg\b|\bfaldt?\b|\bdifference\b|\bcompared?\b|\bhigher\b|\blower\b|\bmore\b|\bfewer\b|\bless\b|\bgap\b|\beach\b"
)
_APART = re.compile(r"\b(?:forskel\w*|differenc\w*|end|than|sammenlign\w*|mod|over|under|gange|times)\b")
_WHICH_SIDE = re.compile(
    r"\b(?:over eller under|under eller over|above or below|below or above)\b|"
    r"\b(?:over|under|above|below) (?:landet|lands\w+|hele landet|the national|the country)\b"
)
"""«Ligger kommunen over eller under landet?»: it is held against the country without a word for how much."""
_COVERED = 0.55
_LEFT_WORDS = 5
_CLEAR = 0.8


@dataclass(frozen=True)
class _Pair:
    """Two figures, first the one of the side named first; `text` is what they stand in."""

    first: Printed
    second: Printed
    text: str
    source: Source
    score: float


class TwoFigures:
    """Two figures of one sort that a question holds against each other, read where they stand together."""

    name = "two_figures"

    def fits(self, situation: Situation) -> float:
        """When figures of two sides are asked for."""
        question = situation.question
        if question.wants(Operation.SUM) and not _APART.search(question.plain):
            return 0.0  # «Hvor mange flere kom der i alt?» is added up, not held apart.
        held = _held(situation) or is_of_the_country(question.plain) or asks_ratio(question.plain)
        asked = question.asked(Ask.HOW_MUCH, Ask.HOW_MANY, Ask.SHARE, Ask.WHAT, Ask.YES_NO, Ask.HOW) or question.operations
        if not held or not (asked or _WHICH_SIDE.search(question.plain)) or question.asked(Ask.WHY, Ask.DISAGREEMENT, Ask.SAVED):
            return 0.0
        return (0.88 if asks_ratio(question.plain) else 0.86) if _sides(situation) else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The searches, then the reckoning."""
        pair = _pair(situation, results)
        return [*searches(situation), *([_reckoning(situation, pair)] if pair else [])]

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """The sentences they stand in, and the difference or how many times the one goes into the other."""
        pair = _pair(situation, results)
        result = results.of(_reckoning(situation, pair)) if pair else None
        if pair is None or result is None or result.value is None:
            return None
        return Draft(lead=f"{stop(one_line(pair.text))} {difference_told(result, situation.question.language)}", sources=(pair.source,))


def _held(situation: Situation) -> bool:
    """Whether something is held against something else."""
    return bool(_HELD.search(situation.question.plain) or _WHICH_SIDE.search(situation.question.plain)) or situation.question.wants(
        Operation.COMPARE, Operation.DIFFERENCE
    )


def _reckoning(situation: Situation, pair: _Pair) -> Call:
    return reckoned("ratio" if asks_ratio(situation.question.plain) else "difference", [pair.first, pair.second])


def _sides(situation: Situation) -> list[tuple[str, str]]:
    """The two sides of each «og», «eller», «mod» … of the question: the words just before and those after."""
    parts = _CONNECTS.split(situation.question.corrected)
    pairs = [(" ".join(left.split()[-_LEFT_WORDS:]), right) for left, right in itertools.pairwise(parts)]
    if not pairs and is_of_the_country(situation.question.plain) and _held(situation):
        return [("her", "landet")]
    return pairs


def _pair(situation: Situation, results: Results) -> _Pair | None:
    """The two figures of the sentences that fit both sides and hold the subject best."""
    weight = situation.understanding.topics.weight
    told = [(term, weight(term)) for term in situation.question.terms if not only_tells_sides(term)]
    results_of = (results.of(wanted) for wanted in searches(situation))
    passages = [passage for result in results_of if result for passage in passages_of(result)]
    found = (_fitting(situation, window.text, window.source, window.coverage) for window in windows_of(passages, told))
    best: _Pair | None = None
    for pair in found:
        if pair and (best is None or pair.score > best.score):
            best = pair
    return best


def _fitting(situation: Situation, text: str, source: Source, coverage: float) -> _Pair | None:
    """The figures of one text that the sides mean, when each is meant clearly and they are of one sort."""
    figures = figures_of(text)
    if coverage < _COVERED or len(figures) < 2:
        return None
    language = situation.question.language
    home = sorted(situation.understanding.municipalities.home)
    best: _Pair | None = None
    for left, right in _sides(situation):
        one, two = (meant(side, terms_of(side, language), figures, home) for side in (left, right))
        whole = is_of_the_country(right) or is_of_what_was(right)
        for i, first in enumerate(figures):
            for j, second in enumerate(figures):
                own = (one[i] - one[j], two[j] - two[i])
                clear = own[1] >= _CLEAR and (own[0] >= _CLEAR or (whole and bool(first.sort) and own[0] >= 0))
                if i == j or first.sort != second.sort or not clear:
                    continue
                at = [printed_at(narrowed(source, text), figure.printed) for figure in (first, second)]
                score = 2 * coverage + sum(min(value, 2.0) for value in own) - 0.001 * len(text) - 0.01 * i
                if at[0] and at[1] and (best is None or score > best.score):
                    best = _Pair(at[0], at[1], text, narrowed(source, text), score)
    return best
