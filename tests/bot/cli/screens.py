"""A program run in a terminal of its own, to see what is shown there."""

from __future__ import annotations

import os
import pty
import subprocess
import sys


def shown_in_terminal(code: str, **changes: str) -> str:
    """All that a piece of Python shows on its terminal, escapes and all."""
    outer, inner = pty.openpty()
    environment = {**{name: value for name, value in os.environ.items() if name != "NO_COLOR"}, "TERM": "xterm-256color", "COLUMNS": "100", **changes}
    process = subprocess.Popen([sys.executable, "-c", code], stdin=inner, stdout=inner, stderr=inner, env=environment, close_fds=True)
    os.close(inner)
    seen = b""
    while True:
        try:
            part = os.read(outer, 4096)
        except OSError:
            break
        if not part:
            break
        seen += part
    process.wait(timeout=20)
    os.close(outer)
    return seen.decode("utf-8", "replace")
