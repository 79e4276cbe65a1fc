"""An assistant over the shipped documents, found by keywords alone: everything real but the embeddings, which take a minute to make."""

from __future__ import annotations

import datetime

import pytest

from bot.agent import LibraryAssistant, build_assistant
from bot.answer import Answer
from bot.assistant import Asker, Turn
from bot.builtin_model.understand.question import Understanding
from bot.cli.building import build_when_missing
from bot.config import Settings
from bot.opened import OpenLibrary

TODAY = datetime.date(2023, 3, 1)


@pytest.fixture(scope="session")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Settings of a library of its own, built once for all tests."""
    made = Settings(data=tmp_path_factory.mktemp("library"), embeddings="none", today=TODAY)
    build_when_missing(made)
    return made


@pytest.fixture(scope="session")
def assistant(settings: Settings) -> LibraryAssistant:
    """The built-in model over the shipped documents."""
    made = build_assistant(settings)
    assert isinstance(made, LibraryAssistant)
    return made


@pytest.fixture(scope="session")
def understanding(settings: Settings) -> Understanding:
    """The vocabulary of the shipped documents."""
    return Understanding(OpenLibrary(settings).view(open_only=False).library, TODAY)


class Conversation:
    """Asks one question after the other, as one person in one thread."""

    def __init__(self, assistant: LibraryAssistant) -> None:
        self._assistant = assistant
        self._turns: tuple[Turn, ...] = ()

    def ask(self, question: str) -> Answer:
        """The answer, which the next question may lean on."""
        answer, turn = self._assistant.ask(question, earlier=self._turns, asker=Asker(role="secretary", open_only=False))
        self._turns = (*self._turns, turn)
        return answer


@pytest.fixture
def conversation(assistant: LibraryAssistant) -> Conversation:
    """A new conversation."""
    return Conversation(assistant)
