"""A model's name → a chat model: the built-in one, or any provider's through LangChain."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from knowledge.errors import ModelError
from knowledge.library import Library

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

BUILTIN = "builtin"
_EXTRAS = "installér udbyderens pakke, fx «pip install langchain-openai»"


def make_model(name: str, url: str | None, library: Library, today: datetime.date) -> BaseChatModel:
    """The chat model of that name («builtin» or «provider:name»); `url` is an OpenAI-compatible server of one's own.

    Raises:
        ModelError: the provider is unknown, its package is not installed, or it cannot be set up.
    """
    if name == BUILTIN:
        from bot.builtin_model.chat_model import BuiltinChatModel
        from bot.builtin_model.understand.question import Understanding

        return BuiltinChatModel(understanding=Understanding(library, today))
    return _provided(name, url)


def _provided(name: str, url: str | None) -> BaseChatModel:
    from langchain.chat_models import init_chat_model

    options: dict[str, Any] = {"temperature": 0, "timeout": 60, "max_retries": 2}
    if url:
        options["base_url"] = url
    try:
        model: BaseChatModel = init_chat_model(name, **options)
    except ImportError as error:
        raise ModelError(f"RAADBOT_MODEL={name!r} kræver en pakke, der ikke er installeret; {_EXTRAS}.") from error
    except ValueError as error:
        raise ModelError(f"RAADBOT_MODEL={name!r} kan ikke bruges: {str(error).splitlines()[0]}") from error
    return model
