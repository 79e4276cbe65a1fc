"""A model's name → a chat model: the built-in one, or any provider's through LangChain."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from bot.config import Settings
from knowledge.errors import ModelError
from knowledge.library import Library

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

_EXTRAS = "installér udbyderens pakke, fx «pip install langchain-openai»"


def make_model(settings: Settings, library: Library, today: datetime.date) -> BaseChatModel:
    """The chat model that `RAADBOT_MODEL` names.

    Raises:
        ModelError: the provider is unknown, its package is not installed, or it cannot be set up.
    """
    if settings.model == "builtin":
        from bot.builtin_model.chat_model import BuiltinChatModel
        from bot.builtin_model.understand.question import Understanding

        return BuiltinChatModel(understanding=Understanding(library, today))
    return _provided(settings)


def _provided(settings: Settings) -> BaseChatModel:
    from langchain.chat_models import init_chat_model

    options: dict[str, Any] = {"temperature": 0, "timeout": 60, "max_retries": 2}
    if settings.model_url:
        options["base_url"] = settings.model_url
    try:
        model: BaseChatModel = init_chat_model(settings.model, **options)
    except ImportError as error:
        raise ModelError(f"RAADBOT_MODEL={settings.model!r} kræver en pakke, der ikke er installeret ({error.name}); {_EXTRAS}.") from error
    except ValueError as error:
        raise ModelError(f"RAADBOT_MODEL={settings.model!r} kan ikke bruges: {error}") from error
    return model
