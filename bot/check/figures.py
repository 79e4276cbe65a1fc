"""The figures of a text: what each is worth, in which unit, how finely it is printed, and what it counts.

«42,3 mio. kr.», «42.300.000 kr.» and «42.300 (1.000 kr.)» are one value. Times, item numbers and citations are not figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from bot.check.items import items
from bot.check.times import times
from knowledge.number_words import NUMBER_WORDS, THOUSANDS_IN_TEXT

_DIGITS = rf"{THOUSANDS_IN_TEXT}(?:,\d+)?|\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:[.,]\d+)?½?"
_MILLION = r"mio\b\.?|mill\b\.?|million(?:er|s)?\b"
_BILLION = r"mia\b\.?|milliard(?:er)?\b|billion\b"
_THOUSAND = r"t\.\s?(?=kr)|t(?=kr)|tusinde?\b|thousand\b|k\b"
_SCALE = rf"(?:(?P<million>{_MILLION})|(?P<billion>{_BILLION})|(?P<thousand>{_THOUSAND}))"
_IN_TABLE = r"\(?\s*(?:i\s+)?1\.000\s*kr\.?\)?"
_MONEY = r"kr\b\.?|kroner\b|DKK\b|danske kroner|,-"
_FOREIGN = r"euro\b|EUR\b|€|\$|USD\b|dollars?\b|SEK\b|NOK\b|svenske kroner|pund\b|GBP\b|£"
_PER_MILLE = r"‰|promille\b|per mille\b"
_POINTS = r"procentpoint|pct\.?-?point|percentage points?"
_PERCENT = r"%|pct\b\.?|procent\b|percent\b|per cent\b"
_UNIT = rf"(?P<table>{_IN_TABLE})|(?P<other>{_FOREIGN})|(?P<dkk>{_MONEY})|(?P<point>{_POINTS})|(?P<pct>{_PERCENT})|(?P<mille>{_PER_MILLE})"
_HEDGE = (
    r"(?P<hedge>ca\.|cirka|circa|omkring|omtrent|rundt regnet|næsten|knap(?:t|pe)?|godt|lidt over|lidt under"
    r"|about|around|approximately|roughly|nearly|almost|just over|just under|~)\s*"
)
_WORDS = sorted((word for word, value in NUMBER_WORDS.items() if value not in (0, 1)), key=len, reverse=True)
_ENGLISH_WORDS = {"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}
_ENGLISH = {word: n for n, word in enumerate(("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"), 2)}
_FIGURE = re.compile(
    rf"(?:(?:{_HEDGE})?(?<![\w])(?P<lead>DKK|kr\.)?\s*)(?P<sign>(?<![\w\d)])[-−–](?=\d)|minus\s+)?(?<![\w.,])"
    rf"(?P<digits>{_DIGITS})(?!\d)(?P<ordinal>\.(?=\s+[a-zæøå]))?(?:[\s\u00a0]*(?:{_SCALE}))?(?:[\s\u00a0]*(?:{_UNIT}))?",
    re.IGNORECASE,
)
_WORD = re.compile(
    rf"(?:{_HEDGE})?\b(?P<word>{'|'.join([*map(re.escape, _WORDS), 'eleven', 'twelve'])})\b(?:[\s\u00a0]+(?:{_SCALE}))?(?:[\s\u00a0]*(?:{_UNIT}))?",
    re.IGNORECASE,
)
_ONE = re.compile(
    rf"(?:{_HEDGE})?\b(?P<word>en|én|et|ét|one|a|nul|zero)(?:[\s\u00a0]+{_SCALE})?(?:[\s\u00a0]+(?:{_UNIT}))?",
    re.IGNORECASE,
)
"""«en million» and «nul kroner»: words that are figures only before a scale or a unit."""
_NOUGHT = ("nul", "zero")
_CITED = re.compile(r"\[\d{1,2}(?:\s*[,–-]\s*\d{1,2})*\]|^\s*\d{1,2}[.)]\s", re.MULTILINE)
_NOUN = re.compile(
    r"[\s\u00a0]+(?:(?:af|ud af|of|forskellige|nye|andre|konkrete|planlagte|different|planned|new)\s+)*([^\W\d_][\w-]*)(?:\s+([^\W\d_][\w-]*))?"
)


@dataclass(frozen=True)
class Figure:
    """One figure: its possible readings with what one of the last printed digit is worth, unit (`DKK`, `pct`, …, empty when none is printed)."""

    readings: tuple[tuple[Decimal, Decimal], ...]
    unit: str
    printed: str
    start: int
    end: int
    negative: bool = False
    hedge: str = ""
    word: bool = False
    nouns: tuple[str, ...] = ()

    @property
    def value(self) -> Decimal:
        """The first reading."""
        return self.readings[0][0]


@lru_cache(maxsize=8192)
def figures(text: str, english: bool = False) -> tuple[Figure, ...]:
    """All figures of a text in order. In English text number words and amounts are read the English way too."""
    taken = [(time.start, time.end) for time in times(text)] + [(item.start, item.end) for item in items(text)]
    taken += [match.span() for match in _CITED.finditer(text)]
    found = [*_in_digits(text, english, taken), *_in_words(text, english, taken), *_one_or_none(text, taken)]
    return tuple(sorted(found, key=lambda figure: figure.start))


def _in_digits(text: str, english: bool, taken: list[tuple[int, int]]) -> Iterator[Figure]:
    for match in _FIGURE.finditer(text):
        start, end = match.span("digits")
        if any(start < until and begin < end for begin, until in taken):
            continue
        factor = _factor(match)
        readings = tuple((value * factor, step * factor) for value, step in _readings(match["digits"], english or _scaled_dot(match)))
        if readings:
            yield Figure(
                readings, _unit(match), _shown(match), start, match.end(),
                bool(match["sign"]), (match["hedge"] or "").lower(), False, _nouns(text, match),
            )  # fmt: skip


def _in_words(text: str, english: bool, taken: list[tuple[int, int]]) -> Iterator[Figure]:
    for match in _WORD.finditer(text):
        word = " ".join(match["word"].lower().split())
        if english != (word in _ENGLISH_WORDS) or any(match.start("word") < until and begin < match.end("word") for begin, until in taken):
            continue
        value = Decimal(_ENGLISH[word]) if english else NUMBER_WORDS[word]
        factor = _factor(match)
        yield Figure(
            ((value * factor, factor),), _unit(match), _shown(match), match.start("word"), match.end(),
            False, (match["hedge"] or "").lower(), True, _nouns(text, match),
        )  # fmt: skip


def _one_or_none(text: str, taken: list[tuple[int, int]]) -> Iterator[Figure]:
    for match in _ONE.finditer(text):
        start, factor, nought = match.start("word"), _factor(match), match["word"].lower() in _NOUGHT
        if any(start < until and begin < match.end() for begin, until in taken):
            continue
        if factor > 1 or (nought and _unit(match)):
            readings = ((Decimal(0) if nought else factor, factor),)
            yield Figure(readings, _unit(match), _shown(match), start, match.end(), False, (match["hedge"] or "").lower(), True)


def _readings(printed: str, english: bool) -> Iterator[tuple[Decimal, Decimal]]:
    bare = re.sub(r"[\s’]", ".", printed)
    half = bare.endswith("½")
    bare = bare.rstrip("½")
    if re.fullmatch(r"(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?", bare):
        whole, _, decimals = bare.replace(".", "").partition(",")
        yield Decimal(f"{whole}.{decimals or 0}") + (Decimal("0.5") if half else 0), Decimal(1).scaleb(-len(decimals))
    if (english or not re.fullmatch(r"\d{1,3}(?:\.\d{3})+", bare)) and re.fullmatch(r"(?:\d{1,3}(?:,\d{3})+|\d+)\.\d+", bare):
        whole, _, decimals = bare.replace(",", "").partition(".")
        yield Decimal(f"{whole}.{decimals}"), Decimal(1).scaleb(-len(decimals))
    if english and re.fullmatch(r"\d{1,3}(?:,\d{3})+", bare):
        yield Decimal(bare.replace(",", "")), Decimal(1)


def _scaled_dot(match: re.Match[str]) -> bool:
    return bool((match["million"] or match["billion"] or match["thousand"] or "").lower() in {"million", "billion", "thousand"})


def _factor(match: re.Match[str]) -> Decimal:
    if match["billion"]:
        return Decimal(1_000_000_000)
    if match["million"]:
        return Decimal(1_000_000)
    return Decimal(1000) if match["thousand"] or match["table"] else Decimal(1)


def _unit(match: re.Match[str]) -> str:
    if match["other"]:
        return "other money"
    if match["dkk"] or match["table"] or match.groupdict().get("lead"):
        return "DKK"
    return next((unit for unit in ("point", "pct", "mille") if match[unit]), "scaled" if match["million"] or match["billion"] else "")


def _shown(match: re.Match[str]) -> str:
    return " ".join(match.group().split()).rstrip(",;:")


def _nouns(text: str, match: re.Match[str]) -> tuple[str, ...]:
    """The words after a figure without a unit: what it counts."""
    if match["dkk"] or match["table"] or match["pct"] or match["point"] or match["mille"]:
        return ()
    following = _NOUN.match(text, match.end())
    return tuple(word.lower() for word in following.groups() if word) if following else ()
