"""`raadbot chat`: a conversation in the terminal."""

from __future__ import annotations

import argparse
import contextlib
from collections.abc import Iterator
from typing import TYPE_CHECKING

from bot.cli import terminal
from bot.cli.asker import add_role, asker_for
from bot.cli.command import Command
from bot.question import clean_question, question_fault

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.assistant import Asker, Assistant, Turn

REMEMBERED_TURNS = 20
"""The oldest turns are forgotten first."""

_PROMPT = "\nSpørgsmål: "
_ENOUGH = {"slut", "farvel", "exit", "quit", "stop"}


def converse(assistant: Assistant, questions: Iterable[str], asker: Asker) -> int:
    """Answers each question in the light of those before, until there are no more or one says «slut»."""
    from bot.answer_text import to_markdown

    turns: tuple[Turn, ...] = ()
    for typed in questions:
        question = clean_question(typed)
        if question.lower() in _ENOUGH:
            break
        if not question:
            continue
        fault = question_fault(question)
        if fault is not None:
            terminal.show(fault)
            continue
        with terminal.working("Læser spørgsmålet …") as progress:
            answer, turn = assistant.ask(question, turns, asker, progress)
        turns = (*turns, turn)[-REMEMBERED_TURNS:]
        terminal.show_markdown(to_markdown(answer))
        if answer.next_steps:
            terminal.show("\nDu kan også spørge: " + " · ".join(answer.next_steps))
    return 0


def typed_lines() -> Iterator[str]:
    """What is typed, line by line, with history and editing where the terminal has them; ends at Ctrl-D."""
    with contextlib.suppress(ImportError):
        import readline  # noqa: F401  # input() edits lines when it is there
    while True:
        try:
            yield input(_PROMPT)
        except EOFError:
            terminal.show()
            return


def _run(arguments: argparse.Namespace) -> int:
    asker = asker_for(arguments.role)
    from bot.cli.opening import open_assistant
    from bot.config import load_settings

    assistant = open_assistant(load_settings())
    terminal.show("Spørg om kommunens handlinger, budgetter og beslutninger. «slut» eller Ctrl-D afslutter.")
    return converse(assistant, typed_lines(), asker)


COMMAND = Command("chat", "en samtale i terminalen", add_role, _run)
