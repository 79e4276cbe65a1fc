"""When a meeting ended: «Mødet hævet kl. 18.40», a field «Sluttidspunkt», or the hours it was convened for («kl. 16.30 - 18.45»)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import time

_HOUR = r"(?:kl(?:okken|\.)?\s*:?\s*)?(?P<hour>\d{1,2})(?:[.:](?P<minute>\d\d))?"
_ENDED = re.compile(
    rf"\W*(?:mødet?|udvalgsmødet|byrådsmødet)\s+(?:blev\s+|er\s+)?(?:hævet|hæves|slut(?:tede|ter|tet)?|afsluttet)\b[^\d]{{0,20}}{_HOUR}\s*\.?\W*",
    re.IGNORECASE,
)
_FIELD = re.compile(
    rf"(?:sluttidspunkt|mødet\s+slut|slut|hævet)(?:\s*:\s*|\s{{2,}}|\t)(?:\d{{1,2}}[.-]\d{{1,2}}[.-]\d{{4}}\s+)?{_HOUR}\s*\.?", re.IGNORECASE
)
_CONVENED = re.compile(rf"\bkl(?:okken|\.)?\s*:?\s*\d{{1,2}}(?:[.:]\d\d)?\s*(?:-|–|til)\s*{_HOUR}(?![\d.-])", re.IGNORECASE)


def is_end(line: str) -> bool:
    """Whether a line tells that the meeting was over; it belongs to the meeting, not to its last item."""
    return _ENDED.fullmatch(line.strip()) is not None


def ended_at(lines: Iterable[str], head: Iterable[str]) -> time | None:
    """When the meeting ended, as told anywhere or convened for in the head; None when no hour is printed."""
    told = [match for line in lines if (match := _ENDED.fullmatch(line.strip()))]
    fields = [match for line in head if (match := _FIELD.fullmatch(line.strip()) or _CONVENED.search(line))]
    for match in (*told[-1:], *fields[:1]):
        hour, minute = int(match["hour"]), int(match["minute"] or 0)
        if hour < 24 and minute < 60:
            return time(hour, minute)
    return None
