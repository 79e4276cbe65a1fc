"""`raadbot chat`: a conversation in the terminal or through a pipe."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from bot.cli import terminal
from bot.cli.asker import add_role, asker_for
from bot.cli.chat_commands import Conversation, chat_command
from bot.cli.chat_input import asked_questions
from bot.cli.command import Command
from bot.question import clean_question, question_fault

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.assistant import Asker, Assistant

_ENOUGH = {"slut", "farvel", "exit", "quit", "stop"}


def converse(assistant: Assistant, questions: Iterable[str], asker: Asker, echo: bool = False) -> int:
    """Answers each question in the light of those before, until there are no more or one says «slut».

    What begins with «/» is an order to the conversation itself. `echo` shows each question above its answer: for a pipe, where nobody saw it typed.
    Ctrl-C stops the answer that is being made, and the conversation goes on.
    """
    from bot.answer_text import to_markdown

    conversation = Conversation()
    for typed in questions:
        question = clean_question(typed)
        if question.lower().lstrip("/") in _ENOUGH:
            break
        if not question:
            continue
        if echo:
            terminal.show(f"\n❯ {question}\n")
        if question.startswith("/"):
            terminal.show(chat_command(conversation, question))
            continue
        fault = question_fault(question)
        if fault is not None:
            terminal.show(fault)
            continue
        try:
            with terminal.working("Læser spørgsmålet …") as progress:
                answer, turn = assistant.ask(question, conversation.turns, asker, progress)
        except KeyboardInterrupt:
            terminal.end_line()
            terminal.tell("Svaret blev afbrudt. Spørg om noget andet, eller slut med Ctrl-D.")
            continue
        conversation.keep(answer, turn)
        terminal.show_markdown(to_markdown(answer))
        if answer.next_steps:
            terminal.show("\nDu kan også spørge: " + " · ".join(answer.next_steps))
    return 0


def _run(arguments: argparse.Namespace) -> int:
    asker = asker_for(arguments.role)
    from bot.cli.opening import open_assistant
    from bot.config import load_settings

    assistant = open_assistant(load_settings())
    watched = sys.stdin.isatty()
    if watched:
        terminal.show("Spørg om kommunens handlinger, budgetter og beslutninger. /hjælp viser mere; «slut» eller Ctrl-D afslutter.")
    return converse(assistant, asked_questions(), asker, echo=not watched)


COMMAND = Command("chat", "en samtale i terminalen eller gennem et rør; /hjælp viser, hvad man kan", add_role, _run)
