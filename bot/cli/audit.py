"""`raadbot audit`: who did what where, and what each answer was drawn from; never what was asked or answered."""

from __future__ import annotations

import argparse
import datetime
import time
from typing import TYPE_CHECKING

from bot.cli import terminal
from bot.cli.asker import role_in_danish
from bot.cli.command import Command, WrongUse

if TYPE_CHECKING:
    from knowledge.store.ledger.audit import AuditLine

_WORDS = {
    "answer": "svar",
    "share": "delt svar",
    "draft_ordered": "udkast bestilt",
    "draft_revised": "udkast rettet",
    "draft_exported": "udkast hentet",
    "draft_approver_named": "godkender valgt",
    "draft_approved": "udkast godkendt",
    "paused": "sat på pause",
    "resumed": "startet igen",
    "rights_changed": "rettigheder ændret",
    "uninstalled": "appen fjernet",
}


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--days", metavar="DAGE", type=int, default=7, help="hvor langt tilbage (ellers 7 dage)")
    parser.add_argument("--person", metavar="BRUGER-ID", help="kun én person, fx U012ABC")
    parser.add_argument("--json", action="store_true", help="hver linje som JSON")


def _run(arguments: argparse.Namespace) -> int:
    from bot.config import load_settings
    from knowledge.store.ledger.audit import AuditTrail
    from knowledge.store.ledger.database import open_ledger

    if arguments.days < 1:
        raise WrongUse("--days er et antal dage, mindst 1.")
    trail = AuditTrail(open_ledger(load_settings().ledger_url))
    lines = [line for line in trail.since(time.time() - arguments.days * 86_400) if arguments.person in (None, line.person)]
    if arguments.json:
        terminal.show_json(
            [{"at": _moment(line), "what": line.what, "person": line.person, "channel": line.channel, **line.detail} for line in lines]
        )
    elif lines:
        terminal.show_table(("tid", "hvad", "person", "sted", "grundlag"), [_row(line) for line in lines])
    else:
        terminal.show("Der er intet i logsporet for den tid.")
    return 0


def _row(line: AuditLine) -> tuple[str, str, str, str, str]:
    return _moment(line), _WORDS.get(line.what, line.what), line.person, line.channel or "", _basis(line)


def _basis(line: AuditLine) -> str:
    """What an answer was drawn from and as whom, or what was changed."""
    detail = line.detail
    parts = [", ".join(detail.get("documents", ()))]
    parts.append(role_in_danish(str(detail["role"])) if detail.get("role") else "")
    if "open_only" in detail:
        parts.append("kun åbent" if detail["open_only"] else "også lukket")
    parts.append("ikke fundet" if detail.get("found") is False else "")
    parts.append(f"version {detail['version']}" if detail.get("version") else "")
    parts.append(f"om {detail.get('of') or detail.get('approver')}" if detail.get("of") or detail.get("approver") else "")
    return "; ".join(filter(None, parts))


def _moment(line: AuditLine) -> str:
    return datetime.datetime.fromtimestamp(line.at).strftime("%d-%m-%Y %H.%M")


COMMAND = Command("audit", "logspor: hvem, hvor og ud fra hvad", _arguments, _run, "raadbot audit --days 30 --person U012ABC")
