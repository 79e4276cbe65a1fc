"""Which sentences of the passages found answer the question, and how sure that is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from bot.builtin_model.reading.kinds import AnswerKind, holds, kinds_wanted
from bot.builtin_model.reading.units import Unit, keys_of, narrowed, units_of
from bot.builtin_model.understand.asks import plain
from bot.builtin_model.understand.question import Question
from bot.builtin_model.understand.terms import Term, is_content, key
from bot.builtin_model.understand.terms import term as term_of
from bot.builtin_model.understand.topics import Topics
from knowledge.source import Source
from retrieval.danish import words

_CONTEXT = 0.75
"""A word found only in the heading or the sentence before counts this much."""
_HEADING = 50
"""Characters: what is shorter is rather a heading with a year in it than a sentence that tells when."""
_COUNTED = 0.55
"""«Hvor mange X»: X itself, a synonym or a compound with it must stand by a number."""
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
_AGREED = "agreement_item"
"""The role (`Section.role`) of an agreement's items, which tell first why and then what."""
_SETTLES = re.compile(r"\b(?:enige om|ønsker|afsættes|afsætter|afsætte|aftaler|indstiller)\b")
_NEARLY = 0.12
_NEARLY_TOLD = 0.35
"""How much less than the best a further sentence may score; an explanation takes more of them."""
_PASSAGE = 0.4
"""A word found only elsewhere in the passage counts this much."""


@dataclass(frozen=True)
class PassageText:
    """One passage as the reader needs it. `rank` counts from 0, best first."""

    document: str
    item: str | None
    role: str
    context: str
    text: str
    source: Source
    rank: int
    cosine: float | None = None


@dataclass(frozen=True)
class Found:
    """One unit that may answer. `score` higher is better, within one question; `coverage` is the weighted share (0 to 1) of the question's words
    found in the unit, its heading and what stands just before, `own` in the unit alone; `missing` the words found in none of them; `fits` whether it
    holds the kind of answer waited for."""

    unit: Unit
    passage: PassageText
    score: float
    coverage: float
    own: float
    missing: tuple[str, ...]
    fits: bool

    @property
    def source(self) -> Source:
        """The lines that hold the unit."""
        return narrowed(self.passage.source, self.unit.whole)


def read(question: Question, passages: Sequence[PassageText], topics: Topics, extra: Iterable[Term] = ()) -> list[Found]:
    """All units of the passages that share a word with the question, best first."""
    kinds = kinds_wanted(question)
    terms = [(term, topics.weight(term)) for term in (*(question.terms or _of_people(question)), *extra)]
    total = sum(weight for _, weight in terms) or 1.0
    numbers = _numbers(question)
    counted = _counted(question)
    found: list[Found] = []
    for passage in passages:
        heading = keys_of(passage.context)
        everything = keys_of(passage.text)
        units = units_of(passage.text)
        settled = next((at for at, unit in enumerate(units) if _SETTLES.search(unit.text)), 0)
        for at, unit in enumerate(units):
            judged = _judged(unit, passage, terms, total, heading, everything, kinds, numbers, counted, question.listed, question.plain)
            found.append(_as_background(judged) if AnswerKind.REASON in kinds and at < settled and passage.role == _AGREED else judged)
    return sorted((f for f in found if f.coverage > 0 or not terms), key=lambda f: -f.score)


def _counted(question: Question) -> Term | None:
    """What is counted, unless it is an English word that nothing Danish is known for, or half of two that mean one thing."""
    counted = question.counted
    whole = question.language == "da" or any(term.word == (counted and counted.word) for term in question.terms)
    return counted if counted and whole and not counted.soft else None


def _of_people(question: Question) -> tuple[Term, ...]:
    """The names of the people asked about, when nothing else says what the question is about."""
    return tuple(term_of(word) for person in question.people for word in words(person.words) if len(word) > 1)


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
    own = near = score = 0.0
    missing = []
    for term, weight in terms:
        here = term.found_in(own_keys)
        close = max(here, _CONTEXT * max(term.found_in(heading), term.found_in(before)))
        score += max(close, _PASSAGE * term.found_in(everything)) * weight
        own += here * weight
        near += (1.0 if close >= 0.5 else close) * weight
        if close < 0.44:
            missing.append(term.word)
    fits = all(holds(unit.whole, kind) for kind in kinds[:1]) and (counted is None or _counts(unit, counted))
    value = score / total + 0.35 * own / total + (0.25 if fits else -_NO_REASON if kinds[0] in _EXPLAINING else -0.15) - 0.02 * passage.rank
    value += sum(0.12 if _holds_number(unit.whole, number) else 0.06 * _holds_number(unit.before, number) for number in numbers)
    if AnswerKind.LIST in kinds and unit.points:
        value += 0.2 + (0.2 if unit.text.endswith(":") else 0.0)
        value += 0.3 if listed and listed.found_in(keys_of(f"{unit.before} {unit.text}")) >= _COUNTED else 0.0
    if unit.points and AnswerKind.LIST not in kinds:
        value -= 0.3 if not unit.text else 0.15 if AnswerKind.REASON in kinds else 0.0
    if _same_words(passage.context.split(" · ")[-1], asked):
        value += _ANSWERED
    if AnswerKind.REASON in kinds and plain(passage.context.split(" · ")[-1]).startswith(_WHY):
        value += _ANSWERED
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
    return Found(unit, passage, value, near / total, own / total, tuple(missing), fits)


