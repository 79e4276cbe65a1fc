"""What the layers below warn of while a command runs, as a line beside the output: each warning once."""

from __future__ import annotations

import logging

from bot.cli import terminal


class TellOnce(logging.Handler):
    """Tells a warning of Rådbot's own the first time it comes; other libraries' warnings are left out."""

    def __init__(self) -> None:
        """Has told nothing yet."""
        super().__init__(logging.WARNING)
        self._told: set[str] = set()

    def emit(self, record: logging.LogRecord) -> None:
        """Tells it, unless it has been told."""
        text = record.getMessage()
        if record.name.split(".")[0] in {"bot", "tools", "retrieval", "knowledge"} and text not in self._told:
            self._told.add(text)
            terminal.tell(f"raadbot: {text}")


def tell_warnings_once() -> None:
    """From now on warnings are told that way, for the rest of the process."""
    root = logging.getLogger()
    if not any(isinstance(handler, TellOnce) for handler in root.handlers):
        root.addHandler(TellOnce())
