"""`raadbot`: the door of the command line. Nothing heavy is imported before a command runs.

Exit codes: 0 answered (also when the documents do not say), 1 failed, 2 wrong use, 130 stopped with Ctrl-C.
"""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Sequence

from bot.cli.command import WRONG_USE, Command, DanishParser, WrongUse
from bot.cli.commands import COMMANDS
from bot.cli.warnings_once import tell_warnings_once

FAILED = 1
INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit code of the command that was typed. Every fault becomes one Danish sentence on standard error."""
    _speak_utf8()
    try:
        return _dispatch(list(sys.argv[1:] if arguments is None else arguments))
    except WrongUse as fault:
        return _say(str(fault), WRONG_USE)
    except KeyboardInterrupt:
        return _say("Afbrudt.", INTERRUPTED)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    except Exception as fault:  # noqa: BLE001  # the command line's one door
        return _explain(fault)


def _dispatch(arguments: list[str]) -> int:
    parser = DanishParser(prog="raadbot", description="Svar med kilde fra kommunens egne dokumenter.", epilog=_overview())
    parser.usage = "raadbot KOMMANDO …"
    parser.add_argument("--version", action="store_true", help="vis versionen")
    if not arguments or arguments[0] in {"-h", "--help"}:
        print(parser.format_help(), end="")  # noqa: T201
        return 0 if arguments else WRONG_USE
    if arguments[0] == "--version":
        return _print_version()
    command = _find(arguments[0])
    own = DanishParser(
        prog=f"raadbot {command.name}",
        description=f"{command.summary[0].upper()}{command.summary[1:]}.",
        epilog=command.example and f"Eksempel:\n  {command.example}",
    )
    command.arguments(own)
    parsed = own.parse_args(arguments[1:])
    tell_warnings_once()
    return command.run(parsed)


def _find(name: str) -> Command:
    for command in COMMANDS:
        if command.name == name:
            return command
    import difflib

    near = difflib.get_close_matches(name, [command.name for command in COMMANDS], n=1)
    hint = f"mente du «raadbot {near[0]}»?" if near else "se: raadbot --help"
    raise WrongUse(f"Kommandoen {name!r} findes ikke; {hint}")


def _overview() -> str:
    width = max(len(command.name) for command in COMMANDS)
    lines = [f"  {command.name:<{width}}  {command.summary}" for command in COMMANDS]
    return "Kommandoer:\n" + "\n".join(lines) + "\n\nMere om en kommando: raadbot KOMMANDO --help"


def _print_version() -> int:
    from importlib.metadata import version

    print(f"raadbot {version('raadbot')}")  # noqa: T201
    return 0


def _explain(fault: Exception) -> int:
    """One sentence for what went wrong; the whole trace only with RAADBOT_DEBUG."""
    from bot.config import debug_is_on
    from knowledge.errors import RaadbotError

    if debug_is_on():
        import traceback

        traceback.print_exception(fault, file=sys.stderr)
    if isinstance(fault, RaadbotError):
        return _say(str(fault), FAILED)
    if isinstance(fault, OSError):
        return _say(_system_fault(fault), FAILED)
    return _say(f"Uventet fejl: {type(fault).__name__}: {fault}. Kør igen med RAADBOT_DEBUG=1 for at se hele forløbet.", FAILED)


def _system_fault(fault: OSError) -> str:
    where = f" ({fault.filename})" if fault.filename else ""
    if fault.errno in {errno.ENOSPC, errno.EDQUOT}:
        return f"Disken er fuld{where}; frigør plads, eller flyt biblioteket med RAADBOT_DATA, og kør igen. Det, der var gemt, er der stadig."
    if isinstance(fault, FileNotFoundError):
        return f"Filen eller mappen findes ikke{where}; ret stien, og kør igen."
    if isinstance(fault, PermissionError):
        return f"Der er ikke adgang{where}; ret rettighederne, eller vælg en anden mappe med RAADBOT_DATA."
    if isinstance(fault, IsADirectoryError):
        return f"Det er en mappe, ikke en fil{where}; ret stien, og kør igen."
    return f"Systemet meldte fejl{where}: {fault.strerror or fault}. Ret årsagen, og kør igen."


def _say(sentence: str, code: int) -> int:
    sys.stdout.flush()
    print(f"raadbot: {sentence}", file=sys.stderr)  # noqa: T201
    return code


def _speak_utf8() -> None:
    """Danish letters come out whole also where the locale is C."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")


if __name__ == "__main__":
    sys.exit(main())
