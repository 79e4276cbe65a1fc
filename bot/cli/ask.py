"""`raadbot ask`: one question, one answer with its sources."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from bot.cli import terminal
from bot.cli.asker import add_role, asker_for
from bot.cli.command import Command, WrongUse
from bot.question import clean_question, question_fault

if TYPE_CHECKING:
    from bot.assistant import Asker, Assistant


_EXAMPLE = 'raadbot ask "Hvad blev besluttet om studieturen?"'


def ask_once(assistant: Assistant, question: str, asker: Asker, as_json: bool) -> int:
    """Shows the answer to a cleaned question; 0 also when the documents do not say."""
    from bot.answer_text import to_json, to_markdown

    with terminal.working("Læser spørgsmålet …") as progress:
        answer, _turn = assistant.ask(question, asker=asker, progress=progress)
    if as_json:
        terminal.show_json(to_json(answer))
    else:
        terminal.show_markdown(to_markdown(answer))
    return 0


def typed_question(words: list[str], example: str) -> str:
    """The cleaned question from the words on the command line; «-» reads it from standard input.

    Raises:
        WrongUse: there is none, it is empty or too long.
    """
    if not words:
        raise WrongUse(f"Skriv, hvad du vil vide, efter kommandoen, fx: {example}")
    if words == ["-"] and sys.stdin.isatty():
        terminal.tell("Skriv spørgsmålet, og slut med Ctrl-D på en tom linje.")
    question = clean_question(sys.stdin.read() if words == ["-"] else " ".join(words))
    fault = question_fault(question)
    if fault is not None:
        raise WrongUse(fault)
    return question


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("question", metavar="SPØRGSMÅL", nargs="*", help="spørgsmålet; «-» læser det fra standard-ind")
    parser.add_argument("--json", action="store_true", help="svaret som JSON med kilder og værktøjskald")
    add_role(parser)


def _run(arguments: argparse.Namespace) -> int:
    question = typed_question(arguments.question, _EXAMPLE)
    asker = asker_for(arguments.role)
    from bot.cli.opening import open_assistant
    from bot.config import load_settings

    return ask_once(open_assistant(load_settings()), question, asker, arguments.json)


COMMAND = Command("ask", "et spørgsmål, et svar med kilder", _arguments, _run, _EXAMPLE)
