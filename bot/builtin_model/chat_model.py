"""The built-in chat model: deterministic, without network, a LangChain chat model like any other.

It reads the question against the library's own vocabulary, asks for tools, reads their results and words the answer from them. The parts of
the answer ride along in `additional_kwargs["draft"]`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any

from langchain_core.callbacks import CallbackManagerForLLMRun
from langchain_core.language_models import BaseChatModel, LangSmithParams, LanguageModelInput
from langchain_core.messages import AIMessage, BaseMessage, HumanMessage, ToolMessage
from langchain_core.outputs import ChatGeneration, ChatResult
from langchain_core.runnables import Runnable
from langchain_core.tools import BaseTool
from pydantic import ConfigDict, ValidationError

from bot.builtin_model.draft import Call, Draft, Refused, Results
from bot.builtin_model.lead_length import with_short_lead
from bot.builtin_model.parts import respond_to_all
from bot.builtin_model.turns import earlier_turns
from bot.builtin_model.understand.question import Understanding
from tools.contract import ToolResult


class BuiltinChatModel(BaseChatModel):
    """Answers from one library. Without an understanding of a library it only says that it has no documents."""

    model_config = ConfigDict(arbitrary_types_allowed=True)

    understanding: Understanding | None = None

    @property
    def _llm_type(self) -> str:
        return "raadbot-builtin"

    def _get_ls_params(self, stop: list[str] | None = None, **kwargs: Any) -> LangSmithParams:
        """How LangChain's callbacks name the model; without temperature, since nothing is drawn by lot."""
        named = LangSmithParams(ls_provider="raadbot", ls_model_name=str(kwargs.get("model") or "builtin"), ls_model_type="chat")
        return {**named, "ls_stop": stop} if stop else named

    @property
    def _identifying_params(self) -> dict[str, Any]:
        return {"model": "builtin"}

    def bind_tools(
        self, tools: Sequence[dict[str, Any] | type | Callable[..., Any] | BaseTool], *, tool_choice: str | None = None, **kwargs: Any
    ) -> Runnable[LanguageModelInput, AIMessage]:
        """Itself: which tools there are is known from the skills."""
        return self.bind(**kwargs)

    def _generate(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: CallbackManagerForLLMRun | None = None,
        **kwargs: Any,
    ) -> ChatResult:
        if self.understanding is None:
            return _result(AIMessage(content="Der er ingen dokumenter at svare ud fra."))
        last = max((i for i, message in enumerate(messages) if isinstance(message, HumanMessage)), default=-1)
        if last < 0:
            return _result(AIMessage(content="Hvad vil du spørge om?"))
        asked, before = str(messages[last].text), earlier_turns(messages[:last])
        step = respond_to_all(asked, before, self.understanding, Results(_given(messages[last + 1 :])))
        if isinstance(step, Draft):
            step = with_short_lead(step)
            return _result(AIMessage(content=_text(step), additional_kwargs={"draft": step.model_dump(mode="json")}))
        made = sum(isinstance(message, ToolMessage) for message in messages)
        calls = [{"name": c.name, "args": dict(c.arguments), "id": f"call_{made + n}", "type": "tool_call"} for n, c in enumerate(step)]
        return _result(AIMessage(content="", tool_calls=calls))


def _result(message: AIMessage) -> ChatResult:
    return ChatResult(generations=[ChatGeneration(message=message)])


def _text(draft: Draft) -> str:
    return "\n\n".join(part for part in (draft.lead, draft.body) if part)


def _given(messages: Sequence[BaseMessage]) -> dict[str, ToolResult | Refused]:
    calls: dict[str, Call] = {}
    given: dict[str, ToolResult | Refused] = {}
    for message in messages:
        if isinstance(message, AIMessage):
            calls.update({c["id"]: Call(c["name"], c["args"]) for c in message.tool_calls if c["id"]})
        elif isinstance(message, ToolMessage) and message.tool_call_id in calls:
            given[calls[message.tool_call_id].key] = _read_result(message)
    return given


def _read_result(message: ToolMessage) -> ToolResult | Refused:
    if isinstance(message.artifact, ToolResult):
        return message.artifact
    text = str(message.text)
    if message.status == "error":
        return Refused(text)
    try:
        return ToolResult.model_validate_json(text)
    except (ValidationError, json.JSONDecodeError):
        return Refused(text)
