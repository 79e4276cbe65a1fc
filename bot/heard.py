"""What was said since a question: the look-ups that gave something, and all else that a claim may rest on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from bot.answer import ToolCall
from bot.assistant import Turn
from tools.contract import ToolResult

if TYPE_CHECKING:
    from langchain_core.messages import BaseMessage


def used_calls(said: Sequence[BaseMessage]) -> tuple[ToolCall, ...]:
    """The look-ups that were made, with their results, in order."""
    from langchain_core.messages import AIMessage, ToolMessage

    calls = {call["id"]: call for message in said if isinstance(message, AIMessage) for call in message.tool_calls}
    return tuple(
        ToolCall(name=calls[message.tool_call_id]["name"], arguments=calls[message.tool_call_id]["args"], result=message.artifact)
        for message in said
        if isinstance(message, ToolMessage) and isinstance(message.artifact, ToolResult) and message.tool_call_id in calls
    )


def heard(said: Sequence[BaseMessage], earlier: tuple[Turn, ...]) -> list[str]:
    """What was said beside the tool results: why a call was refused, and the earlier answers, which were checked themselves."""
    from langchain_core.messages import AIMessage

    calls = {call["id"]: call["args"] for message in said if isinstance(message, AIMessage) for call in message.tool_calls}
    refused = [
        _without_its_own_words(str(message.text), calls.get(str(getattr(message, "tool_call_id", "")), {}))
        for message in said
        if message.type == "tool" and not isinstance(getattr(message, "artifact", None), ToolResult)
    ]
    return [*refused, *(turn.answer for turn in earlier)]


def _without_its_own_words(refusal: str, arguments: Any) -> str:
    """A refusal without what the model had put into the call: what it made up does not become evidence by being refused."""
    values = list(arguments.values()) if isinstance(arguments, dict) else [arguments]
    while values:
        value = values.pop()
        if isinstance(value, (list, tuple)):
            values += value
        elif isinstance(value, dict):
            values += value.values()
        elif value is not None and str(value):
            refusal = refusal.replace(str(value), "…")
    return refusal
