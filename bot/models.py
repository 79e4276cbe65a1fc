"""A model's name → a chat model: the built-in one, or any provider's through LangChain."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from bot.config import Settings, key_is_set
from knowledge.errors import ModelError
from knowledge.library import Library

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

BUILTIN = "builtin"
_NO_KEY = "uden-noegle"
"""What an own server without keys is sent, because the client insists on one."""


def make_model(name: str, settings: Settings, library: Library, today: datetime.date) -> BaseChatModel:
    """The chat model of that name («builtin» or «provider:name»), with the settings' address and caps.

    Raises:
        ModelError: the provider is unknown, its package or key is missing, or it cannot be set up.
    """
    if name == BUILTIN:
        from bot.builtin_model.chat_model import BuiltinChatModel
        from bot.builtin_model.understand.question import Understanding

        return BuiltinChatModel(understanding=Understanding(library, today))
    return _provided(name, settings)


def _provided(name: str, settings: Settings) -> BaseChatModel:
    """Streams, so that a turn can be cut short; does not repeat a call itself, because each try counts."""
    from langchain.chat_models import init_chat_model

    from bot.provider.known import PROVIDERS

    provider = PROVIDERS.get(name.split(":")[0])
    options: dict[str, Any] = {
        "temperature": 0,
        "timeout": settings.model_seconds,
        "max_retries": 0,
        "max_tokens": settings.model_answer_tokens,
        "streaming": True,
    }
    has_key = provider is None or provider.key is None or key_is_set(provider.key)
    if settings.model_url:
        options["base_url"] = settings.model_url
        if not has_key:
            options["api_key"] = _NO_KEY
    elif provider and provider.key and not has_key:
        raise ModelError(f"RAADBOT_MODEL={name!r} kræver en nøgle: sæt {provider.key}, eller RAADBOT_MODEL_URL til en server, der ingen kræver.")
    try:
        model: BaseChatModel = init_chat_model(name, **options)
    except ImportError as error:
        command = provider.install if provider else f"pip install langchain-{name.split(':')[0]}"
        raise ModelError(f"RAADBOT_MODEL={name!r} kræver en pakke, der ikke er installeret: {command}") from error
    except ValueError as error:
        raise ModelError(f"RAADBOT_MODEL={name!r} kan ikke bruges: {str(error).splitlines()[0]}") from error
    return model
