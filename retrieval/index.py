"""The folder with the search index: which built index is in use, who may write, and whether it fits the embedder.

    index/current                 the name of the generation in use, replaced in one step
    index/generations/<name>/     one built index: manifest, keywords, Chroma
    index/writing.lock            held by the one process that builds

Whoever builds does so beside the generation in use and then lets `current` point to the new one; a running reader sees that at its next search.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from knowledge.cut import CUTTER_VERSION
from knowledge.errors import IndexMismatch, IndexMissing, SearchIndexError, StoreIsBusy
from knowledge.passages import Passage
from retrieval.generation import (
    AGAIN,
    INDEX_VERSION,
    Generation,
    Manifest,
    describe,
    fingerprint_of,
    read_manifest,
    remove_generation,
    write_generation,
)
from retrieval.vector_store import Scope

REBUILD = "raadbot ingest --rebuild"
NO_EMBEDDER = "none"


class IndexFolder:
    """The index of one library, for reading and for building. `embedder` is the name of the embedder in use, "none" for keywords alone."""

    def __init__(self, folder: Path, embedder: str = NO_EMBEDDER, chroma_url: str | None = None) -> None:
        """Opens nothing; the folder need not exist yet."""
        self.folder = folder
        self.embedder = embedder
        self.chroma_url = chroma_url

    def current_name(self) -> str:
        """The name of the generation in use.

        Raises:
            IndexMissing: nothing has been built yet.
            SearchIndexError: the folder holds something else than an index.
        """
        try:
            name = self._pointer.read_text(encoding="ascii").strip()
        except (FileNotFoundError, NotADirectoryError):
            self._refuse_foreign()
            raise IndexMissing(f"Der er endnu intet søgeindeks i {self.folder}; kør «raadbot ingest».") from None
        except (OSError, UnicodeDecodeError) as fault:
            raise SearchIndexError(f"{self._pointer} kan ikke læses ({fault}); kør «{REBUILD}».") from fault
        if not name.isalnum():
            raise SearchIndexError(f"{self._pointer} peger ikke på et søgeindeks ({name[:40]!r}); kør «{REBUILD}».")
        return name

    def open(self) -> Generation:
        """The generation in use, checked and opened.

        Raises:
            IndexMissing: nothing has been built yet.
            IndexMismatch: it was built by another embedder, passage cutter or version.
            SearchIndexError: it cannot be read.
        """
        folder = self._generations / self.current_name()
        self._check(read_manifest(folder), folder)
        return Generation(folder, self.chroma_url)

    def check(self) -> Manifest | None:
        """The manifest of the index in use, None when there is none yet.

        Raises:
            IndexMismatch: it was built by another embedder, passage cutter or version.
            SearchIndexError: it cannot be read.
        """
        try:
            folder = self._generations / self.current_name()
        except IndexMissing:
            return None
        manifest = read_manifest(folder)
        self._check(manifest, folder)
        return manifest

    def held_vectors(self) -> int:
        """How many vectors Chroma itself holds of the index in use, whatever its manifest says.

        Raises:
            SearchIndexError: the index or its Chroma cannot be read.
        """
        return _held(self.open())

    @contextmanager
    def writing(self) -> Iterator[None]:
        """While it lasts, this process alone may build.

        Raises:
            StoreIsBusy: another process is building right now.
            SearchIndexError: the folder holds something else than an index.
        """
        self._refuse_foreign()
        self._generations.mkdir(parents=True, exist_ok=True)
        lock = FileLock(self.folder / "writing.lock")
        try:
            lock.acquire(timeout=0)
        except Timeout:
            raise StoreIsBusy(f"En anden proces skriver til biblioteket i {self.folder} lige nu; vent, til den er færdig, og prøv igen.") from None
        try:
            yield
        finally:
            lock.release()

    def publish(self, passages: Sequence[Passage], vectors: Mapping[str, Sequence[float]], anew: bool = False) -> Manifest:
        """Build an index of the passages and put it in use; `vectors` by passage id, missing ones leave their passages to the keywords.

        What is in use stays so until the new one is whole. Nothing is built when an equal index is in use, unless `anew`. Call it within `writing`.
        """
        manifest = describe(passages, [passage.id for passage in passages if passage.id in vectors], self.embedder, CUTTER_VERSION)
        before = name = self._in_use()
        if anew or before is None or fingerprint_of(before) != manifest.fingerprint or not self._is_whole(before):
            building = self._generations / f"building-{os.getpid()}"
            write_generation(building, manifest, passages, vectors, self.chroma_url, anew)
            name = self._free_name(manifest.fingerprint, before)
            shutil.rmtree(self._generations / name, ignore_errors=True)
            building.replace(self._generations / name)
            self._point_to(name)
        self._remove_all_but({name, before})
        return manifest

    @property
    def _pointer(self) -> Path:
        return self.folder / "current"

    @property
    def _generations(self) -> Path:
        return self.folder / "generations"

    def _free_name(self, fingerprint: str, in_use: str | None) -> str:
        """Another name than the one in use, so that its readers notice the new one also when it is equal."""
        return fingerprint if in_use != fingerprint else f"{fingerprint}{AGAIN}"

    def _in_use(self) -> str | None:
        try:
            return self.current_name()
        except SearchIndexError:
            return None

    def _is_whole(self, name: str) -> bool:
        try:
            generation = Generation(self._generations / name, self.chroma_url)
            return _held(generation) == generation.manifest.vectors
        except SearchIndexError:
            return False

    def _point_to(self, name: str) -> None:
        """Replaces `current` in one step, so that a reader finds the old name or the new one."""
        fresh = self._pointer.with_suffix(".new")
        with fresh.open("w", encoding="ascii") as file:
            file.write(name)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(self._pointer)

    def _remove_all_but(self, kept: set[str | None]) -> None:
        """The one before stays, since a reader may be in the middle of a search."""
        for folder in self._generations.iterdir():
            if folder.name not in kept:
                shared = fingerprint_of(folder.name) in {fingerprint_of(name) for name in kept if name is not None}
                remove_generation(folder, None if shared else self.chroma_url)

    def _refuse_foreign(self) -> None:
        if self.folder.is_file() or (self.folder.is_dir() and any(self.folder.iterdir()) and not self._generations.is_dir()):
            raise SearchIndexError(f"{self.folder} rummer andet end Rådbots søgeindeks; flyt det, eller sæt RAADBOT_DATA til en anden mappe.")

    def _check(self, manifest: Manifest, folder: Path) -> None:
        """An index with vectors serves keywords alone too, so having no embedder is no mismatch."""
        expected = (INDEX_VERSION, CUTTER_VERSION, manifest.embedder if self.embedder == NO_EMBEDDER else self.embedder)
        found = (manifest.index_version, manifest.cutter_version, manifest.embedder)
        for what, here, wanted in zip(("indeksversion", "tekstudskæring", "søgevektorer"), found, expected, strict=True):
            if here != wanted:
                raise IndexMismatch(f"Søgeindekset i {folder} er bygget med {what} {here!r}, men {wanted!r} er i brug; kør «{REBUILD}».")


def _held(generation: Generation) -> int:
    """The vectors that Chroma holds of a generation, which is closed afterwards; Chroma is not asked for an index of keywords alone."""
    try:
        return sum(generation.vectors.count(scope) for scope in Scope) if generation.manifest.vectors else 0
    finally:
        generation.close()
