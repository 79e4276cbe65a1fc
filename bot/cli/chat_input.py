"""What is typed or piped into a conversation, one question at a time."""

from __future__ import annotations

import contextlib
import select
import sys
from collections.abc import Iterator

_PROMPT = "\nSpørgsmål: "
_MORE = "\\"
"""At the end of a line: the question goes on in the next."""
_PASTE_SECONDS = 0.05
"""Lines that are there this soon after another were pasted together with it: nobody types that fast."""


def asked_questions() -> Iterator[str]:
    """The questions of standard input until it ends: from a terminal with editing and history, from a pipe a line each.

    Pasted lines are one question; a line that ends in «\\» goes on in the next. Ctrl-D ends it.
    """
    if not sys.stdin.isatty():
        yield from _joined(line.rstrip("\r\n") for line in sys.stdin)
        return
    with contextlib.suppress(ImportError):
        import readline  # noqa: F401  # input() then edits lines, and the arrows go through what was typed
    yield from _joined(_typed())


def _typed() -> Iterator[str]:
    """What is typed at the prompt, a paste as a whole."""
    while True:
        try:
            lines = [input(_PROMPT)]
            while _more_is_waiting():
                lines.append(input())
        except EOFError:
            print()  # noqa: T201
            return
        yield " ".join(lines)


def _joined(lines: Iterator[str]) -> Iterator[str]:
    for line in lines:
        whole = line
        while whole.endswith(_MORE):
            whole = f"{whole.removesuffix(_MORE)} {next(lines, '')}"
        yield whole


def _more_is_waiting() -> bool:
    """Whether the terminal holds another line already; False where it cannot be asked (Windows)."""
    try:
        return bool(select.select([sys.stdin], [], [], _PASTE_SECONDS)[0])
    except (OSError, ValueError):
        return False
