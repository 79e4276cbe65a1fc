"""The numbers of items, cases and actions a text names: «punkt 5», «punkterne 1, 4 og 5», «4.13», «ØKU-03», «handling 2», «§ 23»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

_NOT_A_DAY = r"(?!\d|[.,]\d|\.?\s*(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december))"
_AND = r"(?:\s*\([^()]*\))?(?:\s*(?:,|-|–|og|and|eller|or|samt)\s*)+(?:punkt\s+|pkt\.\s*|item\s+)?"
_LIST = rf"(?P<numbers>\d{{1,3}}(?!\d|[.,]\d)(?:{_AND}\d{{1,3}}{_NOT_A_DAY})*)"
_LINE = r"(?P<numbers>\d{1,5}(?:\s*(?:-|–|og|and|til|to)\s*\d{1,5})?)"
_PART = r"(?:indstillingens|indstillingspunkt(?:et)?|recommendation)(?:s?\s+(?:punkt|pkt\.|del|item))?"
_POINT = r"(?:punkt(?:erne|er|et|s)?|pkt\.?|dagsordenspunkt(?:erne|et)?|items?),?\s+(?:bl\.a\.\s*|blandt andet\s+|fx\s+)?(?:nr\.?\s*|no\.?\s*)?"
_NO_ITEM = r"(?!\s*(?:million|billion|mio|mia|kr\b|DKK|pct|%|percent|‰|per\b|points?\b))"
_RULES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("part", re.compile(rf"\b{_PART}\s+{_LIST}", re.IGNORECASE)),
    ("punkt", re.compile(rf"\b{_POINT}{_LIST}", re.IGNORECASE)),
    ("handling", re.compile(rf"\b(?:handling(?:erne|er|en)?|actions?)\s+(?:nr\.?\s*)?{_LIST}", re.IGNORECASE)),
    ("linje", re.compile(rf"\b(?:linje(?:rne|r)?|l\.|lines?)\s+{_LINE}", re.IGNORECASE)),
    ("§", re.compile(r"(?:§§?|\bparagraf|\bsection)\s*(?P<numbers>\d{1,3})(?!\d)", re.IGNORECASE)),
    ("code", re.compile(r"(?<![\w-])(?P<code>[A-ZÆØÅ]{2,5})\s?[-‑–]\s?(?P<digits>\d{1,3}[A-Z]?)(?!\w|[.,]\d|-)")),
    (
        "dotted",
        re.compile(
            rf"(?<![\w.,:/])(?<!\d\d-)(?<!kl\. )(?<!kl )(?P<dotted>\d{{1,2}}\.\d{{1,2}})(?![\d/])(?!\.\d|,\d|\.\s?\d{{4}}){_NO_ITEM}",
            re.IGNORECASE,
        ),
    ),
)


@dataclass(frozen=True)
class Item:
    """One number as named: `key` is («punkt», «5»), («dotted», «4.13»), («code», «ØKU-3»), («handling», «2»), («§», «23»)."""

    key: tuple[str, str]
    printed: str
    start: int
    end: int


@lru_cache(maxsize=8192)
def items(text: str) -> tuple[Item, ...]:
    """All item numbers of a text, in order; a list of numbers gives each."""
    found = [item for kind, rule in _RULES for match in rule.finditer(text) for item in _read(kind, match)]
    kept: list[Item] = []
    taken: set[int] = set()
    for item in found:
        if item.start not in taken:
            taken.update(range(item.start, item.end))
            kept.append(item)
    return tuple(sorted(kept, key=lambda item: item.start))


def _read(kind: str, match: re.Match[str]) -> Iterator[Item]:
    if kind == "code":
        yield Item(("code", f"{match['code']}-{match['digits'].lstrip('0')}"), match.group(), match.start(), match.end())
    elif kind == "dotted":
        yield Item(("dotted", match["dotted"]), match.group(), match.start(), match.end())
    else:
        at = match.start("numbers")
        first = True
        for number in re.finditer(r"\d+(?![^(]*\))", match["numbers"]):
            start = match.start() if first else at + number.start()
            printed = match.group()[: match.start("numbers") - match.start()] + number.group()
            yield Item((kind, number.group()), printed, start, at + number.end())
            first = False
        for aside in re.finditer(r"\(([^()]*)\)", match["numbers"]):
            for item in items(aside[1]):
                yield Item(item.key, item.printed, at + aside.start(1) + item.start, at + aside.start(1) + item.end)


def as_key(number: str) -> tuple[str, str]:
    """The key of a number standing alone in a record: «5» an item of an agenda, «4.13» of an agreement or plan, «ØKU-03» a case."""
    if found := items(number):
        return found[0].key
    return "punkt", number.strip()
