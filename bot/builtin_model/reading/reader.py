"""Which sentences of the passages found answer the question, and how sure that is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.builtin_model.reading.counting import counted_in, counts
from bot.builtin_model.reading.found import Found, PassageText
from bot.builtin_model.reading.kinds import AnswerKind, holds, kinds_wanted
from bot.builtin_model.reading.units import Unit, keys_of, units_of
from bot.builtin_model.understand.asks import plain
from bot.builtin_model.understand.question import Question
from bot.builtin_model.understand.subject import asked_part
from bot.builtin_model.understand.terms import Term, is_content, key
from bot.builtin_model.understand.terms import term as term_of
from bot.builtin_model.understand.topics import Topics
from knowledge.money import parse_amounts
from retrieval.danish import words

_CONTEXT = 0.75
"""A word found only in the heading or the sentence before counts this much."""
_HEADING = 50
"""Characters: what is shorter is rather a heading with a year in it than a sentence that tells when."""
_HEADING_WITH_YEAR = re.compile(r"^(?:\d{1,2}\. ?)?[^.:,]{3,45}\b(?:19|20)\d\d\.?$")
"""«1. Erhvervslivets nytårskur 2023» names a thing; it does not say when."""
_TREATED = re.compile(
    r"\b(?:på|i) (?:\w+s |sit |et )?møde[rt]? (?:den )?\d{1,2}\. ?\w+ \d{4}|\bden \d{1,2}\. ?\w+ \d{4},? punkt \d+|"
    r"\b\w*(?:plan|vision|budget|aftale|strategi|politik)(?:en|et)? (?:19|20)\d\d\b",
    re.IGNORECASE,
)
_STATES_PURPOSE = re.compile(r"(?:Det (?:overordnede )?)?(?:Formålet|Målet|Ambitionen|Sigtet|Hensigten|Tanken|Meningen|Pointen|Ideen|Idéen)\b")
_OF_THE_MONEY = re.compile(r"\b(?:pengene|midlerne|beloebet|the money)\b")
_CANNOT = re.compile(
    r"\bikke (?:er )?mulig\w*|\bkan (?:\w+ )?ikke\b|\bikke kan\b|\bumulig\w*|\bikke (?:er )?i overensstemmelse\b|\bi strid\b|\bstrider\b|"
    r"\bforhindre\w*|\bforudsætter\b|\bkræver\b"
)
"""«Hvorfor kan man ikke …?» is answered by what says so."""
_LOOKS_BACK = re.compile(r"moede|\b(?:blev|var|har|havde|fik|tog|gik|kom|gav|sagde|vedtog|was|were|did|has|had|meeting|\w{3,}(?:ede|te))\b")
_ASKS = re.compile(r"(?:hvad|hvem|hvorfor|hvordan|hvilke|hvornaar)\b")
"""A heading that is a question: the whole list under it is the answer."""
_LISTED = 0.55
"""«Hvilke X»: X itself, a synonym or a compound with it must lead the list."""
_EXPLAINING = (AnswerKind.REASON, AnswerKind.PURPOSE)
_WHY = ("hvorfor", "baggrund", "begrundelse")
_MUCH_THE_SAME = 0.75
_EMPTY = 0.5
"""What a sentence loses that is itself a question, or only repeats the one asked."""
_ANSWERED = 0.35
"""What points gain that stand under the very question asked."""
_NO_REASON = 0.4
"""What a sentence loses that gives no reason when one is asked for."""
_BACKGROUND = 0.25
"""What a sentence gains, asked why, that stands before the one that says what the parties agreed on."""
_ROUNDED = 0.02
"""Share of an amount that rounding may take off: «4,7 mio.» of 4.741.000 kr."""
_NAMED_AMOUNT = 0.35
"""What a sentence gains that holds the amount the question names: «de 600.000 kr. til …»."""
_AGREED = "agreement_item"
"""The role (`Section.role`) of an agreement's items, which tell first why and then what."""
_SETTLES = re.compile(r"\b(?:enige om|ønsker|afsættes|afsætter|afsætte|aftaler|indstiller)\b")
_PASSAGE = 0.4
"""A word found only elsewhere in the passage counts this much."""


