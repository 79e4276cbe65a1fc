"""How much one answer of a language model may take."""

from __future__ import annotations

from dataclasses import dataclass

from bot.model_settings import ModelSettings


@dataclass(frozen=True)
class Caps:
    """The most of each for one question, repair included. `answer_tokens` is for one call, `result_tokens` for what it sees of one look-up."""

    seconds: float
    model_calls: int
    tool_calls: int
    tokens: int
    answer_tokens: int
    result_tokens: int


def caps_of(settings: ModelSettings) -> Caps:
    """The caps that the settings state."""
    return Caps(
        seconds=settings.model_seconds,
        model_calls=settings.model_calls,
        tool_calls=settings.model_tool_calls,
        tokens=settings.model_tokens,
        answer_tokens=settings.model_answer_tokens,
        result_tokens=settings.model_result_tokens,
    )
