"""`raadbot batch`: a file of conversations in, a file of answers out."""

from __future__ import annotations

import argparse
import json
import os
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.cli import terminal
from bot.cli.asker import add_role, asker_for
from bot.cli.command import Command, WrongUse
from bot.cli.words import counted, duration
from bot.question import clean_question, question_fault

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answer import Answer
    from bot.assistant import Asker, Assistant, Turn


class BadLine(ValueError):
    """A line of the input that holds no conversation; the message says what was expected."""


def read_conversation(line: str) -> tuple[str, list[str]]:
    """The id and the questions of one line `{"id": …, "turns": […]}`; other keys are ignored.

    Raises:
        BadLine: it is not such an object.
    """
    try:
        value = json.loads(line)
    except ValueError as fault:
        raise BadLine(f"er ikke JSON ({fault})") from None
    if not isinstance(value, dict) or not isinstance(value.get("id"), str | int):
        raise BadLine('mangler "id"')
    turns = value.get("turns")
    if not isinstance(turns, list) or not turns or not all(isinstance(turn, str) for turn in turns):
        raise BadLine('skal have "turns": en liste med mindst ét spørgsmål')
    return str(value["id"]), turns


def answer_all(assistant: Assistant, questions: list[str], asker: Asker) -> list[Answer]:
    """The answers of one conversation, in order. A question that cannot be one gets the reason as its answer."""
    from bot.answer import Answer

    turns: tuple[Turn, ...] = ()
    answers: list[Answer] = []
    for asked in questions:
        question = clean_question(asked)
        fault = question_fault(question)
        if fault is not None:
            answers.append(Answer(question=question[:200], lead=fault, found=False, model="none", seconds=0.0))
            continue
        answer, turn = assistant.ask(question, turns, asker)
        turns = (*turns, turn)
        answers.append(answer)
    return answers


def run_batch(assistant: Assistant, lines: Sequence[tuple[int, str]], target: Path, asker: Asker) -> int:
    """Answers every conversation of the numbered lines into `target`; 1 when a line was bad, after the others are done.

    `target` is written beside itself and put in place when it is whole, so an interrupted run loses nothing that was there.
    """
    from bot.answer_text import to_json

    unfinished = target.with_name(f"{target.name}.del")
    bad = 0
    started = time.perf_counter()
    try:
        with unfinished.open("w", encoding="utf-8") as out, terminal.counting("Samtaler", len(lines)) as step:
            for number, line in lines:
                try:
                    name, questions = read_conversation(line)
                except BadLine as fault:
                    terminal.tell(f"Linje {number} {fault}; den er sprunget over.")
                    bad += 1
                    continue
                answers: list[dict[str, Any]] = [to_json(answer) for answer in answer_all(assistant, questions, asker)]
                out.write(json.dumps({"id": name, "answers": answers}, ensure_ascii=False) + "\n")
                step()
    except KeyboardInterrupt:
        terminal.end_line()
        terminal.tell(f"De samtaler, der blev færdige, står i {unfinished}; {target} er ikke rørt.")
        raise
    os.replace(unfinished, target)
    terminal.tell(f"{counted(len(lines) - bad, 'samtale', 'samtaler')} besvaret på {duration(time.perf_counter() - started)} → {target}")
    return 1 if bad else 0


def numbered_lines(source: Path) -> list[tuple[int, str]]:
    """The lines that hold something, with their numbers from 1.

    Raises:
        WrongUse: the file is not UTF-8.
    """
    try:
        text = source.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise WrongUse(f"{source} er ikke UTF-8; gem filen som UTF-8, og kør igen.") from None
    return [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip()]


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("source", metavar="IND.jsonl", type=Path, help='en samtale pr. linje: {"id": "1", "turns": ["spørgsmål", "opfølgning"]}')
    parser.add_argument("target", metavar="UD.jsonl", type=Path, help='svarene: {"id": "1", "answers": [...]} pr. linje')
    add_role(parser)


def _run(arguments: argparse.Namespace) -> int:
    asker = asker_for(arguments.role)
    lines = numbered_lines(arguments.source)
    if not arguments.target.parent.is_dir():
        raise WrongUse(f"Mappen {arguments.target.parent} findes ikke; lav den, eller skriv svarene et andet sted.")
    from bot.cli.opening import open_assistant
    from bot.config import load_settings

    return run_batch(open_assistant(load_settings()), lines, arguments.target, asker)


COMMAND = Command("batch", "mange samtaler fra en fil", _arguments, _run, "raadbot batch spørgsmål.jsonl svar.jsonl")
