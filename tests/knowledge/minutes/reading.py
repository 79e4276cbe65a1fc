"""Short ways to read minutes in a test."""

from __future__ import annotations

from typing import TypeVar

from knowledge.parse.contract import Parsed, Text
from knowledge.parse.minutes import MinutesParser
from knowledge.records import Record

R = TypeVar("R", bound=Record)


def parse(printed: str, document: str = "moede") -> Parsed:
    """The minutes in `printed`, as a file of that text would be read."""
    return MinutesParser().parse(as_text(printed, document))


def as_text(printed: str, document: str = "moede") -> Text:
    """The printed lines as a parser gets them."""
    return Text(document, tuple(printed.split("\n")), "0" * 64)


def of(parsed: Parsed, kind: type[R], item: str | None = None) -> list[R]:
    """The records of one kind, of one item when asked."""
    return [record for record in parsed.records if isinstance(record, kind) and (item is None or getattr(record, "item", None) == item)]


def one_item(
    decision: str, recommendation: str = "Center for Byliv indstiller, at\n\nForslaget godkendes.1.", competent: str = "Teknisk Udvalg"
) -> str:
    """A meeting of one committee with one item that holds this decision."""
    return f"""Teknisk Udvalg
Tirsdag den 5. marts 2024 - kl. 16:00
Rådhuset

Punkt 1 Plads i Nørreby

Sagsfremstilling

Sagen drejer sig om en plads.

Beslutningen træffes af

{competent}

Indstilling

{recommendation}

Beslutning

{decision}
"""
