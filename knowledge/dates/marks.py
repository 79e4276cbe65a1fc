"""Time marks: the smallest stretches of text that name a time, and which year and month they print.

A mark may lack its year, which it then takes from a neighbour ("den 14. - 15. november 2023"), or from the document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from knowledge.dates.calendar import MONTH_NAMES, MONTHS, full_year

_YEAR = r"(?:19|20)\d\d"
_MONTH = "(?:" + "|".join(MONTH_NAMES) + ")"
_SHORT_MONTH = "(?:" + "|".join(name[:3] for name in MONTH_NAMES) + r")(?:\.|\b)"
_IN_YEAR = rf"(?:\s+(?:måned\s+)?(?:i\s+|af\s+|år\s+)?(?P<year>{_YEAR})\b|\s*['’](?P<short_year>\d\d)\b)"
_SEASON = r"(?:forår|efterår|sommer|vinter)"
_NOT_INSIDE = r"(?<![\w§])(?<!\d[.,/–-])"
_COUNTED = r"(?!\s*(?:kr\b|kroner|mio|mia|m2|m²|km|pct|%|borgere|personer|elever|timer|stk|ton|boliger|medarbejdere|pladser))"
_DASH = r"(?:-|–|—)"

_RULES: tuple[tuple[str, str], ...] = (
    ("iso", rf"{_NOT_INSIDE}(?P<year>{_YEAR})-(?P<month>\d\d)-(?P<day>\d\d)(?![\d-])"),
    ("numeric", rf"{_NOT_INSIDE}(?P<day>\d{{1,2}})(?P<sep>[-–])(?P<month>\d{{1,2}})(?P=sep)(?P<year>{_YEAR}|\d\d)(?![\d-])"),
    ("numeric", rf"{_NOT_INSIDE}(?P<day>\d{{1,2}})\.\s?(?P<month>\d{{1,2}})\.\s?(?P<year>{_YEAR})(?!\d)"),
    ("numeric", rf"{_NOT_INSIDE}(?P<day>\d\d)\.(?P<month>\d\d)\.(?P<year>\d\d)(?![\d.]|-[A-ZÆØÅ]\d\d-)"),
    ("numeric", rf"{_NOT_INSIDE}(?P<day>\d{{1,2}})/(?P<month>\d{{1,2}})[-/\s.]\s?(?P<year>{_YEAR}|\d\d)(?![\d/])"),
    ("numeric", r"(?<=\bd\.\s)(?P<day>\d{1,2})/(?P<month>\d{1,2})(?!\d)"),
    ("numeric", r"(?<=\bden\s)(?P<day>\d{1,2})/(?P<month>\d{1,2})(?!\d)"),
    ("day", rf"{_NOT_INSIDE}(?P<day>\d{{1,2}})\.?\s*(?P<month>{_MONTH}\b|{_SHORT_MONTH}){_IN_YEAR}?"),
    ("bare_day", rf"{_NOT_INSIDE}(?P<day>\d{{1,2}})\.?(?=\s*(?:{_DASH}|,|og|eller|til|samt)\s*(?:den\s+|d\.\s*)?\d{{1,2}}\.\s*{_MONTH})"),
    ("week", rf"\buge\s+(?P<week>\d{{1,2}})(?:\s*{_DASH}\s*(?P<last_week>\d{{1,2}}))?(?:,?{_IN_YEAR})?(?!\d)"),
    ("third", rf"\b(?P<third>primo|medio|ultimo|starten\s+af|begyndelsen\s+af|midten\s+af|midt\s+i|slutningen\s+af|sidst\s+i|først\s+i)"
              rf"\s+(?P<month>{_MONTH})\b{_IN_YEAR}?"),
    ("third", rf"\b(?P<third>primo|medio|ultimo|starten\s+af|begyndelsen\s+af|midten\s+af|midt\s+i|slutningen\s+af|sidst\s+i|først\s+i)"
              rf"\s+(?:år\s+)?(?P<year>{_YEAR})\b"),
    ("quarter", rf"(?:(?<![\w.])(?P<nth>[1-4])\.?|\b(?P<nth_word>første|andet|tredje|fjerde))\s*(?:kvartal|kvt\b\.?){_IN_YEAR}?"),
    ("quarter", rf"\b[QK](?P<nth>[1-4]){_IN_YEAR}"),
    ("half", rf"(?:(?<![\w.])(?P<nth>[12])\.?|\b(?P<nth_word>første|andet))\s*(?:halvår|halvdel\s+af(?=\s+(?:19|20))){_IN_YEAR}?"),
    ("season", rf"\b(?P<season>{_SEASON})(?:et|en)?\s+(?P<year>{_YEAR})(?:\s*/\s*(?P<next_year>{_YEAR}|\d\d))?\b"),
    ("season", rf"\b(?P<season>{_SEASON})(?:et|en)\b"),
    ("season", rf"\b(?:det|den)\s+(?:tidlige|sene|kommende)\s+(?P<season>{_SEASON})\b{_IN_YEAR}?"),
    ("summer_break", rf"\bsommerferien\b{_IN_YEAR}?"),
    ("year_end", r"\bårets\s+udgang\b|\budgangen\s+af\s+(?:året|indeværende\s+år)\b"),
    ("year_end", rf"\bårsskiftet\b(?:\s+(?P<year>{_YEAR})(?:\s*[/-]\s*\d{{2,4}})?)?"),
    ("term", r"\bvalgperioden\b(?!\s+\d)"),
    ("school_year", rf"\bskoleåre(?:t|ne)\s+(?P<year>{_YEAR})\s*[/–-]\s*(?P<next_year>{_YEAR}|\d\d)(?!\d)"),
    ("year_pair", rf"{_NOT_INSIDE}(?P<year>{_YEAR})\s?/\s?(?P<next_year>{_YEAR}|\d\d)(?![\d/])"),
    ("years", rf"(?:\b(?P<each>(?:i\s+)?hvert\s+af\s+(?:de\s+\w+\s+)?(?:budget|overslags)?åre-?\s*ne)\s+)?"
              rf"{_NOT_INSIDE}(?P<year>{_YEAR})(?:\s*{_DASH}\s*|\s+til(?:\s+og\s+med)?\s+)(?P<next_year>{_YEAR}|\d\d)(?![\d-]|\.\d)"),
    ("year", rf"{_NOT_INSIDE}(?P<year>{_YEAR})(?![\d/])(?!-\d)(?![.,]\d){_COUNTED}"),
    ("month", rf"\b(?P<month>{_MONTH})\b{_IN_YEAR}?"),
    ("month", rf"\b(?P<month>{_SHORT_MONTH}){_IN_YEAR}"),
    ("month", rf"\b(?P<month>{_SHORT_MONTH})(?=\s*(?:{_DASH}|til)\s*(?:{_MONTH}\b|{_SHORT_MONTH})\s*{_YEAR}\b)"),
)  # fmt: skip
_COMPILED = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in _RULES)
_TOGETHER = re.compile(
    r"\s*(?:-|–|—|,|/)\s*(?:den\s+|d\.\s*)?|\s+(?:og|eller|samt|til|til\s+og\s+med|frem\s+til|indtil)\s+(?:i\s+)?(?:den\s+|d\.\s*)?"
)


@dataclass(frozen=True)
class Mark:
    """One time mark: its kind, where it stands, its match, and the year and month it prints or has taken from a neighbour."""

    kind: str
    start: int
    end: int
    match: re.Match[str]
    year: int | None
    month: int | None

    def figure(self, name: str) -> int | None:
        """The number in a named group of the mark's pattern, if it has one."""
        figures = self.match.groupdict().get(name)
        return int(figures) if figures else None

    def word(self, name: str) -> str:
        """The words in a named group, lower case with single blanks; empty when there are none."""
        return " ".join((self.match.groupdict().get(name) or "").lower().split())


