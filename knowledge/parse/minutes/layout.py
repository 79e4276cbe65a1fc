"""How minutes are laid out: items, and in each the blocks of text under its headings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Block:
    """The text under one heading of an item. `first`–`last` are its lines without the heading; `last < first` when it is empty.

    `lead` is text on the heading's own line. `body`, `date` and `item` are what the heading names («Beslutning i Økonomiudvalget den …»).
    """

    role: str
    label: str
    heading_line: int
    first: int
    last: int
    lead: str = ""
    body: str | None = None
    date: date | None = None
    item: str | None = None

    @property
    def source_from(self) -> int:
        """The first line to quote: the heading's, when text stands on it or the block is empty."""
        return self.heading_line if self.lead or self.last < self.first else self.first

    @property
    def source_to(self) -> int:
        """The last line to quote."""
        return max(self.last, self.source_from)


@dataclass(frozen=True)
class PrintedItem:
    """One item of the agenda as it stands on the page: `first` is its heading's line, `text_from` the line after its title."""

    number: str
    order: int
    name: str
    first: int
    text_from: int
    last: int
    public: bool | None
    withdrawn: bool = False
    titled: bool = True

    @property
    def locator(self) -> str:
        """The item as a reader says it."""
        return f"punkt {self.number}"

    @property
    def label(self) -> str:
        """Number and name, as the outermost heading of its sections."""
        return f"Punkt {self.number} {self.name}"
