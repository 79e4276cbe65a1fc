"""Which lines of the head list people, and under which of its headings."""

from __future__ import annotations

import re
from dataclasses import dataclass

from knowledge.parse.markup import unmarked
from knowledge.parse.minutes.page import Page
from knowledge.parse.minutes.roles import heading_of
from knowledge.parse.openness_marks import visibility_of
from knowledge.records.meeting import AttendanceStatus

_HEADINGS: tuple[tuple[AttendanceStatus, str], ...] = (
    (AttendanceStatus.EXCUSED, r"(?:møde)?afbud(?:\s+fra)?|fraværende\s+med\s+afbud|meldt\s+afbud"),
    (AttendanceStatus.ABSENT, r"ikke\s+mødt|mødte\s+ikke|udebl(?:evet|ev)|uden\s+afbud"
                              r"|afbud\s*/\s*fraværende|fraværende(?:\s+uden\s+afbud)?|ikke\s+til\s+stede|ikke\s+tilstede|fraværende\s+i\s+mødet"),
    (AttendanceStatus.PRESENT, r"deltagere?(?:\s+i\s+mødet)?|tilstede(?:værende)?|til\s+stede|medlemmer|mødte?(?:\s+medlemmer)?"
                               r"|mødedeltagere(?:\s+bemærkninger)?|øvrige\s+deltagere"
                               r"|(?:møde|udvalgs)?(?:formand|leder)|ordstyrer"
                               r"|(?:til\s*stede\s+)?fra\s+(?:administrationen|forvaltningen|administration|forvaltning)(?:\s+(?:deltog|deltager|var\s+til\s+stede|mødte))?|embeds(?:mænd|folk)|embedsværk(?:et)?|stedfortrædere?|suppleanter?|sekretær|administrationen|forvaltningen"
                               r"|(?:i\s+stedet|som\s+stedfortrædere?)(?:\s+(?:deltog|mødte))?"),
)  # fmt: skip
_COMPILED = tuple((status, re.compile(rf"(?P<heading>{words})\s*(?::\s*(?P<rest>.*)|:?)", re.IGNORECASE)) for status, words in _HEADINGS)
_TOLD = re.compile(
    r"(?P<heading>(?:mødt|til\s*stede)\s+(?:var|er)(?:\s+følgende)?|(?:endvidere|desuden|derudover|herudover)\s+(?:deltog|deltager|mødte))\s*:?\s+(?P<rest>[^\s:].*)",
    re.IGNORECASE,
)
"""«Mødt var Lone Bo (A) …», «Endvidere deltog kulturchef …»: the list begins the sentence."""


@dataclass(frozen=True)
class PeopleBlock:
    """Lines that list people, and what their heading says of them; `rest` is text on the heading's own line."""

    label: str
    status: AttendanceStatus
    heading_line: int
    first: int
    last: int
    rest: str


def is_attendance_heading(line: str) -> bool:
    """Whether a line begins a list of people."""
    return _match(line) is not None


def find_people_blocks(page: Page, before: int) -> list[PeopleBlock]:
    """The lists of people above line `before`, each up to the next heading."""
    starts = [(n, found) for n in range(1, before) if (found := _match(page.line(n)))]
    stops = sorted({n for n, _ in starts} | {n for n in range(1, before) if _ends_list(page, n)} | {before})
    blocks = []
    for number, (status, label, rest) in starts:
        last = next(stop for stop in stops if stop > number) - 1
        while last > number and not page.line(last):
            last -= 1
        blocks.append(PeopleBlock(label, status, number, number + 1, last, rest))
    return blocks


def _match(line: str) -> tuple[AttendanceStatus, str, str] | None:
    words, _ = unmarked(re.sub(r"^\s*[•·]\s*", "", line))
    for status, pattern in _COMPILED:
        found = pattern.fullmatch(" ".join(words.split()))
        if found:
            return status, found["heading"], (found["rest"] or "").strip()
    told = _TOLD.fullmatch(" ".join(words.split()))
    return (AttendanceStatus.PRESENT, told["heading"], told["rest"].strip()) if told else None


def _ends_list(page: Page, number: int) -> bool:
    """Whether another part of the head begins here: contents, the agenda, an item's heading."""
    if visibility_of(page.text.lines[number - 1]) is not None:
        return True
    heading = heading_of(page.line(number))
    contents = re.match(
        r"(?:indhold(?:sfortegnelse|soversigt)?\b|dagsorden|sags?(?:oversigt|liste|fortegnelse)\b|sager?\s+(?:\d+|til\s+(?:behandling|beslutning|drøftelse))|(?:dagsordens)?punkter\b|punktliste|oversigt\b)",
        page.line(number),
        re.IGNORECASE,
    )
    return contents is not None or (heading is not None and heading.role != "absence")
