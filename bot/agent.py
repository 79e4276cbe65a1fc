"""The agent: LangChain's `create_agent` with Rådbot's tools, and the door `ask` that everything else goes through."""

from __future__ import annotations

import logging
import threading
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.answer import Answer
from bot.assistant import Asker, Assistant, Progress, Turn
from bot.builtin_model.draft import Draft
from bot.check.examine import examine
from bot.check.mend import checked
from bot.check.verdict import Verdict
from bot.config import Settings, turn_tracing_off
from bot.heard import heard, used_calls
from bot.memory import messages_of, remembered, turn_of
from bot.messages import answered_by_builtin, working_on
from bot.models import BUILTIN
from bot.prompts import system_prompt
from bot.question import clean_question, question_fault
from knowledge.errors import QuestionError
from tools.contract import ToolContext

if TYPE_CHECKING:
    from langchain_core.messages import BaseMessage
    from langchain_core.runnables import RunnableConfig
    from langgraph.graph.state import CompiledStateGraph

    from bot.opened import OpenLibrary, View
    from bot.provider.faults import GaveUp
    from bot.provider.purse import Purse

log = logging.getLogger("raadbot.model")

_MOST_MODEL_CALLS = 16
_MOST_TOOL_CALLS = 24
"""Of the built-in model, which never comes near; a provider's model has `bot.provider.caps`."""


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
        self._purse: Purse | None = None

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
            RaadbotError: the library cannot be used, or the model is not set up; the message says what to do now.
        """
        started = time.perf_counter()
        asked = clean_question(question)
        if fault := question_fault(asked):
            raise QuestionError(fault)
        turns = remembered(earlier, self._settings.memory_hours, self._settings.memory_tokens)
        ask = self._by_builtin if self._settings.model == BUILTIN else self._by_provider
        answer = ask(asked, turns, asker, progress)
        answer = answer.model_copy(update={"seconds": time.perf_counter() - started})
        return answer, turn_of(answer)

    def warm(self) -> None:
        """Loads everything the first question would otherwise wait for."""
        self._agent(True, BUILTIN)
        self._agent(True, self._settings.model)

    def _by_builtin(self, asked: str, earlier: tuple[Turn, ...], asker: Asker, progress: Progress | None) -> Answer:
        """The built-in model's answer, without what the check does not let pass."""
        graph = self._agent(asker.open_only, BUILTIN)
        messages = messages_of(earlier, asked)
        config: RunnableConfig = {"recursion_limit": 4 * _MOST_MODEL_CALLS, "callbacks": [_Told(progress)] if progress else []}
        said = graph.invoke({"messages": messages}, config)["messages"][len(messages) :]
        answer = _answer(asked, said)
        beside = heard(said, earlier)
        return checked(answer, examine(answer, beside), beside)

    def _by_provider(self, asked: str, earlier: tuple[Turn, ...], asker: Asker, progress: Progress | None) -> Answer:
        """The language model's answer; the built-in model's, and one line on why, when it has none that can be used."""
        from bot.provider.answering import answer_of
        from bot.provider.caps import caps_of
        from bot.provider.faults import GaveUp
        from bot.provider.meter import Meter

        graph = self._agent(asker.open_only, self._settings.model)
        rules = system_prompt(self._settings.current_date())
        meter = Meter(caps_of(self._settings), self._opened_purse(), self._settings.model, asker.person, rules)
        try:
            return answer_of(graph, asked, earlier, meter, progress or _nobody)
        except GaveUp as fault:
            log.warning("the built-in model answers in place of %s: %s", self._settings.model, fault)
            return self._instead(fault, self._by_builtin(asked, earlier, asker, progress))

    def _instead(self, fault: GaveUp, answer: Answer) -> Answer:
        """The built-in answer, saying that it is one, with what the check found in the language model's."""
        found = getattr(fault, "verdict", Verdict())
        check = answer.check and answer.check.model_copy(update={"faults": (*found.faults, *answer.check.faults), "replaced": True})
        note = answered_by_builtin(fault.reason.value, answer.language)
        return answer.model_copy(update={"check": check, "notes": (*answer.notes, note)})

    def _opened_purse(self) -> Purse:
        from bot.provider.purse import open_purse

        with self._lock:
            self._purse = self._purse or open_purse(self._settings, self._settings.ledger_url)
            return self._purse

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


def _compiled(settings: Settings, view: View, name: str) -> CompiledStateGraph[Any, Any, Any, Any]:
    from bot.models import make_model
    from bot.toolbox import langchain_tools

    today = settings.current_date()
    tools = langchain_tools(ToolContext(library=view.library, searcher=view.searcher, today=today))
    model = make_model(name, settings, view.library, today)
    if name != BUILTIN:
        from bot.provider.turn import compiled

        return compiled(model, tools, system_prompt(today))
    from langchain.agents import create_agent
    from langchain.agents.middleware import ModelCallLimitMiddleware, ToolCallLimitMiddleware

    limits: list[Any] = [ModelCallLimitMiddleware(run_limit=_MOST_MODEL_CALLS), ToolCallLimitMiddleware(run_limit=_MOST_TOOL_CALLS)]
    return create_agent(model, tools, middleware=limits)


def _answer(question: str, said: list[BaseMessage]) -> Answer:
    told = Draft.model_validate(said[-1].additional_kwargs["draft"])
    parts = {name: getattr(told, name) for name in Draft.model_fields}
    return Answer(question=question, tools=used_calls(said), model=BUILTIN, seconds=0.0, **parts)


def _nobody(_phrase: str) -> None:
    """Progress that nobody follows."""


def _Told(progress: Progress) -> Any:
    """A callback that tells what is being looked up."""
    from langchain_core.callbacks import BaseCallbackHandler

    class Told(BaseCallbackHandler):
        """Passes on the start of each tool call."""

        def on_tool_start(self, serialized: dict[str, Any], input_str: str, **kwargs: Any) -> None:
            progress(working_on(str(serialized.get("name", ""))))

    return Told()
