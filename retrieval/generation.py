"""One built index on disk: never changed once it is in use, so any number of processes may read it."""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from knowledge.errors import SearchIndexError
from knowledge.passages import Passage
from retrieval.keyword_index import KeywordIndex
from retrieval.keyword_writer import scope_of, write_keywords
from retrieval.vector_store import Scope, VectorStore

INDEX_VERSION = 2
"""Raised when what stands in the index changes its meaning: terms, columns, fusion input."""

AGAIN = "r"
"""Ends the name of a generation that was built again from the same passages."""

_MANIFEST = "manifest.json"
_KEYWORDS = "keywords.sqlite"
_CHROMA = "chroma"


class Manifest(BaseModel):
    """What an index was made of and by. `vectors` of the `passages` have their vector; the rest is found by keywords alone."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    index_version: int
    cutter_version: int
    embedder: str
    """«none» when the index is for keywords alone."""
    fingerprint: str
    """Of all passages' texts and of which have vectors: equal fingerprints are equal indexes."""
    passages: int
    vectors: int


class Generation:
    """A built index, opened for reading; threads may share it. Vectors lie beside it in Chroma, or on the server when `chroma_url` is set."""

    def __init__(self, folder: Path, chroma_url: str | None = None) -> None:
        """Opens the manifest and the keyword file; Chroma is opened when first searched.

        Raises:
            SearchIndexError: the folder is not a whole index.
        """
        self.folder = folder
        self.manifest = read_manifest(folder)
        self.keywords = KeywordIndex(folder / _KEYWORDS)
        self.vectors = _vector_store(folder, self.manifest.fingerprint, chroma_url)

    def close(self) -> None:
        """Let go of all files."""
        self.keywords.close()
        self.vectors.close()


def describe(passages: Sequence[Passage], having_vector: Sequence[str], embedder: str, cutter_version: int) -> Manifest:
    """The manifest of an index of these passages."""
    digest = hashlib.sha256(f"{INDEX_VERSION}|{cutter_version}|{embedder}|{','.join(sorted(having_vector))}".encode())
    for passage in passages:
        digest.update(passage.model_dump_json().encode())
    return Manifest(
        index_version=INDEX_VERSION,
        cutter_version=cutter_version,
        embedder=embedder,
        fingerprint=digest.hexdigest()[:16],
        passages=len(passages),
        vectors=len(having_vector),
    )


def write_generation(
    folder: Path,
    manifest: Manifest,
    passages: Sequence[Passage],
    vectors: Mapping[str, Sequence[float]],
    chroma_url: str | None = None,
    anew: bool = False,
) -> None:
    """A whole index in a new folder; `vectors` by passage id. Nobody may read the folder before this returns.

    Raises:
        SearchIndexError: Chroma or the keyword file cannot be written.
    """
    shutil.rmtree(folder, ignore_errors=True)
    with ExitStack() as unfinished:
        unfinished.callback(shutil.rmtree, folder, ignore_errors=True)
        try:
            folder.mkdir(parents=True)
            write_keywords(folder / _KEYWORDS, passages, vectors.keys())
            _write_vectors(_vector_store(folder, manifest.fingerprint, chroma_url), passages, vectors, anew)
            (folder / _MANIFEST).write_text(manifest.model_dump_json(indent=2), encoding="utf-8")
        except (OSError, sqlite3.Error) as fault:
            raise SearchIndexError(
                f"Søgeindekset kan ikke skrives i {folder.parent} ({fault}); er disken fuld, eller mangler der rettigheder?"
            ) from fault
        unfinished.pop_all()


def remove_generation(folder: Path, chroma_url: str | None = None) -> None:
    """Take an index away, on the Chroma server too."""
    if chroma_url is not None:
        store = VectorStore(chroma_url, fingerprint_of(folder.name))
        store.clear()
        store.close()
    shutil.rmtree(folder, ignore_errors=True)


def read_manifest(folder: Path) -> Manifest:
    """The manifest of a built index.

    Raises:
        SearchIndexError: there is none, or it cannot be read.
    """
    path = folder / _MANIFEST
    try:
        return Manifest.model_validate_json(path.read_text(encoding="utf-8"))
    except (OSError, ValidationError, UnicodeDecodeError) as fault:
        reason = fault.strerror if isinstance(fault, OSError) else "indholdet er ikke Rådbots"
        raise SearchIndexError(f"Søgeindekset kan ikke læses: {path} ({reason}); kør «raadbot ingest --rebuild».") from fault


def fingerprint_of(name: str) -> str:
    """The fingerprint that a generation's name begins with."""
    return name.removesuffix(AGAIN)


def _vector_store(folder: Path, name: str, chroma_url: str | None) -> VectorStore:
    return VectorStore(chroma_url if chroma_url is not None else folder / _CHROMA, name)


def _write_vectors(store: VectorStore, passages: Sequence[Passage], vectors: Mapping[str, Sequence[float]], anew: bool) -> None:
    """Both scopes; one that is already whole on a shared server is left as it is, unless `anew`."""
    for scope in Scope:
        ids = [passage.id for passage in passages if passage.id in vectors and scope_of(passage) is scope]
        if ids and (anew or store.count(scope) != len(ids)):
            store.upsert(scope, ids, [vectors[id_] for id_ in ids])
    store.close()
