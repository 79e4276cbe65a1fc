"""Years, months, item numbers, case codes and amounts as they stand in a question."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass

from bot.builtin_model.understand.asks import plain
from knowledge.dates import MONTHS
from knowledge.money import parse_amounts

_YEAR = re.compile(r"(?<![\d.,-])((?:19|20)\d\d)(?!\d|[.,]\d)")
_SPAN = re.compile(r"((?:19|20)\d\d)\s?(?:-|til og med|til|to|through|/)\s?((?:19|20)?\d\d)(?!\d)")
_NOT_OF_THE_AGENDA = r"(?<!indstillingens )(?<!anbefalingens )(?<!recommendation's )(?<!recommendation )"
"""«Indstillingens punkt 1» is a point of the recommendation, and so is «punkt 1 i indstillingen»."""
_MEETING_ITEM = re.compile(
    _NOT_OF_THE_AGENDA
    + r"\b(?:dagsordens)?(?:punkt|pkt\.?|punktet|item|sag nr\.?|sag(?! \d+[/.-]\d)|dagsordenspunkt|punkterne|items)\s*(?:nr\.?|nummer|no\.?)?\s*"
    r"(\d{1,3}(?:\s*(?:,|og|and|til|-)\s*\d{1,3})*)(?![\d.]*\d)(?!\s+(?:i|af|in|of)\s+(?:den |the )?(?:indstilling|anbefaling|recommendation))"
)
_FRACTION = re.compile(r"\b(?:punkt(?:et)?|pkt\.?|item|sag)\s*(?:nr\.?|no\.?)?\s*(\d*[½¼¾])", re.IGNORECASE)
"""«Punkt ½»: no item has such a number, and the half must not be read as one."""
_DOTTED = re.compile(r"(?<![\d.,])(\d{1,2}\.\d{1,2})(?![\d]|\.\d|,\d| ?mio| ?mia| ?pct| ?kr| ?million)")
_LETTERED = re.compile(r"(?<![\w.,-])(?:[A-ZÆØÅ]{1,4}\.?\d{1,2}|[IVX]{1,4}\.[a-z])(?![\w-]|[.,]\d)", re.IGNORECASE)
"""«B4», «II.1», «II.b»: a number only where a document of the library prints it as one."""
_CODE = re.compile(r"(?<![a-z])([a-zæøå]{2,5})[- ]?(\d{2}[a-z]?)(?![a-z0-9])", re.IGNORECASE)
_ACTION = re.compile(r"\b(?:handling|action)(?:en)?\s*(?:nr\.?|nummer)?\s*(\d)(?!\.?\d)")
_ORDINALS = {
    "foerste": 1, "anden": 2, "andet": 2, "tredje": 3, "fjerde": 4, "femte": 5, "sjette": 6, "syvende": 7, "ottende": 8, "niende": 9, "tiende": 10,
    "ellevte": 11, "tolvte": 12, "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12,
}  # fmt: skip
_ORDINAL = re.compile(r"\b(" + "|".join(_ORDINALS) + r")\s+(\w+)")
_PLACE = re.compile(
    r"\b(?:nr\.?|nummer|no\.?|number)\s?(\d{1,2})\s(?:af|blandt|of|among)\s(?:(?:de|vores|the)\s)?(?:[a-z-]+(?<!n)e\s)?([a-z-]{4,})|"
    r"\b(?!punkt|handling|case|linje|lokalplan|budget|sag)([a-z-]{5,}(?:[aeiouy]l|ing|ppe|ktion|tiv|lse|ag))\s(?:nr\.?|nummer|number)\s?(\d{1,2})\b(?![.,]?\d)"
)
"""«Nr. 5 af de økonomiske målsætninger», «målsætning nr. 5»: a place in a list, as «den femte målsætning»."""
_ORDINAL_ACTION = re.compile(r"\b(" + "|".join(_ORDINALS) + r")\s+(?:\w+\s+)?(?:handling|action)\b")
"""«Den anden handling om erhverv», "the first branding action"."""
ENGLISH_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
_HALF = re.compile(
    r"\b(1|2|foerste|andet|anden|sidste|first|second|latter|last)\.?\s*(?:halvaar\w*|halvdel\w*|halve aar|half)(?: of| af)?\s*((?:19|20)\d\d)?"
)
_FIRST_HALF = ("1", "foerste", "first")


@dataclass(frozen=True)
class Slots:
    """What was named. `years` ascending; `spans` is true for «2019-2022»; `items` are meeting items («5») and dotted numbers («4.13»);
    `codes` as in savings tables («TMU-10»); `action` the number after «handling»; `ordinal` a pair like (8, "indsatsomraade");
    `amounts` whole kroner; `half` a pair (1 or 2, year or None)."""

    years: tuple[int, ...] = ()
    span: bool = False
    months: tuple[int, ...] = ()
    items: tuple[str, ...] = ()
    dotted: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    action: str | None = None
    ordinal: tuple[int, str] | None = None
    amounts: tuple[int, ...] = ()
    half: tuple[int, int | None] | None = None


def _years(text: str, today: datetime.date) -> tuple[tuple[int, ...], bool]:
    span = _SPAN.search(text)
    if span:
        first = int(span[1])
        last = int(span[2]) if len(span[2]) == 4 else first // 100 * 100 + int(span[2])
        if first < last <= first + 20:
            return tuple(range(first, last + 1)), True
    if short := _SHORT_SPAN.search(text):
        return tuple(range(2000 + int(short[1]), 2001 + int(short[2]))), True
    years = {int(year) for year in _YEAR.findall(text)}
    flat = plain(text)
    if re.search(r"\bi aar\b|this year", flat):
        years.add(today.year)
    if re.search(r"\bsidste aar\b|last year", flat):
        years.add(today.year - 1)
    if re.search(r"\bnaeste aar\b|next year", flat):
        years.add(today.year + 1)
    return tuple(sorted(years)), False


def _numbers(printed: str) -> list[str]:
    span = re.fullmatch(r"(\d+)\s*(?:-|til)\s*(\d+)", printed)
    if span and int(span[1]) < int(span[2]) <= int(span[1]) + 30:
        return [str(n) for n in range(int(span[1]), int(span[2]) + 1)]
    return re.findall(r"\d+", printed)


_SHORT_SPAN = re.compile(r"\b(?:perioden|årene|aarene|budgetårene|years)\s+'?([012]\d)\s?[-–]\s?'?([012]\d)\b(?![./-]?\d)", re.IGNORECASE)
"""«I perioden 19-22»."""
_MOVED = re.compile(r"\bflyt\w*|\bryk\w*|\budsk\w*|\budsat|\baendre\w*")


def _months(flat: str) -> tuple[int, ...]:
    """The months named, in order; of «fra september til december», which moves nothing, those between them too."""
    named = {plain(name): number for name, number in MONTHS.items() if len(name) > 3} | {"maj": 5}
    span = re.search(rf"\b({'|'.join(named)})(?:\s*[-–]\s*|\s+(til og med|til|t\.?o\.?m\.?)\s+)({'|'.join(named)})\b", flat)
    if span and named[span[1]] < named[span[3]] and not (span[2] == "til" and _MOVED.search(flat)):
        return tuple(range(named[span[1]], named[span[3]] + 1))
    found = [number for name, number in named.items() if re.search(rf"\b{name}s?\b", flat)]
    found += [5] if re.search(r"\bmaj\b", flat) else []
    found += [n for n, name in enumerate(ENGLISH_MONTHS, 1) if name != "may" and re.search(rf"\b{name}\b", flat)]
    if re.search(r"\bin may\b|\bmay (19|20)\d\d", flat):
        found.append(5)
    return tuple(sorted(set(found)))


def _place(flat: str) -> tuple[int, str] | None:
    found = _PLACE.search(flat)
    if not found:
        return None
    return (int(found[1]), found[2]) if found[1] else (int(found[4]), found[3])


def slots_of(text: str, known_code_prefixes: frozenset[str], today: datetime.date, lettered: Mapping[str, str] | None = None) -> Slots:
    """The slots of a question. A code counts only with a prefix the library knows or when typed with a hyphen, a number with a letter («B4»)
    only as one of those `lettered` that the library has: in capitals, with the number as printed."""
    known = lettered or {}
    flat = plain(text)
    years, span = _years(text, today)
    codes = []
    for prefix, number in _CODE.findall(text):
        hyphened = re.search(rf"{re.escape(prefix)}-{re.escape(number)}", text, re.IGNORECASE)
        if prefix.upper() in known_code_prefixes or (hyphened and prefix.isupper()):
            codes.append(f"{prefix.upper()}-{number.upper()}")
    numbered = [number.upper() for number in _LETTERED.findall(text)]
    dotted = tuple(dict.fromkeys([*_DOTTED.findall(text), *(known[number] for number in numbered if number in known)]))
    ordinal = next(((_ORDINALS[m[1]], m[2]) for m in _ORDINAL.finditer(flat)), None) or _place(flat)
    half = _HALF.search(flat)
    return Slots(
        years=years,
        span=span,
        months=_months(flat),
        items=tuple(_FRACTION.findall(text) or dict.fromkeys(n for printed in _MEETING_ITEM.findall(flat) for n in _numbers(printed))),
        dotted=dotted,
        codes=tuple(dict.fromkeys(codes)),
        action=next(iter((*_ACTION.findall(flat), *(str(_ORDINALS[word]) for word in _ORDINAL_ACTION.findall(flat)))), None),
        ordinal=ordinal,
        amounts=tuple(amount.value_dkk for amount in parse_amounts(text)),
        half=(1 if half[1] in _FIRST_HALF else 2, int(half[2]) if half[2] else None) if half else None,
    )
