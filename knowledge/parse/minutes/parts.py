"""Which points of the recommendation a decision answers: «Indstillingens punkt 1:», «Ad 1 og 2:», «2. at-punkt»."""

from __future__ import annotations

import re

from knowledge.parse.minutes.outcomes import ending_of
from knowledge.parse.prose import Paragraph

_PART = re.compile(
    r"(?:(?:Indstillingens|Indstilling(?:en)?,?)\s+(?:punkt|pkt\.?|at-punkt)\s*|Ad\.?\s+(?:pkt\.?\s+|punkt\s+|at\s+)?|(?:Vedr\.?|Vedrørende)\s+(?:punkt|pkt\.?)\s*|"
    r"(?:Punkt|Pkt\.?|At-punkt|Delpunkt)\s+)(?P<parts>\d{1,2}(?:\s*(?:,|-|–|og|til)\s*\d{1,2})*)\s*[).:–-]*\s*(?P<rest>.*)",
    re.DOTALL | re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"(?:At\s+)?(?P<parts>\d{1,2}(?:\.?\s*(?:,|-|–|og|til)\s*\d{1,2})*)\s*[).]\s+(?:(?:at-punkt(?:et)?\b|at(?=\s*:))\s*:?\s+)?(?P<rest>\S.*)",
    re.DOTALL,
)
_AT = re.compile(r"at(?:-punkt(?:et)?)?\s*:\s+(?=\S)", re.IGNORECASE)
"""«1. at: Anbefales», its number read as that of a list."""


def part_of(paragraph: Paragraph) -> tuple[tuple[int | None, ...], str]:
    """The points that a paragraph answers and its text without them; no points when it does not say."""
    match = _PART.fullmatch(paragraph.text) or _NUMBERED.fullmatch(paragraph.text)
    if match and (match["rest"] or paragraph.ordinal is None):
        return tuple(_numbers(match["parts"])), match["rest"]
    text = _AT.sub("", paragraph.text, count=1) if paragraph.ordinal is not None and _AT.match(paragraph.text) else paragraph.text
    if paragraph.ordinal is not None and ending_of(text) is not None:
        return (paragraph.ordinal,), text
    return (), paragraph.text


def _numbers(parts: str) -> list[int]:
    """«1», «1 og 2», «1-3»."""
    figures = [int(figure) for figure in re.findall(r"\d+", parts)]
    if len(figures) == 2 and re.search(r"-|–|til", parts) and figures[0] < figures[1]:
        return list(range(figures[0], figures[1] + 1))
    return figures
