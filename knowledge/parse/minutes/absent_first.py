"""Who was away, printed between the heading of a decision and its words («Beslutning …», «Fraværende: Villy Dam», «Godkendt.»)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from knowledge.parse.minutes.layout import Block
from knowledge.parse.minutes.outcomes import ending_of
from knowledge.parse.minutes.page import Page

_DECIDING = frozenset({"decision", "body"})
_PERSON = r"[A-ZÆØÅ][\w.'’-]*(?:\s+[A-ZÆØÅ][\w.'’-]*)+(?:\s*\([A-ZÆØÅ]{1,2}\))?"
_NAMES = re.compile(rf"(?:[•–-]\s*)?(?:[Ii]ngen|{_PERSON}(?:\s*(?:,|\bog\b)\s*{_PERSON})*)[.,]?")


def absent_before_decision(page: Page, blocks: Sequence[Block]) -> list[Block]:
    """The blocks, with what stands below a list of the absent put back under the heading of the decision that the list was printed in.

    The list is the rest of its heading's line, or the lines below it that hold names and nothing else.
    """
    found: list[Block] = []
    for block in blocks:
        above = found[-1] if found else None
        first = _first_of_decision(page, block)
        if block.role != "absence" or above is None or above.role not in _DECIDING or not _is_empty(above) or first > block.last:
            found.append(block)
            continue
        found[-1:] = [replace(block, last=first - 1), replace(above, first=first, last=block.last)]
    return found


def _is_empty(block: Block) -> bool:
    return block.last < block.first and not block.lead


def _first_of_decision(page: Page, block: Block) -> int:
    """The first line of the block that is no longer a list of names."""
    first = block.first
    while first <= block.last and (not page.line(first) or (not block.lead and _names_only(page.line(first)))):
        first += 1
    return first


def _names_only(line: str) -> bool:
    return _NAMES.fullmatch(line) is not None and ending_of(line) is None
