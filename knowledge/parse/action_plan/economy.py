"""«ØKONOMI» → amounts in whole kroner, and other funding in words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from knowledge.money import parse_amounts, parse_unit
from knowledge.number_words import parse_word
from knowledge.records.plan import ActionAmount

_BARE = re.compile(r"(?<![\d.,/])(?P<figures>\d{1,3}(?:\.\d{3})+|\d{4,9}|0)(?:,-)?(?![\d/]|[.,]\d)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_OTHER_UNIT = re.compile(r"\s*(?:timer|elever|borgere|personer|virksomheder|m2|km|pct|%|%|stk\b|årsværk|deltagere|dage|måneder)", re.IGNORECASE)
_UNIT_NUMBER = re.compile(r"(?<![\d.,/])(?P<figures>\d+(?:[.,]\d+)*)(?![\d/])")
_INCREASE = re.compile(r"\b(?:forhøj|øges|øgning|hæves|hæve|udvides|udvide|stiger|stigning|tillæg)", re.IGNORECASE)
_DECREASE = re.compile(r"\b(?:nedsæt|reducer|sænk|beskær|mindskes)", re.IGNORECASE)
_OTHER_FUNDING = re.compile(
    r"\b(?:fundrais|finansier|afhold|inden\s?for\b|ramme|fond|puljemid|puljer|tilskud|sponsor|eu-mid|støtte|søges)", re.IGNORECASE
)
_TIMES = re.compile(r"(?<![\d.,])(?P<count>\d{1,2})\s*[x×]\s*$")
_PART = re.compile(r"\b(?:heraf|deraf|hvoraf|herunder|af disse|inkl\.|inklusive)(?:\W+\w+){0,3}\W*$", re.IGNORECASE)
_OTHERS = re.compile(
    r"\b(?:fra|af|hos)\s+(?:staten|eu\b|regionen|region\b|(?:[A-ZÆØÅ]\w*[ -])?\w*fond(?:en|s)?\b|\w*styrelsen|\w*ministeriet|andre|eksterne)"
    r"|\bstats(?:lig|tilskud|midler|støtte)|\bfondsmidler|\bekstern\w* (?:midler|finansiering|tilskud)|\bsponsor|\bbrugerbetaling"
    r"|^\W*(?:ansøges|søges)\b",
    re.IGNORECASE,
)
_YEARLY = re.compile(r"\b(?:årlig\w*|om året|pr\.? år|per år|hvert år|i hvert af|i alle|i hvert)\b", re.IGNORECASE)
_SPAN = re.compile(r"\b(?P<first>(?:19|20)\d\d)\s*(?:[-–]|til)\s*(?P<last>(?:19|20)\d\d)\b")
_SO_MANY = re.compile(r"\bi\s+(?:alle\s+|hvert af (?:de\s+)?)?(?P<count>\w+)\s+år(?:ene)?\b", re.IGNORECASE)
_LIST_DASH = re.compile(r"(?:^|\s)[-–•]\s+(?=\d)")


@dataclass(frozen=True)
class Economy:
    """What an action's economy says: its amounts in printed order, and funding named without an amount."""

    amounts: tuple[ActionAmount, ...] = ()
    other_funding: str | None = None

    @property
    def total_dkk(self) -> int | None:
        """What it costs over its years in whole kroner, parts of an amount and what others pay left out; None when no amount is printed."""
        own = [amount for amount in self.amounts if not amount.included]
        counted = [amount for amount in own if not amount.from_others] or own
        return sum(amount.value_dkk * amount.times for amount in counted) if self.amounts else None


@dataclass(frozen=True)
class _Money:
    """One amount found in a text: kroner, printed form, place."""

    value_dkk: int
    as_printed: str
    start: int
    end: int


