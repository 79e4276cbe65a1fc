"""`raadbot manifest`: the app manifest for Slack, with exactly the rights and events that the code uses."""

from __future__ import annotations

import argparse
import json
from urllib.parse import urlsplit

from bot.cli import terminal
from bot.cli.command import Command, WrongUse


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--url", metavar="ADRESSE", help="den offentlige adresse, Slack kalder i HTTP (fx https://raadbot.kommune.dk/slack/events)")


def _run(arguments: argparse.Namespace) -> int:
    from bot.config import load_settings
    from bot.slack.manifest import manifest

    settings = load_settings()
    http = settings.slack_mode == "http"
    if arguments.url and not http:
        raise WrongUse("--url bruges kun i HTTP; sæt SLACK_MODE=http først, eller udelad adressen.")
    if arguments.url and urlsplit(arguments.url).scheme != "https":
        raise WrongUse(
            f"{arguments.url!r} er ikke en adresse, Slack kan kalde; den begynder med https://, fx https://raadbot.kommune.dk/slack/events."
        )
    if http and not arguments.url:
        terminal.tell("Manifestet har en opdigtet adresse (raadbot.example.org); giv jeres egen med --url.")
    terminal.show(json.dumps(manifest(settings.slack_experience, settings.slack_mode, arguments.url), ensure_ascii=False, indent=2))
    return 0


COMMAND = Command("manifest", "vis appens manifest til Slack", _arguments, _run, "raadbot manifest > manifest.json")
