"""Whom a question on the command line is asked as."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from bot.cli.command import WrongUse, nearest

if TYPE_CHECKING:
    from bot.assistant import Asker

_ROLES = {
    "politiker": "politician",
    "sekretær": "secretary",
    "medarbejder": "staff",
    "administrator": "administrator",
    "gæst": "guest",
}


def role_in_danish(role: str) -> str:
    """The Danish word for a role as it is kept."""
    return next((danish for danish, english in _ROLES.items() if english == role), role)


def add_role(parser: argparse.ArgumentParser) -> None:
    """Adds `--as ROLE`."""
    names = ", ".join(_ROLES)
    parser.add_argument("--as", dest="role", metavar="ROLLE", default="administrator", help=f"spørg som: {names} (ellers administrator)")


def asker_for(role: str) -> Asker:
    """The asker of that role, in Danish or English. A guest sees open text only; the others have the files at hand already.

    Raises:
        WrongUse: no such role.
    """
    from bot.assistant import Asker

    known = _ROLES.get(role.lower(), role.lower())
    if known not in _ROLES.values():
        raise WrongUse(f"Rollen {role!r} findes ikke; {nearest(role, _ROLES)}")
    return Asker(role=known, open_only=known == "guest")
