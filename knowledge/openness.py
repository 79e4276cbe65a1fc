"""What of a document anybody may see: open is only what is known to be open (kommunestyrelsesloven § 10, offentlighedsloven)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from knowledge.parse.contract import Parsed
from knowledge.records import AgendaItem, Record, Section
from knowledge.records.document import Document
from knowledge.source import Source


class Openness:
    """Tells open from closed. A document without the mark `public` is closed; so is what stands in an item or section that is not known to be open.

    A record belongs to a closed item by its `item`, or because a place it was read from lies within the lines of one.
    """

    def __init__(self, records: Iterable[Record]) -> None:
        """From all records of the documents, `Document`, `Section` and `AgendaItem` among them."""
        self._open_documents: set[str] = set()
        self._closed_items: set[tuple[str, str]] = set()
        self._closed_lines: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for record in records:
            if isinstance(record, Document) and record.public:
                self._open_documents.add(record.document)
            elif isinstance(record, AgendaItem) and not record.public:
                self._close(record.document, record.number, record.sources)
            elif isinstance(record, Section) and not record.public:
                self._close(record.document, record.item, record.sources)

    def is_open(self, record: Record) -> bool:
        """Whether anybody may see the record."""
        if not getattr(record, "public", True):
            return False
        item = record.number if isinstance(record, AgendaItem) else getattr(record, "item", None)
        return self.is_open_at(record.document, item, record.sources)

    def is_open_at(self, document: str, item: str | None, sources: Sequence[Source]) -> bool:
        """Whether anybody may see what stands under this item and in these places."""
        if document not in self._open_documents or (document, item) in self._closed_items:
            return False
        return not any(self._is_closed(source) for source in sources)

    def _close(self, document: str, item: str | None, sources: Sequence[Source]) -> None:
        if item is not None:
            self._closed_items.add((document, item))
        self._closed_lines[document] += [(source.line_from, source.line_to) for source in sources]

    def _is_closed(self, source: Source) -> bool:
        return any(first <= source.line_from and source.line_to <= last for first, last in self._closed_lines.get(source.document, ()))


def opened(parsed: Parsed) -> Parsed:
    """The document as one that somebody has marked open: all of it but what stands in the items that it says are closed."""
    closed = {record.number for record in parsed.records if isinstance(record, AgendaItem) and record.public is False}
    sections = tuple(s if s.item in closed else s.model_copy(update={"public": True}) for s in parsed.sections)
    records = tuple(r.model_copy(update={"public": True}) if isinstance(r, AgendaItem) and r.number not in closed else r for r in parsed.records)
    return replace(parsed, document=parsed.document.model_copy(update={"public": True}), sections=sections, records=records)
