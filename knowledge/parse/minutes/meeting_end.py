"""What minutes say of the meeting at its end: when it was over («Mødet hævet kl. 18.40», or the hours it was convened for), when the next is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, time

from knowledge.dates import parse_date

_HOUR = r"(?:kl(?:okken|\.)?\s*:?\s*)?(?P<hour>\d{1,2})(?:[.:](?P<minute>\d\d))?"
_ENDED = re.compile(
    rf"\W*(?:mødet?|udvalgsmødet|byrådsmødet)\s+(?:blev\s+|er\s+)?(?:hævet|hæves|slut(?:tede|ter|tet)?|afsluttet)\b[^\d]{{0,20}}{_HOUR}\s*\.?\W*",
    re.IGNORECASE,
)
_FIELD = re.compile(
    rf"(?:sluttidspunkt|mødet\s+slut|slut|hævet)(?:\s*:\s*|\s{{2,}}|\t)(?:\d{{1,2}}[.-]\d{{1,2}}[.-]\d{{4}}\s+)?{_HOUR}\s*\.?", re.IGNORECASE
)
_SENTENCE = re.compile(r"(?<=\d)\.\s+(?=[A-ZÆØÅ])")
_CONVENED = re.compile(rf"\bkl(?:okken|\.)?\s*:?\s*\d{{1,2}}(?:[.:]\d\d)?\s*(?:-|–|til)\s*{_HOUR}(?![\d.-])", re.IGNORECASE)
_NEXT = re.compile(
    r"\W*(?:det\s+)?næste\s+(?:ordinære\s+)?(?:\w+s?\s+)?\w*møde\b\s*(?:i\s+\w+\s+)?(?::|er\b|bliver\b|afholdes\b|holdes\b|finder\s+sted\b|den\b|\w+dag\b).*",
    re.IGNORECASE,
)

_NEWS = re.compile(r"(?:(?:øvrige|korte|mundtlige|skriftlige|gensidige?)\s+)?(?:meddelelser|orientering(?:er)?|efterretninger)\s*:?", re.IGNORECASE)


def is_news(line: str) -> bool:
    """Whether a line by itself heads what is told below the last item («MEDDELELSER»)."""
    return _NEWS.fullmatch(line) is not None


def is_end(line: str) -> bool:
    """Whether a line tells that the meeting was over, or when the next one is; it belongs to the meeting, not to its last item."""
    return any(_ENDED.fullmatch(one.strip()) or is_next(one) for one in (line, *_SENTENCE.split(line)[:1]))


def is_next(line: str) -> bool:
    """Whether a line, or its last sentence, tells when the next meeting is («Næste ordinære møde: tirsdag den 12. oktober 2021 kl. 16.00»)."""
    last = _SENTENCE.split(line.strip())[-1]
    return _NEXT.fullmatch(last) is not None and parse_date(last) is not None


def next_date(line: str) -> date | None:
    """The day that such a line names."""
    return parse_date(_SENTENCE.split(line.strip())[-1])


def ended_at(lines: Iterable[str], head: Iterable[str]) -> time | None:
    """When the meeting ended, as told anywhere or convened for in the head; None when no hour is printed."""
    told = [match for line in lines if (match := _ENDED.fullmatch(line.strip()))]
    fields = [match for line in head if (match := _FIELD.fullmatch(line.strip()) or _CONVENED.search(line))]
    for match in (*told[-1:], *fields[:1]):
        hour, minute = int(match["hour"]), int(match["minute"] or 0)
        if hour < 24 and minute < 60:
            return time(hour, minute)
    return None
