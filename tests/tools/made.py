"""Small libraries for the tool tests: the shipped documents, and invented documents of other municipalities read by the real parsers."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Mapping, Sequence
from pathlib import Path

import knowledge
from knowledge.cut import cut
from knowledge.library import Library
from knowledge.parse.contract import Parsed, Text
from knowledge.parse.families import parse
from knowledge.passages import Passage
from knowledge.read import is_document, read_file
from retrieval.fake_embedder import FakeEmbedder
from retrieval.hit import Hit, SearchFilter
from retrieval.in_use import OpenIndex
from retrieval.index import IndexFolder
from retrieval.search import SearchIndex
from tools.contract import Cell, Searcher, ToolContext, ToolResult

DOCUMENTS = Path(knowledge.__file__).parent / "documents"
BUDGET = "budgetaftale-2019"
MINUTES = "ebuu-2023-02-07"
PLAN = "international-politik-2007-2009"
SCHEDULE = "erhvervspolitik-tidsplan-2007-2009"
SLIDES = "workshop-2010"
TODAY = datetime.date(2023, 3, 15)
_FAKE = FakeEmbedder()


class SilentSearcher:
    """A searcher that finds nothing, for tools that do not search."""

    def search(self, query: str, limit: int = 8, where: SearchFilter | None = None) -> list[Hit]:
        return []


def context_of(texts: Mapping[str, str], today: datetime.date = TODAY, folder: Path | None = None) -> ToolContext:
    """A context over documents given as text by id; with a folder for the index it can be searched."""
    parsed = [parse(Text(document, tuple(text.split("\n")), "0" * 64)) for document, text in texts.items()]
    return _context(parsed, today, folder)


def shipped_context(folder: Path, today: datetime.date = TODAY) -> ToolContext:
    """A context over the shipped documents, searched through a real index of fake vectors in the folder."""
    return _context([parse(read_file(path)) for path in sorted(DOCUMENTS.iterdir()) if is_document(path)], today, folder)


def on(context: ToolContext, today: datetime.date) -> ToolContext:
    """The same library on another day."""
    return dataclasses.replace(context, today=today)


def column(result: ToolResult, key: str) -> list[Cell]:
    """One cell of every row."""
    return [row.cells[key] for row in result.rows]


def _context(parsed: Sequence[Parsed], today: datetime.date, folder: Path | None) -> ToolContext:
    passages = [passage for one in parsed for passage in cut(one, lambda text: len(text) // 3)]
    searcher: Searcher = _searcher(passages, folder) if folder is not None else SilentSearcher()
    return ToolContext(library=Library.of_parsed(parsed, passages), searcher=searcher, today=today)


def _searcher(passages: Sequence[Passage], folder: Path) -> SearchIndex:
    index = IndexFolder(folder, _FAKE.name)
    with index.writing():
        index.publish(passages, {passage.id: _FAKE.embed_query(f"{passage.context} {passage.text}") for passage in passages})
    by_id = {passage.id: passage for passage in passages}
    return SearchIndex(OpenIndex(index, _FAKE), lambda ids: {id_: by_id[id_] for id_ in ids if id_ in by_id}, public_only=False)
