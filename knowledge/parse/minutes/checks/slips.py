"""Notes to the author that were left in, and slips of the pen that a spelling of its own gives away."""

from __future__ import annotations

import re
from collections.abc import Iterator

from knowledge.errors import Issue, IssueKind
from knowledge.parse.minutes.reading import ReadItem, ReadMinutes
from knowledge.parse.minutes.residue import is_residue

_SLIPS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\bindgående\s+(?:\w*aftale[rn]?\w*)", re.IGNORECASE), "Der menes nok «indgåede»"),
    (re.compile(r"\b(?:denne|dette)\s+(?:bemærkninger|ændringer|tilføjelser|rettelser)\b", re.IGNORECASE), "Ental og flertal passer ikke sammen"),
    (re.compile(r"\bstemte\s+i\s+mod\b", re.IGNORECASE), "«imod» skrives i ét ord"),
    (re.compile(r"\w+\s*,\s+\.(?!\.)"), "Komma lige foran punktum; måske mangler der et ord"),
    (re.compile(r"\b([^\W\d_]+)\s+\1\b(?<!\bat at)(?<!\bder der)(?<!\bsom som)", re.IGNORECASE), "Det samme ord står to gange"),
)


def left_over_notes(minutes: ReadMinutes) -> Iterator[Issue]:
    """Author's notes («Slet denne tekst») that stand in the published text."""
    for number, line in enumerate(minutes.page.text.lines, start=1):
        if is_residue(line):
            item = _item_at(minutes, number)
            where = f"punkt {item.printed.number}" if item else "mødehovedet"
            yield Issue(
                kind=IssueKind.TEMPLATE_RESIDUE,
                message=f"«{line.strip()}» i {where} ser ud til at være en skabelontekst, der er glemt.",
                sources=(minutes.page.source(where, number, number),),
                item=item.printed.number if item else None,
            )


def common_slips(minutes: ReadMinutes) -> Iterator[Issue]:
    """Well-known confusions, two words where one belongs, and signs that do not go together."""
    for item in minutes.items:
        for block in item.blocks:
            for paragraph in minutes.page.paragraphs(block.first, block.last, block.lead):
                for pattern, reason in _SLIPS:
                    for match in pattern.finditer(paragraph.text):
                        yield Issue(
                            kind=IssueKind.SPELLING,
                            message=f"«{match[0]}» i punkt {item.printed.number} ser forkert ud. {reason}.",
                            sources=(minutes.page.source(item.printed.locator, max(paragraph.line_from, 1), max(paragraph.line_to, 1)),),
                            item=item.printed.number,
                        )


def _item_at(minutes: ReadMinutes, line: int) -> ReadItem | None:
    return next((item for item in minutes.items if item.printed.first <= line <= item.printed.last), None)
