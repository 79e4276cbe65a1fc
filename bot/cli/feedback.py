"""`raadbot feedback`: what people thought of the answers, as a list or as an eval file."""

from __future__ import annotations

import argparse
import datetime
from pathlib import Path

from bot.cli import terminal
from bot.cli.command import Command

_VERDICTS = {"good": "godt", "bad": "ikke godt"}


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--bad", action="store_true", help="kun det, der ikke var godt")
    parser.add_argument("--export", metavar="FIL", help="skriv spørgsmålene til en fil, som raadbot eval kan læse")


def _run(arguments: argparse.Namespace) -> int:
    from bot.config import load_settings
    from bot.operation.feedback_export import as_eval_lines
    from knowledge.store.ledger.database import open_ledger
    from knowledge.store.ledger.feedback import BAD, FeedbackBook

    found = FeedbackBook(open_ledger(load_settings().ledger_url)).all(BAD if arguments.bad else None)
    if arguments.export:
        lines = as_eval_lines(found)
        Path(arguments.export).write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
        terminal.show(f"{len(lines)} spørgsmål skrevet til {arguments.export}.")
        return 0
    if not found:
        terminal.show("Der er ingen tilbagemeldinger endnu.")
        return 0
    rows = [
        (datetime.datetime.fromtimestamp(one.created_at).strftime("%d-%m-%Y"), _VERDICTS[one.verdict], one.question or "(slettet)", one.reason or "")
        for one in found
    ]
    terminal.show_table(("dato", "dom", "spørgsmål", "begrundelse"), rows)
    return 0


COMMAND = Command("feedback", "tilbagemeldinger på svar i Slack", _arguments, _run, "raadbot feedback --bad --export daarlige.jsonl")
