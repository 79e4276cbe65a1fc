"""What is remembered of a conversation: the latest turns, neither too old nor too many.

A turn is a question and its answer and nothing of how it was made, so that a turn that broke off leaves no trace.
"""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from bot.answer import Answer
from bot.assistant import Turn
from bot.builtin_model.turns import DOCUMENTS, PLACES

if TYPE_CHECKING:
    from langchain_core.messages import BaseMessage

_AT = "at"
"""The key in a turn's state under which stands when it was, in seconds since 1970."""
_MOST_PLACES = 40
"""Lines kept of an answer; a longer list is not reckoned with line by line."""
_CHARACTERS_A_TOKEN = 2
"""At least: what fits by this needs no counting, which would load a vocabulary."""
_MARKER = re.compile(r" ?\[\d{1,3}(?:, ?\d{1,3})*\]")


def turn_of(answer: Answer, clock: Callable[[], float] = time.time) -> Turn:
    """The turn to keep: the words without source numbers, and beside them the documents and lines that a follow-up leans on."""
    state: dict[str, Any] = {_AT: int(clock())}
    if answer.found:
        state[DOCUMENTS] = list(dict.fromkeys(source.document for source in answer.sources))
        state[PLACES] = [[source.document, source.line_from, source.line_to] for source in answer.sources[:_MOST_PLACES]]
    return Turn(question=answer.question, answer=_MARKER.sub("", answer.lead), state=json.dumps(state))


def remembered(earlier: tuple[Turn, ...], hours: int, tokens: int, clock: Callable[[], float] = time.time) -> tuple[Turn, ...]:
    """The last turns that are at most so old and together take at most so many tokens, oldest first."""
    oldest = clock() - hours * 3600
    young = [turn for turn in earlier if float(_state(turn).get(_AT, oldest)) >= oldest]
    if sum(_characters(turn) for turn in young) <= tokens * _CHARACTERS_A_TOKEN:
        return tuple(young)
    from knowledge.tokens import count_tokens

    kept: list[Turn] = []
    for turn in reversed(young):
        tokens -= count_tokens(turn.question) + count_tokens(turn.answer)
        if tokens < 0:
            break
        kept.append(turn)
    return tuple(reversed(kept))


def messages_of(earlier: tuple[Turn, ...], question: str) -> list[BaseMessage]:
    """The conversation as messages, ending with the question."""
    from langchain_core.messages import AIMessage, HumanMessage

    past: list[BaseMessage] = []
    for turn in earlier:
        past += [HumanMessage(turn.question), AIMessage(turn.answer, additional_kwargs=_state(turn))]
    return [*past, HumanMessage(question)]


def _state(turn: Turn) -> dict[str, Any]:
    state: dict[str, Any] = json.loads(turn.state) if turn.state else {}
    return state


def _characters(turn: Turn) -> int:
    return len(turn.question) + len(turn.answer)
