"""What the decisions and the history of one item are read in."""

from __future__ import annotations

from dataclasses import dataclass

from knowledge.parse.minutes.bodies import Bodies
from knowledge.parse.minutes.layout import PrintedItem
from knowledge.parse.minutes.page import Page
from knowledge.parse.minutes.sitting import Sitting


@dataclass(frozen=True)
class Context:
    """What a decision is read in: the page, its item with the item's record id, the sitting, and the body that is competent (None: not said)."""

    page: Page
    item: PrintedItem
    item_id: str
    sitting: Sitting
    bodies: Bodies
    competent: str | None
