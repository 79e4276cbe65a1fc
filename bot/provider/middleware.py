"""Stands between LangChain's agent and the model and its tools: counts, pays, and says what was wrong with a call."""

from __future__ import annotations

import asyncio
import difflib
import json
import logging
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from langchain.agents.middleware import AgentMiddleware
from langchain.agents.middleware.types import ModelRequest, ModelResponse
from langchain_core.messages import AIMessage, BaseMessage, ToolMessage
from langchain_core.tools import BaseTool
from langchain_core.utils.function_calling import convert_to_openai_tool
from langgraph.prebuilt.tool_node import ToolCallRequest
from langgraph.types import Command

from bot.provider.citing import told
from bot.provider.faults import GaveUp, Reason
from bot.provider.instructions import disarmed
from bot.provider.meter import Meter
from knowledge.errors import StoreError
from knowledge.tokens import count_tokens
from tools.contract import ToolResult

log = logging.getLogger("raadbot.model")

_A_MESSAGE = 4
"""Tokens that a message takes beside its text."""
_LONGEST_REFUSAL = 1_500
_CUT = {"length", "max_tokens", "max_output_tokens", "MAX_TOKENS"}
_WITHHELD = {"content_filter", "refusal", "SAFETY"}


class Metered(AgentMiddleware[Any, Meter, Any]):
    """Counts each call of the model in tokens and kroner before it is made, and looks at how it ended."""

    def __init__(self, tools: Sequence[BaseTool]) -> None:
        """`tools` are told to the model with every call, and count."""
        super().__init__()
        self._schema = json.dumps([convert_to_openai_tool(tool) for tool in tools], ensure_ascii=False)
        self._schema_tokens: int | None = None

    async def awrap_model_call(
        self, request: ModelRequest[Meter], handler: Callable[[ModelRequest[Meter]], Awaitable[ModelResponse[Any]]]
    ) -> ModelResponse[Any]:
        """One call.

        Raises:
            GaveUp: a cap is reached, the money is spent, or the answer is no whole answer.
        """
        meter = request.runtime.context
        tokens_in = self._tokens_of(request)
        meter.call_model(tokens_in)
        kept = await asyncio.to_thread(meter.purse.put_aside, meter.person, meter.model, tokens_in, meter.caps.answer_tokens)
        tokens_out, response = 0, None
        try:
            response = await handler(request)
            message = _answer_of(response)
            tokens_out = _tokens_out(message, meter)
        finally:
            await asyncio.to_thread(_settle, meter, kept, tokens_in if response or meter.streamed_characters else 0, tokens_out)
        meter.use_tokens(tokens_out)
        _look_at_end(message)
        return ModelResponse(result=[_with_readable_calls(message, meter)])

    def _tokens_of(self, request: ModelRequest[Meter]) -> int:
        if self._schema_tokens is None:
            self._schema_tokens = count_tokens(self._schema)
        messages = [request.system_message, *request.messages] if request.system_message else request.messages
        return self._schema_tokens + sum(message_tokens(message) for message in messages)


class GuardedTools(AgentMiddleware[Any, Meter, Any]):
    """Gives each result with numbered sources and no longer than its budget, and answers calls that cannot be made with what would be right."""

    async def awrap_tool_call(
        self, request: ToolCallRequest, handler: Callable[[ToolCallRequest], Awaitable[ToolMessage | Command[Any]]]
    ) -> ToolMessage | Command[Any]:
        """One look-up.

        Raises:
            GaveUp: one look-up too many, or the same for the third time.
        """
        context: Any = request.runtime.context
        meter: Meter = context
        name, id_ = request.tool_call["name"], str(request.tool_call["id"])
        is_new = meter.call_tool(name, {"": meter.malformed[id_]} if id_ in meter.malformed else request.tool_call["args"])
        if id_ in meter.malformed:
            return _refused(name, id_, f"Argumenterne til {name} var ikke gyldig JSON. Kald igen med ét helt JSON-objekt.")
        if request.tool is None:
            return _refused(name, id_, _unknown(name, [tool.name for tool in request.runtime.tools or ()]))
        if not is_new:
            return _refused(name, id_, "Du har allerede fået dette resultat ovenfor. Svar ud fra det, eller slå noget andet op.")
        message = await handler(request)
        if isinstance(message, ToolMessage):
            if isinstance(message.artifact, ToolResult):
                shown = await asyncio.to_thread(told, disarmed(message.artifact), meter.numbered, meter.caps.result_tokens)
                return message.model_copy(update={"content": shown})
            return message.model_copy(update={"content": str(message.text)[:_LONGEST_REFUSAL]})
        return message


def message_tokens(message: BaseMessage) -> int:
    """How many tokens a message takes in a prompt."""
    calls = message.tool_calls if isinstance(message, AIMessage) else []
    written = "".join(f"{call['name']}{json.dumps(call['args'], ensure_ascii=False, default=str)}" for call in calls)
    return count_tokens(str(message.text)) + (count_tokens(written) if written else 0) + _A_MESSAGE


def _answer_of(response: ModelResponse[Any]) -> AIMessage:
    message = response.result[-1] if response.result else None
    if not isinstance(message, AIMessage):
        raise GaveUp(Reason.GARBLED, "no message came back")
    return message


def _tokens_out(message: AIMessage, meter: Meter) -> int:
    """The tokens of the answer, counted here; or as the server told them when that is more (thinking is paid for too)."""
    if meter.streamed_characters == 0:
        meter.hear(len(str(message.text)))
    counted = message_tokens(message)
    usage = message.usage_metadata
    return max(counted, usage["output_tokens"]) if usage else counted


def _settle(meter: Meter, kept: str, tokens_in: int, tokens_out: int) -> None:
    try:
        meter.purse.settle(kept, tokens_in, tokens_out)
    except StoreError as fault:
        log.warning("the cost of a call stays at what was put aside for it: %s", fault)


def _look_at_end(message: AIMessage) -> None:
    told_end = message.response_metadata
    end = told_end.get("finish_reason") or told_end.get("stop_reason") or told_end.get("done_reason")
    if end in _CUT:
        raise GaveUp(Reason.CUT_OFF, f"finish reason {end}")
    if end in _WITHHELD or message.additional_kwargs.get("refusal"):
        raise GaveUp(Reason.REFUSED, f"finish reason {end}")
    if end is None and told_end.get("model_provider") == "openai":
        raise ConnectionError("the stream ended before the answer did")


def _with_readable_calls(message: AIMessage, meter: Meter) -> AIMessage:
    """The message with calls whose arguments are no JSON made into calls that are answered with that."""
    if not message.invalid_tool_calls:
        return message
    calls = list(message.tool_calls)
    for number, call in enumerate(message.invalid_tool_calls):
        id_ = call["id"] or f"call_malformed_{meter.model_calls}_{number}"
        meter.malformed[id_] = str(call["args"])
        calls.append({"name": call["name"] or "", "args": {}, "id": id_, "type": "tool_call"})
    return AIMessage(content=message.content, tool_calls=calls, id=message.id)


def _refused(name: str, id_: str, text: str) -> ToolMessage:
    return ToolMessage(content=text, tool_call_id=id_, name=name, status="error")


def _unknown(name: str, names: Sequence[str]) -> str:
    near = difflib.get_close_matches(name, names, n=1)
    hint = f"mente du {near[0]}? " if near else ""
    return f"Værktøjet {name[:60]!r} findes ikke; {hint}Der er: {', '.join(names)}."
