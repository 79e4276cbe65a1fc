"""`raadbot roles`: who has which role in Slack, and who and which closed channels may hear closed material."""

from __future__ import annotations

import argparse
import getpass
from typing import TYPE_CHECKING

from bot.cli import terminal
from bot.cli.asker import asker_for
from bot.cli.command import Command, WrongUse

if TYPE_CHECKING:
    from knowledge.store.ledger.people import RoleTable


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID", nargs="?", help="personens id i Slack (U…), eller en lukket kanals (C… eller G…); uden id vises alle")
    parser.add_argument("--role", metavar="ROLLE", help="politiker, sekretær, medarbejder, administrator eller gæst")
    parser.add_argument("--cleared", choices=["ja", "nej"], help="må se lukket materiale")
    parser.add_argument("--committee", metavar="UDVALG", action="append", help="personens udvalg (kan gentages)")
    parser.add_argument("--blocked", choices=["ja", "nej"], help="får slet ingen svar")
    parser.add_argument("--remove", action="store_true", help="tag personen ud af tabellen")


def _run(arguments: argparse.Namespace) -> int:
    from bot.config import load_settings
    from knowledge.store.ledger.audit import AuditTrail
    from knowledge.store.ledger.database import open_ledger
    from knowledge.store.ledger.people import RoleTable

    database = open_ledger(load_settings().ledger_url)
    table, by = RoleTable(database), f"kommandolinje:{getpass.getuser()}"
    if arguments.id is not None:
        _change(table, arguments, by)
        detail = {"role": arguments.role, "cleared": arguments.cleared, "blocked": arguments.blocked, "removed": arguments.remove}
        AuditTrail(database).add("rights_changed", by, None, of=arguments.id, **{key: value for key, value in detail.items() if value})
    rows = [
        (one.person, one.role, "ja" if one.cleared else "nej", ", ".join(one.committees), "spærret" if one.blocked else "") for one in table.all()
    ]
    terminal.show_table(("person", "rolle", "lukket materiale", "udvalg", ""), rows)
    return 0


def _change(table: RoleTable, arguments: argparse.Namespace, by: str) -> None:
    from knowledge.store.ledger.people import Person

    if arguments.id[:1] in "CG":
        if arguments.cleared is None or arguments.role:
            raise WrongUse("En kanal kan kun få --cleared ja eller --cleared nej.")
        table.clear_place(arguments.id, arguments.cleared == "ja", by)
        return
    if arguments.remove:
        table.remove(arguments.id)
        return
    known = table.get(arguments.id) or Person(arguments.id, "staff")
    table.put(
        Person(
            person=arguments.id,
            role=asker_for(arguments.role).role if arguments.role else known.role,
            cleared=known.cleared if arguments.cleared is None else arguments.cleared == "ja",
            committees=known.committees if arguments.committee is None else tuple(arguments.committee),
            blocked=known.blocked if arguments.blocked is None else arguments.blocked == "ja",
        ),
        by,
    )


COMMAND = Command("roles", "roller og adgang i Slack", _arguments, _run, "raadbot roles U012ABC --role politiker --committee Økonomiudvalget")
