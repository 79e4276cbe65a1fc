"""One go of a language model at a question: its messages from the question on, within the turn's caps."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from langchain.agents import create_agent
from langchain.agents.middleware import AgentMiddleware, ModelRetryMiddleware
from langchain_core.callbacks import AsyncCallbackHandler
from langchain_core.messages import BaseMessage
from langchain_core.outputs import ChatGenerationChunk, GenerationChunk
from langchain_core.runnables import RunnableConfig

from bot.messages import model_is_writing, working_on
from bot.provider.faults import may_pass
from bot.provider.meter import Meter
from bot.provider.middleware import GuardedTools, Metered
from bot.provider.running import run_within
from bot.provider.unstreamed import WholeWhenNotStreamed

if TYPE_CHECKING:
    from collections.abc import Callable

    from langchain_core.language_models import BaseChatModel
    from langchain_core.tools import BaseTool
    from langgraph.graph.state import CompiledStateGraph

Graph = Any
_TRIES_AGAIN = 2
_STEPS_A_CALL = 4


def compiled(model: BaseChatModel, tools: Sequence[BaseTool], prompt: str) -> CompiledStateGraph[Any, Any, Any, Any]:
    """LangChain's agent around the model, to be run with a `Meter` as its context."""
    again = ModelRetryMiddleware(max_retries=_TRIES_AGAIN, retry_on=may_pass, on_failure="error", initial_delay=0.5, max_delay=4.0)
    middleware: list[AgentMiddleware[Any, Any, Any]] = [again, Metered(tools), WholeWhenNotStreamed(), GuardedTools()]
    return create_agent(model, list(tools), system_prompt=prompt, middleware=middleware, context_schema=Meter)


def run_turn(graph: Graph, messages: Sequence[BaseMessage], meter: Meter, tell: Callable[[str], None]) -> list[BaseMessage]:
    """All messages of the conversation after the model answered.

    Raises:
        GaveUp: it gave no answer that can be used, in time and within its caps.
        RaadbotError: the library cannot be used.
    """
    config: RunnableConfig = {"recursion_limit": _STEPS_A_CALL * meter.caps.model_calls + 10, "callbacks": [Listening(meter)]}

    async def work() -> list[BaseMessage]:
        done = await graph.ainvoke({"messages": list(messages)}, config, context=meter)
        return list(done["messages"])

    return run_within(meter.seconds_left, work(), meter.phrases, tell)


class Listening(AsyncCallbackHandler):
    """Tells what is going on, and ends an answer that grows beyond all measure while it is still being streamed."""

    raise_error = True

    def __init__(self, meter: Meter) -> None:
        """For one turn."""
        self._meter = meter

    async def on_tool_start(self, serialized: dict[str, Any], input_str: str, **kwargs: Any) -> None:
        """A look-up begins."""
        self._meter.phrases.say(working_on(str(serialized.get("name", ""))))

    async def on_llm_new_token(
        self, token: str | list[str | dict[str, Any]], *, chunk: GenerationChunk | ChatGenerationChunk | None = None, **kwargs: Any
    ) -> None:
        """A piece of an answer or of a call came."""
        if token and not self._meter.streamed_characters:
            self._meter.phrases.say(model_is_writing())
        calls = getattr(getattr(chunk, "message", None), "tool_call_chunks", [])
        self._meter.hear(len(str(token)) + sum(len(call.get("args") or "") for call in calls))
