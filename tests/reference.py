"""Writes the reference pages in `docs/` from the code itself: `make docs`. `test_docs.py` holds them to it."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from bot.cli.command import Command, DanishParser
from bot.cli.commands import COMMANDS
from bot.config import setting_names
from tools import ALL_TOOLS

DOCS = Path(__file__).resolve().parent.parent / "docs"
_WRITTEN = "<!-- Skrevet af «make docs» ud fra koden; ret dér. -->"
_COMPUTED_DEFAULTS = {
    "RAADBOT_DATA": "`.raadbot` i projektet; for en installeret pakke brugerens egen datamappe",
    "RAADBOT_DOCUMENTS": "de fem medfølgende dokumenter",
}


def commands_page() -> str:
    """Every command with its arguments."""
    intro = (
        "Afslutningskoder: 0 besvaret (også når det ikke står i dokumenterne), 1 fejl, 2 forkert brug, 130 afbrudt med Ctrl-C.\n\n"
        "Svaret står på standard-ud; fremdrift, bemærkninger og fejl står på standard-fejl. "
        "Med `--json` er standard-ud altid JSON, også når noget går galt: "
        '`{"error": {"kind": "…", "message": "…", "exit_code": 1}}`. Farver slås fra med `NO_COLOR=1`.'
    )
    return "\n\n".join([_WRITTEN, "# Kommandoer", intro, *(_command(command) for command in COMMANDS)]) + "\n"


def settings_page() -> str:
    """Every setting with default and explanation."""
    rows = ["| indstilling | uden den | hvad |", "| --- | --- | --- |"]
    for name, field in setting_names().items():
        default = _COMPUTED_DEFAULTS.get(name) or ("–" if field.default is None else f"`{str(field.default).lower()}`")
        rows.append(f"| `{name}` | {default} | {field.description} |")
    intro = (
        "Alle er valgfri. De læses fra miljøet og fra en `.env`-fil i den mappe, der køres fra; miljøet vinder. "
        "En ukendt `RAADBOT_`-indstilling er en fejl."
    )
    return "\n\n".join([_WRITTEN, "# Indstillinger", intro, "\n".join(rows)]) + "\n"


def tools_page() -> str:
    """Every tool with its arguments: what a model, or a program of one's own, can ask for."""
    intro = (
        "Hvert værktøj er en Python-funktion over biblioteket, kan kaldes uden model og giver rækker med kilder. "
        "Beskrivelsen er den, en sprogmodel læser."
    )
    parts = [_WRITTEN, "# Værktøjer", intro]
    for tool in ALL_TOOLS:
        fields = [f"- `{name}`: {field.description or ''}".rstrip(": ") for name, field in tool.arguments.model_fields.items()]
        parts.append(f"## {tool.name}\n\n{tool.description.strip()}\n\n" + "\n".join(fields))
    return "\n\n".join(parts) + "\n"


PAGES: dict[str, Callable[[], str]] = {"kommandoer.md": commands_page, "indstillinger.md": settings_page, "vaerktoejer.md": tools_page}


def _command(command: Command) -> str:
    parser = DanishParser(prog=f"raadbot {command.name}")
    command.arguments(parser)
    lines = [f"- {_argument(action)}: {action.help}" for action in parser._actions if action.dest != "help"]
    example = [f"```\n{command.example}\n```"] if command.example else []
    summary = command.summary[0].upper() + command.summary[1:] + "."
    return "\n\n".join([f"## raadbot {command.name}", summary, *(["\n".join(lines)] if lines else []), *example])


def _argument(action: argparse.Action) -> str:
    if not action.option_strings:
        return f"`{action.metavar}`"
    value = "" if action.nargs == 0 else f" {action.metavar or '|'.join(map(str, action.choices or [action.dest.upper()]))}"
    return f"`{', '.join(action.option_strings)}{value}`"


if __name__ == "__main__":
    for name, page in PAGES.items():
        (DOCS / name).write_text(page(), encoding="utf-8")
