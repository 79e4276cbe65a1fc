"""Announced counts that the list below does not give: «følgende fire steder:» with five points under it, whatever the document."""

from __future__ import annotations

import re
from collections.abc import Iterator

from knowledge.errors import Issue, IssueKind
from knowledge.number_words import parse_word
from knowledge.parse.contract import Parsed
from knowledge.parse.prose import sentences
from knowledge.records import Section
from knowledge.source import Source

_NUMBER = r"(?P<count>to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|[2-9]|1\d|20)"
_NOT_COUNTED = r"(?!(?:år|måneder|uger|dage|timer|gange|pct|procent|mio|mia|kr|kroner|tusinde|dele|kommuner|parter)\b)"
_AT_THE_END = re.compile(rf"\b{_NUMBER}\s+{_NOT_COUNTED}(?:(?!og\b|af\b|i\b|til\b)\w+\s+){{0,2}}?{_NOT_COUNTED}[^\W\d_]\w{{3,}}\W*$", re.IGNORECASE)
_FOLLOWING = re.compile(rf"\bfølgende\s+{_NUMBER}\s+{_NOT_COUNTED}[^\W\d_]\w{{3,}}", re.IGNORECASE)
_POINT = re.compile(r"^(?:[-•*❖–]|\d{1,2}[.)]|[a-z]\))\s+")
_FEWEST = 2


def announced_counts(parsed: Parsed) -> Iterator[Issue]:
    """An issue for each such list that the family's own reader has not told of."""
    told = {issue.message for issue in parsed.issues}
    for section in parsed.sections:
        for printed, points in _misses(section.text):
            message = f"Teksten siger «{printed}», men der følger {points} punkter."
            if message not in told:
                told.add(message)
                yield Issue(kind=IssueKind.DISAGREEMENT, message=message, sources=(_place(section, printed),), item=section.item)


def announced_in(lead: str) -> tuple[str, int] | None:
    """The count a lead-in announces at its end («fem målsætninger:») or after «følgende», as printed and as a number; None when it announces none."""
    last = next(reversed(sentences(lead)), lead)
    match = _AT_THE_END.search(last) or _FOLLOWING.search(last)
    if match is None:
        return None
    word = match["count"]
    return match[0].strip(" :.\n"), int(word) if word.isdigit() else int(parse_word(word))


def _misses(text: str) -> Iterator[tuple[str, int]]:
    """Lead-ins that announce another number than that of the points below them, with that number."""
    blocks = [[line.strip() for line in block.split("\n") if line.strip()] for block in re.split(r"\n\s*\n", text)]
    for at, block in enumerate(blocks):
        for place, line in enumerate(block):
            announced = announced_in(line) if line.endswith(":") else None
            if announced is None:
                continue
            points = len(block) - place - 1 or _points_after(blocks[at + 1 :])
            if points >= _FEWEST and points != announced[1]:
                yield announced[0], points


def _points_after(blocks: list[list[str]]) -> int:
    """The points of the next block; of several blocks where each is one marked point."""
    if not blocks or not blocks[0]:
        return 0
    if len(blocks[0]) > 1:
        return len(blocks[0])
    count = 0
    for block in blocks:
        if len(block) != 1 or not _POINT.match(block[0]):
            break
        count += 1
    return count


def _place(section: Section, printed: str) -> Source:
    """The line the count stands on; the whole section when it is broken over lines in a way that hides it."""
    whole = section.sources[0]
    lines = whole.quote.split("\n")
    wanted = re.sub(r"\W", "", printed.lower())
    for at in range(len(lines)):
        if wanted in re.sub(r"\W", "", " ".join(lines[at : at + 2]).lower()):
            last = min(at + 1, len(lines) - 1)
            at = last if wanted in re.sub(r"\W", "", lines[last].lower()) else at
            quote = "\n".join(lines[at : last + 1])
            return whole.model_copy(update={"line_from": whole.line_from + at, "line_to": whole.line_from + last, "quote": quote})
    return whole