def _holds_number(text: str, number: str) -> bool:
    return bool(re.search(rf"(?<!\d){re.escape(number)}(?!\d)", text))


def _same_words(text: str, asked: str) -> bool:
    """Whether two questions are put in much the same words, small words included: «Hvad er X?» is not «Hvad laver X?»."""
    own, other = set(re.findall(r"\w+", plain(text))), set(re.findall(r"\w+", asked))
    return len(own & other) >= _MUCH_THE_SAME * len(own | other)


def _only_repeats(text: str, terms: list[tuple[Term, float]]) -> bool:
    """Whether a text holds no figure, and no word on the subject that the question does not have: a heading, which tells nothing."""
    asked = {stem for term, _ in terms for stem in (*(k for k, _ in term.keys), *term.parts)}
    return not re.search(r"\d", text) and all(key(word) in asked for word in words(text) if is_content(word))


def _counts(unit: Unit, counted: Term) -> bool:
    """Whether the counted word stands by a number: «2.271 borgere», «fem nye butikker», «Fleksjob (159)», «mange møder … (ca. 15 årligt)»."""
    tokens = re.findall(r"\d[\d.,]*|[^\W\d_]+(?:-[^\W\d_]+)*|[()]", unit.whole)
    for at, token in enumerate(tokens):
        if counted.found_in(keys_of(token)) < _COUNTED:
            continue
        before = tokens[max(0, at - 3) : at]
        after = tokens[at + 1 : at + (10 if plain(token).replace("-", "") == counted.word else 3)]
        if any(_is_number(t) for t in before) or any(_is_number(t) for t in after):
            return True
    return False


def _is_number(token: str) -> bool:
    return token[0].isdigit() or plain(token) in _NUMBER_WORDS


_NUMBER_WORDS = frozenset(["to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv", "begge"])


def _numbers(question: Question) -> tuple[str, ...]:
    slots = question.slots
    return (*map(str, slots.years), *slots.dotted, *slots.codes)


def best_answer(found: Sequence[Found], most: int = 2) -> list[Found]:
    """The unit to answer with, and up to `most` less one of the same passage that are nearly as good and say something else."""
    if not found:
        return []
    chosen = [found[0]]
    for candidate in found[1:8]:
        if len(chosen) >= most:
            break
        same = candidate.passage.source.document == chosen[0].passage.source.document and candidate.passage.item == chosen[0].passage.item
        new = candidate.unit.text not in chosen[0].unit.whole and chosen[0].unit.text not in candidate.unit.whole
        if (
            same
            and new
            and candidate.fits
            and not candidate.unit.points
            and candidate.score >= chosen[0].score - (_NEARLY_TOLD if most > 2 else _NEARLY)
        ):
            chosen.append(candidate)
    return chosen


def lead_in(found: Found, why: bool) -> tuple[Unit, ...]:
    """The units before a sentence that cannot stand alone («Derfor …», «Formålet er …», «Det …»), in order: one, or for a why-question two."""
    if found.unit.points or not (_LEANS.match(found.unit.text) or (_NAMES_IT.search(found.unit.text) and len(found.unit.text) < _SHORT)):
        return ()
    units = units_of(found.passage.text)
    at = next((i for i, unit in enumerate(units) if unit.text == found.unit.text), 0)
    before = [unit for unit in units[max(0, at - (2 if why else 1)) : at] if not unit.points and not unit.text.endswith(":")]
    return tuple(before)


def with_what_qualifies(chosen: Sequence[Found]) -> list[Found]:
    """The chosen units in the order of the text, with the one left out between two of them and the one that takes back part of what it follows
    («De er dog ikke …»): a quotation must not say more than the text."""
    units = units_of(chosen[0].passage.text)
    places = {at for at, unit in enumerate(units) if any(found.unit == unit for found in chosen)}
    between = {at + 1 for at in places if at + 2 in places}
    held_back = {at + 1 for at in places if at + 1 < len(units) and _TAKES_BACK.search(units[at + 1].text[:_OPENING])}
    added = [replace(chosen[0], unit=units[at]) for at in (between | held_back) - places if not units[at].points]
    return sorted([*chosen, *added], key=lambda found: units.index(found.unit) if found.unit in units else len(units))


_NAMES_IT = re.compile(r"\b(?:kaldes|kaldet|betegnes|benævnes)\b")
_SHORT = 80
"""Characters of a sentence that says only what the thing before it is called."""
_TAKES_BACK = re.compile(r"\b(?:dog|imidlertid|derimod)\b")
_OPENING = 40
"""Characters in which such a word stands."""
_LEANS = re.compile(
    r"(?:Derfor|Dermed|Herved|Derved|På (?:den|denne) baggrund|På baggrund af dette|Som konsekvens heraf|Det |Den |De |Dette|Denne|Disse|Her |Heraf|"
    r"Formålet|Målet|Ambitionen|Desuden|Samtidig|Derudover)\b"
)
