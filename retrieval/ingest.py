"""Files into the library: read, parse, cut, store, embed, index.

A fault in one file is reported and the rest goes on. Every document is stored whole or not at all, every vector is kept once it is made, and the
index is swapped in one step: stopping at any point loses nothing, and the next run goes on from there.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from knowledge.cut import cut
from knowledge.errors import DocumentError, UnreadableDocument
from knowledge.openness import opened
from knowledge.parse.contract import Parsed
from knowledge.parse.families import parse
from knowledge.passages import Passage
from knowledge.read import READABLE_SUFFIXES, document_id, is_document, is_marked_open, read_file
from retrieval.building import PassageStore, Phase, Progress, build_index
from retrieval.embedders import Embedder, approximate_tokens
from retrieval.index import IndexFolder
from retrieval.ingest_report import FileReport, IngestReport, Outcome


class DocumentStore(PassageStore, Protocol):
    """The store as ingest sees it."""

    def document_hashes(self) -> dict[str, str]:
        """SHA-256 of each document's file, by document id; "" for one that must be read anew."""

    def replace(self, parsed: Parsed, passages: Sequence[Passage]) -> bool:
        """Put a document in, with all that was read out of it, in place of the one of the same id; whole or not at all."""

    def remove(self, document: str) -> bool:
        """Take a document out with all that was read out of it."""


def ingest(
    paths: Sequence[Path],
    store: DocumentStore,
    index: IndexFolder,
    embedder: Embedder | None,
    progress: Progress | None = None,
    *,
    rebuild: bool = False,
    prune: bool = False,
) -> IngestReport:
    """Take files, and all files of folders, into the library and bring the index up to date.

    Unchanged files are not read anew. `rebuild` reads all anew and builds the index from nothing, also in place of one that cannot be used;
    `prune` removes the documents that are not among the files. Vectors are reused wherever the text is the same.

    Raises:
        UnreadableDocument: a path does not exist, or there is no file at all under the paths.
        StoreIsBusy: another process is writing to the library.
        IndexMismatch: the index was built by another embedder, cutter or version; `rebuild` replaces it.
        SearchIndexError: the index cannot be read or written.
        ModelError: the embedder does not answer; the documents are in the library and found by keywords.
    """
    started = time.monotonic()
    files = find_files(paths)
    with index.writing():
        if not rebuild:
            index.check()
        intake = _Intake(store, embedder.token_count if embedder is not None else approximate_tokens, rebuild)
        removed = intake.prune({document_id(path) for path in files}) if prune else ()
        reports = []
        for done, path in enumerate(files):
            if progress is not None:
                progress(Phase.READ, done, len(files))
            reports.append(intake.take(path))
        if progress is not None:
            progress(Phase.READ, len(files), len(files))
        manifest, embedded = build_index(store, index, embedder, progress, anew=rebuild)
    return IngestReport(
        files=tuple(reports),
        removed=removed,
        passages=manifest.passages,
        vectors=manifest.vectors,
        embedded=embedded,
        seconds=time.monotonic() - started,
    )


class _Intake:
    """Takes files into the store one by one, and remembers what it has seen."""

    def __init__(self, store: DocumentStore, count_tokens: Callable[[str], int], anew: bool) -> None:
        self._store = store
        self._count_tokens = count_tokens
        self._anew = anew
        self._hashes = store.document_hashes()
        self._taken: dict[str, Path] = {}

    def prune(self, kept: set[str]) -> tuple[str, ...]:
        """Removes all other documents and gives their ids."""
        gone = tuple(sorted(set(self._hashes) - kept))
        for document in gone:
            self._store.remove(document)
            del self._hashes[document]
        return gone

    def take(self, path: Path) -> FileReport:
        """What became of one file."""
        try:
            outcome, message = self._take(path)
        except DocumentError as fault:
            outcome, message = Outcome.FAILED, str(fault)
        return FileReport(path=path, document=document_id(path), outcome=outcome, message=message)

    def _take(self, path: Path) -> tuple[Outcome, str | None]:
        text, is_open = read_file(path), is_marked_open(path)
        text = replace(text, sha256=_marked(text.sha256, is_open))
        if text.document in self._taken:
            return Outcome.DUPLICATE, f"{path.name} har samme navn som {self._taken[text.document]} og er udeladt; omdøb den ene."
        twin = next((document for document, sha256 in self._hashes.items() if sha256 == text.sha256 and document != text.document), None)
        if twin is not None:
            return Outcome.DUPLICATE, f"{path.name} har samme indhold som dokumentet {twin!r} og er udeladt."
        self._taken[text.document] = path
        before = self._hashes.get(text.document)
        if before == text.sha256 and not self._anew:
            return Outcome.UNCHANGED, None
        parsed = opened(parse(text)) if is_open else parse(text)
        self._store.replace(parsed, cut(parsed, self._count_tokens))
        self._hashes[text.document] = text.sha256
        return (Outcome.ADDED if before is None else Outcome.UPDATED), None


def content_hash(path: Path) -> str:
    """What `document_hashes` has for a file as it is now: another when its bytes or its mark as open change."""
    return _marked(hashlib.sha256(path.read_bytes()).hexdigest(), is_marked_open(path))


def _marked(sha256: str, is_open: bool) -> str:
    return hashlib.sha256(f"{sha256} open".encode()).hexdigest() if is_open else sha256


def find_files(paths: Sequence[Path]) -> list[Path]:
    """The files themselves and, in order of name, those of the folders and their subfolders that Rådbot can read; hidden ones are passed over.

    Raises:
        UnreadableDocument: a path does not exist, or there is no file at all.
    """
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            inside = (file for file in sorted(path.rglob("*")) if file.is_file() and is_document(file))
            found += [file for file in inside if not any(part.startswith(".") for part in file.relative_to(path).parts)]
        elif path.exists():
            found.append(path)
        else:
            raise UnreadableDocument(f"{path} findes ikke; giv en fil eller en mappe, der findes.")
    if not found:
        searched = ", ".join(map(str, paths)) or "ingen mappe"
        raise UnreadableDocument(f"Der er ingen dokumenter i {searched}; Rådbot læser {', '.join(sorted(READABLE_SUFFIXES))}.")
    return list(dict.fromkeys(found))
