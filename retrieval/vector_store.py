"""Vectors in Chroma behind five verbs. The only file that imports chromadb.

Rules that measurements taught: one process writes a Chroma folder, ever, so whoever upserts here holds the index's lock; our own vectors are passed
in always, since Chroma's default embedder reaches for the network; a filter on metadata is linear, so the two scopes are two collections and every
other filter comes in as ids.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import urlsplit

from knowledge.errors import SearchIndexError, SettingError

if TYPE_CHECKING:
    from chromadb.api import ClientAPI
    from chromadb.api.models.Collection import Collection

_BATCH = 5_000
"""Chroma refuses more than 5,461 at once."""
_SERVER_SECONDS = 20.0
"""How long one call to a server may take; the largest batch takes four seconds."""


class Scope(StrEnum):
    """Who a passage is for: one collection each, so that what is closed can never be among the nearest of an open search."""

    OPEN = "open"
    CLOSED = "closed"


class VectorStore:
    """The vectors of one index: a folder of its own, or collections of one name on a Chroma server.

    Nothing is opened before the first use (chromadb takes a second to import). Threads may share one store.
    """

    def __init__(self, place: Path | str, name: str) -> None:
        """`place` is a folder, or the URL of a Chroma server; `name` parts this index from others on a server (letters, digits, '-')."""
        self._place = place
        self._name = name
        self._client: ClientAPI | None = None
        self._damaged: SearchIndexError | None = None
        self._opening = threading.Lock()

    def upsert(self, scope: Scope, ids: Sequence[str], vectors: Sequence[Sequence[float]]) -> None:
        """Put vectors under their ids; an id that is there is replaced."""
        with self._faults():
            collection = self._open().get_or_create_collection(
                self._collection_name(scope), embedding_function=None, configuration={"hnsw": {"space": "cosine"}}
            )
            for start in range(0, len(ids), _BATCH):
                part = slice(start, start + _BATCH)
                collection.upsert(ids=list(ids[part]), embeddings=cast(Any, [list(vector) for vector in vectors[part]]))

    def search(self, scope: Scope, vector: Sequence[float], limit: int, among: Sequence[str] | None = None) -> list[tuple[str, float]]:
        """The nearest ids with their cosine (-1 to 1), nearest first; with `among`, only of these ids, which must all be in the scope."""
        if among is not None and not among:
            return []
        with self._faults():
            collection = self._existing(scope)
            if collection is None:
                return []
            only = list(among) if among is not None else None
            found = collection.query(query_embeddings=cast(Any, [list(vector)]), n_results=limit, ids=only, include=["distances"])
        distances = (found["distances"] or [[]])[0]
        return [(id_, 1.0 - float(distance)) for id_, distance in zip(found["ids"][0], distances, strict=True)]

    def count(self, scope: Scope) -> int:
        """How many vectors the scope has."""
        with self._faults():
            collection = self._existing(scope)
            return collection.count() if collection is not None else 0

    def delete(self, scope: Scope, ids: Sequence[str]) -> None:
        """Take vectors out; ids that are not there are passed over."""
        with self._faults():
            collection = self._existing(scope)
            for start in range(0, len(ids) if collection is not None else 0, _BATCH):
                cast("Collection", collection).delete(ids=list(ids[start : start + _BATCH]))

    def clear(self) -> None:
        """Take both collections away."""
        with self._faults():
            for scope in Scope:
                if self._existing(scope) is not None:
                    self._open().delete_collection(self._collection_name(scope))

    def close(self) -> None:
        """Let go of the files, so that the folder may be moved or removed; the next use opens it again."""
        with self._opening:
            if self._client is not None:
                for session in _sessions(self._client):
                    session.close()
                self._client.close()  # type: ignore[attr-defined]
                self._client = None

    def _collection_name(self, scope: Scope) -> str:
        return f"raadbot-{self._name}-{scope}"

    def _existing(self, scope: Scope) -> Collection | None:
        """The collection, or None: a reader never makes one, since making is writing."""
        from chromadb.errors import NotFoundError

        try:
            return self._open().get_collection(self._collection_name(scope), embedding_function=None)
        except NotFoundError:
            return None

    @contextmanager
    def _faults(self) -> Iterator[None]:
        """Chroma's faults as ours, with what to do."""
        import httpx
        from chromadb.errors import ChromaError

        if self._damaged is not None:  # Chroma cannot be asked twice: a second try fails on the remains of the first.
            raise self._damaged
        try:
            yield
        except (ChromaError, httpx.HTTPError, ValueError) as fault:
            if not isinstance(self._place, Path):
                message = f"RAADBOT_CHROMA_URL: ingen brugbar Chroma-server på {self._place} ({fault}); start den, eller udelad indstillingen."
                raise SearchIndexError(message) from fault
            self._damaged = SearchIndexError(f"Søgeindeksets vektorer kan ikke læses: {self._place} ({fault}); kør «raadbot ingest --rebuild».")
            raise self._damaged from fault

    def _open(self) -> ClientAPI:
        with self._opening:
            if self._client is None:
                self._client = _connect(self._place)
            return self._client


def _connect(place: Path | str) -> ClientAPI:
    import chromadb
    from chromadb.config import Settings

    for noisy in ("chromadb", "chromadb.telemetry", "opentelemetry"):
        logging.getLogger(noisy).setLevel(logging.ERROR)
    quiet = Settings(anonymized_telemetry=False)
    if isinstance(place, Path):
        return chromadb.PersistentClient(path=str(place), settings=quiet)
    url = urlsplit(place)
    if url.scheme not in ("http", "https") or not url.hostname:
        raise SettingError(f"RAADBOT_CHROMA_URL er {place!r}; forventet fx «http://chroma.intern:8000».")
    secure = url.scheme == "https"
    client = chromadb.HttpClient(host=url.hostname, port=url.port or (443 if secure else 8000), ssl=secure, settings=quiet)
    for session in _sessions(client):
        session.timeout = _SERVER_SECONDS
    return client


def _sessions(client: ClientAPI) -> list[Any]:
    """The HTTP sessions of a server's client, none of a folder's: Chroma itself never closes them, and waits on them for ever."""
    holders = (client, getattr(client, "_admin_client", None))
    sessions = (getattr(getattr(holder, "_server", None), "_session", None) for holder in holders)
    return [session for session in sessions if session is not None]
