"""Documents into the library with progress on the screen: what `ingest` does, and what a first question does by itself."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from bot.cli import terminal

if TYPE_CHECKING:
    from bot.config import Settings
    from retrieval.ingest_report import FileReport, IngestReport

_PHASES = {"read": "Læser dokumenter", "embed": "Beregner søgevektorer", "index": "Bygger søgeindeks"}
_OUTCOMES = {"added": "ny", "updated": "opdateret", "unchanged": "uændret", "duplicate": "udeladt", "failed": "FEJL"}


def build_library(settings: Settings, paths: tuple[Path, ...] = (), rebuild: bool = False, prune: bool = False) -> IngestReport:
    """Takes the paths, or the documents folder when there are none, into the library.

    Raises:
        RaadbotError: as `retrieval.ingest.ingest`, and when the database cannot be used.
    """
    from knowledge.store import open_store
    from retrieval.embedders import make_embedder
    from retrieval.index import NO_EMBEDDER, IndexFolder
    from retrieval.ingest import ingest

    settings.data.mkdir(parents=True, exist_ok=True)
    embedder = make_embedder(settings.embeddings)
    index = IndexFolder(settings.index_folder, embedder.name if embedder else NO_EMBEDDER, settings.chroma_url)
    store = open_store(settings.store_url)
    try:
        with terminal.bar("Begynder") as advance:

            def progress(phase: str, done: int, total: int) -> None:
                advance(done, total, _PHASES[phase])

            return ingest(paths or (settings.documents,), store, index, embedder, progress, rebuild=rebuild, prune=prune)
    except KeyboardInterrupt:
        terminal.tell("Det, der er læst og beregnet, er gemt; kør kommandoen igen for at fortsætte.")
        raise
    finally:
        store.close()


def build_when_missing(settings: Settings) -> None:
    """Builds the library from the documents folder when there is none yet, and says so; a library that is there is left alone."""
    from knowledge.errors import IndexMissing
    from retrieval.index import IndexFolder

    try:
        IndexFolder(settings.index_folder).current_name()
    except IndexMissing:
        terminal.tell(f"Biblioteket er ikke bygget endnu. Læser {settings.documents}; det tager første gang et minuts tid.")
        report = build_library(settings)
        for file in report.failed:
            terminal.tell(_told(file))
        terminal.tell(f"Klar: {report.passages} afsnit på {report.seconds:.0f} sekunder.")


def show_report(report: IngestReport) -> None:
    """A line for each file and for each document that was removed, then the whole."""
    for file in report.files:
        terminal.show(_told(file))
    for document in report.removed:
        terminal.show(f"fjernet    {document}")
    by_words_alone = "" if report.vectors else "; der søges på ord alene"
    terminal.show(f"\n{report.passages} afsnit i biblioteket, {report.embedded} nye søgevektorer, {report.seconds:.1f} sekunder{by_words_alone}.")


def _told(file: FileReport) -> str:
    reason = f": {file.message}" if file.message else ""
    return f"{_OUTCOMES[file.outcome]:<10} {file.path}{reason}"
