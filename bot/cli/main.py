"""`raadbot`: the door of the command line. Nothing heavy is imported before a command runs.

Standard output holds the answer and nothing else; progress, notes and faults go to standard error.
Exit codes: 0 answered (also when the documents do not say), 1 failed, 2 wrong use, 130 stopped with Ctrl-C.
"""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Sequence

from bot.cli.command import WRONG_USE, Command, DanishParser, WrongUse
from bot.cli.commands import COMMANDS
from bot.cli.terminal import end_line, show_json, tell
from bot.cli.warnings_once import tell_warnings_once

FAILED = 1
INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit code of the command that was typed.

    Every fault becomes one Danish sentence on standard error, and with `--json` also an object on standard output:
    `{"error": {"kind", "message", "exit_code"}}`.
    """
    _speak_utf8()
    typed = list(sys.argv[1:] if arguments is None else arguments)
    as_json = "--json" in typed
    try:
        return _dispatch(typed)
    except WrongUse as fault:
        return _say(fault, str(fault), WRONG_USE, as_json)
    except KeyboardInterrupt as fault:
        end_line()
        return _say(fault, "Afbrudt.", INTERRUPTED, as_json)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    except Exception as fault:  # noqa: BLE001  # the command line's one door
        return _say(fault, _explained(fault), FAILED, as_json)


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
    parsed = own.parse_intermixed_args(arguments[1:])
    tell_warnings_once()
    return command.run(parsed)


def _find(name: str) -> Command:
    for command in COMMANDS:
        if command.name == name:
            return command
    import difflib

    near = difflib.get_close_matches(name.lower(), [command.name for command in COMMANDS], n=1, cutoff=0.5)
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


def _explained(fault: Exception) -> str:
    """One sentence for what went wrong; the whole trace beside it only with RAADBOT_DEBUG."""
    from bot.config import debug_is_on
    from knowledge.errors import RaadbotError

    if debug_is_on():
        import traceback

        traceback.print_exception(fault, file=sys.stderr)
    if isinstance(fault, RaadbotError):
        return str(fault)
    if isinstance(fault, OSError):
        return _system_fault(fault)
    return f"Uventet fejl: {type(fault).__name__}: {fault}. Kør igen med RAADBOT_DEBUG=1 for at se hele forløbet."


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


def _say(fault: BaseException, sentence: str, code: int, as_json: bool) -> int:
    if as_json:
        show_json({"error": {"kind": type(fault).__name__, "message": sentence, "exit_code": code}})
    sys.stdout.flush()
    tell(f"raadbot: {sentence}")
    return code


def _speak_utf8() -> None:
    """Danish letters come out whole also where the locale is C."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")


if __name__ == "__main__":
    sys.exit(main())
