"""The agent around a model: the seam for any provider, shown with a scripted model, and what it does with a lie."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from typing import Any

import pytest
from langchain_core.callbacks import CallbackManagerForLLMRun
from langchain_core.language_models import BaseChatModel, LanguageModelInput
from langchain_core.messages import AIMessage, BaseMessage
from langchain_core.outputs import ChatGeneration, ChatResult
from langchain_core.runnables import Runnable
from langchain_core.tools import BaseTool

import bot.models
from bot.agent import build_assistant
from bot.answer_text import to_markdown
from bot.assistant import Asker
from bot.config import Settings
from knowledge.errors import ModelError, QuestionError
from knowledge.library import Library

_ALL = Asker(role="secretary", open_only=False)


class Scripted(BaseChatModel):
    """Says what it was told to say, one message after the other, and begins anew."""

    script: list[AIMessage]
    said: int = 0

    @property
    def _llm_type(self) -> str:
        return "scripted"

    def bind_tools(
        self, tools: Sequence[dict[str, Any] | type | Callable[..., Any] | BaseTool], **kwargs: Any
    ) -> Runnable[LanguageModelInput, AIMessage]:
        return self

    def _generate(
        self, messages: list[BaseMessage], stop: list[str] | None = None, run_manager: CallbackManagerForLLMRun | None = None, **kwargs: Any
    ) -> ChatResult:
        message = self.script[self.said % len(self.script)]
        self.said += 1
        return ChatResult(generations=[ChatGeneration(message=message.model_copy(update={"id": None}))])


def _call(name: str, **arguments: Any) -> AIMessage:
    return AIMessage(content="", tool_calls=[{"name": name, "args": arguments, "id": "call_1", "type": "tool_call"}])


@pytest.fixture
def scripted(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Callable[[list[AIMessage]], Any]:
    """Makes an assistant whose provider is the script."""
    real = bot.models.make_model

    def assistant(script: list[AIMessage]) -> Any:
        def make(name: str, settings: Settings, library: Library, today: datetime.date) -> BaseChatModel:
            return real(name, settings, library, today) if name == "builtin" else Scripted(script=script)

        monkeypatch.setattr("bot.models.make_model", make)
        return build_assistant(settings.model_copy(update={"model": "scripted:one"}))

    return assistant


def test_a_providers_model_uses_the_same_tools_and_its_answer_carries_their_sources(scripted: Callable[[list[AIMessage]], Any]) -> None:
    asked = _call("budget_lines", kind="capital", years=[2020], operation="sum")

    answer, _ = scripted([asked, AIMessage(content="Anlæg er 42,3 mio. kr. i 2020.")]).ask("Hvad er anlæg i 2020?", asker=_ALL)

    assert answer.lead == "Anlæg er 42,3 mio. kr. i 2020."
    assert answer.tools[0].result.value == 42_300_000
    assert answer.sources


def test_a_lying_models_figure_is_replaced_by_the_built_in_answer(scripted: Callable[[list[AIMessage]], Any]) -> None:
    asked = _call("budget_lines", kind="capital", years=[2020], operation="sum")

    answer, _ = scripted([asked, AIMessage(content="Anlæg er 43,3 mio. kr. i 2020.")]).ask(
        "Hvad er de samlede anlægsinvesteringer i 2020?", asker=_ALL
    )

    assert "43,3" not in to_markdown(answer)
    assert "42,3 mio. kr." in answer.lead
    assert any("indbyggede model" in note for note in answer.notes)
    assert answer.check is not None
    assert (answer.check.passed, answer.check.repaired, answer.check.replaced) == (True, False, True)
    assert {fault.printed for fault in answer.check.faults} == {"43,3 mio. kr."}


def test_a_model_that_is_told_what_has_no_support_may_answer_again(scripted: Callable[[list[AIMessage]], Any]) -> None:
    asked = _call("budget_lines", kind="capital", years=[2020], operation="sum")
    lie, right = AIMessage(content="Anlæg er 43,3 mio. kr. i 2020."), AIMessage(content="Anlæg er 42,3 mio. kr. i 2020.")

    answer, _ = scripted([asked, lie, right]).ask("Hvad er anlæg i 2020?", asker=_ALL)

    assert answer.lead == "Anlæg er 42,3 mio. kr. i 2020."
    assert answer.check is not None
    assert (answer.check.passed, answer.check.repaired, answer.check.replaced) == (True, True, False)


def test_a_wrong_tool_call_comes_back_to_the_model_with_what_would_be_right(scripted: Callable[[list[AIMessage]], Any]) -> None:
    wrong, right = _call("budget_lines", years=[2031]), AIMessage(content="Det fremgår ikke af dokumenterne.")

    answer, _ = scripted([wrong, right]).ask("Hvad er anlæg i 2031?", asker=_ALL)

    assert answer.lead == "Det fremgår ikke af dokumenterne."
    assert answer.tools == ()


def test_an_empty_answer_of_a_model_is_answered_by_the_built_in_one(scripted: Callable[[list[AIMessage]], Any]) -> None:
    answer, _ = scripted([AIMessage(content=" ")]).ask("Hvad er anlæg i 2020?", asker=_ALL)

    assert "42,3 mio. kr." in answer.lead
    assert answer.model == "builtin"
    assert "Sprogmodellen gav intet svar; svaret er fra den indbyggede model." in answer.notes


@pytest.mark.parametrize("question", ["", "   ", "x" * 20_000])
def test_an_empty_or_endless_question_is_refused_in_a_sentence(settings: Settings, question: str) -> None:
    with pytest.raises(QuestionError, match=r"Spørgsmålet er"):
        build_assistant(settings).ask(question)


def test_a_model_of_an_unknown_provider_says_what_is_missing(settings: Settings) -> None:
    with pytest.raises(ModelError, match="RAADBOT_MODEL"):
        build_assistant(settings.model_copy(update={"model": "nosuchprovider:x"})).ask("Hvad er anlæg i 2020?")


def test_progress_is_told_in_danish_while_tools_run(settings: Settings) -> None:
    told: list[str] = []

    build_assistant(settings).ask("Hvad er de samlede anlægsinvesteringer i 2020?", asker=_ALL, progress=told.append)

    assert told == ["Slår op i budgettets linjer"]
