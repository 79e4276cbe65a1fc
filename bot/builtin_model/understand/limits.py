"""«Over 5 mio. kr.», «mindst 1 mio.», «højst 100.000 kr.», «mellem 1 og 2 mio. kr.»: which amounts are wanted."""

from __future__ import annotations

import re
from dataclasses import dataclass

from knowledge.money import parse_amounts
from knowledge.number_words import NUMBER_WORD


def _before(words: str) -> re.Pattern[str]:
    """The words that set a limit, just before an amount."""
    return re.compile(rf"\b(?:{words})\s+(?:end\s+)?(?:DKK\s*)?$", re.IGNORECASE)


_ABOVE = _before("over|mere end|flere end|større end|højere end|dyrere end|overstiger|more than|higher than|larger than|above|exceeding|exceeds?")
_FROM = _before("mindst|minimum|fra|ikke under|at least")
_BELOW = _before("under|mindre end|færre end|lavere end|billigere end|below|less than|fewer than|lower than|smaller than")
_UP_TO = _before("højst|maksimalt|maks\\.?|op til|ikke over|at most|up to")
_BETWEEN = re.compile(r"\b(?:mellem|between)\s+(?P<low>[\d.,]+)\s*(?:og|and|-|–)\s*(?P<high>[\d.,]+\s*\S+(?:\s*kr\.?)?)", re.IGNORECASE)

_WRITTEN = r"(?<![\d.,])(?:\d{1,3}(?:[.,]\d{3})+|\d{1,3}|\d{5,})(?![.,]?\d| ?(?:%|pct|procent|kr|mio))"
_COUNT = re.compile(_WRITTEN, re.IGNORECASE)
_BETWEEN_COUNTS = re.compile(rf"\b(?:mellem|between)\s+(?P<low>{_WRITTEN})\s*(?:og|and|-|–)\s*(?P<high>{_WRITTEN})", re.IGNORECASE)


@dataclass(frozen=True)
class Limits:
    """Whole kroner, or a count, signs left aside: only what is more than `above` and less than `below`; None leaves a side open."""

    above: int | None = None
    below: int | None = None

    def __bool__(self) -> bool:
        """Whether there is any limit."""
        return self.above is not None or self.below is not None

    def hold(self, value: float) -> bool:
        """Whether a value lies within them."""
        return (self.above is None or value > self.above) and (self.below is None or value < self.below)


NO_LIMITS = Limits()

_BEGUN = re.compile(rf"\d|\b{NUMBER_WORD}(?=\s+(?:mio|mill|mia|tusind|hundrede|kr))", re.IGNORECASE)
"""Where an amount may begin: «1 mio.», «en million»."""
_REACH = 60
"""Characters before and after a figure in which its amount and the words that make it a limit stand."""


def limits_in(text: str) -> Limits:
    """The limits a question sets on amounts, as typed; none when it names an amount without saying over or under."""
    if between := _BETWEEN.search(text):
        high = parse_amounts(between["high"])
        unit = between["high"].strip().lstrip("0123456789.,")
        low = parse_amounts(f"{between['low']} {unit}")
        if high and low:
            return Limits(low[0].value_dkk - 1, high[0].value_dkk + 1)
    above = below = None
    for match in _BEGUN.finditer(text):
        if text[match.start() - 1 : match.start()] in {".", ","} or text[match.start() - 1 : match.start()].isdigit():
            continue
        before = text[max(0, match.start() - _REACH) : match.start()]
        currency = "DKK " if before.rstrip().endswith("DKK") else ""
        amounts = parse_amounts(f"{currency}{text[match.start() : match.start() + _REACH]}")
        if not amounts or amounts[0].start > 0:
            continue
        set_here = _set_by(before, amounts[0].value_dkk)
        above, below = (above if set_here.above is None else set_here.above), (below if set_here.below is None else set_here.below)
    return Limits(above, below)


def counts_limited(text: str) -> Limits:
    """The limits a question sets on a count: «over 70.000», «fewer than 50,000 inhabitants»; none for a year or money."""
    if limits_in(text):
        return NO_LIMITS
    if between := _BETWEEN_COUNTS.search(text):
        return Limits(_count(between["low"]) - 1, _count(between["high"]) + 1)
    above = below = None
    for match in _COUNT.finditer(text):
        set_here = _set_by(text[: match.start()], _count(match[0]))
        above, below = (above if set_here.above is None else set_here.above), (below if set_here.below is None else set_here.below)
    return Limits(above, below)


def _count(printed: str) -> int:
    return int(re.sub(r"\D", "", printed))


def _set_by(before: str, value: int) -> Limits:
    """The limit that the words before a value make of it."""
    if _ABOVE.search(before):
        return Limits(above=value)
    if _FROM.search(before):
        return Limits(above=value - 1)
    if _BELOW.search(before):
        return Limits(below=value)
    return Limits(below=value + 1) if _UP_TO.search(before) else NO_LIMITS
