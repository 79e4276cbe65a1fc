"""A section's text in units that are never cut through: paragraphs, list points, or the sentences of one that is too long."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from knowledge.parse.prose import sentences

_POINT = re.compile(r"^\s*(?:[-–•❖►▪*·]|\d{1,2}[.)])\s")
_LONGEST_LEAD = 200


@dataclass(frozen=True)
class Unit:
    """One unit: its text, its size in tokens, and what joins it to the unit before it (a blank line, a line end or a space).

    `lead` is the line that introduces the list it is a point of; `leads` says that it is such a line itself.
    """

    text: str
    tokens: int
    joint: str
    lead: str | None = None
    leads: bool = False


def units_of(text: str, count: Callable[[str], int], limit: int) -> list[Unit]:
    """The units of a text in order, none larger than `limit` tokens. `count` may count marks of its own for each text; they are not added up."""
    marks = count("")
    units: list[Unit] = []
    lead: str | None = None
    for joint, line in _lines(text):
        is_point = _POINT.match(line) is not None
        leads = not is_point and line.endswith(":")
        if not is_point and (leads or joint == "\n\n"):
            lead = line if leads else None
        for inner, (piece, tokens) in enumerate(_pieces(line, lambda piece: count(piece) - marks, limit)):
            units.append(Unit(piece, tokens, " " if inner else joint, None if leads else lead, leads and len(line) <= _LONGEST_LEAD))
    return units


def _lines(text: str) -> Iterator[tuple[str, str]]:
    """Lines that hold text, each with the joint before it."""
    joint = ""
    for line in text.split("\n"):
        if line.strip():
            yield joint, line.rstrip()
            joint = "\n"
        elif joint:
            joint = "\n\n"


def _pieces(line: str, size: Callable[[str], int], limit: int) -> Iterator[tuple[str, int]]:
    """The line whole with its size, else its sentences, else runs of its words."""
    tokens = size(line)
    if tokens <= limit:
        yield line, tokens
        return
    for sentence in sentences(line):
        yield from _runs(sentence, size, limit)


def _runs(text: str, size: Callable[[str], int], limit: int) -> Iterator[tuple[str, int]]:
    """Halves of halves, cut at the blank nearest to the middle, until each fits; a word without blanks is cut through."""
    tokens = size(text)
    if tokens <= limit or len(text) < 2:
        yield text, tokens
        return
    middle = len(text) // 2
    blanks = [at for at in (text.rfind(" ", 0, middle), text.find(" ", middle)) if 0 < at < len(text) - 1]
    at = min(blanks, key=lambda at: abs(at - middle)) if blanks else middle
    yield from _runs(text[:at].rstrip(), size, limit)
    yield from _runs(text[at:].lstrip(), size, limit)
