"""Danish and English numbers, in figures or in words, as exact `Decimal`.

"halvanden" is 1,5; "to og en halv" 2,5; "toogtyve" 22. In figures the Danish form ("1.234,5") comes first; a dot that
cannot be a thousand dot ("1.5") is read as an English decimal point.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

_ONES = {
    "en": 1, "én": 1, "et": 1, "ét": 1, "to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6, "syv": 7, "otte": 8, "ni": 9, "ti": 10,
    "elleve": 11, "tolv": 12, "tretten": 13, "fjorten": 14, "femten": 15, "seksten": 16, "sytten": 17, "atten": 18, "nitten": 19,
}  # fmt: skip
_TENS = {"tyve": 20, "tredive": 30, "fyrre": 40, "halvtreds": 50, "tres": 60, "halvfjerds": 70, "firs": 80, "halvfems": 90}
_PARTS = {"en halv": "0.5", "et halvt": "0.5", "halvanden": "1.5", "halvandet": "1.5", "en kvart": "0.25", "trekvart": "0.75"}
_ENGLISH: dict[str, int | str] = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "half a": "0.5",
}


def _words() -> dict[str, Decimal]:
    """Every number word that is understood, lower case, with its value."""
    whole: dict[str, int] = {**_ONES, **_TENS, "hundrede": 100, "et hundrede": 100}
    whole |= {f"{one}og{ten}": _ONES[one] + _TENS[ten] for one in list(_ONES)[:11] for ten in _TENS if _ONES[one] < 10}
    words = {word: Decimal(value) for word, value in whole.items()}
    words |= {f"{word} og en halv": value + Decimal("0.5") for word, value in words.items()}
    words |= {word: Decimal(value) for word, value in _PARTS.items()}
    return words | {word: Decimal(value) for word, value in _ENGLISH.items()}


NUMBER_WORDS: dict[str, Decimal] = _words()

NUMBER_WORD = "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(NUMBER_WORDS, key=len, reverse=True)) + ")"
"""Pattern of one number in words; match it without regard to case."""

_THOUSANDS_MARKS = (r"\.", "\u00a0", "\u202f", "\u2009", "’", "[ ]")
"""A dot, a blank that does not break, a narrow and a thin one, an apostrophe, and last the plain blank, which may also part two numbers."""


def _grouped(marks: Sequence[str]) -> str:
    return "(?:" + "|".join(rf"\d{{1,3}}(?:{mark}\d{{3}})+(?!\d)" for mark in marks) + ")"


THOUSANDS = _grouped(_THOUSANDS_MARKS)
"""Pattern of a whole number with its thousands marked, by one mark all through; for places where a number cannot follow a number."""

THOUSANDS_IN_TEXT = rf"(?:{_grouped(_THOUSANDS_MARKS[:-1])}|(?<!\d[ ])\d{{1,3}}(?:[ ]\d{{3}})+(?=(?:,\d+)?[ \u00a0](?:[^\W\d_]|%)))"
"""The same for running text that may hold rows of a table: a plain blank marks thousands only before the word that says what is counted."""

NUMBER_FIGURES = rf"(?:(?!0\d){THOUSANDS}(?:,\d+)?|\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|(?<!\d)[13]/[24](?![\d/])|(?!0\d)\d+(?:[.,]\d+)?[½¼¾]?|[½¼¾])"
"""Pattern of one number in figures."""

_FRACTIONS = {"½": "0.5", "¼": "0.25", "¾": "0.75", "1/2": "0.5", "1/4": "0.25", "3/4": "0.75"}
_DANISH = re.compile(rf"(?:{THOUSANDS}|\d+)(?:,\d+)?")
_MARKS = re.compile(r"[.\s’]")


def parse_word(words: str) -> Decimal:
    """The value of a number in words, whatever the spacing and case. Raises `KeyError` for other words."""
    return NUMBER_WORDS[" ".join(words.lower().split())]


def parse_danish(figures: str) -> Decimal:
    """The value of a number printed the Danish way, without sign: "1.234,5", "1 234,5". Raises `ValueError` for anything else ("1.2o4", "1.50")."""
    if not _DANISH.fullmatch(figures):
        raise ValueError(f"{figures!r} is not a number (expected e.g. '1.204' or '0,05')")
    return Decimal(_MARKS.sub("", figures).replace(",", "."))


def parse_figures(figures: str, *, scaled: bool, english: bool) -> Decimal:
    """The value of a number in figures that matched `NUMBER_FIGURES`.

    `scaled` says that "mio." or the like follows, so that "34,054" has decimals; without it "150,000" is an English 150 thousand.
    `english` says that the words around are English, so that "1.250" has decimals when it is scaled.
    """
    mark = figures if "/" in figures else figures[-1]
    part = Decimal(_FRACTIONS.get(mark, 0))
    figures = (figures.removesuffix(mark) if part else figures) or "0"
    if english_form(figures, scaled=scaled, english=english):
        return Decimal(figures.replace(",", "")) + part
    return parse_danish(figures) + part


def english_form(figures: str, *, scaled: bool, english: bool) -> bool:
    """Whether the figures are printed the English way, with a decimal point or thousand commas."""
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+\.\d+|\d{1,3}(?:,\d{3}){2,}|\d+\.(?:\d{1,2}|\d{4,})", figures):
        return True
    if re.fullmatch(r"\d{1,3},\d{3}", figures):
        return not scaled
    return english and scaled and re.fullmatch(r"\d{1,3}\.\d{3}", figures) is not None
