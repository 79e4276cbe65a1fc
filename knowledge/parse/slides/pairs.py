"""Lists whose values stand in another column: the text layer prints all labels, then all values."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from knowledge.parse.slides.layout import Piece

_NUMBER = re.compile(r"^(?P<figures>\d{1,3}(?:\.\d{3})+|\d+)(?P<unit>\s*(?:kr\.?|pct\.?|%|mio\.?\s*kr\.?|stk\.?|personer|indbyggere)?)$")
_TOGETHER = re.compile(r"^(?P<label>[^\d:]*[^\W\d][^:]*?)\s*(?::|\s[–-]|\t)\s*(?P<value>\d{1,3}(?:\.\d{3})+|\d+)$")
_FEWEST = 3


@dataclass(frozen=True)
class Pair:
    """One label with its value, whole numbers only; `confidence` is Danish: «middel» when paired by order, «høj» when printed together."""

    label: str
    value: int | None
    as_printed: str
    confidence: str
    label_piece: Piece
    value_piece: Piece


def pairs_of(pieces: Sequence[Piece]) -> list[Pair]:
    """The pairs of a slide: as many numbers in a row as there are labels in a row before them, or label and number on one line.

    A dash before a number is a list mark, never a minus. Fewer than three are no list.
    """
    runs = [(kind, list(run)) for kind, run in groupby(pieces, key=_kind)]
    found: list[Pair] = []
    for (kind, labels), (next_kind, values) in pairwise(runs):
        if kind == "label" and next_kind == "number" and len(labels) == len(values) >= _FEWEST:
            found += [_pair(label.text, label, value, "middel") for label, value in zip(labels, values, strict=True)]
    for kind, run in runs:
        if kind == "together" and len(run) >= _FEWEST:
            found += [_pair(match["label"], piece, piece, "høj") for piece in run if (match := _TOGETHER.match(piece.text))]
    return found


def unpaired(pieces: Sequence[Piece]) -> tuple[int, int] | None:
    """How many labels and numbers follow each other without fitting, when three or more of each do; None when all is well."""
    runs = [(kind, list(run)) for kind, run in groupby(pieces, key=_kind)]
    for (kind, labels), (next_kind, values) in pairwise(runs):
        if kind == "label" and next_kind == "number" and len(labels) != len(values) and min(len(labels), len(values)) >= _FEWEST:
            return len(labels), len(values)
    return None


def _kind(piece: Piece) -> str:
    """What a piece is in a list of two columns."""
    if not piece.is_point:
        return "text"
    if _NUMBER.match(piece.text):
        return "number"
    return "together" if _TOGETHER.match(piece.text) else "label"


def _pair(label: str, label_piece: Piece, value_piece: Piece, confidence: str) -> Pair:
    """A pair with its value read."""
    together = _TOGETHER.match(value_piece.text)
    printed = together["value"] if together and label_piece is value_piece else value_piece.text
    number = _NUMBER.match(printed)
    value = int(number["figures"].replace(".", "")) if number else None
    return Pair(label.strip(), value, printed, confidence, label_piece, value_piece)