def find_marks(text: str, default_year: int | None = None) -> list[Mark]:
    """All time marks of a text in order, none overlapping, each with the year and month it can be given."""
    return _with_neighbours_time(text, list(_without_overlaps(text)), default_year)


def _without_overlaps(text: str) -> Iterator[Mark]:
    """Marks from left to right; where several begin or overlap, the earliest wins, then the longest, then the first rule."""
    found = [_mark(kind, match) for kind, pattern in _COMPILED for match in pattern.finditer(text)]
    position = 0
    for mark in sorted(found, key=lambda mark: (mark.start, -mark.end)):
        if mark.start >= position:
            position = mark.end
            yield mark


def _mark(kind: str, match: re.Match[str]) -> Mark:
    """A mark with the year and month that its own words print."""
    groups = match.groupdict()
    year = groups.get("year") or groups.get("short_year")
    month = groups.get("month")
    number = None if month is None else int(month) if month.isdigit() else MONTHS[month.lower().rstrip(".")]
    return Mark(kind, match.start(), match.end(), match, full_year(year) if year else None, number)


def _with_neighbours_time(text: str, marks: list[Mark], default_year: int | None) -> list[Mark]:
    """Marks that lack a year or month take it from the mark they are joined to: the next one first, then the one before."""
    for index in range(len(marks) - 2, -1, -1):
        if _joined(text, marks[index], marks[index + 1]):
            marks[index] = _completed(marks[index], marks[index + 1])
    for index in range(1, len(marks)):
        if _joined(text, marks[index - 1], marks[index]):
            marks[index] = _completed(marks[index], marks[index - 1])
    return [mark if mark.year is not None else replace(mark, year=default_year) for mark in marks]


def _joined(text: str, first: Mark, second: Mark) -> bool:
    """Whether only a dash, a comma or "og", "eller", "til" stands between two marks."""
    return _TOGETHER.fullmatch(text[first.end : second.start]) is not None


def _completed(mark: Mark, neighbour: Mark) -> Mark:
    """The mark with its missing year, and for a bare day its month, taken from a neighbour."""
    if mark.kind == "bare_day" and mark.month is None:
        mark = replace(mark, month=neighbour.month)
    return mark if mark.year is not None else replace(mark, year=neighbour.year)
