"""`raadbot documents`: what the library holds, of which family, and whether it is as fresh as the folder."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from bot.cli import terminal
from bot.cli.command import Command
from bot.cli.freshness import Freshness, compared_with_folder, freshness_in_danish
from bot.cli.record_words import value_in_danish
from bot.cli.words import counted

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from knowledge.records import Document


def show_documents(documents: Sequence[Document], fresh: Mapping[str, Freshness], unread: Sequence[Path]) -> None:
    """A row for each document, then what should be read in anew."""
    rows = [
        (
            document.id,
            value_in_danish(document.family),
            document.title,
            document.date.isoformat() if document.date else "",
            str(document.line_count),
            "ja" if document.public else "nej",
            freshness_in_danish(fresh[document.document]),
        )
        for document in documents
    ]
    terminal.show_table(("id", "slags", "titel", "dato", "linjer", "åbent", "frisk"), rows, frozenset({4}))
    changed = sum(each is Freshness.CHANGED for each in fresh.values())
    if changed or unread:
        said = [f"{counted(changed, 'dokument', 'dokumenter')} er ændret siden"] if changed else []
        said += (
            [f"{counted(len(unread), 'fil', 'filer')} i mappen er ikke læst ind ({', '.join(file.name for file in unread[:5])})"] if unread else []
        )
        terminal.tell(f"{', og '.join(said)}; kør raadbot ingest.")


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="som JSON")


def _run(arguments: argparse.Namespace) -> int:
    from bot.cli.opening import open_library
    from bot.config import load_settings

    settings = load_settings()
    documents = open_library(settings).documents()
    fresh, unread = compared_with_folder(documents, settings.documents)
    if arguments.json:
        terminal.show_json([{**document.model_dump(mode="json"), "freshness": fresh[document.document]} for document in documents])
    else:
        show_documents(documents, fresh, unread)
    return 0


COMMAND = Command("documents", "de dokumenter, biblioteket har, og om de er ajour", _arguments, _run)
