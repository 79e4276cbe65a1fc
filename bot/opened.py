"""The library and its search index, opened once and looked at anew when somebody has ingested."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.config import Settings
from knowledge.errors import IndexMissing
from knowledge.library import Library
from knowledge.passages import Passage
from tools.contract import Searcher

if TYPE_CHECKING:
    from knowledge.store import Store
    from retrieval.in_use import OpenIndex


@dataclass(frozen=True)
class View:
    """What one asker may see: a library and a searcher over the same documents. `key` changes when the library does."""

    key: tuple[str, bool]
    library: Library
    searcher: Searcher


@dataclass(frozen=True)
class _Opened:
    """The database and the index, both opened lazily and safe to share between threads."""

    store: Store
    index: OpenIndex


class OpenLibrary:
    """Opens store and index at the first look; later looks are cheap until the library's generation changes."""

    def __init__(self, settings: Settings) -> None:
        """Opens nothing yet."""
        self._settings = settings
        self._opened: _Opened | None = None
        self._views: dict[bool, View] = {}
        self._lock = threading.Lock()

    def view(self, open_only: bool) -> View:
        """The library as it is now, all of it or the open part.

        Raises:
            IndexMissing: nothing has been ingested yet.
            StoreError: the database cannot be read.
        """
        with self._lock:
            opened = self._opened = self._opened or _open(self._settings)
            generation = opened.store.generation()
            view = self._views.get(open_only)
            if view is None or view.key[0] != generation:
                self._views = _views(opened)
                view = self._views[open_only]
            return view


def _open(settings: Settings) -> _Opened:
    from knowledge.store import open_store
    from retrieval.embedders import make_embedder
    from retrieval.in_use import OpenIndex
    from retrieval.index import NO_EMBEDDER, IndexFolder

    if settings.database_url is None and not settings.data.is_dir():
        raise IndexMissing(f"Der er intet bibliotek i {settings.data} endnu; kør «raadbot ingest».")
    embedder = make_embedder(settings.embeddings)
    folder = IndexFolder(settings.index_folder, embedder.name if embedder else NO_EMBEDDER, settings.chroma_url)
    return _Opened(open_store(settings.store_url), OpenIndex(folder, embedder))


def _views(opened: _Opened) -> dict[bool, View]:
    """Both views of what the store holds now. Passages are looked up among those, so a hit without its row is never shown."""
    from retrieval.search import SearchIndex

    contents = opened.store.contents()
    if not contents.records:
        raise IndexMissing("Biblioteket er tomt; kør «raadbot ingest».")
    whole = Library(contents.records, contents.passages, contents.issues, contents.generation)
    views = {}
    for open_only, library in ((False, whole), (True, whole.open_part())):
        by_id = {passage.id: passage for passage in library.passages()}

        def rows(ids: Sequence[str], by_id: dict[str, Passage] = by_id) -> dict[str, Passage]:
            return {id_: by_id[id_] for id_ in ids if id_ in by_id}

        searcher = SearchIndex(opened.index, rows, public_only=open_only)
        views[open_only] = View((contents.generation, open_only), library, searcher)
    return views
