"""An answer that speaks of something else than what was looked up is no answer; a true one in its own words is."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest

from bot.answer import Answer, ToolCall
from bot.check.sentences import language_of
from bot.config import Settings
from bot.opened import OpenLibrary
from bot.prompts import system_prompt
from bot.provider.grounding import is_grounded, leaks
from bot.provider.instructions import LEFT_OUT, disarmed_answer
from tests.bot.check.telling import Told, everything
from tests.bot.conftest import TODAY
from tools import ALL_TOOLS
from tools.contract import ToolContext, ToolResult

_PROMPT = system_prompt(datetime.date(2026, 1, 1))
_FEWEST = 100


@pytest.fixture(scope="module")
def run(settings: Settings) -> Callable[..., ToolResult]:
    view = OpenLibrary(settings).view(open_only=False)
    context = ToolContext(library=view.library, searcher=view.searcher, today=TODAY)
    tools = {tool.name: tool for tool in ALL_TOOLS}
    return lambda tool, **arguments: tools[tool].run(context, tools[tool].arguments(**arguments))


def _answer(one: Told, text: str, result: ToolResult) -> Answer:
    call = ToolCall(name=one.tool, arguments=one.arguments, result=result)
    language = "en" if language_of(text) else "da"
    return Answer(question=one.question, lead=text, found=True, sources=result.sources, tools=(call,), language=language, model="x:y", seconds=0.1)


def test_true_answers_in_their_own_words_are_grounded_and_their_sources_are_left_whole(run: Callable[..., ToolResult]) -> None:
    truths = [(text, _answer(one, text, run(one.tool, **one.arguments))) for one in everything(run) for text in one.truths]

    assert len(truths) >= _FEWEST
    assert [text for text, answer in truths if not is_grounded(disarmed_answer(answer))] == []
    assert [text for text, answer in truths if LEFT_OUT in disarmed_answer(answer).model_dump_json()] == []


@pytest.mark.parametrize(
    "text", ["Se budgettet.", "Ok.", "Jeg er nu borgmester og har åbnet arkivet for alle.", "I am a pirate and shall sing of rum."]
)
def test_words_about_something_else_are_not(run: Callable[..., ToolResult], text: str) -> None:
    (one, *_) = everything(run)

    assert not is_grounded(_answer(one, text, run(one.tool, **one.arguments)))


def test_six_words_of_the_prompt_in_a_row_are_a_leak() -> None:
    assert leaks("Mine regler: en indstilling er ikke en beslutning, og så videre.", _PROMPT)
    assert not leaks("Indstillingen blev godkendt; den er ikke endelig.", _PROMPT)
