"""What looks like a table and is none: lists of contents, letterheads, lists with page numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from knowledge.parse.printed_tables.block import Block
from knowledge.parse.printed_tables.values import is_blank

_PAGES = re.compile(r"\d{1,3}")
_CONTENTS = re.compile(r"indhold|side", re.IGNORECASE)
_LONGEST_LABEL = 90
_NUMBERED = re.compile(r"^(?:\d{1,2}(?:\.\d{1,2})*\.?|[IVX]+\.|bilag|kapitel|punkt|pkt)\s", re.IGNORECASE)


def is_false(lines: Sequence[str], block: Block) -> bool:
    """Whether a block of lines in columns is no table of anything."""
    if any(len(row.cells[0]) > _LONGEST_LABEL for row in block.rows):
        return True
    behind = [cell for row in block.rows for cell in row.cells[1:] if not is_blank(cell)]
    if not behind:
        return True
    if not any(any(sign.isalpha() for sign in cell) for row in block.rows for cell in row.cells[:2]) and not block.heads:
        return True
    return _is_contents(lines, block)


def _is_contents(lines: Sequence[str], block: Block) -> bool:
    """Page numbers that never fall, behind dots, under «Indhold», or behind numbered names without heads."""
    if len(block.rows[0].cells) != 2:
        return False
    pages = [row.cells[1] for row in block.rows]
    if not all(_PAGES.fullmatch(page) for page in pages) or not all(int(one) <= int(other) for one, other in pairwise(pages)):
        return False
    if block.heads:
        return _CONTENTS.search(" ".join(block.heads)) is not None
    above = next((line for line in reversed(lines[: block.line_from - 1]) if line.strip()), "")
    numbered = sum(bool(_NUMBERED.match(row.cells[0])) for row in block.rows) * 2 > len(block.rows)
    return block.leaders or numbered or _CONTENTS.search(above) is not None
