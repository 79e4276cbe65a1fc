"""The head of minutes: which body met when and where."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from knowledge.dates import parse_date
from knowledge.parse.markup import unmarked
from knowledge.parse.minutes.attendance_lines import is_attendance_heading
from knowledge.parse.minutes.bodies import as_title, find_bodies
from knowledge.parse.minutes.page import Page
from knowledge.parse.openness_marks import visibility_of
from knowledge.parse.prose import join_lines

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
_TIME = re.compile(
    r"(?:\bkl(?:okken|\.)?\s*:?\s*(?P<hour>\d{1,2})(?:[.:](?P<minute>\d\d))?|\b(?P<hour2>\d{1,2})[:.](?P<minute2>\d\d)\b)"
    r"(?![.\d]|-(?!\d{1,2}[.:]\d\d\b))",
    re.IGNORECASE,
)
_PLACE = re.compile(r"(?:mødested|sted|lokale|mødelokale|lokation)(?:\s*:\s*|\s{2,}|\t)(?P<place>\S.*)", re.IGNORECASE)
_PLACE_AFTER_TIME = re.compile(r"\bkl\.?\s*[\d.:]+\s*(?:,\s*|\s+i\s+|\s+på\s+|\s*-\s*)(?P<place>(?!\d)\S.*)", re.IGNORECASE)
_FIELD = re.compile(
    r"(?:(?:møde)?referat|dagsorden|dato|mødedato|mødetidspunkt|tidspunkt|starttidspunkt|sluttidspunkt|mødet? (?:hævet|slut\w*)|udvalg)\b",
    re.IGNORECASE,
)
_ENGLISH_DATE = re.compile(r"(?P<month>[A-Z][a-z]+)\s+(?P<day>\d{1,2}),\s*(?P<year>\d{4})")
_ENGLISH_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")


@dataclass(frozen=True)
class Head:
    """What the head says. `body_lines`, `when_lines` are the first and last line of each; the head ends before the participants."""

    body: str
    date: date | None
    starts_at: datetime | None
    location: str | None
    first: int
    last: int


def read_head(page: Page, before: int) -> Head:
    """The head of the minutes, which ends before line `before` (the first item) and before the participants."""
    last = next((n for n in range(1, before) if is_attendance_heading(page.line(n))), before) - 1
    lines = [(n, unmarked(page.line(n))[0]) for n in range(1, last + 1) if page.line(n)]
    when = next((n for n, words in lines if _date(words) is not None), None)
    day = _date(dict(lines)[when]) if when else None
    clock = _clock([words for _, words in lines], dict(lines)[when] if when else None)
    return Head(
        body=_body(lines, when),
        date=day,
        starts_at=datetime.combine(day, clock, COPENHAGEN) if day and clock else None,
        location=_location(page, lines, when),
        first=lines[0][0] if lines else 1,
        last=lines[-1][0] if lines else 1,
    )


def _body(lines: list[tuple[int, str]], when: int | None) -> str:
    """The body that met: named above the date, on its line or, failing that, anywhere in the head."""
    above = join_lines([as_title(words) for n, words in lines if when is None or n <= when])
    for words in (above, join_lines([as_title(words) for _, words in lines])):
        found = find_bodies(re.sub(r"\b(?:Referat|Dagsorden|Åbent|Lukket)\b[:.]?", " ", words))
        if found:
            return found[-1] if words is above and re.search(r"\bMøde\s+i\b", words) else found[0]
    return ""


def _date(words: str) -> date | None:
    """The date of a line, also printed the English way («Onsdag, April 3, 2019»)."""
    english = _ENGLISH_DATE.search(words)
    if english and english["month"] in _ENGLISH_MONTHS:
        return date(int(english["year"]), _ENGLISH_MONTHS.index(english["month"]) + 1, int(english["day"]))
    return parse_date(words)


def _clock(lines: list[str], when: str | None) -> time | None:
    """When the meeting began: printed beside the date, else in a field of its own."""
    for words in ([when] if when else []) + [words for words in lines if not re.match(r"(?:slut|mødet (?:hævet|slut))", words, re.IGNORECASE)]:
        found = _TIME.search(re.sub(r"\d{1,2}[.\-]\d{1,2}[.\-]\d{4}", " ", words))
        if found:
            hour, minute = int(found["hour"] or found["hour2"]), int(found["minute"] or found["minute2"] or 0)
            if hour < 24 and minute < 60:
                return time(hour, minute)
    return None


def _location(page: Page, lines: list[tuple[int, str]], when: int | None) -> str | None:
    """Where the meeting was held: a field, the end of the date's line, or the line below it."""
    for _, words in lines:
        field = _PLACE.match(words)
        if field:
            return field["place"].strip()
    if when is None:
        return None
    beside = _PLACE_AFTER_TIME.search(dict(lines)[when])
    if beside:
        return beside["place"].strip(" .").removeprefix("i ")
    below = [words for n, words in lines if n > when and visibility_of(page.text.lines[n - 1]) is None]
    if below and not _FIELD.match(below[0]) and len(below[0]) < 120 and find_bodies(below[0])[:1] != [below[0]]:
        return below[0].removeprefix("i ")
    return None
