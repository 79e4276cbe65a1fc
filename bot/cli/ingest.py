"""`raadbot ingest`: documents into the library, with progress; safe to interrupt."""

from __future__ import annotations

import argparse
from pathlib import Path

from bot.cli.command import Command


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", metavar="STI", nargs="*", type=Path, help="filer eller mapper (ellers mappen i RAADBOT_DOCUMENTS)")
    parser.add_argument("--rebuild", action="store_true", help="læs alt igen og byg søgeindekset forfra")
    parser.add_argument("--prune", action="store_true", help="fjern dokumenter, der ikke længere er blandt stierne")


def _run(arguments: argparse.Namespace) -> int:
    from bot.cli.building import build_library, show_report
    from bot.config import load_settings

    settings = load_settings()
    report = build_library(settings, tuple(arguments.paths), rebuild=arguments.rebuild, prune=arguments.prune)
    show_report(report, settings)
    return 1 if report.failed else 0


COMMAND = Command("ingest", "læs dokumenter ind i biblioteket", _arguments, _run, "raadbot ingest ~/referater/2023")
