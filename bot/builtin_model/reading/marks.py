"""What speaks for or against a unit as the answer: every mark by name, with how much of it the unit has. `weights.txt` says what each counts for."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.builtin_model.reading.asked import Asked
from bot.builtin_model.reading.counting import counts, counts_listed
from bot.builtin_model.reading.everybody import counts_only_some
from bot.builtin_model.reading.found import PassageText
from bot.builtin_model.reading.kinds import AnswerKind, holds
from bot.builtin_model.reading.measures import tells_no_day
from bot.builtin_model.reading.units import Unit, keys_of
from bot.builtin_model.understand.asks import plain
from bot.builtin_model.understand.terms import is_content, key
from retrieval.danish import words

CONTEXT = 0.75
"""A word found only in the heading or the sentence before counts this much of the question as met."""
_MET = 0.44
"""A word that is met less than this is missing."""
_LONG = 300
_VERY_LONG = 600
_SHORT = 25
"""Characters."""
_LIKELY = 0.8
"""Likeness (cosine) of a question and a passage that have little to do with each other, with the built-in embedder."""
_HEADING = re.compile(r"^(?:\d{1,2}\. )?[^.:;!?]{3,60}\.?$")
_FIELD = re.compile(
    r"(?:Tid|Økonomi|Målgruppe|Succeskriterie\w*|Ansvarlig|Udførende|Status|Frist|Deadline|Tovholder|Effekt|Finansiering)\b[^.]{0,12}:"
)
"""«Ansvarlig: …»: a field of an action, which tools look up."""
_VERB = re.compile(r"\b(?:er|har|skal|kan|blev|var|bliver|vil|må|\w+(?:ede|es|er|te))\b")
_HEADING_WITH_YEAR = re.compile(r"^(?:\d{1,2}\. ?)?[^.:,]{3,45}\b(?:19|20)\d\d\.?$")
"""«1. Erhvervslivets nytårskur 2023» names a thing; it does not say when; «Stien åbner i maj 2025.» does."""
_SAYS_WHEN = re.compile(r"\b(?:i|den|fra|til|inden|efter|senest|primo|medio|ultimo)\b[^.]{0,16}(?:19|20)\d\d\.$")
_TREATED = re.compile(
    r"\b(?:på|i) (?:\w+s |sit |et )?møde[rt]? (?:den )?\d{1,2}\. ?\w+ \d{4}|\bden \d{1,2}\. ?\w+ \d{4},? punkt \d+|"
    r"\b\w*(?:plan|vision|budget|aftale|strategi|politik)(?:en|et)? (?:19|20)\d\d\b",
    re.IGNORECASE,
)
_OF_ITS_YEAR = re.compile(r"\b(?!\w*(?:sat|lagt|talt|stemt|ventet|rammet|regnet|eret)\b)\w{5,} for (?:19|20)\d\d\b")
"""«Budgetaftalen for 2023», «indsatsen for 2023»: the year is the thing's own, and nothing is said to come to pass in it."""
_LOOKS_BACK = re.compile(r"moede|\b(?:blev|var|har|havde|fik|tog|gik|kom|gav|sagde|vedtog|was|were|did|has|had|meeting|\w{3,}(?:ede|te))\b")


@dataclass(frozen=True)
class Met:
    """How much of the question a unit meets, as shares (0 to 1) of the weight of its words: in the unit itself (`own`), only above it, only just
    before, only elsewhere in the passage; `coverage` is what counts as met in all, `missing` the words that are not."""

    own: float
    heading: float
    before: float
    elsewhere: float
    coverage: float
    missing: tuple[str, ...]


