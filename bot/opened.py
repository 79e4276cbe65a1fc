"""The library and its search index, opened once and looked at anew when somebody has ingested."""

from __future__ import annotations

import threading
from dataclasses import dataclass

from bot.config import Settings
from knowledge.library import Library
from tools.contract import Searcher


@dataclass(frozen=True)
class View:
    """What one asker may see: a library and a searcher over the same documents. `key` changes when the library does."""

    key: tuple[str, bool]
    library: Library
    searcher: Searcher


class OpenLibrary:
    """Opens store and index at the first look; later looks are cheap until the library's generation changes."""

    def __init__(self, settings: Settings) -> None:
        """Opens nothing yet."""
        self._settings = settings
        self._views: dict[bool, View] = {}
        self._lock = threading.Lock()

    def view(self, open_only: bool) -> View:
        """The library as it is now, all of it or the open part.

        Raises:
            IndexMissing: nothing has been ingested yet.
            StoreError: the database cannot be read.
        """
        raise NotImplementedError
