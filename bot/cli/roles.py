"""`raadbot roles`: who has which role in Slack, and who and which closed channels may hear closed material."""

from __future__ import annotations

import argparse
import getpass
from typing import TYPE_CHECKING

from bot.cli import terminal
from bot.cli.asker import asker_for, role_in_danish
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
        terminal.tell(_change(table, arguments, by))
        detail = {"role": arguments.role, "cleared": arguments.cleared, "blocked": arguments.blocked, "removed": arguments.remove}
        AuditTrail(database).add("rights_changed", by, None, of=arguments.id, **{key: value for key, value in detail.items() if value})
    rows = [
        (one.person, role_in_danish(one.role), "ja" if one.cleared else "nej", ", ".join(one.committees), "spærret" if one.blocked else "")
        for one in table.all()
    ]
    rows += [(channel, "kanal", "ja", "", "") for channel in table.cleared_places()]
    if rows:
        terminal.show_table(("id", "rolle", "lukket materiale", "udvalg", ""), rows)
    else:
        terminal.show("Ingen har en rolle endnu: alle medlemmer er medarbejdere og får åbent materiale.")
    return 0


def _change(table: RoleTable, arguments: argparse.Namespace, by: str) -> str:
    """Makes the change; what happened, in a sentence."""
    from knowledge.store.ledger.people import Person

    if arguments.id[:1] in "CG":
        if arguments.cleared is None or arguments.role:
            raise WrongUse("En kanal kan kun få --cleared ja eller --cleared nej.")
        table.clear_place(arguments.id, arguments.cleared == "ja", by)
        return f"Kanalen {arguments.id} må {'nu' if arguments.cleared == 'ja' else 'ikke længere'} høre lukket materiale."
    if not arguments.id.startswith(("U", "W")):
        raise WrongUse(f"{arguments.id!r} er ikke et id fra Slack; en persons begynder med U eller W, en kanals med C eller G.")
    before = table.get(arguments.id)
    if arguments.remove:
        table.remove(arguments.id)
        return f"{arguments.id} er taget ud af tabellen." if before else f"{arguments.id} stod ikke i tabellen, så intet er ændret."
    if (arguments.role, arguments.cleared, arguments.committee, arguments.blocked) == (None, None, None, None):
        return "Intet er ændret." if before else f"{arguments.id} står ikke i tabellen; giv en rolle med --role."
    known = before or Person(arguments.id, "staff")
    made = Person(
        person=arguments.id,
        role=asker_for(arguments.role).role if arguments.role else known.role,
        cleared=known.cleared if arguments.cleared is None else arguments.cleared == "ja",
        committees=known.committees if arguments.committee is None else tuple(arguments.committee),
        blocked=known.blocked if arguments.blocked is None else arguments.blocked == "ja",
    )
    table.put(made, by)
    sight = "må se lukket materiale" if made.cleared else "ser kun åbent materiale"
    happened = "er ændret" if before else "stod ikke i tabellen og er nu føjet til"
    return f"{arguments.id} {happened}: {role_in_danish(made.role)}, {'spærret' if made.blocked else sight}."


COMMAND = Command("roles", "roller og adgang i Slack", _arguments, _run, "raadbot roles U012ABC --role politiker --committee Økonomiudvalget")
