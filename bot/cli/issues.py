"""`raadbot issues`: what in the documents disagrees, is odd or could not be read."""

from __future__ import annotations

import argparse
import itertools
from typing import TYPE_CHECKING

from bot.cli import terminal
from bot.cli.command import Command
from bot.cli.words import issue_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.errors import Issue


def show_issues(issues: Sequence[Issue]) -> None:
    """The issues under the document each stands in first, by line."""
    if not issues:
        terminal.show("Der er intet at bemærke til dokumenterne.")
    for document, group in itertools.groupby(sorted(issues, key=_place), key=lambda issue: _place(issue)[0]):
        terminal.show(f"\n{document}")
        for issue in group:
            lines = ", ".join(str(source.line_from) for source in issue.sources)
            terminal.show(f"  linje {lines} · {issue_name(issue.kind)}: {issue.message}")


def _place(issue: Issue) -> tuple[str, int]:
    first = issue.sources[0] if issue.sources else None
    return (first.document, first.line_from) if first else ("", 0)


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
    else:
        show_issues(issues)
    return 0


COMMAND = Command("issues", "det, der er uenigt, sært eller ulæseligt i dokumenterne", _arguments, _run)