def met(unit: Unit, asked: Asked, heading: dict[str, float], everything: dict[str, float]) -> Met:
    """What a unit meets of a question; `heading` and `everything` are the keys of its passage's heading and text."""
    own_keys, before_keys = keys_of(unit.whole), keys_of(unit.before)
    own = head = before = elsewhere = near = asked_for = 0.0
    missing = []
    for term, weight in asked.terms:
        here, above, just_before = term.found_in(own_keys), term.found_in(heading), term.found_in(before_keys)
        own += here * weight
        head += max(0.0, above - here) * weight
        before += max(0.0, just_before - max(here, above)) * weight
        elsewhere += max(0.0, term.found_in(everything) - max(here, above, just_before)) * weight
        close = max(here, CONTEXT * max(above, just_before))
        if close < _MET and term.parts:
            close = CONTEXT * term.found_in({**heading, **before_keys, **own_keys})
        if not term.told:
            near += (1.0 if close >= 0.5 else close) * weight
            asked_for += weight
        if close < _MET:
            missing.append(term.word)
    total = asked.total
    return Met(own / total, head / total, before / total, elsewhere / total, near / (asked_for or 1.0), tuple(missing))


def fits(unit: Unit, asked: Asked) -> bool:
    """Whether a unit holds the kind of answer waited for, and for «hvor mange …» what is counted."""
    kind = asked.kinds[0]
    if not holds(_said_of_it(unit.whole, kind, asked.question.plain), kind) or (asked.counted and not counts(unit, asked.counted)):
        return False
    if kind == AnswerKind.NUMBER and counts_only_some(unit.whole, asked.question):
        return False
    if kind == AnswerKind.NUMBER and unit.points and asked.counted and not counts_listed(unit, asked.counted):
        return False
    if kind == AnswerKind.TIME and tells_no_day(asked.question.plain, unit.whole):
        return False
    return not (kind == AnswerKind.TIME and _HEADING_WITH_YEAR.match(unit.text) and not _SAYS_WHEN.search(unit.text))


def marks(unit: Unit, passage: PassageText, asked: Asked, found: Met, fitting: bool) -> dict[str, float]:
    """The marks of a unit by name; what is not there is left out."""
    text = unit.text or unit.whole
    told: dict[str, float] = {
        "own": found.own,
        "met": found.own + CONTEXT * (found.heading + found.before),
        "elsewhere": found.elsewhere,
        "rank": passage.rank,
        "likeness": (passage.cosine or _LIKELY) - _LIKELY,
        "fits": fitting,
        "number": any(_holds_number(unit.whole, number) for number in asked.numbers),
        "number_before": any(_holds_number(unit.before, number) for number in asked.numbers),
        "other_year": bool(asked.of_years(unit.whole)),
        "linked": asked.linked == (passage.document, passage.item),
        "points": bool(unit.points),
        "length": len(unit.whole) / _LONG,
        "very_long": len(unit.whole) > _VERY_LONG,
        "short": len(unit.text) < _SHORT and not unit.points,
        "leads_in": unit.text.endswith(":") and not unit.points,
        "asks": unit.text.endswith("?"),
        "heading_like": not unit.points and bool(_HEADING.match(text)) and not _VERB.search(text),
        "repeats": not unit.points and _only_repeats(unit.text, asked),
        "fields": len([point for point in unit.points if _FIELD.match(point)]) > 1 or bool(_FIELD.match(unit.text)),
        "strong_reason": holds(unit.whole, AnswerKind.STRONG_REASON),
    }
    return {name: float(value) for name, value in told.items() if value}


def _said_of_it(text: str, kind: AnswerKind, asked: str) -> str:
    """The text, for a question of when, without the years that only name a thing; of what is to be, also without the dates of its meetings:
    they tell when it was spoken of."""
    if kind != AnswerKind.TIME:
        return text
    text = _OF_ITS_YEAR.sub(" ", text)
    return text if _LOOKS_BACK.search(asked) else _TREATED.sub(" ", text)


def _holds_number(text: str, number: str) -> bool:
    return bool(re.search(rf"(?<!\d){re.escape(number)}(?!\d)", text))


def _only_repeats(text: str, asked: Asked) -> bool:
    """Whether a text holds no figure, and no word on the subject that the question does not have: a heading, which tells nothing."""
    return not re.search(r"\d", text) and all(key(word) in asked.stems for word in words(plain(text)) if is_content(word))
