"""The line a passage is embedded and shown under: which document, which item, which heading."""

from __future__ import annotations

from knowledge.dates import format_date
from knowledge.records import Document, Section
from knowledge.records.time import Precision

_BETWEEN = " · "
_LONGEST_LEAD = 120


def context_of(document: Document, section: Section, lead: str | None = None) -> str:
    """Document with body and date, the headings from the outside in, and the line that introduces the list a passage begins in the middle of.

    What the title says already is not said again.
    """
    parts = [_named(document), *section.path]
    if lead is not None:
        parts.append(lead if len(lead) <= _LONGEST_LEAD else "… " + lead[-_LONGEST_LEAD:].split(" ", 1)[-1])
    kept: list[str] = []
    for part in (" ".join(part.split()) for part in parts):
        if part and not any(part.casefold() in other.casefold() for other in kept):
            kept.append(part)
    return _BETWEEN.join(kept)


def _named(document: Document) -> str:
    """«Title, body, date» of the document."""
    named = document.title
    if document.body and document.body.casefold() not in named.casefold():
        named += f", {document.body}"
    if document.date and str(document.date.year) not in named:
        exact = document.date_precision in (None, Precision.DAY)
        named += f", {format_date(document.date) if exact else document.date.year}"
    return named
