"""A model that lies gets no wrong fact through, and one that tells the truth in its own words is left alone."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage

import bot.models
from bot.agent import build_assistant
from bot.answer import Answer, ToolCall
from bot.answer_text import to_markdown
from bot.assistant import Asker
from bot.check.examine import examine
from bot.config import Settings
from bot.opened import OpenLibrary
from knowledge.library import Library
from tests.bot.check.moves import HONEST, LIES
from tests.bot.check.other_words import FALSE, TRUE, Call
from tests.bot.check.telling import Told, everything
from tests.bot.conftest import TODAY
from tests.bot.test_agent import Scripted
from tools import ALL_TOOLS
from tools.contract import ToolContext, ToolResult

_ALL = Asker(role="secretary", open_only=False)
_FEWEST_LIES, _FEWEST_TRUTHS = 200, 100


@pytest.fixture(scope="module")
def run(settings: Settings) -> Callable[..., ToolResult]:
    view = OpenLibrary(settings).view(open_only=False)
    context = ToolContext(library=view.library, searcher=view.searcher, today=TODAY)
    tools = {tool.name: tool for tool in ALL_TOOLS}
    return lambda tool, **arguments: tools[tool].run(context, tools[tool].arguments(**arguments))


@pytest.fixture(scope="module")
def told(run: Callable[..., ToolResult]) -> list[Told]:
    return everything(run)


def _answer(one: Told, text: str, result: ToolResult) -> Answer:
    call = ToolCall(name=one.tool, arguments=one.arguments, result=result)
    return Answer(question=one.question, lead=text, found=True, sources=result.sources[:12], tools=(call,), model="scripted:one", seconds=0.1)


def test_no_lie_passes(told: list[Told], run: Callable[..., ToolResult]) -> None:
    lies = [(kind, text, examine(_answer(one, text, run(one.tool, **one.arguments)))) for one in told for kind, text in one.lies]

    assert len(lies) >= _FEWEST_LIES
    assert [(kind, text) for kind, text, verdict in lies if verdict.passed] == []


def test_every_truth_in_other_words_passes(told: list[Told], run: Callable[..., ToolResult]) -> None:
    truths = [(text, examine(_answer(one, text, run(one.tool, **one.arguments)))) for one in told for text in one.truths]

    assert len(truths) >= _FEWEST_TRUTHS
    assert [(text, verdict.faults) for text, verdict in truths if not verdict.passed] == []


def _told(calls: tuple[Call, ...], question: str, text: str, run: Callable[..., ToolResult]) -> Answer:
    used = tuple(ToolCall(name=tool, arguments=arguments, result=run(tool, **arguments)) for tool, arguments in calls)
    return Answer(question=question, lead=text, found=True, tools=used, model="scripted:one", seconds=0.1)


@pytest.mark.parametrize(("calls", "question", "text"), FALSE, ids=[text[:60] for _, _, text in FALSE])
def test_a_lie_in_any_words_is_noticed(calls: tuple[Call, ...], question: str, text: str, run: Callable[..., ToolResult]) -> None:
    assert not examine(_told(calls, question, text, run)).passed


@pytest.mark.parametrize(("calls", "question", "text"), TRUE, ids=[text[:60] for _, _, text in TRUE])
def test_a_truth_in_any_words_passes(calls: tuple[Call, ...], question: str, text: str, run: Callable[..., ToolResult]) -> None:
    assert examine(_told(calls, question, text, run)).faults == ()


@pytest.mark.parametrize(("move", "calls", "question", "text"), LIES, ids=[f"{move}: {text[:50]}" for move, _, _, text in LIES])
def test_no_move_gets_a_lie_through(move: str, calls: tuple[Call, ...], question: str, text: str, run: Callable[..., ToolResult]) -> None:
    assert not examine(_told(calls, question, text, run)).passed, move


@pytest.mark.parametrize(("calls", "question", "text"), HONEST, ids=[text[:60] for _, _, text in HONEST])
def test_an_honest_answer_in_free_words_passes(calls: tuple[Call, ...], question: str, text: str, run: Callable[..., ToolResult]) -> None:
    assert examine(_told(calls, question, text, run)).faults == ()


def test_a_lying_model_is_never_shown(told: list[Told], settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    real = bot.models.make_model
    script: list[AIMessage] = []

    def make(name: str, settings: Settings, library: Library, today: datetime.date) -> BaseChatModel:
        return real(name, settings, library, today) if name == "builtin" else _Liar(script=script)

    monkeypatch.setattr("bot.models.make_model", make)
    liar = build_assistant(settings.model_copy(update={"model": "scripted:liar"}))
    lies = [(one, text) for one in told for _, text in one.lies][::4]

    for one, lie in lies:
        script[:] = [_call(one.tool, one.arguments), AIMessage(content=lie), AIMessage(content=lie)]
        answer, _ = liar.ask(one.question, asker=_ALL)
        assert lie not in to_markdown(answer)
        assert answer.check is not None
        assert answer.check.replaced


class _Liar(Scripted):
    """Begins its script anew for every question: what it says depends on how much has been said."""

    def _generate(self, messages: list[Any], *arguments: Any, **kwargs: Any) -> Any:
        self.said = sum(message.type in ("ai", "tool") for message in messages) // 2 + sum(message.type == "human" for message in messages) - 1
        return super()._generate(messages, *arguments, **kwargs)


def _call(tool: str, arguments: dict[str, Any]) -> AIMessage:
    return AIMessage(content="", tool_calls=[{"name": tool, "args": arguments, "id": "call_1", "type": "tool_call"}])
