"""Two figures of one sort in the same few sentences, and which of them each side of a comparison means."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.builtin_model.understand.asks import plain
from bot.builtin_model.understand.terms import Term
from bot.builtin_model.understand.text_keys import keys_of_text

_FIGURE = re.compile(
    r"(?P<number>\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)(?:\s?(?P<unit>pct\.?|%|procent|promille|mio\. kr\.|mia\. kr\.|kr\.?(?:/\w+\.?)?))?(?!\w)"
)
_CLAUSE = re.compile(r"[,;()]|\.(?:\s|$)|\s(?:og|mod|mens|and|against|while)\s")
_BRACKETED = re.compile(r"\(\s*(?:ca\.?|cirka|omtrent|about)\s*$", re.IGNORECASE)
"""«En række møder for medlemmerne (ca. 8 årligt)»: the whole sentence before the bracket says what is counted."""
_MEASURE = re.compile(r"\s*-?(aar(?=ig|s?\b)(?!ig\w*t\b)|uger?|dage?|maaneder?|timer?|minutter|m2|km|years?|weeks?|days?|months?|hours?)")
_WORD = r"[^\W\d_]{3,}"
_YEAR = re.compile(r"(?:19|20)\d\d")
_COUNTRY = re.compile(
    r"\blands?(?:gennemsnit\w*|plan|et|tal\w*)\b|\b(?:hele|resten af) (?:landet|danmark)\b|\bnational\w*|\bcountry\b|\b(?:whole|rest) of denmark\b"
)
_HERE = re.compile(r"\bher(?: hos os)?\b|\bhos os\b|\bvi\b|\bvores\b|\bkommunen\b|\bi kommunen\b|\bhere\b|\bour\b|\bwe\b")
_BEFORE = re.compile(
    r"\b(?:foregaaende|forrige|tidligere|foer|previous|earlier)\b|\b(?:sidste|last) (?:kvartal|aar|maaned|halvaar|gang|quarter|year|month)\b"
)
_OF_SIDES = frozenset(
    ["forhold", "danmark", "denmark", "rest", "procent", "procentpoint", "helhed", "resten", "whole", "points", "higher", "lower", "share"]
)
_KINDS = {"pct": "pct", "%": "pct", "procent": "pct", "promille": "per_mille"}


@dataclass(frozen=True)
class Placed:
    """One figure as printed, its sort («pct», «kr» …; empty for a plain number), and the words that say what it is of."""

    printed: str
    sort: str
    words: str


def figures_of(text: str) -> list[Placed]:
    """The figures of a text in order, years left out, each with the words of its own clause before and after it.

    The words that lead in to the first figure are also those of each later one without its own: «Satsen er 5 kr. for børn og 9 kr. for voksne».
    """
    found = [m for m in _FIGURE.finditer(text) if not (_YEAR.fullmatch(m["number"]) and not m["unit"]) and not _is_of_a_name(text, m)]
    lead_in = text[: found[0].start()] if found else ""
    placed = []
    for at, match in enumerate(found):
        ahead = text[found[at - 1].end() if at else 0 : match.start()]
        own = _BRACKETED.sub("", ahead).rsplit(". ", 1)[-1] if _BRACKETED.search(ahead) else _CLAUSE.split(f"{ahead.rstrip('( ')} ")[-1]
        after = _CLAUSE.split(text[match.end() : found[at + 1].start() if at + 1 < len(found) else len(text)])[0]
        words = f"{own if re.search(_WORD, own) else lead_in} {after}"
        unit = (match["unit"] or "").rstrip(".")
        sort = _KINDS.get(unit, "kr" if "kr" in unit else unit) or _measure(text[match.end() :])
        placed.append(Placed(re.sub(r"/\w+\.?$", "", match[0]).strip(), sort, words))
    return placed


def _measure(after: str) -> str:
    """What a figure without a unit measures, when it is time or size: «8 år» is no number of people."""
    word = _MEASURE.match(plain(after))
    return word[1] if word else ""


def _is_of_a_name(text: str, match: re.Match[str]) -> bool:
    """An age («18-29 år»), a date, a number of an item: no figure to compare."""
    around = text[max(0, match.start() - 2) : match.end() + 5]
    return bool(re.search(r"\d\s?[-–]\s?\d", around)) or bool(
        re.match(r"\.\s?(?:halvår|kvartal|klasse|udgave|januar|februar|marts|april|maj|juni|juli|august|sept|okt|nov|dec)", text[match.end() :])
    )


def meant(side: str, terms: Sequence[Term], figures: Sequence[Placed], home: Sequence[str]) -> list[float]:
    """How well each figure fits one side of a comparison, 0 when not at all."""
    flat = plain(side)
    scores = []
    for figure in figures:
        words = plain(figure.words)
        there = keys_of_text(figure.words)
        score = sum(term.found_in(there) for term in terms)
        score += 2.0 * sum(year in words for year in re.findall(_YEAR, flat))
        score += 2.0 if _COUNTRY.search(flat) and _COUNTRY.search(words) else 0.0
        score += 2.0 if _BEFORE.search(flat) and _BEFORE.search(words) else 0.0
        at_home = any(re.search(rf"\b{place}", words) for place in home)
        score += 1.5 if at_home and (_HERE.search(flat) or any(re.search(rf"\b{place}", flat) for place in home)) else 0.0
        scores.append(score)
    return scores


def only_tells_sides(term: Term) -> bool:
    """Whether a word only says which side is meant, not what the figures are of: «landet», «forrige», «procentpoint»."""
    return bool(_COUNTRY.search(term.word) or _BEFORE.search(term.word)) or term.word in _OF_SIDES


def is_of_the_country(side: str) -> bool:
    """Whether a side is the country as a whole."""
    return bool(_COUNTRY.search(plain(side)))


def is_of_what_was(side: str) -> bool:
    """Whether a side is the same figure of an earlier time."""
    return bool(_BEFORE.search(plain(side)))
