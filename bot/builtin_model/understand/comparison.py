"""«Var der flest i A eller i B?», «får A mere end B?», «kommer A før B?»: the two sides of a comparison, and what they are compared by."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from bot.builtin_model.understand.asks import plain
from bot.builtin_model.understand.listed_sides import listed_sides
from bot.builtin_model.understand.proportion import asks_share, part_and_whole
from knowledge.number_words import NUMBER_WORD


class Measure(StrEnum):
    """What two things are compared by."""

    COUNT = "count"
    MONEY = "money"
    TIME = "time"
    DURATION = "duration"
    FIGURE = "figure"
    """Any figure both sides have one of."""


@dataclass(frozen=True)
class Comparison:
    """The sides as typed, first the one named first; `rest` is what is said of both. `most` is false where the lesser or later is asked for;
    `claims` says whether the question claims that the first side has more (or comes first) and asks whether that is so."""

    measure: Measure
    sides: tuple[str, str]
    rest: str
    most: bool
    claims: bool
    word: str
    """The word of comparison in folded letters: «flest», «laengst», «foer»."""
    closed: bool = False
    """Whether a comma or colon stands before the sides: then all that follows is theirs, and nothing is said of both after them."""


_WORDS = {
    Measure.COUNT: (r"flest|flere|most people|most members|fewest", r"faerrest|faerre|fewer|fewest"),
    Measure.DURATION: (r"laengst|laengere tid|laengere|longest|longer", r"kortest|kortere tid|kortere|shortest|shorter"),
    Measure.TIME: (r"foerst|tidligst|tidligere|foer|first|earlier|before|earliest|sooner", r"sidst|senest|senere|efter|last|later|after|latest"),
    Measure.FIGURE: (
        r"mest|mere|stoerst|stoerste|stoerre|hoejest|hoejeste|hoejere|dyrest|dyreste|dyrere|most|more|largest|larger|bigger|biggest|higher|highest",
        r"mindst|mindste|mindre|lavest|laveste|lavere|billigst|billigste|billigere|least|less|smallest|smaller|lower|lowest|cheaper|cheapest",
    ),
}
_MONEY = re.compile(
    r"\b(?:penge|kroner|kr|mio|koste\w*|dyr\w*|billig\w*|betal\w*|beloeb\w*|afsat|afsaettes|bevilg\w*|budget\w*|pris\w*|costs?|money|pay\w*)\b"
)
_OR = re.compile(r"\s+(?:eller|or)\s+", re.IGNORECASE)
_CLAUSE = re.compile(r"(?:har|er|var|blev|bliver|skal|kan|vil|findes|kommer|has|is|was|were|does|do|did|will|can)\s", re.IGNORECASE)
"""«… ny, eller har den eksisteret før?» asks of one thing in two ways."""
_THAN = re.compile(r"\s+(?:end|than)\s+", re.IGNORECASE)
_BESIDE = re.compile(r",?\s+(?:sammenlignet med|sat op mod|i forhold til|kontra|versus|compared (?:to|with))\s+", re.IGNORECASE)
_HOW_MUCH = re.compile(r"\bhvor (?:mange|meget|stor|stort|store)\b|\bhow (?:many|much|large|big)\b")
_TAIL = re.compile(
    r"\s*(?:[,–—-]|\bog\b|\band\b)\s*(?:(?:og|and)\s+)?(?:hvor (?:meget|mange|lang|stor)|hvad er tal|by how|how (?:much|many|far|long)).*$",
    re.IGNORECASE,
)
_AMOUNT = re.compile(rf"(?:\d|{NUMBER_WORD}\s+(?:mio|mill|mia|tusind|hundrede|kr))", re.IGNORECASE)
"""«Mere end en million» sets a limit and compares no two things."""
_END_OF_SIDE = re.compile(r"\s*[,;:(–]\s*|\s-\s|\?")
_ASKING = r"(?:hv\w+|who|what|which|how|where|when|whose)\b"
_ASKS = re.compile(rf"\?|\b{_ASKING}", re.IGNORECASE)
"""Of several sentences the first that asks: what is told before it compares nothing."""
_LEFT_OPENING = re.compile(rf"^(?:(?:og|men|så|saa|and|but)\s+)?(?!{_ASKING})[^\W\d_]+\s+(?:(?:der|there)\s+)?", re.IGNORECASE)
"""The verb a question of yes or no opens with."""
_PREPOSITIONS = ("i", "på", "til", "for", "hos", "om", "fra", "ved", "under", "med", "af", "in", "on", "for", "at", "to", "under")
_MOST_WORDS = 14


@lru_cache(maxsize=64)
def comparison_of(text: str) -> Comparison | None:
    """The comparison a question makes of two things; None when it makes none, or its sides cannot be told."""
    parts = re.split(r"(?<=[?])\s+|(?<=[^\W\d]{3}\.)\s+(?=[^\W\d])", text.strip())
    whole = next((part for part in parts if _ASKS.search(part)), parts[0]).rstrip(" ?!.")
    asked = _TAIL.sub("", whole)
    found = _measure(plain(asked))
    if found is None:
        return _set_beside(asked)
    measure, most, word = found
    sides = _either(asked) or _more_than(asked, word) or _before(asked, word, measure)
    if sides is None or not all(1 <= len(side.split()) <= _MOST_WORDS for side in sides[:2]):
        return None
    left, right, rest = (_without_word(sides[0], word), sides[1], sides[2])
    if not left:
        return None
    claims = bool(_LEFT_OPENING.match(asked)) and not _OR.search(asked)
    marked = re.search(r"[,:–-]\s*$", asked[: asked.find(left)])
    closed = bool(marked) if _OR.search(asked) else measure is Measure.TIME
    return Comparison(measure, (left, right), rest, most, claims, word, closed)


def _set_beside(text: str) -> Comparison | None:
    """«Hvor meget er der til kapitel 3 sammenlignet med kapitel 4?»: two things that begin alike, on either side of the words that compare."""
    match = _BESIDE.search(text)
    if match is None or not _HOW_MUCH.search(plain(text)):
        return None
    right, rest_after = _cut(text[match.end() :])
    places = list(re.finditer(rf"\b{re.escape(right.split()[0])}\s", text[: match.start()], re.IGNORECASE)) if right else []
    if not places:
        return None
    left, rest = text[places[-1].start() : match.start()].strip(), text[: places[-1].start()].strip()
    measure = Measure.MONEY if _MONEY.search(plain(text)) else Measure.FIGURE
    return Comparison(measure, (left, right), f"{rest} {rest_after}".strip(), most=True, claims=False, word="", closed=True)


def _without_word(side: str, word: str) -> str:
    return re.sub(rf"\s*\b{_spelt(word)}$", "", side, flags=re.IGNORECASE).strip()


def share_as_comparison(text: str) -> Comparison | None:
    """The part and the whole of «hvor stor en del af B er A?» as two sides; None when it asks of no share."""
    sides = part_and_whole(text) if asks_share(plain(text)) else None
    return Comparison(Measure.FIGURE, sides, "", most=True, claims=False, word="", closed=True) if sides else None


def _measure(flat: str) -> tuple[Measure, bool, str] | None:
    """What is compared, whether the larger (or first) is asked for, and the word that says so: the first such word of the question."""
    best: tuple[int, Measure, bool, str] | None = None
    for measure, patterns in _WORDS.items():
        for most, pattern in zip((True, False), patterns, strict=True):
            match = re.search(rf"\b(?:{pattern})\b", flat)
            if match and (best is None or match.start() < best[0]):
                best = (match.start(), measure, most, match[0])
    if best is None:
        return None
    _, measure, most, word = best
    if measure in (Measure.COUNT, Measure.FIGURE) and _MONEY.search(flat):
        measure = Measure.MONEY
    return measure, most, word


def _either(text: str) -> tuple[str, str, str] | None:
    """«…: A eller B», «… A eller B …»."""
    match = _OR.search(text)
    if match is None or len(_OR.findall(text)) > 1 or listed_sides(text) or _CLAUSE.match(text, match.end()):
        return None
    before, after = text[: match.start()], text[match.end() :]
    right, rest_after = _cut(after)
    if re.fullmatch(
        r"(?:mere|mindre|flere|færre|højere|lavere|større|over|under|more|less|fewer|higher|lower|not|ej|ikke)", right.split()[0], re.IGNORECASE
    ):
        return None
    marks = list(re.finditer(r"[,:]\s+|\s[–-]\s+", before))
    if marks and before[marks[-1].end() :].strip():
        return before[marks[-1].end() :].strip(), right, f"{before[: marks[-1].start()]} {rest_after}".strip()
    left, rest = _parallel(before, right) or _after_word(before)
    return (left, right, f"{rest} {rest_after}".strip()) if left else None


def _more_than(text: str, word: str) -> tuple[str, str, str] | None:
    """«… A … mere … end B …»."""
    match = _THAN.search(text)
    if match is None:
        return None
    before, (right, rest_after) = text[: match.start()], _cut(text[match.end() :])
    if _AMOUNT.match(right):
        return None
    parallel = _parallel(before, right)
    if parallel:
        return parallel[0], right, f"{parallel[1]} {rest_after}".strip()
    at = _place_of(before, word)
    subject = _LEFT_OPENING.sub("", before[:at]).strip() if at is not None else ""
    if not subject or re.match(r"(?:hvor|hvad|hvem|hvilke|how|what|who|which)\b", subject, re.IGNORECASE):
        subject, rest = (before[at + len(word) :].strip(), before[:at]) if at is not None else ("", "")
        return (subject, right, f"{rest} {rest_after}".strip()) if subject else None
    return subject, right, f"{before[at:] if at is not None else ''} {rest_after}".strip()


def _before(text: str, word: str, measure: Measure) -> tuple[str, str, str] | None:
    """«Kommer A før B?»"""
    if measure is not Measure.TIME or plain(word) not in ("foer", "efter", "before", "after") or not _LEFT_OPENING.match(text):
        return None
    at = _place_of(text, word)
    if at is None:
        return None
    left, right = _LEFT_OPENING.sub("", text[:at]).strip(), text[at + len(word) :].strip()
    return (left, right, "") if left and right and not re.match(r"(?:19|20)\d\d", right) else None


def _cut(text: str) -> tuple[str, str]:
    """A side up to the next mark, and what stands after it."""
    match = _END_OF_SIDE.search(text)
    return (text[: match.start()].strip(), text[match.end() :].strip()) if match else (text.strip(), "")


def _parallel(before: str, right: str) -> tuple[str, str] | None:
    """The left side that begins with the same small word as the right one: «flest i A eller i B»."""
    first = right.split()[0].lower()
    if first not in _PREPOSITIONS:
        return None
    places = list(re.finditer(rf"\b{re.escape(first)}\s", before, re.IGNORECASE))
    return (before[places[-1].start() :].strip(), before[: places[-1].start()].strip()) if places else None


def _after_word(before: str) -> tuple[str, str]:
    """The left side that begins after the verb the sentence opens with, or else after the last word of comparison."""
    opening = _LEFT_OPENING.match(before)
    last = max((match.end() for pattern in _every_word() for match in re.finditer(pattern, before, re.IGNORECASE)), default=None)
    if last is not None and before[last:].strip():
        return before[last:].strip(), before[:last].strip()
    return (before[opening.end() :].strip(), opening[0].strip()) if opening else ("", before)


@lru_cache(maxsize=1)
def _every_word() -> tuple[str, ...]:
    return tuple(rf"\b{_spelt(word)}\b" for pair in _WORDS.values() for pattern in pair for word in pattern.split("|"))


def _place_of(text: str, word: str) -> int | None:
    match = re.search(rf"\b{_spelt(word)}\b", text, re.IGNORECASE)
    return match.start() if match else None


def _spelt(word: str) -> str:
    """A folded word as it may be typed: with æ, ø and å or without."""
    return re.escape(word).replace("ae", "(?:ae|æ)").replace("oe", "(?:oe|ø)").replace("aa", "(?:aa|å)")
