"""What is shown on a greeting, on `/raadbot help` and when nothing was asked."""

from __future__ import annotations

import re

from slack_sdk.models.blocks import ActionsBlock, Block, ButtonElement, ContextBlock, MarkdownTextObject, PlainTextObject

from bot.slack import messages, messages_help
from bot.slack.blocks import rich
from bot.slack.message import Message
from bot.slack.safe_text import escape, shorten

EXAMPLE = "ask_example_"
EXAMPLES = (
    "Hvad blev besluttet på det seneste møde?",
    "Hvem er ansvarlig, og hvornår er fristerne?",
    "Hvor meget er der afsat til anlæg i budgettet?",
)
_GREETING = re.compile(
    r"(hej|hejsa|hallo|halløj|goddag|godmorgen|davs|hi|hello|hjælp|help|\?|hvad kan du|hvem er du)( igen| rådbot| raadbot| der)?[\s.!?]*", re.I
)


def is_greeting(text: str) -> bool:
    """Whether somebody says hello or asks for help, and nothing more."""
    return _GREETING.fullmatch(text.strip()) is not None


def help_message(examples: tuple[str, ...] = EXAMPLES) -> Message:
    """Who Rådbot is, how to ask, and a few questions to press."""
    intro = [rich.heading(messages_help.greeting()), rich.section(messages_help.help_text()), rich.bullets(messages_help.help_how())]
    blocks: list[Block] = [rich.block(intro), rich.block([rich.section(messages_help.help_examples_heading())]), example_buttons(examples)]
    blocks.append(ContextBlock(elements=[MarkdownTextObject(text=escape(messages.ai_notice()), verbatim=True)]))
    text = escape(f"{messages_help.greeting()} {messages_help.help_text()}")
    return Message(text, tuple(blocks), tuple(blocks))


def example_buttons(examples: tuple[str, ...]) -> ActionsBlock:
    """The examples as buttons; the value is the place in the list, never the text."""
    buttons = [
        ButtonElement(text=PlainTextObject(text=shorten(example, 72)), action_id=f"{EXAMPLE}{number}", value=str(number))
        for number, example in enumerate(examples)
    ]
    return ActionsBlock(elements=buttons)
