"""`raadbot records`: what was read out of the documents, kind by kind."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from bot.cli import terminal
from bot.cli.command import Command, WrongUse
from bot.cli.words import kind_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.records import Record

_HIDDEN = {"id", "document", "sources", "as_printed", "sha256"}
_LONGEST_CELL = 80


def record_kind(name: str) -> type[Record]:
    """The record type of that name, in the singular or the plural, with hyphens or underscores.

    Raises:
        WrongUse: no such kind; the message lists those there are.
    """
    from knowledge.records import RECORD_TYPES

    wanted = name.lower().replace("-", "_")
    for record_type in RECORD_TYPES:
        own = kind_name(record_type)
        if wanted in {own, f"{own}s", f"{own.removesuffix('y')}ies"}:
            return record_type
    raise WrongUse(f"Der er ingen poster af slagsen {name!r}; vælg mellem {', '.join(kind_name(each) for each in RECORD_TYPES)}.")


def show_records(records: Sequence[Record], as_json: bool) -> None:
    """The records as JSON, or as a table with one column a field and the place each stands in."""
    if as_json:
        terminal.show_json([record.model_dump(mode="json") for record in records])
        return
    if not records:
        terminal.show("Der er ingen af den slags i biblioteket.")
        return
    fields = [name for name in type(records[0]).model_fields if name not in _HIDDEN]
    rows = []
    for record in records:
        values = record.model_dump(mode="json")
        place = record.sources[0]
        rows.append([*(_cell(values[name]) for name in fields), f"{record.document}:{place.line_from}"])
    terminal.show_table([*fields, "sted"], rows)


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ja" if value else "nej"
    if isinstance(value, dict):
        text = ", ".join(f"{key}: {_cell(each)}" for key, each in value.items() if each not in (None, "", False, []))
    elif isinstance(value, list):
        text = "; ".join(_cell(each) for each in value)
    else:
        text = str(value)
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST_CELL else text[: _LONGEST_CELL - 1] + "…"


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("kind", metavar="SLAGS", help="fx budget_line, decision, action, planned_case")
    parser.add_argument("--document", metavar="ID", help="kun fra dette dokument")
    parser.add_argument("--json", action="store_true", help="alle felter og kilder som JSON")


def _run(arguments: argparse.Namespace) -> int:
    record_type = record_kind(arguments.kind)
    from bot.cli.opening import open_library
    from bot.config import load_settings

    library = open_library(load_settings())
    if arguments.document is not None:
        library.document(arguments.document)
    show_records(library.of(record_type, arguments.document), arguments.json)
    return 0


COMMAND = Command("records", "de poster, der er læst ud af dokumenterne", _arguments, _run, "raadbot records budget_line --json")
