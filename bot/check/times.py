"""The times a text names, Danish or English: days, months, halves, quarters, seasons, years, clock times and weekdays, whatever the format."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from knowledge.dates.calendar import MONTH_NAMES, full_year, valid_date

_ENGLISH = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
_MONTHS = {name: n for names in (MONTH_NAMES, _ENGLISH) for n, name in enumerate(names, 1)}
_SHORT = {name[:3]: n for name, n in _MONTHS.items()} | {"okt": 10, "oct": 10, "sept": 9}
_NTH = {
    "1": 1,
    "2": 2,
    "3": 3,
    "4": 4,
    "første": 1,
    "andet": 2,
    "anden": 2,
    "tredje": 3,
    "fjerde": 4,
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
}
_SEASONS = {"forår": 1, "spring": 1, "sommer": 2, "summer": 2, "efterår": 3, "autumn": 3, "fall": 3, "vinter": 4, "winter": 4}
_THIRDS = {
    "primo": 1,
    "begyndelsen": 1,
    "starten": 1,
    "medio": 2,
    "midten": 2,
    "ultimo": 3,
    "slutningen": 3,
    "early": 1,
    "mid": 2,
    "end": 3,
    "late": 3,
}
_DANISH_DAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
_ENGLISH_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAYS = {name: n for names in (_DANISH_DAYS, _ENGLISH_DAYS) for n, name in enumerate(names)}

_YEAR = r"(?:19|20)\d\d"
_MONTH = rf"(?:{'|'.join(_MONTHS)})"
_MONTH_OR_SHORT = rf"(?:{'|'.join(_MONTHS)}|(?:{'|'.join(_SHORT)})(?:\.|\b))"
_OF_YEAR = rf"(?:\s+(?:måned\s+)?(?:i\s+|af\s+|of\s+|in\s+|år\s+|,\s*)?(?P<year>{_YEAR})(?!\d))?"
_DAYS = (
    r"(?<![\w.,/-])(?P<first>\d{1,2})(?:\.|st|nd|rd|th)?(?:\s*(?:-|–|og|and|eller|or|til|to|,)\s*(?:den\s+)?(?P<last>\d{1,2}))?(?:\.|st|nd|rd|th)?"
)
_ST = r"(?:st|nd|rd|th)?"
_THIRD_WORDS = r"primo|medio|ultimo|(?:begyndelsen|starten|midten|slutningen)(?=\s+af)|early|mid|late|end(?=\s+of)"
_NTHS = r"(?<![\w.,])(?P<nth>[1-4]\.?|første|andet|anden|tredje|fjerde|first|second|third|fourth)"
_RULES: tuple[tuple[str, str], ...] = (
    ("iso", rf"(?<![\d-])(?P<year>{_YEAR})-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)(?:T(?P<hour>\d\d):(?P<minute>\d\d)[\d:+.]*)?"),
    ("day", rf"(?<![\w.,/-])(?P<day>\d{{1,2}})(?P<sep>[-–.])(?P<month>\d{{1,2}})(?P=sep)(?P<year>{_YEAR}|\d\d)(?![\d-]|[.,]\d)"),
    ("day", rf"(?<![\w.,/-])(?P<day>\d{{1,2}})/(?P<month>\d{{1,2}})(?:[-/\s.]\s?(?P<year>{_YEAR}|\d\d))(?![\d/])"),
    ("day", r"(?<=\bden\s)(?P<day>\d{1,2})/(?P<month>\d{1,2})(?!\d)"),
    ("days", rf"{_DAYS}\s*(?:of\s+)?(?P<month>{_MONTH_OR_SHORT}),?{_OF_YEAR}"),
    ("days", rf"\b(?P<month>{_MONTH})\s+(?P<first>\d{{1,2}}){_ST}(?:\s*(?:-|–|and|to)\s*(?P<last>\d{{1,2}}))?{_ST}(?!\d)(?:,?\s+(?P<year>{_YEAR}))?"),
    ("half", rf"{_NTHS}\s*(?:halvår|half(?:\s+year)?\b|halvdel\s+af(?=\s+(?:19|20))){_OF_YEAR}"),
    ("half", rf"\bH(?P<nth>[12]){_OF_YEAR}\b"),
    ("quarter", rf"{_NTHS}\s*(?:kvartal|kvt\.?|quarter\b){_OF_YEAR}"),
    ("quarter", rf"\b[QK](?P<nth>[1-4]){_OF_YEAR}\b"),
    ("third", rf"\b(?P<third>{_THIRD_WORDS})[\s-](?:of\s+|af\s+)?(?:(?P<month>{_MONTH})\b{_OF_YEAR}|(?P<of>{_YEAR})(?!\d))"),
    ("season", rf"\b(?P<season>forår|efterår|sommer|vinter|spring|autumn|summer|winter|fall)(?:et|en)?{_OF_YEAR}(?!\w)"),
    ("month", rf"\b(?P<month>{_MONTH})\b{_OF_YEAR}"),
    ("years", rf"(?<![\w.,/-])(?P<year>{_YEAR})\s?(?:-|–|/|til|to|through)\s?(?P<until>{_YEAR}|\d\d)(?!\d|[.,]\d|-\d)"),
    ("year", rf"(?<!\d)(?<!\d[.,])(?P<year>{_YEAR})(?!\d)(?![.,]\d)(?!\s*(?:kr\b|kroner|mio|mia|pct|%|borgere|personer|elever|timer|m2|m²))"),
    ("clock", r"\b(?:kl\.?|klokken|at)\s*(?P<hour>[01]?\d|2[0-3])(?:[.:](?P<minute>[0-5]\d))?(?!\d|[.,]\d)"),
    ("clock", r"(?<![\d.:,])(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?![\d:])"),
    ("weekday", rf"\b(?P<weekday>{'|'.join(_WEEKDAYS)})(?:en|ene|e)?\b"),
)  # fmt: skip
_PATTERN = [(kind, re.compile(rule, re.IGNORECASE)) for kind, rule in _RULES]
_AMBIGUOUS = {"may", "march", "fall", "spring", "marts"}
_ANY = re.compile(r"\d|" + "|".join([*_MONTHS, *_WEEKDAYS, *_SEASONS]), re.IGNORECASE)

Key = tuple[str | int | None, ...]


@dataclass(frozen=True)
class Time:
    """One time named in a text: `keys` are what it stands for, such as ("day", 2023, 2, 7), ("half", 2008, 1), ("year", 2019)."""

    keys: tuple[Key, ...]
    printed: str
    start: int
    end: int

    @property
    def years(self) -> tuple[int, ...]:
        """The years it names; a span of years is given whole."""
        named = [key[1] for key in self.keys if key[0] != "weekday" and key[0] != "clock" and isinstance(key[1], int)]
        if len(self.keys) == 2 and all(key[0] == "year" for key in self.keys):
            return tuple(range(named[0], named[1] + 1))
        return tuple(dict.fromkeys(named))

    @property
    def is_year(self) -> bool:
        """Whether it names years and nothing finer."""
        return all(key[0] == "year" for key in self.keys)


@lru_cache(maxsize=8192)
def times(text: str) -> tuple[Time, ...]:
    """All times of a text, in order, none overlapping."""
    if not _ANY.search(text):
        return ()
    found = sorted((time for kind, rule in _PATTERN for time in _matches(kind, rule, text)), key=lambda time: (time.start, -time.end))
    kept: list[Time] = []
    for time in found:
        if not kept or time.start >= kept[-1].end:
            kept.append(time)
    return tuple(kept)


def _matches(kind: str, rule: re.Pattern[str], text: str) -> Iterator[Time]:
    for match in rule.finditer(text):
        keys = _keys(kind, match)
        if keys:
            yield Time(keys, match.group().strip(), match.start(), match.end())


def _keys(kind: str, match: re.Match[str]) -> tuple[Key, ...]:
    part = {name: value.lower().rstrip(".") for name, value in match.groupdict().items() if value}
    year = full_year(part["year"]) if part.get("year") else None
    if kind in ("iso", "day"):
        keys = _days(year, int(part["month"]), [int(part["day"])])
        return (*keys, ("clock", int(part["hour"]), int(part["minute"]))) if keys and "hour" in part else keys
    if kind == "days":
        month = _MONTHS.get(part["month"]) or _SHORT[part["month"]]
        first, last = int(part["first"]), int(part.get("last", part["first"]))
        return _days(year, month, [first, last] if last != first else [first])
    if kind in ("half", "quarter"):
        return ((kind, year, _NTH[part["nth"]]),) if _NTH[part["nth"]] <= (2 if kind == "half" else 4) else ()
    if kind == "third":
        return (("third", year or (int(part["of"]) if "of" in part else None), _MONTHS.get(part.get("month", "")), _THIRDS[part["third"]]),)
    if kind == "season":
        return () if year is None and part["season"] in _AMBIGUOUS else (("season", year, _SEASONS[part["season"]]),)
    if kind == "month":
        return () if year is None and part["month"] in ("may", "march") else (("month", year, _MONTHS[part["month"]]),)
    if kind == "years":
        until = full_year(part["until"], year)
        return (("year", year), ("year", until)) if year and until > year else ()
    if kind == "year":
        return (("year", year),)
    if kind == "clock":
        return (("clock", int(part["hour"]), int(part.get("minute", 0))),)
    return (("weekday", _WEEKDAYS[part["weekday"]]),)


def _days(year: int | None, month: int, days: list[int]) -> tuple[Key, ...]:
    good = all(1 <= month <= 12 and valid_date(year or 2020, month, day) for day in days)
    return tuple(("day", year, month, day) for day in days) if good else ()


def weekday_of(key: Key) -> int | None:
    """Which weekday a full day falls on, Monday 0; None for anything else."""
    if key[0] != "day" or key[1] is None:
        return None
    return datetime.date(int(key[1]), int(key[2] or 1), int(key[3] or 1)).weekday()
