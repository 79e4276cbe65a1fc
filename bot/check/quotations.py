"""Whether what is set in quotation marks stands so in what was looked up, word for word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.check.evidence import Evidence, one_line
from bot.check.statement import Statement

_QUOTED = re.compile(r"[«“”\"]([^«»“”\"]+)[»“”\"]")
_LEFT_OUT = re.compile(r"\s*(?:\[?(?:…|\.\.\.)\]?|\(…\)|\[[^\]]*\])\s*|[:;]\s+(?:\d{1,2}\.\s)?|(?:^|\s)\d{1,2}\.\s")
"""Where a quotation may be put together of several pieces: words left out, a lead-in and its point, the points of a list."""
_LEAD_IN = re.compile(r"(?:indstillingens )?(?:point|punkt|item|pkt) \d+", re.IGNORECASE)
_FEWEST_WORDS = 4
_ODD_MARKS = str.maketrans({"’": "'", "‘": "'", "–": "-", "—": "-", "‑": "-", "\u00a0": " "})


def altered_quotations(statement: Statement, held: Evidence, asked: str) -> Iterator[tuple[str, str]]:
    """The quotations of some length that no text holds: as printed, and why in Danish. Left-out words may be marked with «…»."""
    texts: list[str] | None = None
    for match in _QUOTED.finditer(statement.text):
        if len(match[1].split()) < _FEWEST_WORDS or match[1].rstrip().endswith("?") or _plain(match[1]) in _plain(asked):
            continue
        texts = texts if texts is not None else [_plain(text) for text in held.texts]
        pieces = [piece for piece in (_plain(part) for part in _LEFT_OUT.split(match[1])) if piece and not _LEAD_IN.fullmatch(piece)]
        if not all(any(piece in text for text in texts) for piece in pieces):
            yield match[1], f"«{match[1]}» står ikke ordret i det, der er slået op."


def _plain(text: str) -> str:
    return one_line(text).translate(_ODD_MARKS).lower().strip(" .,;:!")
