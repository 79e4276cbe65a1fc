"""Documents into the library with progress on the screen: what `ingest` does, and what a first question does by itself."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from bot.cli import terminal
from bot.cli.build_time import about, expected_seconds
from bot.cli.words import counted, duration
from bot.data_folder import usable_folder

if TYPE_CHECKING:
    from bot.config import Settings
    from retrieval.ingest_report import FileReport, IngestReport

BUILTIN_EMBEDDINGS = "builtin"
"""The embedder that takes its time on this machine; a provider's does not, and «none» makes no vectors."""

_PHASES = {"read": "Læser dokumenter", "embed": "Beregner søgevektorer", "index": "Bygger søgeindeks"}
_OUTCOMES = {"added": "ny", "updated": "opdateret", "unchanged": "uændret", "duplicate": "udeladt", "failed": "FEJL"}


def build_library(settings: Settings, paths: tuple[Path, ...] = (), rebuild: bool = False, prune: bool = False) -> IngestReport:
    """Takes the paths, or the documents folder when there are none, into the library.

    Raises:
        RaadbotError: as `retrieval.ingest.ingest`, and when the data folder or the database cannot be used.
    """
    from knowledge.store import open_store
    from retrieval.embedders import make_embedder
    from retrieval.index import NO_EMBEDDER, IndexFolder
    from retrieval.ingest import ingest

    usable_folder(settings.data)
    embedder = make_embedder(settings.embeddings)
    index = IndexFolder(settings.index_folder, embedder.name if embedder else NO_EMBEDDER, settings.chroma_url)
    store = open_store(settings.store_url)
    try:
        with terminal.bar("Begynder") as advance:

            def progress(phase: str, done: int, total: int) -> None:
                advance(done, total, _PHASES[phase])

            return ingest(paths or (settings.documents,), store, index, embedder, progress, rebuild=rebuild, prune=prune)
    except KeyboardInterrupt:
        terminal.end_line()
        terminal.tell("Det, der er læst og beregnet, er gemt; kør kommandoen igen for at fortsætte.")
        raise
    finally:
        store.close()


def build_when_missing(settings: Settings) -> None:
    """Builds the library from the documents folder when there is none yet, and says so; a library that is there is left alone.

    Tells how long it is likely to take, which files could not be read, and how much there is to remark on the documents.
    """
    from knowledge.errors import IndexMissing
    from retrieval.index import IndexFolder

    try:
        IndexFolder(settings.index_folder).current_name()
    except IndexMissing:
        from retrieval.ingest import find_files

        files = find_files([settings.documents])
        wait = about(expected_seconds(files, with_vectors=settings.embeddings == BUILTIN_EMBEDDINGS))
        read = f"Læser {counted(len(files), 'dokument', 'dokumenter')} i {settings.documents}"
        terminal.tell(f"Biblioteket er ikke bygget endnu. {read}; det tager {wait} og sker kun denne gang.")
        report = build_library(settings)
        for file in report.failed:
            terminal.tell(_told(file))
        terminal.tell(f"Klar: {counted(report.passages, 'afsnit', 'afsnit')} på {duration(report.seconds)}.{_remarks(settings)}")


def show_report(report: IngestReport, settings: Settings) -> None:
    """A line for each file and for each document that was removed, then the whole, and how much there is to remark on the documents."""
    for file in report.files:
        terminal.show(_told(file))
    for document in report.removed:
        terminal.show(f"fjernet    {document}")
    vectors = f"{report.embedded} {'ny søgevektor' if report.embedded == 1 else 'nye søgevektorer'}"
    by_words_alone = "" if report.vectors else "; der søges på ord alene"
    terminal.show(f"\n{report.passages} afsnit i biblioteket, {vectors}, {duration(report.seconds)}{by_words_alone}.{_remarks(settings)}")


def _remarks(settings: Settings) -> str:
    """A sentence on how many remarks the library has to its documents; empty when there are none."""
    from knowledge.library import Library
    from knowledge.store import open_store

    store = open_store(settings.store_url)
    try:
        count = len(Library.load(store).issues())
    finally:
        store.close()
    return f" {counted(count, 'bemærkning', 'bemærkninger')} til dokumenterne; se raadbot issues." if count else ""


def _told(file: FileReport) -> str:
    """What became of a file; its path once, also where the message begins with it."""
    message = file.message or ""
    for name in (str(file.path), file.path.name):
        if message.startswith(name):
            return f"{_OUTCOMES[file.outcome]:<10} {file.path}{message.removeprefix(name)}"
    return f"{_OUTCOMES[file.outcome]:<10} {file.path}{': ' if message else ''}{message}"
