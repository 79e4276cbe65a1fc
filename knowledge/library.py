"""The library: everything that was read out of a folder of documents, as a read-only view."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from rapidfuzz import process

from knowledge.errors import Issue, UnknownName
from knowledge.openness import Openness
from knowledge.parse.contract import Parsed
from knowledge.passages import Passage
from knowledge.records import Document, Record, Section
from knowledge.source import Source

if TYPE_CHECKING:
    from knowledge.store import Store

R = TypeVar("R", bound=Record)


class Library:
    """Documents, records, passages and issues, in the order of the documents and then of the text. Immutable; safe across threads.

    `generation` changes whenever the content behind it does.
    """

    def __init__(
        self, records: Iterable[Record], passages: Iterable[Passage] = (), issues: Iterable[tuple[str, Issue]] = (), generation: str = ""
    ) -> None:
        """Records of all documents (`Document` and `Section` among them), and issues with the document each belongs to."""
        self.generation = generation
        self._by_type: dict[type[Record], tuple[Record, ...]] = {}
        grouped: dict[type[Record], list[Record]] = {}
        for record in records:
            grouped.setdefault(type(record), []).append(record)
        self._by_type = {record_type: tuple(found) for record_type, found in grouped.items()}
        self._passages = tuple(passages)
        self._issues = tuple(issues)

    @classmethod
    def load(cls, store: Store, public_only: bool = False) -> Library:
        """The library as the store holds it at this moment; with `public_only` its open part.

        Raises:
            StoreError: the database cannot be read, or another version of Rådbot wrote it.
        """
        contents = store.contents()
        library = cls(contents.records, contents.passages, contents.issues, contents.generation)
        return library.open_part() if public_only else library

    @classmethod
    def of_parsed(cls, parsed: Sequence[Parsed], passages: Iterable[Passage] = (), public_only: bool = False) -> Library:
        """A library straight from parsed documents, without a store."""
        records = [record for one in parsed for record in (one.document, *one.sections, *one.records)]
        issues = [(one.document.document, issue) for one in parsed for issue in one.issues]
        library = cls(records, passages, issues, generation="parsed")
        return library.open_part() if public_only else library

    def of(self, record_type: type[R], document: str | None = None) -> tuple[R, ...]:
        """All records of one type, of one document or of all."""
        found = self._by_type.get(record_type, ())
        return tuple(record for record in found if document is None or record.document == document)  # type: ignore[misc]

    def documents(self) -> tuple[Document, ...]:
        """The documents themselves."""
        return self.of(Document)

    @cached_property
    def _documents(self) -> dict[str, Document]:
        return {document.document: document for document in self.documents()}

    def document(self, document: str) -> Document:
        """One document by its id.

        Raises:
            UnknownName: no document has that id; the message offers the nearest.
        """
        if document in self._documents:
            return self._documents[document]
        near = process.extractOne(document, list(self._documents), score_cutoff=50)
        offer = f"; nærmest er {near[0]!r}" if near else f"; kendte: {', '.join(self._documents) or 'ingen'}"
        raise UnknownName(f"Intet dokument hedder {document!r}{offer}.")

    def issues(self, document: str | None = None) -> tuple[Issue, ...]:
        """What is wrong with or odd in the documents."""
        return tuple(issue for owner, issue in self._issues if document is None or owner == document)

    def sections(self, document: str | None = None, item: str | None = None, role: str | None = None) -> tuple[Section, ...]:
        """Sections in the order of the text, narrowed where asked."""
        return tuple(s for s in self.of(Section, document) if (item is None or s.item == item) and (role is None or s.role == role))

    def passages(self, document: str | None = None) -> tuple[Passage, ...]:
        """The passages that are searched."""
        return tuple(p for p in self._passages if document is None or p.document == document)

    def source_of(self, passage: Passage) -> Source:
        """Where a passage was printed: its lines as they stand, taken out of the section it was cut from."""
        for section in self.sections(passage.document):
            whole = section.sources[0]
            if section.path == passage.path and whole.line_from <= passage.line_from and passage.line_to <= whole.line_to:
                lines = whole.quote.split("\n")[passage.line_from - whole.line_from : passage.line_to - whole.line_from + 1]
                return _placed(passage, "\n".join(lines))
        return _placed(passage, passage.text)

    def open_part(self) -> Library:
        """The library without anything that is not marked open: closed documents, closed items and all that stands in them."""
        openness = Openness(record for found in self._by_type.values() for record in found)
        return Library(
            (record for found in self._by_type.values() for record in found if openness.is_open(record)),
            (passage for passage in self._passages if passage.public and openness.is_open_at(passage.document, passage.item, ())),
            ((owner, issue) for owner, issue in self._issues if openness.is_open_at(owner, issue.item, issue.sources)),
            generation=f"{self.generation}/open",
        )


def _placed(passage: Passage, quote: str) -> Source:
    return Source(
        document=passage.document,
        title=passage.title,
        locator=passage.locator,
        line_from=passage.line_from,
        line_to=passage.line_to,
        quote=quote,
    )
