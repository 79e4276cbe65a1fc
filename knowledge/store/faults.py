"""What a database says when it fails, as an error that tells a person what, where and what now."""

from __future__ import annotations

import sqlite3

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from knowledge.errors import StoreError, StoreIsBusy

_BUSY = "En anden proces skriver til databasen {where} lige nu; vent, til den er færdig, og prøv igen."
_NOT_A_DATABASE = (
    "{where} er ikke en database eller er beskadiget ({said}). Flyt filen væk og kør `raadbot ingest`, som bygger biblioteket forfra af dokumenterne."
)
_DISK_FULL = "Disken er fuld: {where} kan ikke skrives ({said}). Gør plads og prøv igen; det, der var i biblioteket, er der stadig."
_NOT_ALLOWED = "Rådbot må ikke bruge {where} ({said}). Giv brugeren, som Rådbot kører som, ret til at læse og skrive, eller ret RAADBOT_DATA."
_CANNOT_OPEN = "{where} kan ikke åbnes ({said}). Se, om mappen findes, og om Rådbot må skrive i den, eller ret RAADBOT_DATA."
_UNREACHABLE = "Databasen {where} svarer ikke ({said}). Se, om PostgreSQL kører, og om RAADBOT_DATABASE_URL er rigtig."
_LOGIN = "Databasen {where} afviser adgangen ({said}). Ret bruger, adgangskode eller databasenavn i RAADBOT_DATABASE_URL."
_RIGHTS = "Rådbots bruger har ikke ret til det i databasen {where} ({said}). Giv den ret til at oprette, læse og skrive tabeller."
_OTHER = "Databasen {where} kan ikke bruges ({said}). Se, om den er nede, eller disken er fuld, og prøv igen."

_SQLITE = {
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_NOTADB: _NOT_A_DATABASE,
    sqlite3.SQLITE_CORRUPT: _NOT_A_DATABASE,
    sqlite3.SQLITE_FULL: _DISK_FULL,
    sqlite3.SQLITE_READONLY: _NOT_ALLOWED,
    sqlite3.SQLITE_PERM: _NOT_ALLOWED,
    sqlite3.SQLITE_AUTH: _NOT_ALLOWED,
    sqlite3.SQLITE_CANTOPEN: _CANNOT_OPEN,
}
_POSTGRESQL = {
    "28": _LOGIN,
    "3D": _LOGIN,
    "42501": _RIGHTS,
    "53100": _DISK_FULL,
    "53300": _UNREACHABLE,
    "55P03": _BUSY,
    "40": _BUSY,
    "57": _UNREACHABLE,
    "08": _UNREACHABLE,
}
"""By SQLSTATE or the class it begins with, most telling first (PostgreSQL manual, appendix A)."""


def store_error(fault: Exception, where: str) -> StoreError:
    """The error to raise in place of the database's own; `where` is the file, or the address without its password."""
    wording = _wording(fault)
    error = StoreIsBusy if wording is _BUSY else StoreError
    return error(wording.format(where=where, said=_said(fault)))


def _wording(fault: Exception) -> str:
    if isinstance(fault, PermissionError):
        return _NOT_ALLOWED
    if isinstance(fault, OSError):
        return _CANNOT_OPEN
    if not isinstance(fault, DBAPIError) or fault.orig is None:
        return _OTHER
    if isinstance(fault.orig, sqlite3.Error):
        # The low byte is the plain result code; the rest refines it.
        return _SQLITE.get(getattr(fault.orig, "sqlite_errorcode", 0) & 0xFF, _OTHER)
    state = getattr(fault.orig, "sqlstate", None)
    if state is None:
        return _LOGIN if _is_refusal(str(fault.orig)) else _UNREACHABLE
    return next((wording for start, wording in _POSTGRESQL.items() if str(state).startswith(start)), _OTHER)


def _is_refusal(said: str) -> bool:
    """Whether PostgreSQL answered and said no: while connecting it gives no SQLSTATE, only words."""
    return any(word in said for word in ("FATAL:  role", "FATAL:  database", "authentication failed", "no password supplied", "pg_hba.conf"))


def _said(fault: Exception) -> str:
    """The database's own words, first line."""
    if isinstance(fault, DBAPIError) and fault.orig is not None:
        fault = fault.orig if isinstance(fault.orig, Exception) else fault
    elif isinstance(fault, SQLAlchemyError):
        return str(fault).splitlines()[0]
    if isinstance(fault, OSError) and fault.strerror:
        return fault.strerror
    return (str(fault).strip().splitlines() or [type(fault).__name__])[0]
