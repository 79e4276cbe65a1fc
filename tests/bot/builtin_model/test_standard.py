"""LangChain's standard unit tests for chat models, on the built-in one."""

from __future__ import annotations

from typing import Any

from langchain_core.language_models import BaseChatModel
from langchain_tests.unit_tests import ChatModelUnitTests

from bot.builtin_model.chat_model import BuiltinChatModel


class TestBuiltinChatModel(ChatModelUnitTests):
    """The whole standard suite; the model takes no parameters from outside."""

    @property
    def chat_model_class(self) -> type[BaseChatModel]:
        """The model under test."""
        return BuiltinChatModel

    @property
    def chat_model_params(self) -> dict[str, Any]:
        """None: what it knows comes with the library."""
        return {}
