"""The window that shows the passages an answer was taken from, as they are printed."""

from __future__ import annotations

import re

from slack_sdk.models.blocks import Block, PlainTextObject
from slack_sdk.models.views import View

from bot.answer import Answer
from bot.answer_text import source_line
from bot.slack import messages
from bot.slack.blocks import rich
from bot.slack.safe_text import shorten

_MOST = 90
_QUOTE = 1_500


def sources_view(answer: Answer) -> View:
    """Every source with its quoted lines, numbered as in the answer."""
    shown = answer.sources[:_MOST]
    blocks: list[Block] = []
    for number, source in enumerate(shown, 1):
        title = rich.heading(shorten(f"[{number}] {source_line(source, answer.language)}", 300))
        blocks.append(rich.block([title, rich.quote(shorten(re.sub(r"\n\s*\n(\s*\n)+", "\n\n", source.quote).strip(), _QUOTE))]))
    if len(answer.sources) > len(shown):
        blocks.append(rich.block([rich.section(messages.sources_cut(len(shown), len(answer.sources)))]))
    blocks = blocks or [rich.block([rich.section(messages.answer_gone())])]
    return View(type="modal", title=PlainTextObject(text=messages.sources_title()), close=PlainTextObject(text=messages.close()), blocks=blocks)
