"""A question put to the built-in model over a library made in the test, with its tool calls made."""

from __future__ import annotations

import datetime

from bot.builtin_model.draft import Draft, Refused, Results
from bot.builtin_model.parts import respond_to_all
from bot.builtin_model.turns import Earlier
from bot.builtin_model.understand.question import Understanding
from knowledge.errors import ToolCallError
from tools import ALL_TOOLS
from tools.contract import ToolContext, ToolResult

DENIALS = ("Nej", "No,", "No:", "Det passer ikke: ", "That is not so: ", "Det er ingen udgift: ")
"""How an answer begins that puts right what a question takes for granted."""
_TOOLS = {tool.name: tool for tool in ALL_TOOLS}


def answer(context: ToolContext, text: str, *earlier: Earlier, today: datetime.date = datetime.date(2026, 6, 1)) -> Draft:
    """The draft that the model ends with, after the earlier turns where there are any."""
    understanding = Understanding(context.library, today)
    given: dict[str, ToolResult | Refused] = {}
    for _ in range(8):
        step = respond_to_all(text, earlier, understanding, Results(given))
        if isinstance(step, Draft):
            return step
        for call in step:
            tool = _TOOLS[call.name]
            try:
                given[call.key] = tool.run(context, tool.arguments(**call.arguments))
            except ToolCallError as error:
                given[call.key] = Refused(str(error))
    raise AssertionError("no answer after eight rounds of calls")
