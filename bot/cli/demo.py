"""`raadbot demo`: what Rådbot can, shown on the library at hand; in a terminal it then chats."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from bot.cli import terminal
from bot.cli.asker import asker_for
from bot.cli.chat import converse
from bot.cli.chat_input import asked_questions
from bot.cli.command import Command, no_arguments

if TYPE_CHECKING:
    from bot.assistant import Assistant

QUESTIONS = (
    "Hvor stort er det samlede anlægsbeløb i 2020?",
    "Hvad blev der besluttet om studieturen, og er det endeligt?",
    "Hvad er udviklingsdirektøren ansvarlig for i den internationale handleplan?",
    "Hvad er de samlede anlægsinvesteringer i 2031?",
)
"""On the shipped documents: a sum, a decision, a list, and one that they do not answer."""


def show_examples(assistant: Assistant) -> None:
    """Asks and answers the example questions, one after another."""
    from bot.answer_text import to_markdown

    asker = asker_for("administrator")
    for question in QUESTIONS:
        answer, _turn = assistant.ask(question, asker=asker)
        terminal.show(f"\n❯ {question}\n")
        terminal.show_markdown(to_markdown(answer))


def _run(_arguments: argparse.Namespace) -> int:
    from bot.cli.opening import open_assistant
    from bot.config import load_settings

    assistant = open_assistant(load_settings())
    show_examples(assistant)
    if sys.stdin.isatty() and sys.stdout.isatty():
        terminal.show("\nNu er det din tur. /hjælp viser mere; «slut» eller Ctrl-D afslutter.")
        return converse(assistant, asked_questions(), asker_for("administrator"))
    terminal.show('\nSpørg selv: .venv/bin/raadbot ask "dit spørgsmål"  ·  en samtale: .venv/bin/raadbot chat')
    return 0


COMMAND = Command("demo", "vis, hvad Rådbot kan, på dokumenterne", no_arguments, _run)
