"""What is shown on a greeting, on `/raadbot help` and when nothing was asked."""

from __future__ import annotations

import re

from rapidfuzz.distance import OSA
from slack_sdk.models.blocks import ActionsBlock, Block, ButtonElement, ContextBlock, MarkdownTextObject, PlainTextObject

from bot.slack import messages_help
from bot.slack.blocks import rich
from bot.slack.message import Message
from bot.slack.prompts import prompts_for
from bot.slack.safe_text import escape
from retrieval.danish import fold

EXAMPLE = "ask_example_"
EXAMPLES = prompts_for("staff")[:3]
"""A short label and what is asked."""

_HELP = ("hjaelp", "help")
_GREETING = re.compile(
    r"(hej|hejsa|hallo|halløj|goddag|godmorgen|davs|hi|hello|hjælp( mig)?|help|kan du hjælpe( mig)?|\?|hvad kan du|hvem er du)"
    r"( igen| rådbot| raadbot| der)?[\s.!?]*",
    re.I,
)


def is_greeting(text: str) -> bool:
    """Whether somebody says hello or asks for help, and nothing more; help may be misspelt."""
    if _GREETING.fullmatch(text.strip()) is not None:
        return True
    word = fold(text).strip(" .!?")
    return word.isalpha() and any(OSA.distance(word, known) <= 1 for known in _HELP)


def help_message() -> Message:
    """Who Rådbot is, how to ask, and a few questions to press."""
    intro = [rich.heading(messages_help.greeting()), rich.section(messages_help.help_text()), rich.bullets(messages_help.help_how())]
    blocks: list[Block] = [rich.block(intro), rich.block([rich.section(messages_help.help_examples_heading())]), example_buttons()]
    blocks.append(ContextBlock(elements=[MarkdownTextObject(text=escape(messages_help.ai_notice()), verbatim=True)]))
    text = escape(f"{messages_help.greeting()} {messages_help.help_text()}")
    return Message(text, tuple(blocks), tuple(blocks))


def example_buttons() -> ActionsBlock:
    """The examples as buttons; the value is the place in the list, never the text."""
    buttons = [
        ButtonElement(text=PlainTextObject(text=label), action_id=f"{EXAMPLE}{number}", value=str(number))
        for number, (label, _question) in enumerate(EXAMPLES)
    ]
    return ActionsBlock(elements=buttons)
