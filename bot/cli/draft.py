"""`raadbot draft`: a draft for a secretary, on the screen and as a Word file."""

from __future__ import annotations

import argparse
from pathlib import Path

from bot.cli import terminal
from bot.cli.ask import typed_question
from bot.cli.asker import add_role, asker_for
from bot.cli.command import Command, WrongUse

_TO_APPROVE = (
    "Godkendelse: gem udkastet med --docx; den, der godkender, læser og retter det og sletter «UDKAST – ikke godkendt» i sidehovedet. "
    "I Slack sker det med en knap."
)
_EXAMPLE = 'raadbot draft "referattekst til punkt 5" --docx punkt5.docx'


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("order", metavar="BESTILLING", nargs="+", help="fx «resumé af punkt 5» eller «briefing før mødet i marts»")
    parser.add_argument("--docx", metavar="FIL", type=Path, help="gem udkastet som Word-dokument i FIL (.docx)")
    parser.add_argument("--json", action="store_true", help="svaret som JSON med kilder og værktøjskald")
    add_role(parser)


def _run(arguments: argparse.Namespace) -> int:
    from bot.drafts.order_words import as_question

    question = as_question(typed_question(arguments.order, _EXAMPLE))
    asker = asker_for(arguments.role)
    _check_file(arguments.docx)
    from bot.answer_text import to_json, to_markdown
    from bot.cli.opening import open_assistant
    from bot.config import load_settings
    from bot.drafts.text import draft_of, marked
    from bot.drafts.word import as_word
    from bot.literal import told

    with terminal.working("Skriver udkastet …") as progress:
        answer, _turn = open_assistant(load_settings()).ask(question, asker=asker, progress=progress)
    if arguments.json:
        terminal.show_json(to_json(answer))
    else:
        terminal.show_markdown(told(marked(draft_of(answer))) if answer.found else to_markdown(answer))
    if answer.found and not arguments.json:
        terminal.tell(_TO_APPROVE)
    if not answer.found or arguments.docx is None:
        return 0 if answer.found or arguments.docx is None else 1
    try:
        arguments.docx.write_bytes(as_word(draft_of(answer)))
    except OSError as error:
        raise WrongUse(f"{arguments.docx} kan ikke skrives: {error.strerror}.") from error
    if not arguments.json:
        terminal.show_markdown(f"Gemt som {arguments.docx}.")
    return 0


def _check_file(file: Path | None) -> None:
    """Says at once what would be wrong with the file, before the draft is made.

    Raises:
        WrongUse: it does not end in .docx, or its folder is not there.
    """
    if file is not None and file.suffix.lower() != ".docx":
        raise WrongUse(f"{file} skal ende på .docx.")
    if file is not None and not file.absolute().parent.is_dir():
        raise WrongUse(f"Mappen {file.absolute().parent} findes ikke.")


COMMAND = Command(
    "draft",
    "et udkast: resumé, referattekst eller briefing, også som Word",
    _arguments,
    _run,
    _EXAMPLE,
)
