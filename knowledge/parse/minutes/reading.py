"""One set of minutes as read, item by item: what the parser assembles and the checks look at."""

from __future__ import annotations

from dataclasses import dataclass, field

from knowledge.parse.minutes.decisions import Decided
from knowledge.parse.minutes.layout import Block, PrintedItem
from knowledge.parse.minutes.page import Page
from knowledge.records import AgendaItem, Decision, Figure, FollowUp, PlannedCase, Recommendation


@dataclass
class ReadItem:
    """One item with everything that was read out of it."""

    printed: PrintedItem
    blocks: list[Block]
    record: AgendaItem
    recommendations: tuple[Recommendation, ...]
    decided: Decided
    earlier: list[Decision]
    figures: list[Figure]
    planned: list[PlannedCase]
    follow_ups: list[FollowUp]

    def has(self, role: str) -> bool:
        """Whether the item has a block of this role."""
        return any(block.role == role for block in self.blocks)


@dataclass
class ReadMinutes:
    """All items of one meeting, with the page they stand on."""

    page: Page
    items: list[ReadItem] = field(default_factory=list)
    location: str | None = None
    """Where the head says that the meeting was held."""

    @property
    def planned(self) -> list[PlannedCase]:
        """Every planned case of the minutes."""
        return [case for item in self.items for case in item.planned]
