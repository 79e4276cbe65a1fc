"""Slides that hold several counted parts («Bord 1 - Havnebad», «Bord 2 - Boliger»): what stands under each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.parse.slides.layout import Piece

_COUNTED = re.compile(r"(?P<noun>[A-ZÆØÅ][a-zæøå]{2,24}) (?P<number>\d{1,2})(?: ?[:.–—-] ?[A-ZÆØÅ][^.!?]*)?")
_FEWEST = 2
_LONGEST = 80


@dataclass(frozen=True)
class Part:
    """A part of a slide under a counted heading; the first has none («»)."""

    name: str
    pieces: tuple[Piece, ...]

    @property
    def lines(self) -> tuple[int, int]:
        """The first and last line of what stands in it."""
        return self.pieces[0].line_from, self.pieces[-1].line_to


def parts_of(pieces: Sequence[Piece]) -> list[Part]:
    """The parts in printed order, each with its heading as its first piece; none where a slide has no two counted headings with text below."""
    heads: list[int] = []
    noun = ""
    for index, piece in enumerate(pieces):
        match = _COUNTED.fullmatch(piece.text) if len(piece.text) <= _LONGEST else None
        if match and int(match["number"]) == len(heads) + 1 and noun in ("", match["noun"]) and (not heads or index > heads[-1] + 1):
            noun = match["noun"]
            heads.append(index)
    if len(heads) < _FEWEST or heads[-1] + 1 >= len(pieces):
        return []
    first = [Part("", tuple(pieces[: heads[0]]))] if heads[0] else []
    ends = [*heads[1:], len(pieces)]
    return [*first, *(Part(pieces[at].text, tuple(pieces[at:end])) for at, end in zip(heads, ends, strict=True))]