def read(question: Question, passages: Sequence[PassageText], topics: Topics, extra: Iterable[Term] = ()) -> list[Found]:
    """All units of the passages that share a word with the question, best first."""
    kinds = kinds_wanted(question)
    terms = [(term, topics.weight(term)) for term in (*(question.terms or _of_people(question)), *extra)]
    total = sum(weight for _, weight in terms) or 1.0
    numbers = _numbers(question)
    counted = counted_in(question)
    amounts = _amounts_asked_of(question)
    found: list[Found] = []
    for passage in passages:
        heading = keys_of(passage.context)
        everything = keys_of(passage.text)
        units = units_of(passage.text)
        settled = next((at for at, unit in enumerate(units) if _SETTLES.search(unit.text)), 0)
        for at, unit in enumerate(units):
            judged = _judged(unit, passage, terms, total, heading, everything, kinds, numbers, counted, question.listed, question.plain)
            if AnswerKind.REASON in kinds and at < settled and passage.role == _AGREED:
                judged = _as_background(judged)
            found.append(_of_that_amount(judged) if names_amount(unit.whole, amounts) else judged)
    return sorted((f for f in found if f.coverage > 0 or not terms), key=lambda f: -f.score)


def _of_people(question: Question) -> tuple[Term, ...]:
    """The names of the people asked about, when nothing else says what the question is about."""
    return tuple(term_of(word) for person in question.people for word in words(person.words) if len(word) > 1)


def _of_that_amount(judged: Found) -> Found:
    return replace(judged, score=judged.score + _NAMED_AMOUNT)


def _amounts_asked_of(question: Question) -> tuple[int, ...]:
    """The amounts of the sentence that asks; one in a story told around it is no part of the question."""
    return tuple(amount.value_dkk for amount in parse_amounts(asked_part(question.text))) if question.slots.amounts else ()


def names_amount(text: str, amounts: Sequence[int]) -> bool:
    """Whether a text holds one of the amounts (whole kroner), or one that it may be rounded from."""
    return bool(amounts) and any(abs(printed.value_dkk - value) <= value * _ROUNDED for printed in parse_amounts(text) for value in amounts)


def _as_background(judged: Found) -> Found:
    return replace(judged, score=judged.score + (_BACKGROUND if judged.fits else _NO_REASON), fits=True)


