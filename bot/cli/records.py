"""`raadbot records`: what was read out of the documents, kind by kind."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from datetime import datetime
from enum import Enum
from typing import TYPE_CHECKING, Any

from bot.cli import terminal
from bot.cli.command import Command, WrongUse, nearest
from bot.cli.record_words import field_in_danish, kind_in_danish, kind_name, kind_words, value_in_danish

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.library import Library
    from knowledge.records import Record

HIDDEN_FIELDS = {"id", "document", "sources", "as_printed", "sha256"}
"""What JSON shows and a table does not."""
_LONGEST_CELL = 80
_OWN_WORDS = ("as_printed", "text", "name", "body")
"""The field of a value within a record that says it in the document's own words."""


def record_kind(name: str) -> type[Record]:
    """The record type of that name: Danish or English, singular or plural, with hyphens, blanks or underscores.

    Raises:
        WrongUse: no such kind; the message offers the nearest or lists those there are.
    """
    from knowledge.records import RECORD_TYPES

    wanted = name.lower().replace("-", "_").replace(" ", "_")
    for record_type in RECORD_TYPES:
        if wanted in kind_words(record_type):
            return record_type
    known = [kind_in_danish(record_type) for record_type in RECORD_TYPES]
    raise WrongUse(f"Der er ingen poster af slagsen {name!r}; {nearest(name, known)}")


def show_records(records: Sequence[Record], as_json: bool) -> None:
    """The records as JSON, or as a table with one column a field and the place each stands in.

    People get Danish headings and values, and no column that is empty in every row; JSON keeps the names of the code.
    """
    if as_json:
        terminal.show_json([record.model_dump(mode="json") for record in records])
        return
    if not records:
        terminal.show("Der er ingen af den slags i biblioteket.")
        return
    fields = [name for name in type(records[0]).model_fields if name not in HIDDEN_FIELDS]
    cells = {name: [_cell(getattr(record, name), name) for record in records] for name in fields}
    shown = [name for name in fields if any(cells[name])]
    places = [f"{record.document}:{record.sources[0].line_from}" for record in records]
    terminal.show_table([*(field_in_danish(name) for name in shown), "sted"], zip(*(cells[name] for name in shown), places, strict=True))


def show_kinds(library: Library, document: str | None, as_json: bool) -> None:
    """Each kind of record that there is any of, with how many: what can be asked for."""
    from knowledge.records import RECORD_TYPES

    counts = {record_type: len(library.of(record_type, document)) for record_type in RECORD_TYPES}
    held = {record_type: count for record_type, count in counts.items() if count}
    if as_json:
        terminal.show_json({kind_name(record_type): count for record_type, count in held.items()})
        return
    rows = [(kind_in_danish(record_type), str(count), kind_name(record_type)) for record_type, count in held.items()]
    terminal.show_table(("slags", "antal", "i JSON"), rows, frozenset({1}))


def _cell(value: Any, field: str) -> str:
    """A value as a person reads it: money with its thousands, a period and a person by their own words."""
    from pydantic import BaseModel

    if value is None:
        text = ""
    elif isinstance(value, bool):
        text = "ja" if value else "nej"
    elif isinstance(value, Enum):
        text = value_in_danish(str(value.value))
    elif isinstance(value, int) and field.endswith("_dkk"):
        text = f"{value:,}".replace(",", ".")
    elif isinstance(value, datetime):
        text = value.strftime("%Y-%m-%d %H:%M")
    elif isinstance(value, Mapping):
        text = ", ".join(f"{key}: {_cell(each, field)}" for key, each in value.items() if each is not None)
    elif isinstance(value, tuple | list):
        text = "; ".join(_cell(each, field) for each in value)
    elif isinstance(value, BaseModel):
        text = str(next(filter(None, (getattr(value, name, None) for name in _OWN_WORDS)), ""))
    else:
        text = str(value)
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST_CELL else text[: _LONGEST_CELL - 1] + "…"


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("kind", metavar="SLAGS", nargs="?", help="fx budgetlinjer, beslutninger, handlinger; uden den vises slagsene og deres antal")
    parser.add_argument("--document", metavar="ID", help="kun fra dette dokument")
    parser.add_argument("--json", action="store_true", help="alle felter og kilder som JSON")


def _run(arguments: argparse.Namespace) -> int:
    record_type = record_kind(arguments.kind) if arguments.kind is not None else None
    from bot.cli.opening import open_library
    from bot.config import load_settings

    library = open_library(load_settings())
    if arguments.document is not None:
        library.document(arguments.document)
    if record_type is None:
        show_kinds(library, arguments.document, arguments.json)
    else:
        show_records(library.of(record_type, arguments.document), arguments.json)
    return 0


COMMAND = Command("records", "de poster, der er læst ud af dokumenterne", _arguments, _run, "raadbot records budgetlinjer --json")
