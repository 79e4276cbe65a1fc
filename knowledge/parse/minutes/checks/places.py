"""A meeting that the head and an item place differently: «Mødecenter C» above, «mødet holdes hos virksomheden …» below."""

from __future__ import annotations

import re
from collections.abc import Iterator

from knowledge.errors import Issue, IssueKind
from knowledge.parse.minutes.reading import ReadMinutes
from knowledge.parse.prose import sentences

_HELD = re.compile(
    r"\b(?:afvikle[rs]?|afholde[rs]?|holde[rs]?|foregår|flyttes)\s+(?:\w+\s+)?(?:mødet|udvalgsmødet|hele\s+mødet|hele\s+udvalgsmødet)?\s*"
    r"(?:på|hos|i|til|ved)\s+(?P<place>[^.;]{4,90})",
    re.IGNORECASE,
)
_THE_MEETING = re.compile(r"\b(?:(?:hele\s+)?(?:udvalgs)?mødet)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{4,}|\d+")
_OTHER_MEETING = re.compile(r"\b(?:kommende|næste|tidligere|forrige|ekstraordinær\w*|hvert|hver)\b|\bmøder\b", re.IGNORECASE)


def meeting_placed_elsewhere(minutes: ReadMinutes) -> Iterator[Issue]:
    """An item that says the meeting is held at a place no word of which stands in the place of the head."""
    if not minutes.location:
        return
    own = {word.lower() for word in _WORD.findall(minutes.location)}
    for item in minutes.items:
        for block in item.blocks:
            for paragraph in minutes.page.paragraphs(block.first, block.last, block.lead):
                for sentence in sentences(paragraph.text):
                    held = _HELD.search(sentence)
                    if not held or not _THE_MEETING.search(sentence) or _OTHER_MEETING.search(sentence):
                        continue
                    place = held["place"].strip(" ,")
                    if own & {word.lower() for word in _WORD.findall(place)} or not re.search(r"[A-ZÆØÅ]", place):
                        continue
                    yield Issue(
                        kind=IssueKind.DISAGREEMENT,
                        message=f"Mødehovedet har stedet «{minutes.location}», men punkt {item.printed.number} siger: «{sentence.rstrip('.')}».",
                        sources=(
                            minutes.page.source("mødehovedet", *minutes.page.place_of(minutes.location, 1, max(item.printed.first - 1, 1))),
                            minutes.page.source(item.printed.locator, max(paragraph.line_from, 1), max(paragraph.line_to, 1)),
                        ),
                        item=item.printed.number,
                    )
                    return
