"""`raadbot documents`: what the library holds."""

from __future__ import annotations

import argparse

from bot.cli import terminal
from bot.cli.command import Command
from bot.cli.words import family_name


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="som JSON")


def _run(arguments: argparse.Namespace) -> int:
    from bot.cli.opening import open_library
    from bot.config import load_settings

    documents = open_library(load_settings()).documents()
    if arguments.json:
        terminal.show_json([document.model_dump(mode="json") for document in documents])
        return 0
    rows = [
        (document.id, family_name(document.family), document.title, document.date.isoformat() if document.date else "", str(document.line_count))
        for document in documents
    ]
    terminal.show_table(("id", "slags", "titel", "dato", "linjer"), rows, frozenset({4}))
    return 0


COMMAND = Command("documents", "de dokumenter, biblioteket har", _arguments, _run)
