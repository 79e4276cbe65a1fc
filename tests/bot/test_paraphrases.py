"""The same question put in five ways gets the same facts (`tests/questions/paraphrases.jsonl`, one group a fact)."""

from __future__ import annotations

import json
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest

from bot.agent import LibraryAssistant
from bot.answer_text import to_markdown
from bot.assistant import Asker
from bot.evaluation.grading import grade
from bot.evaluation.questions import Expectation

_FILE = Path(__file__).parent.parent / "questions" / "paraphrases.jsonl"
_ALL = [json.loads(line) for line in _FILE.read_text(encoding="utf-8").splitlines()]
_GROUPS = [(name, list(group)) for name, group in groupby(_ALL, key=lambda one: one["group"])]


def test_each_fact_is_asked_for_in_five_ways() -> None:
    assert all(len({one["turns"][0] for one in group}) == 5 for _, group in _GROUPS)


@pytest.mark.parametrize(("name", "group"), _GROUPS, ids=[name for name, _ in _GROUPS])
def test_five_ways_of_asking_get_the_same_fact(assistant: LibraryAssistant, name: str, group: list[dict[str, Any]]) -> None:
    faults = {}
    for one in group:
        answer, _ = assistant.ask(one["turns"][0], asker=Asker(role="staff", open_only=False))
        verdict = grade(Expectation.model_validate(one["expect"]), to_markdown(answer), [source.document for source in answer.sources])
        if not verdict.passed:
            faults[one["turns"][0]] = verdict.explain()

    assert faults == {}
