"""`raadbot doctor`: whether everything Rådbot rests on works, and what to do about what does not."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from bot.cli import terminal
from bot.cli.command import Command, no_arguments

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.health import Finding


def show_findings(findings: Iterable[Finding]) -> int:
    """Each finding on a line as it comes; 1 when any of them stops Rådbot from working."""
    failed = False
    for finding in findings:
        mark = {True: "✓", False: "✗", None: "–"}[finding.fine]
        terminal.show(f"{mark} {finding.subject}: {finding.told}")
        failed = failed or finding.fine is False
    return 1 if failed else 0


def _run(_arguments: argparse.Namespace) -> int:
    from bot.config import load_settings
    from bot.health import examine

    return show_findings(examine(load_settings()))


COMMAND = Command("doctor", "efterse indstillinger, bibliotek, søgning og model", no_arguments, _run)
