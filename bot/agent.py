"""The agent: LangChain's `create_agent` with Rådbot's tools, and the door `ask` that everything else goes through."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.answer import Answer, ToolCall
from bot.assistant import Asker, Assistant, Progress, Turn
from bot.builtin_model.draft import Draft
from bot.builtin_model.turns import DOCUMENTS
from bot.check.examine import examine
from bot.check.mend import checked, repair_request
from bot.check.verdict import Verdict
from bot.config import Settings, turn_tracing_off
from bot.messages import replaced_by_builtin, working_on
from bot.models import BUILTIN
from bot.question import clean_question, question_fault
from knowledge.errors import ModelError, QuestionError
from tools.contract import ToolContext, ToolResult

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel
    from langchain_core.messages import BaseMessage
    from langchain_core.runnables import RunnableConfig
    from langgraph.graph.state import CompiledStateGraph

    from bot.opened import OpenLibrary, View

MOST_MODEL_CALLS = 16
MOST_TOOL_CALLS = 24


@dataclass(frozen=True)
class _Ready:
    """An agent compiled for one generation of the library and one view of it."""

    key: tuple[str, bool]
    graph: CompiledStateGraph[Any, Any, Any, Any]


class LibraryAssistant:
    """Answers from one library. The agent is compiled once for each generation of the library and view, and shared between threads."""

    def __init__(self, settings: Settings, opened: OpenLibrary) -> None:
        """Nothing heavy happens before the first question."""
        self._settings = settings
        self._opened = opened
        self._ready: dict[tuple[bool, str], _Ready] = {}
        self._lock = threading.Lock()

    def ask(
        self,
        question: str,
        earlier: tuple[Turn, ...] = (),
        asker: Asker = Asker(),  # noqa: B008
        progress: Progress | None = None,
    ) -> tuple[Answer, Turn]:
        """The answer, and the turn to keep for the next question.

        Raises:
            QuestionError: the question is empty or too long.
            RaadbotError: the library cannot be used; the message says what to do now.
        """
        started = time.perf_counter()
        asked = clean_question(question)
        if fault := question_fault(asked):
            raise QuestionError(fault)
        answer = self._checked(asked, earlier, asker, progress, started)
        return answer, Turn(question=asked, answer=answer.lead, state=_drawn_on(answer))

    def _checked(self, asked: str, earlier: tuple[Turn, ...], asker: Asker, progress: Progress | None, started: float) -> Answer:
        """The model's answer when the check lets it pass; else what it answers when told why not; else the built-in model's."""
        model = self._settings.model
        answer, said = self._answered(asked, earlier, asker, progress, model, started)
        verdict = examine(answer, _heard(said, earlier))
        if model == BUILTIN:
            return checked(answer, verdict.nowhere(), verdict)
        if verdict.passed:
            return checked(answer, verdict)
        answer, said = self._answered(asked, earlier, asker, progress, model, started, (*said, _told(repair_request(verdict))))
        again = examine(answer, _heard(said, earlier))
        if again.passed:
            return checked(answer, again, verdict, repaired=True)
        answer, said = self._answered(asked, earlier, asker, progress, BUILTIN, started)
        answer = checked(answer, examine(answer, _heard(said, earlier)), Verdict(faults=(*verdict.faults, *again.faults)), replaced=True)
        return answer.model_copy(update={"notes": (*answer.notes, replaced_by_builtin())})

    def _answered(
        self,
        asked: str,
        earlier: tuple[Turn, ...],
        asker: Asker,
        progress: Progress | None,
        model: str,
        started: float,
        after: Sequence[BaseMessage] = (),
    ) -> tuple[Answer, list[BaseMessage]]:
        """The answer of one model, and all messages since the question; `after` are messages to go on from."""
        graph = self._agent(asker.open_only, model)
        messages = _messages(earlier, asked)
        config: RunnableConfig = {"recursion_limit": 4 * MOST_MODEL_CALLS, "callbacks": [_Told(progress)] if progress else []}
        said = graph.invoke({"messages": [*messages, *after]}, config)["messages"][len(messages) :]
        return _answer(asked, said, model, time.perf_counter() - started), said

    def warm(self) -> None:
        """Loads everything the first question would otherwise wait for."""
        self._agent(True, self._settings.model)

    def _agent(self, open_only: bool, model: str) -> CompiledStateGraph[Any, Any, Any, Any]:
        view = self._opened.view(open_only)
        ready = self._ready.get((open_only, model))
        if ready is None or ready.key != view.key:
            with self._lock:
                ready = self._ready.get((open_only, model))
                if ready is None or ready.key != view.key:
                    ready = _Ready(view.key, _compiled(self._settings, view, model))
                    self._ready[open_only, model] = ready
        return ready.graph


def build_assistant(settings: Settings) -> Assistant:
    """The assistant that the settings describe; opens store, index and model at the first question."""
    from bot.opened import OpenLibrary

    turn_tracing_off()
    return LibraryAssistant(settings, OpenLibrary(settings))


def _compiled(settings: Settings, view: View, model_name: str) -> CompiledStateGraph[Any, Any, Any, Any]:
    from langchain.agents import create_agent
    from langchain.agents.middleware import ModelCallLimitMiddleware, ToolCallLimitMiddleware

    from bot.models import make_model
    from bot.prompts import system_prompt
    from bot.toolbox import langchain_tools

    today = settings.current_date()
    context = ToolContext(library=view.library, searcher=view.searcher, today=today)
    model: BaseChatModel = make_model(model_name, settings.model_url, view.library, today)
    limits: list[Any] = [ModelCallLimitMiddleware(run_limit=MOST_MODEL_CALLS), ToolCallLimitMiddleware(run_limit=MOST_TOOL_CALLS)]
    return create_agent(
        model,
        langchain_tools(context),
        system_prompt=system_prompt(today),
        middleware=limits,
    )


def _messages(earlier: tuple[Turn, ...], question: str) -> list[BaseMessage]:
    from langchain_core.messages import AIMessage, HumanMessage

    past: list[BaseMessage] = []
    for turn in earlier:
        past += [HumanMessage(turn.question), AIMessage(turn.answer, additional_kwargs=json.loads(turn.state) if turn.state else {})]
    return [*past, HumanMessage(question)]


def _drawn_on(answer: Answer) -> str:
    """What a follow-up leans on beside the words: the documents the answer was from, as JSON."""
    return json.dumps({DOCUMENTS: list(dict.fromkeys(source.document for source in answer.sources))}) if answer.found else ""


def _told(text: str) -> BaseMessage:
    from langchain_core.messages import HumanMessage

    return HumanMessage(text)


def _heard(said: Sequence[BaseMessage], earlier: tuple[Turn, ...]) -> list[str]:
    """What was said beside the tool results: why a call was refused, and the earlier answers, which were checked themselves."""
    refused = [str(message.text) for message in said if message.type == "tool" and not isinstance(getattr(message, "artifact", None), ToolResult)]
    return [*refused, *(turn.answer for turn in earlier)]


def _answer(question: str, messages: list[BaseMessage], model: str, seconds: float) -> Answer:
    from langchain_core.messages import AIMessage, ToolMessage

    calls = {c["id"]: c for m in messages if isinstance(m, AIMessage) for c in m.tool_calls}
    used = tuple(
        ToolCall(name=calls[m.tool_call_id]["name"], arguments=calls[m.tool_call_id]["args"], result=m.artifact)
        for m in messages
        if isinstance(m, ToolMessage) and isinstance(m.artifact, ToolResult) and m.tool_call_id in calls
    )
    last = messages[-1]
    draft = last.additional_kwargs.get("draft")
    if draft is None:
        return _from_text(question, str(last.text), used, model, seconds)
    told = Draft.model_validate(draft)
    return Answer(question=question, tools=used, model=model, seconds=seconds, **{name: getattr(told, name) for name in Draft.model_fields})


def _from_text(question: str, text: str, used: tuple[ToolCall, ...], model: str, seconds: float) -> Answer:
    """A language model's answer: its own words, with the sources of what it looked up."""
    if not text.strip():
        raise ModelError("Sprogmodellen gav intet svar. Prøv igen, eller brug RAADBOT_MODEL=builtin.")
    sources = tuple(dict.fromkeys(source for call in used for source in call.result.sources))[:12]
    issues = tuple(dict.fromkeys(issue for call in used for issue in call.result.issues))
    return Answer(question=question, lead=text.strip(), found=bool(sources), sources=sources, tools=used, issues=issues, model=model, seconds=seconds)


def _Told(progress: Progress) -> Any:
    """A callback that tells what is being looked up."""
    from langchain_core.callbacks import BaseCallbackHandler

    class Told(BaseCallbackHandler):
        """Passes on the start of each tool call."""

        def on_tool_start(self, serialized: dict[str, Any], input_str: str, **kwargs: Any) -> None:
            progress(working_on(str(serialized.get("name", ""))))

    return Told()
