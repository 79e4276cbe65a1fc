"""How many attachments an item has, and how many of them are recommended reading."""

from __future__ import annotations

import re
from dataclasses import dataclass

from knowledge.parse.minutes.layout import Block, PrintedItem
from knowledge.parse.minutes.page import Page
from knowledge.parse.prose.lines import continues

_COUNT = re.compile(r"(?<!\w)(?P<total>\d{1,3})\s+bilag(?:\s*,?\s*(?:heraf|hvoraf)\s+(?P<recommended>\d{1,3})\s+anbefale\w*)?\s*\.?", re.IGNORECASE)
_NONE = re.compile(r"(?:ingen|intet)(?:\s+bilag)?\s*\.?", re.IGNORECASE)


@dataclass(frozen=True)
class Attached:
    """Counts as printed; None when they are not."""

    total: int | None = None
    recommended: int | None = None


def counts_attachments(text: str) -> bool:
    """Whether a text is nothing but a count of attachments («3 bilag, heraf 2 anbefales»)."""
    return _COUNT.fullmatch(text.strip()) is not None


def read_attachments(page: Page, item: PrintedItem, blocks: list[Block]) -> Attached:
    """The counts of an item: from «3 bilag, heraf 2 anbefales» on a line of its own, else by counting the names under «Bilag»."""
    for number in range(item.text_from, item.last + 1):
        match = _COUNT.fullmatch(page.line(number))
        if match:
            total = int(match["total"])
            recommended = int(match["recommended"]) if match["recommended"] else 0 if total == 0 else None
            return Attached(total, recommended)
    for block in blocks:
        if block.role == "attachments":
            lines = ([block.lead] if block.lead else []) + [page.line(number) for number in range(block.first, block.last + 1) if page.line(number)]
            names = [line for index, line in enumerate(lines) if index == 0 or not continues(lines[index - 1], line)]
            return Attached(0 if not names or _NONE.fullmatch(names[0]) else len(names))
    return Attached()
