"""`raadbot issues`: what in the documents disagrees, is odd or could not be read."""

from __future__ import annotations

import argparse

from bot.cli import terminal
from bot.cli.command import Command
from bot.cli.words import issue_name


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--document", metavar="ID", help="kun fra dette dokument")
    parser.add_argument("--json", action="store_true", help="med kilder som JSON")


def _run(arguments: argparse.Namespace) -> int:
    from bot.cli.opening import open_library
    from bot.config import load_settings

    library = open_library(load_settings())
    if arguments.document is not None:
        library.document(arguments.document)
    issues = library.issues(arguments.document)
    if arguments.json:
        terminal.show_json([issue.model_dump(mode="json") for issue in issues])
        return 0
    rows = [
        (issue_name(issue.kind), issue.item or "", issue.message, ", ".join(f"{s.document}:{s.line_from}" for s in issue.sources)) for issue in issues
    ]
    terminal.show_table(("slags", "punkt", "hvad", "sted"), rows)
    return 0


COMMAND = Command("issues", "det, der er uenigt, sært eller ulæseligt i dokumenterne", _arguments, _run)
