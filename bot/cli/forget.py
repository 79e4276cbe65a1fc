"""`raadbot forget`: removes what a person, or everyone, asked, said and drafted in Slack."""

from __future__ import annotations

import argparse
import sys

from bot.cli import terminal
from bot.cli.command import Command, WrongUse


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("person", metavar="BRUGER-ID", nargs="?", help="personens id i Slack, fx U012ABC")
    parser.add_argument("--everyone", action="store_true", help="alle personer, fx når Rådbot tages ned")
    parser.add_argument("--yes", action="store_true", help="spørg ikke først")


def _run(arguments: argparse.Namespace) -> int:
    from bot.config import load_settings
    from knowledge.store.ledger.database import open_ledger
    from knowledge.store.ledger.forget import forget_everyone, forget_person

    if arguments.everyone == (arguments.person is not None):
        raise WrongUse("Skriv enten et bruger-id eller --everyone.")
    if not arguments.yes:
        whom = "alle" if arguments.everyone else arguments.person
        sys.stderr.write(f"Slet alt om {whom}: spørgsmål, svar, tilbagemeldinger, udkast og rolle? Skriv ja: ")
        sys.stderr.flush()
        if sys.stdin.readline().strip().lower() != "ja":
            terminal.show("Intet er slettet.")
            return 1
    ledger = open_ledger(load_settings().ledger_url)
    removed = forget_everyone(ledger) if arguments.everyone else forget_person(ledger, arguments.person)
    words = {
        "jobs": "opgaver",
        "feedback": "tilbagemeldinger",
        "answers": "svar",
        "drafts": "udkast",
        "roles": "roller",
        "spending": "navne i regnskabet",
        "audit": "navne i logsporet",
    }
    terminal.show("Slettet: " + ", ".join(f"{words[name]}: {count}" for name, count in removed.items()) + ".")
    return 0


COMMAND = Command("forget", "slet alt, hvad en person har spurgt om i Slack", _arguments, _run, "raadbot forget U012ABC")
