"""The amounts of an action's economy as they are said: also without «kr.», counted («2 x 75.000»), and as one range."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from knowledge.money import parse_amounts, parse_unit
from knowledge.money_ranges import by_range
from knowledge.number_words import THOUSANDS, parse_danish

_BARE = re.compile(rf"(?<![\d.,/’])(?:(?P<low>\d{{1,3}})[-–])?(?P<figures>{THOUSANDS}|\d{{4,9}}|0)(?:,-)?(?![\d/]|[.,]\d)")
_UNIT_NUMBER = re.compile(rf"(?<![\d.,/’])(?P<figures>{THOUSANDS}(?:,\d+)?|\d+(?:[.,]\d+)*)(?![\d/])")
_YEAR = re.compile(r"(?:19|20)\d\d")
_OTHER_UNIT = re.compile(r"\s*(?:timer|elever|borgere|personer|virksomheder|m2|km|pct|%|%|stk\b|årsværk|deltagere|dage|måneder)", re.IGNORECASE)
_TIMES = re.compile(r"(?<![\d.,])(?P<count>\d{1,2})\s*[x×]\s*$")
_SIGNS = "-–− "


@dataclass(frozen=True)
class Money:
    """One amount of a text: kroner, printed form, place. `to_dkk` is the other end of a range, or the alternative."""

    value_dkk: int
    as_printed: str
    start: int
    end: int
    to_dkk: int | None = None


def money_in(text: str, unit: str | None = None) -> list[Money]:
    """The amounts of a text in order, also those printed without «kr.» («150.000», «0»); years and other counts are none."""
    said = [Money(abs(a.value_dkk), a.as_printed.lstrip(_SIGNS), a.start, a.end) for a in parse_amounts(text)]
    found = sorted([*said, *_without_currency(text, unit, [range(money.start, money.end) for money in said])], key=lambda money: money.start)
    return [_as_one(text, pair) for pair in by_range(text, [_multiplied(text, money) for money in found])]


def _without_currency(text: str, unit: str | None, taken: list[range]) -> list[Money]:
    factor, found = _factor(unit), []
    for match in (_UNIT_NUMBER if factor != 1 else _BARE).finditer(text):
        figures = match["figures"]
        if any(match.start("figures") in span for span in taken) or _YEAR.fullmatch(figures) or _OTHER_UNIT.match(text[match.end() :]):
            continue
        if figures == "0" and re.search(r"\w", text[: match.start()] + text[match.end() :].removeprefix(" kr.")):
            continue
        if low := match.groupdict().get("low"):
            found.append(Money(int(low) * 1000, low, match.start("low"), match.end("low")))
        value = parse_danish(figures) if re.fullmatch(rf"{THOUSANDS}(?:,\d+)?", figures) else Decimal(figures.replace(".", "").replace(",", "."))
        found.append(Money(int(value * factor), text[match.start("figures") : match.end()].rstrip(",-"), match.start("figures"), match.end()))
    return found


def _as_one(text: str, pair: tuple[Money, ...]) -> Money:
    """A range or two alternatives as one amount in the words of both."""
    if len(pair) == 1:
        return pair[0]
    first, second = pair
    printed = " ".join(text[first.start : second.end].split())
    return Money(first.value_dkk, printed.lstrip(_SIGNS), first.start, second.end, second.value_dkk)


def _multiplied(text: str, money: Money) -> Money:
    """The amount with the count in front of it taken in: «2 x 75.000 kr.»."""
    times = _TIMES.search(text[: money.start])
    if times is None:
        return money
    return Money(int(times["count"]) * money.value_dkk, text[times.start() : money.end].strip(), times.start(), money.end)


def _factor(unit: str | None) -> int:
    """Kroner per printed one; 1 when the label names no unit of money."""
    try:
        return parse_unit(unit) if unit else 1
    except ValueError:
        return 1
