"""Questions in English over the five shipped documents get the right facts (`tests/questions/english.jsonl`)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bot.agent import LibraryAssistant
from bot.answer_text import to_markdown
from bot.assistant import Asker, Turn
from bot.evaluation.grading import grade
from bot.evaluation.questions import Expectation
from tests.bot.conftest import Conversation

_FILE = Path(__file__).parent.parent / "questions" / "english.jsonl"
_ALL = [json.loads(line) for line in _FILE.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("one", _ALL, ids=[one["turns"][-1] for one in _ALL])
def test_english_question_gets_the_right_answer(assistant: LibraryAssistant, one: dict[str, Any]) -> None:
    earlier: tuple[Turn, ...] = ()
    for question in one["turns"]:
        answer, turn = assistant.ask(question, earlier=earlier, asker=Asker(role="staff", open_only=False))
        earlier = (*earlier, turn)

    verdict = grade(Expectation.model_validate(one["expect"]), to_markdown(answer), [source.document for source in answer.sources])

    assert verdict.passed, verdict.explain()


@pytest.mark.parametrize(
    "question",
    [
        "Who voted against the study trip?",
        "Who voted against the study trip and why?",
        "Which party opposed the study trip?",
        "Who dissented on the study trip?",
    ],
)
def test_who_was_against_is_told_by_name_before_what_was_entered(conversation: Conversation, question: str) -> None:
    lead = conversation.ask(question).lead

    assert lead.startswith("Item 5, Studietur til Lund: point 1: Saime Bilen Inanc (Ø) voted against.")
    assert "aflyst" not in lead