def _judged(
    unit: Unit,
    passage: PassageText,
    terms: list[tuple[Term, float]],
    total: float,
    heading: dict[str, float],
    everything: dict[str, float],
    kinds: tuple[AnswerKind, ...],
    numbers: tuple[str, ...],
    counted: Term | None,
    listed: Term | None,
    asked: str,
) -> Found:
    own_keys, before = keys_of(unit.whole), keys_of(unit.before)
    own = near = score = asked_for = 0.0
    missing = []
    for term, weight in terms:
        here = term.found_in(own_keys)
        close = max(here, _CONTEXT * max(term.found_in(heading), term.found_in(before)))
        score += max(close, _PASSAGE * term.found_in(everything)) * weight
        own += here * weight
        if not term.told:
            near += (1.0 if close >= 0.5 else close) * weight
            asked_for += weight
        if close < 0.44:
            missing.append(term.word)
    fits = all(holds(_said_of_it(unit.whole, kind, asked), kind) for kind in kinds[:1]) and (counted is None or counts(unit, counted))
    fits = fits and not (kinds[0] == AnswerKind.TIME and _HEADING_WITH_YEAR.match(unit.text))
    value = score / total + 0.35 * own / total + (0.25 if fits else -_NO_REASON if kinds[0] in _EXPLAINING else -0.15) - 0.02 * passage.rank
    value += sum(0.12 if _holds_number(unit.whole, number) else 0.06 * _holds_number(unit.before, number) for number in numbers)
    if AnswerKind.LIST in kinds and unit.points:
        value += 0.2 + (0.2 if unit.text.endswith(":") else 0.0)
        value += 0.3 if listed and listed.found_in(keys_of(f"{unit.before} {unit.text}")) >= _LISTED else 0.0
    if unit.points and AnswerKind.LIST not in kinds:
        value -= 0.3 if not unit.text else 0.15 if AnswerKind.REASON in kinds else 0.0
    if unit.points and not unit.text and _asks_alike(passage.context.split(" · ")[-1], asked):
        value += _ANSWERED
    if _same_words(passage.context.split(" · ")[-1], asked):
        value += _ANSWERED
    if AnswerKind.REASON in kinds and plain(passage.context.split(" · ")[-1]).startswith(_WHY):
        value += _ANSWERED
    if AnswerKind.PURPOSE in kinds and _STATES_PURPOSE.match(unit.text):
        value += 0.35
    if AnswerKind.PURPOSE in kinds and _OF_THE_MONEY.search(asked) and holds(unit.whole, AnswerKind.AMOUNT):
        value += 0.35
    if AnswerKind.REASON in kinds and re.search(r"\bikke\b", asked) and _CANNOT.search(unit.text):
        value += 0.3
    if AnswerKind.REASON in kinds and unit.text.startswith(("Derfor", "For at", "På den baggrund", "På grund af")):
        value += 0.35
    elif AnswerKind.REASON in kinds and holds(unit.whole, AnswerKind.STRONG_REASON):
        value += 0.12 + (0.25 if unit.points and "hvorfor" in unit.before else 0.0)
    if len(unit.whole) > 600:
        value -= 0.15 + 0.2 * (len(unit.whole) > 1200)
    if len(unit.text) < 25 and not unit.points:
        value -= 0.1
    if kinds[0] == AnswerKind.TIME and len(unit.text) < _HEADING:
        value -= 0.3
    if unit.points and unit.text.endswith("?") and _same_words(unit.text, asked):
        value += _ANSWERED
    elif unit.points and unit.text.endswith("?"):
        value -= _EMPTY
    if unit.text.endswith(":") and not unit.points:
        value -= 0.2
    if not unit.points and (unit.text.endswith("?") or _only_repeats(unit.text, terms)):
        value -= _EMPTY
    return Found(unit, passage, value, near / (asked_for or 1.0), own / total, tuple(missing), fits)


def _said_of_it(text: str, kind: AnswerKind, asked: str) -> str:
    """The text, for a question of when a thing is to be, without the dates of meetings that it was on: they tell when it was spoken of."""
    return _TREATED.sub(" ", text) if kind == AnswerKind.TIME and not _LOOKS_BACK.search(asked) else text


def _holds_number(text: str, number: str) -> bool:
    return bool(re.search(rf"(?<!\d){re.escape(number)}(?!\d)", text))


def _same_words(text: str, asked: str) -> bool:
    """Whether two questions are put in much the same words, small words included: «Hvad er X?» is not «Hvad laver X?»."""
    own, other = set(re.findall(r"\w+", plain(text))), set(re.findall(r"\w+", asked))
    return len(own & other) >= _MUCH_THE_SAME * len(own | other)


def _asks_alike(heading: str, asked: str) -> bool:
    """Whether a heading is a question that asks with a word that the question has, or the question has none: «Hvem …?» is not «Hvad …?»."""
    own, words_of_asking = _ASKS.match(plain(heading)), {match[0] for match in _ASKS.finditer(asked)}
    return own is not None and (own[0] in words_of_asking or not words_of_asking)


def _only_repeats(text: str, terms: list[tuple[Term, float]]) -> bool:
    """Whether a text holds no figure, and no word on the subject that the question does not have: a heading, which tells nothing."""
    asked = {stem for term, _ in terms for stem in (*(k for k, _ in term.keys), *term.parts)}
    return not re.search(r"\d", text) and all(key(word) in asked for word in words(text) if is_content(word))


def _numbers(question: Question) -> tuple[str, ...]:
    slots = question.slots
    return (*map(str, slots.years), *slots.dotted, *slots.codes)
