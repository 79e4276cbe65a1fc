"""What a command is, and an argument parser that speaks Danish."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NoReturn

WRONG_USE = 2


class WrongUse(Exception):
    """The command line cannot be used as it was typed; the message says what would be right. Exit code 2."""


class DanishParser(argparse.ArgumentParser):
    """argparse with Danish headings, help and errors; an error ends with where to read more."""

    def __init__(self, *, prog: str, description: str | None = None, epilog: str | None = None) -> None:
        """A parser without arguments but for `--help`."""
        super().__init__(
            prog=prog,
            description=description,
            epilog=epilog,
            add_help=False,
            allow_abbrev=False,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        self._positionals.title = "Argumenter"
        self._optionals.title = "Valg"
        self.add_argument("-h", "--help", action="help", help="vis denne hjælp")

    def format_help(self) -> str:
        """The help with «Brug:» in front."""
        return super().format_help().replace("usage:", "Brug:", 1)

    def error(self, message: str) -> NoReturn:
        """Says in Danish what is wrong, and leaves with 2."""
        if unknown := re.fullmatch(r"unrecognized arguments: (--?\w[\w-]*).*", message):
            options = [option for action in self._actions for option in action.option_strings if option.startswith("--")]
            message = f"{unknown[1]} kendes ikke her; {nearest(unknown[1], options)}"
        raise WrongUse(f"{_in_danish(message)} Se: {self.prog} --help")


_MESSAGES = (
    (r"the following arguments are required: (.+)", r"Der mangler \1."),
    (r"unrecognized arguments: (.+)", r"\1 kendes ikke her."),
    (r"argument (.+): invalid choice: (.+?) \(choose from (.+)\)", r"\2 kan ikke bruges som \1; vælg mellem \3."),
    (r"argument (.+): expected (?:one argument|at least one argument)", r"Der mangler en værdi efter \1."),
    (r"argument (.+): invalid int value: (.+)", r"\2 efter \1 er ikke et helt tal."),
    (r"argument (.+): (.+)", r"\1: \2."),
)


def _in_danish(message: str) -> str:
    for english, danish in _MESSAGES:
        if re.fullmatch(english, message):
            return re.sub(english, danish, message)
    return message if message.endswith((".", "?")) else f"{message}."


def nearest(name: str, known: Iterable[str]) -> str:
    """«mente du 'x'?» for the known name that is nearest, or all of them where none is near."""
    import difflib

    names = list(known)
    near = difflib.get_close_matches(name.lower(), names, n=1, cutoff=0.65) or difflib.get_close_matches(name, names, n=1, cutoff=0.65)
    return f"mente du {near[0]!r}?" if near else f"vælg mellem {', '.join(names)}."


@dataclass(frozen=True)
class Command:
    """One command of `raadbot`. `summary` is the line in `raadbot --help`; `run` gives the exit code (0 done, 1 failed)."""

    name: str
    summary: str
    arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]
    example: str | None = None


def no_arguments(parser: argparse.ArgumentParser) -> None:
    """For a command that takes none."""