def read_economy(text: str, unit: str | None = None) -> Economy:
    """The economy of one action, read from its field; `unit` is what the field's label says («1.000 kr.»).

    A dash before an amount is a list point, never a minus. «forhøjes med» is an increase, «reduceres med» gives a negative value. Text
    without amounts has none: neither 0 nor a guess.
    """
    found = [_multiplied(text, money) for money in money_in(text, unit)]
    if not found:
        return Economy(other_funding=text if _OTHER_FUNDING.search(text) else None)
    amounts: list[ActionAmount] = []
    rests: list[str] = []
    for index, money in enumerate(found):
        before = text[found[index - 1].end if index else 0 : money.start]
        after = text[money.end : found[index + 1].start if index + 1 < len(found) else len(text)]
        note, rest = _note(_LIST_DASH.sub(" ", before) if index == 0 else "", after)
        rests.append(rest)
        sentence = before + after
        value = -money.value_dkk if _DECREASE.search(sentence) else money.value_dkk
        around = f"{before.rsplit(',')[-1]} {after.split(',')[0]}" if len(found) > 1 else sentence
        amounts.append(
            ActionAmount(
                value_dkk=value,
                as_printed=money.as_printed,
                note=note,
                increase=bool(_INCREASE.search(sentence)),
                times=_times(sentence),
                included=bool(amounts) and _PART.search(before) is not None,
                from_others=_OTHERS.search(around) is not None,
            )
        )
    other = next((rest for rest in rests if _OTHER_FUNDING.search(rest)), None)
    return Economy(tuple(amounts), other)


def money_in(text: str, unit: str | None = None) -> list[_Money]:
    """The amounts of a text in order, also those printed without «kr.» («150.000», «0»); years and other counts are none."""
    found = [_Money(abs(a.value_dkk), a.as_printed.lstrip("-–− "), a.start, a.end) for a in parse_amounts(text)]
    taken = [range(money.start, money.end) for money in found]
    factor = _factor(unit)
    for match in (_UNIT_NUMBER if factor != 1 else _BARE).finditer(text):
        figures = match["figures"]
        if any(match.start() in span for span in taken) or _YEAR.fullmatch(figures) or _OTHER_UNIT.match(text[match.end() :]):
            continue
        if figures == "0" and re.search(r"\w", text[: match.start()] + text[match.end() :].removeprefix(" kr.")):
            continue
        value = int(Decimal(figures.replace(".", "").replace(",", ".")) * factor)
        found.append(_Money(value, match.group().rstrip(",-"), match.start(), match.end()))
    return sorted(found, key=lambda money: money.start)


def _times(words: str) -> int:
    """In how many years an amount is given, where the words say both that it comes every year and in which: «årligt i alle fem år»."""
    if not _YEARLY.search(words):
        return 1
    span = _SPAN.search(words)
    if span and int(span["first"]) < int(span["last"]):
        return int(span["last"]) - int(span["first"]) + 1
    years = set(re.findall(r"\b(?:19|20)\d\d\b", words))
    if len(years) > 1:
        return len(years)
    said = _SO_MANY.search(words)
    try:
        return int(parse_word(said["count"]) if not said["count"].isdigit() else said["count"]) if said else 1
    except (KeyError, ValueError):
        return 1


def _multiplied(text: str, money: _Money) -> _Money:
    """The amount with the count in front of it taken in: «2 x 75.000 kr.»."""
    times = _TIMES.search(text[: money.start])
    if times is None:
        return money
    return _Money(int(times["count"]) * money.value_dkk, text[times.start() : money.end].strip(), times.start(), money.end)


def _factor(unit: str | None) -> int:
    """Kroner per printed one; 1 when the label names no unit of money."""
    try:
        return parse_unit(unit) if unit else 1
    except ValueError:
        return 1


def _note(before: str, after: str) -> tuple[str | None, str]:
    """What an amount is for, and what is said after that: its parenthesis, else the words around it."""
    rest = re.sub(r"(?:[\s.;,]*[-–•]|\s+(?:og|samt))\s*$", "", after).strip(" ,;.")
    parenthesis = re.match(r"\(([^)]*)\)\s*(.*)", rest)
    if parenthesis:
        return parenthesis[1].strip(), parenthesis[2].strip(" ,;.")
    words = " ".join(f"{before} {rest}".split()).strip(" :-–")
    if before.strip(" :-–"):
        words = " ".join(f"{before} … {rest}".split()).strip()
    return words or None, ""
